"""The report as one HTML file."""

import re
import subprocess
import sys
from functools import cache
from itertools import pairwise

from exercise_sim.report.html import to_html
from exercise_sim.report.wording import HEADINGS
from tests.report.hostile import MARK, hostile_report
from tests.report.pages import Element, read_page
from tests.report.played import DIGEST, evaluated, eventful, rehearsed


@cache
def page(kind: str) -> tuple[str, Element]:
    made = {
        "mixed": lambda: rehearsed("exemplary", "late", "amplifier"),
        "eventful": eventful,
        "evaluated": evaluated,
        "hostile": hostile_report,
    }[kind]
    html = to_html(made())
    return html, read_page(html)


def section(root: Element, anchor: str) -> Element:
    return next(
        one for one in root.all("section") if one.attributes.get("aria-labelledby") == anchor
    )


def test_the_first_page_holds_the_essence() -> None:
    _, root = page("mixed")
    first = next(one for one in root.all("section") if one.attributes.get("id") == "summary")
    assert root.all("section")[0] is first
    assert first.all("h1")[0].text == "Safe Border"
    rows = first.all("table")[0].all("tbody")[0].all("tr")
    assert len(rows) == 6
    assert all(re.search(r"[PSMU]\s+(performed|unable)", row.text) for row in rows)
    assert "Ministry of the Interior answered too late" in first.text
    assert "All teams took the action that was expected" in first.text


def test_every_section_carries_exercise_and_the_handling_mark() -> None:
    _, root = page("mixed")
    for anchor in HEADINGS:
        headed = [h for h in root.all("h2") if h.attributes.get("id") == anchor]
        if not headed or headed[0].parent is None or anchor in page_one(root):
            continue
        marks = [p.text for p in headed[0].parent.all("p") if p.attributes.get("class") == "mark"]
        assert marks == ["EXERCISE · TLP:AMBER"], anchor


def page_one(root: Element) -> set[str | None]:
    first = next(one for one in root.all("section") if one.attributes.get("id") == "summary")
    return {h.attributes.get("id") for h in first.all("h2")}


def test_every_printed_page_has_a_head_and_a_foot_with_the_mark() -> None:
    html, root = page("mixed")
    for name in ("page-head", "page-foot"):
        banner = next(d for d in root.all("div") if d.attributes.get("class") == name)
        assert "EXERCISE" in banner.text
        assert "TLP:AMBER" in banner.text
    printed = html[html.index("@media print") :]
    assert "display: table-header-group" in printed
    assert "display: table-footer-group" in printed


def test_it_needs_nothing_from_elsewhere() -> None:
    html, root = page("mixed")
    for tag in ("script", "link", "img", "iframe", "object", "form", "base"):
        assert root.all(tag) == [], tag
    style = root.all("style")[0].text
    assert "url(" not in style
    assert "@import" not in style
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)""", html)
    policy = next(m for m in root.all("meta") if "Content-Security" in str(m.attributes))
    assert "default-src 'none'" in str(policy.attributes["content"])


def test_it_can_be_read_with_a_screen_reader() -> None:
    _, root = page("mixed")
    assert root.all("html")[0].attributes["lang"] == "en"
    assert len(root.all("h1")) == 1
    for table in root.all("table"):
        assert table.all("caption"), table.text[:80]
        assert all(th.attributes.get("scope") in ("col", "row") for th in table.all("th"))
    levels = [int(e.tag[1]) for e in every(root) if re.fullmatch(r"h[1-6]", e.tag)]
    assert all(then <= now + 1 for now, then in pairwise(levels))
    chart = next(one for one in root.all("svg") if one.attributes.get("role") == "img")
    assert "27 done late" in chart.text
    assert all(
        one is chart or one.attributes.get("aria-hidden") == "true" for one in root.all("svg")
    )
    assert {"lv", "ru", "en"} <= {q.attributes.get("lang") for q in root.all("blockquote")}


def every(root: Element) -> list[Element]:
    found = []
    for child in root.children:
        found += [child, *every(child)]
    return found


def test_links_inside_lead_somewhere_and_no_id_stands_twice() -> None:
    _, root = page("mixed")
    ids = [str(e.attributes["id"]) for e in every(root) if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    targets = {str(a.attributes["href"])[1:] for a in root.all("a")}
    assert targets
    assert targets <= set(ids)


def test_matched_words_are_marked_in_the_text_and_say_what_they_show() -> None:
    _, root = page("mixed")
    marks = section(root, "texts").all("mark")
    assert any("key message" in one.text for one in marks)
    assert any(
        one.attributes["class"] == "amplification" and "falsehood repeated" in one.text
        for one in marks
    )


def test_all_texts_lines_and_rows_of_the_report_are_there() -> None:
    report = rehearsed("exemplary", "late", "amplifier")
    _, root = page("mixed")
    timeline = section(root, "timeline").all("tbody")[0].all("tr")
    assert len(timeline) == len(report.timeline)
    assert len(section(root, "injects").all("article")) == len(report.injects)
    assert len(section(root, "texts").all("article")) == len(report.texts)
    whole = root.text
    for inject in report.injects:
        for team in inject.teams:
            for task in team.tasks:
                assert all(line.why in whole for line in task.lines)


def test_the_record_can_be_verified_from_the_report() -> None:
    _, root = page("eventful")
    assert f"exercise-sim verify small-1 --against {DIGEST}" in section(root, "record").text


def test_the_improvement_plan_has_issues_filled_in_and_room_to_write() -> None:
    _, root = page("mixed")
    rows = section(root, "plan").all("tbody")[0].all("tr")
    first = [cell.text for cell in rows[0].all("td")]
    assert first[2] == "Ministry of the Interior answered too late"
    assert (first[3], first[4], first[6], first[7], first[8]) == ("", "", "", "", "")
    assert [cell.text for cell in rows[-1].all("td")] == [""] * 9


def test_hostile_text_adds_no_element_and_no_attribute() -> None:
    def used(root: Element) -> set[tuple[str, str]]:
        return {(e.tag, name) for e in every(root) for name in (*e.attributes, "")}

    _, hostile = page("hostile")
    allowed = set.union(*(used(page(kind)[1]) for kind in ("mixed", "eventful", "evaluated")))
    assert used(hostile) <= allowed


def test_hostile_text_shows_as_it_was_written() -> None:
    html, root = page("hostile")
    shown = root.text
    for piece in (
        "<script>alert(1)</script>",
        "[/foo]",
        "[@click=app.exit]",
        "| pipes |",
        "{{ 7*7 }}",
        "&lt; &#60;",
        "=1+1",
        MARK,
        "x" * 100_000,
    ):
        assert piece in shown, piece
    assert not re.search("[\u200e\u200f\u202a-\u202e\x00-\x08\x0b-\x1f\x7f-\x9f]", html)
    assert "␛[31m" in shown


def test_jinja_is_imported_only_when_html_is_made() -> None:
    code = (
        "import sys, exercise_sim.report.after_action, exercise_sim.report.write,"
        " exercise_sim.report.markdown, exercise_sim.report.html; sys.exit('jinja2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
