"""The report as Markdown."""

from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from exercise_sim.report.harmless import harmless, one_line
from exercise_sim.report.markdown import to_markdown
from exercise_sim.report.markdown_text import inline, quote, table
from exercise_sim.report.wording import HEADINGS
from tests.report.hostile import EVIL, EVIL_BLOCK, hostile_report
from tests.report.played import DIGEST, eventful, rehearsed

_READER = MarkdownIt("gfm-like")
_PLAIN = {"text", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}
_SPIKED = st.text(
    alphabet=st.one_of(
        st.sampled_from(list("\\`*_{}[]()<>#+-.!|~&$:/@=\n\t\"'1w ")),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)


def flat(markdown: str) -> list[Token]:
    return [
        token
        for block in _READER.parse(markdown)
        for token in ([block] if block.children is None else block.children)
    ]


def shown(markdown: str) -> str:
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(t.type, t.content) for t in flat(markdown) if t.type in _PLAIN)


@cache
def mixed() -> str:
    return to_markdown(rehearsed("exemplary", "late", "amplifier"))


def test_the_essence_comes_first() -> None:
    first = mixed().split("\n## ")[0]
    assert first.startswith("# Safe Border\n")
    for anchor in ("exercised", "picture", "ratings", "top_strengths", "top_improvements"):
        assert f"### {HEADINGS[anchor]}" in first
    assert "Ministry of the Interior answered too late" in first
    assert "performed without challenges" in first


def test_every_section_carries_exercise_and_the_handling_mark() -> None:
    for section in mixed().split("\n## ")[1:]:
        assert section.split("\n")[2] == "**EXERCISE · TLP:AMBER**"


def test_every_table_has_as_many_cells_in_every_row() -> None:
    for markdown in (mixed(), to_markdown(eventful()), to_markdown(hostile_report())):
        tokens = _READER.parse(markdown)
        width, heads = 0, 0
        for token in tokens:
            if token.type == "tr_open":
                cells = 0
            elif token.type in ("th_open", "td_open"):
                cells += 1
            elif token.type == "tr_close":
                width = cells if width == 0 else width
                assert cells == width
            elif token.type == "table_close":
                width = 0
                heads += 1
        assert heads > 5


def test_all_parts_are_there() -> None:
    report = eventful()
    markdown = to_markdown(report)
    text = shown(markdown)
    assert f"exercise-sim verify small-1 --against {DIGEST}" in text
    for row in report.timeline:
        assert one_line(row.what, 4000) in text
    for finding in (*report.strengths, *report.improvements):
        assert finding.headline in text
        assert one_line(finding.observation, 4000) in text
    for released in report.texts:
        for passage in released.passages:
            assert passage.text in text


def test_hostile_text_is_no_markup_in_the_report() -> None:
    allowed = {t.type for t in flat(mixed())} | {t.type for t in flat(to_markdown(eventful()))}
    found = {t.type for t in flat(to_markdown(hostile_report()))}
    assert found <= allowed, found - allowed
    assert not found & {"html_inline", "html_block", "link_open", "image", "fence", "code_block"}


def test_hostile_text_shows_as_it_was_written() -> None:
    markdown = to_markdown(hostile_report())
    text = shown(markdown)
    for piece in ("<script>alert(1)</script>", "[/foo]", "| pipes |", "{{ 7*7 }}", "=1+1"):
        assert piece in text
    assert "x" * 100_000 in text
    assert "\u202e" not in markdown
    assert "\x1b" not in markdown


@given(_SPIKED)
@example("\x1f.AL")  # a sign before the dot makes an address for some renderers
@settings(deadline=None, max_examples=300)
def test_any_text_on_a_line_stays_that_text(text: str) -> None:
    plain = one_line(text)
    written = inline(text, 160)
    for markdown in (written, f"- {written}", f"### {written}", f"**Said** {written}"):
        tokens = flat(markdown)
        content = "".join(t.content for t in tokens if t.type == "text")
        assert content.removeprefix("Said").strip() == plain
        assert {t.type for t in tokens} <= {
            *("text", "paragraph_open", "paragraph_close", "heading_open", "heading_close"),
            *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
            *("strong_open", "strong_close"),
        }


@given(_SPIKED)
@settings(deadline=None, max_examples=300)
def test_any_text_in_a_cell_stays_in_its_cell(text: str) -> None:
    tokens = flat(table(("A", "B"), [(inline(text), "end")]))
    assert sum(t.type == "td_open" for t in tokens) == 2
    assert "".join(t.content for t in tokens if t.type == "text") == f"AB{one_line(text)}end"


@given(_SPIKED)
@settings(deadline=None, max_examples=300)
def test_any_text_in_a_quotation_keeps_its_lines(text: str) -> None:
    tokens = flat(quote(text))
    assert {t.type for t in tokens} <= {
        *("text", "hardbreak", "paragraph_open", "paragraph_close"),
        *("blockquote_open", "blockquote_close"),
    }
    lines = [line.strip() for line in harmless(text).split("\n")]
    assert "".join(t.content for t in tokens) == "".join(lines)


def test_the_evil_texts_of_the_other_tests_are_harmless_in_a_quotation() -> None:
    for text in (EVIL, EVIL_BLOCK):
        assert {t.type for t in flat(quote(text))} <= {
            *("text", "hardbreak", "paragraph_open", "paragraph_close"),
            *("blockquote_open", "blockquote_close"),
        }
