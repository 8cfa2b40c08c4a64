import time

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.scenario import yaml_composer
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.yaml_document import Document, read_document


@pytest.fixture(params=[yaml.SafeLoader, getattr(yaml, "CSafeLoader", None)], ids=["python", "c"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param is None:
        pytest.skip("this PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_composer, "_Loader", request.param)


def told(text: str) -> list[str]:
    """Every diagnostic of `text`, whether it could be read or not."""
    try:
        found = read_document(text, "f").diagnostics
    except Mistakes as mistakes:
        found = mistakes.diagnostics
    return [str(one) for one in found]


@pytest.mark.usefixtures("any_parser")
def test_scalars_stay_text_as_they_are_written() -> None:
    text = "a: NO\nb: 20:00\nc: 1e3\nd: 2026-06-04\ne: 010\nno: yes\nf: 1_000\ng: 0x1f\nh: 3.10\n"
    assert read_document(text, "f").data == {
        "a": "NO",
        "b": "20:00",
        "c": "1e3",
        "d": "2026-06-04",
        "e": "010",
        "no": "yes",
        "f": "1_000",
        "g": "0x1f",
        "h": "3.10",
    }


@pytest.mark.usefixtures("any_parser")
def test_texts_keep_their_lines_and_signs() -> None:
    text = "a: |\n  Viens #divi: trīs\n\n  [četri]\nb: '#pieci'\nc: >\n  seši\n  septiņi\n"
    document = read_document(text, "f")
    assert document.diagnostics == ()
    assert document.data == {
        "a": "Viens #divi: trīs\n\n[četri]\n",
        "b": "#pieci",
        "c": "seši septiņi\n",
    }


def test_a_byte_order_mark_and_windows_line_ends_are_read() -> None:
    document = read_document("\ufeffa: b\r\nc:\r\n  - d\r\n", "f")
    assert document.data == {"a": "b", "c": ["d"]}
    assert document.position(("c", 0)) == (3, 5)


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "title: a\nfrom: @robeza_live\n",
            'f:2:7: a text cannot begin with `@`; put it in quotes: "@robeza_live"',
            id="at sign",
        ),
        pytest.param(
            "from: *zvaigzne\n",
            "f:1:7: `*zvaigzne` is a YAML reference, and files have none; if it is a text,"
            ' put it in quotes: "*zvaigzne"',
            id="asterisk",
        ),
        pytest.param(
            "text: *Svarīgi* visiem\n",
            'f:1:7: a text cannot begin with `*`; put it in quotes: "*Svarīgi* visiem"',
            id="asterisks around a word",
        ),
        pytest.param(
            "title: [Video] Evakuācija\n",
            'f:1:8: a text cannot begin with `[`; put it in quotes: "[Video] Evakuācija"',
            id="brackets",
        ),
        pytest.param(
            "title: {x} y\n",
            'f:1:8: a text cannot begin with `{`; put it in quotes: "{x} y"',
            id="braces",
        ),
        pytest.param(
            "title: Steidzami: evakuācija\n",
            "f:1:17: `: ` inside a text looks like a key;"
            ' put it in quotes: "Steidzami: evakuācija"',
            id="colon inside a text",
        ),
        pytest.param(
            "title: %20 vairāk\n",
            'f:1:8: a text cannot begin with `%`; put it in quotes: "%20 vairāk"',
            id="percent",
        ),
        pytest.param(
            'title: "Droša" robeža\n',
            "f:1:16: the text goes on behind its closing quote;"
            r' put it in quotes: "\"Droša\" robeža"',
            id="text behind the closing quote",
        ),
        pytest.param(
            "title: 'It's so'\n",
            'f:1:12: the text goes on behind its closing quote; put it in quotes: "It\'s so"',
            id="apostrophe in single quotes",
        ),
        pytest.param(
            'title: "The "new" bridge"\n',
            "f:1:14: the text goes on behind its closing quote;"
            r' put it in quotes: "The \"new\" bridge"',
            id="quotes in quotes",
        ),
        pytest.param(
            'title: "Tilts\nid: a\nbody: |\n  "Brīvs!" viņš saka\n',
            "f:1:8: the quote that opens here is closed only in line 4; close it here",
            id="closing quote left out",
        ),
        pytest.param(
            'title: "Tilts\nid: a\nbody: Viņš saka "jā" un iet\n',
            "f:1:8: the quote that opens here is closed only in line 3, where the text goes on;"
            " close it where the text ends",
            id="closing quote left out above one in a text",
        ),
        pytest.param(
            "body: |\n  Viens,\ndivi un\n",
            "f:3:1: a key needs `: ` behind it, with the value after it;"
            " a part of the text under line 1 is indented more",
            id="text that is not indented",
        ),
        pytest.param(
            "injects:\n  - id: a\n    to: [b]\n    id: c\n",
            "f:4:5: `id` stands here twice; the first is in line 2;"
            " an entry of a list begins with `- `",
            id="entry without a dash",
        ),
        pytest.param(
            "title: - punkts\n",
            "f:1:8: a list begins on the line below its key; if it is a text,"
            ' put it in quotes: "- punkts"',
            id="dash",
        ),
        pytest.param(
            "title: !Uzmanību visiem\n",
            'f:1:8: a text cannot begin with `!`; put it in quotes: "!Uzmanību visiem"',
            id="exclamation mark",
        ),
        pytest.param(
            "title: a\n\tlimit: 3\n",
            "f:2:1: a tab stands in the indentation; indent with spaces",
            id="tab",
        ),
        pytest.param(
            "teams:\n  - id: a\n   name: b\n",
            "f:3:4: this line begins at column 4, and what it could belong to begins at column 3"
            " (line 2); check the indentation",
            id="wrong indentation",
        ),
        pytest.param(
            "title: a\n  id: b\n",
            "f:2:5: this line is indented deeper than line 1, which already has its value;"
            " align the two, or put the text under |",
            id="indented under a value",
        ),
        pytest.param("id:a\ntitle: b\n", "f:1:3: a space is missing behind `:`", id="no space"),
        pytest.param(
            "title: 'a\nid: b\n", "f:1:8: the quote that opens here is never closed", id="quote"
        ),
        pytest.param(
            "to: [a, b\nid: c\n",
            "f:1:5: the `[` that opens here is not closed by `]`, or a comma is missing;"
            " if it is a text, put it in quotes",
            id="open bracket",
        ),
        pytest.param(
            "body: | teksts\n",
            "f:1:9: after | or > the text begins on the next line, indented; or quote it",
            id="text behind the bar",
        ),
        pytest.param(
            "body: viens\n  # divi\n  trīs\n",
            "f:2:3: the comment cuts the text in two; put it under |",
            id="comment in a text",
        ),
        pytest.param(
            "title: a\x00b\n",
            "f:1:9: the invisible character U+0000 cannot stand in a file; delete it",
            id="NUL",
        ),
        pytest.param(
            "title: a\u2028b\n",
            "f:1:9: the invisible character U+2028 cannot stand in a file; delete it",
            id="line separator",
        ),
        pytest.param(
            "\xa0\xa0title: a\n",
            "f:1:1: an invisible space stands around this key; use ordinary spaces",
            id="no-break space",
        ),
        pytest.param("", "f:1:1: the file is empty", id="empty"),
        pytest.param("# a\n", "f:1:1: the file is empty", id="only a comment"),
        pytest.param(
            "title:\nid: a\n",
            "f:1:1: `title` has no value; write one, or delete the line",
            id="no value",
        ),
        pytest.param(
            "id: a\nlimit: null\n",
            "f:2:1: `limit` has no value; write one, or delete the line",
            id="null",
        ),
        pytest.param(
            "to:\n  -\n  - a\n",
            "f:2:4: this entry has no value; write one, or delete the line",
            id="empty entry",
        ),
        pytest.param(
            "title: #DrošaLatvija\n",
            "f:1:1: `title` has no value; what follows # is lost,"
            " put the text under | or in quotes",
            id="hashtag first",
        ),
        pytest.param(
            "body: Piedalies #DrošaLatvija akcijā\n",
            "f:1:17: what follows # is lost; put the text under |",
            id="hashtag in prose",
        ),
        pytest.param(
            "body:\n  lv: Piedalies\n    visi #DrošaLatvija\n",
            "f:3:10: what follows # is lost; put the text under |",
            id="hashtag in prose by language",
        ),
        pytest.param(
            "title: a\nid: b\ntitle: c\n",
            "f:3:1: `title` stands here twice; the first is in line 1",
            id="repeated key",
        ),
        pytest.param(
            "a: b\nc: &d e\n",
            "f:2:4: `&d` is a YAML reference, and files have none; if it is a text,"
            ' put it in quotes: "&d e"',
            id="anchor",
        ),
        pytest.param(
            "<<: a\n",
            "f:1:1: `<<` merges YAML references, and files have none; write it out",
            id="merge key",
        ),
        pytest.param(
            "? [a]\n: b\n",
            "f:1:3: a key is a plain word; brackets cannot stand for one",
            id="list as a key",
        ),
        pytest.param("'': b\n", "f:1:1: a key is missing before `:`", id="no key"),
        pytest.param(
            "a: b\n---\nc: d\n",
            "f:2:1: a second document starts at `---`; a file holds one",
            id="two documents",
        ),
    ],
)
def test_a_slip_is_told_where_it_is_and_how_to_write_it(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize(
    "text",
    [
        "handling: TLP:AMBER   # printed on every page\n",
        "content_floor: 40  # characters\n",
        "id: a # b\nat: 5m   # c\n",
        "body: |   # told by the radio\n  a\n",
        "title: 'a' # b\n",
        "body: a#b\n",
        "briefing:  # for everyone\n  lv: a\n",
    ],
)
def test_a_comment_that_eats_no_text_is_welcome(text: str) -> None:
    assert told(text) == []


def test_one_slip_does_not_hide_the_next() -> None:
    text = "a: @b\nc: [d] e\nf: g: h\nbody: i #j\nc: k\n"
    assert [line.split(": ")[0] for line in told(text)] == [
        "f:1:4",
        "f:2:4",
        "f:3:5",
        "f:4:9",
        "f:5:1",
    ]


def test_a_file_full_of_slips_ends_after_some() -> None:
    assert len(told("".join(f"k{n}: @x\n" for n in range(1000)))) == 21


def test_places_are_found_by_their_way_from_the_root() -> None:
    document = read_document("a:\n  - b: ā\n    c: {d: e}\n", "f")
    assert document.position(()) == (1, 1)
    assert document.position(("a", 0, "b")) == (2, 8)
    assert document.key_position(("a", 0, "b")) == (2, 5)
    assert document.position(("a", 0, "c", "d")) == (3, 12)
    assert document.position(("a", 0, "none", 3)) == (2, 5), "the nearest place around it"
    assert document.key_position(("a", 7)) == (2, 3)


def test_a_text_that_is_too_long_is_refused() -> None:
    assert told("a" * 10_000_001) == [
        "f:1:1: the file is longer than 10,000,000 characters; split it"
    ]


@pytest.mark.usefixtures("any_parser")
@pytest.mark.parametrize("opening", ["[", "{", "- ", "a: [", "[a: ", "? "])
def test_bottomless_nesting_is_refused_at_once(opening: str) -> None:
    started = time.perf_counter()
    with pytest.raises(Mistakes):
        read_document(opening * 100_000, "f")
    assert time.perf_counter() - started < 2


def test_nesting_is_refused_where_it_gets_too_deep() -> None:
    assert told("[" * 41 + "]" * 41) == [
        "f:1:41: lists and keys are nested deeper than 40 levels here"
    ]
    assert told("[" * 40 + "]" * 40) == []


@pytest.mark.usefixtures("any_parser")
def test_an_alias_bomb_does_not_grow() -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    started = time.perf_counter()
    found = told("a0: &a0 [lol, lol]\n" + "\n".join(levels))
    assert time.perf_counter() - started < 2
    assert len(found) == 30 + 29 * 9


def plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(inner) for key, inner in value.items())
    if isinstance(value, list):
        return all(plain(inner) for inner in value)
    return value is None or isinstance(value, str)


def reads_or_tells(text: str) -> None:
    try:
        document = read_document(text, "f")
    except Mistakes as mistakes:
        found = mistakes.diagnostics
    else:
        assert isinstance(document, Document)
        assert plain(document.data)
        found = document.diagnostics
    for one in found:
        assert one.line >= 1
        assert one.column >= 1
        assert "\n" not in one.message


@given(st.text())
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_told(text: str) -> None:
    reads_or_tells(text)


_SIGNS = "-?:,[]{}#&*!|>'\"%@`~ \n\t\r\\"
_WORDS = ["a", "ā", "body", "title: ", "null", "<<", "...", "---\n", "&a ", "*a", "!!str "]
_GAPS = ["\n  ", "\n    ", ": ", "- ", "\ufeff", "\u2028", "\x00", "\ud800"]
_PIECES = st.sampled_from([*_SIGNS, *_WORDS, *_GAPS])


@given(st.lists(_PIECES, max_size=40).map("".join))
@settings(max_examples=600, deadline=None)
@pytest.mark.parametrize("parser", ["CSafeLoader", "SafeLoader"])
def test_anything_like_yaml_is_read_or_told(parser: str, text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml_composer, "_Loader", getattr(yaml, parser, yaml.SafeLoader))
        reads_or_tells(text)
