"""What becomes of each row."""

from pathlib import Path
from typing import Any

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.imported import Imported
from exercise_sim.scenario.msel.spreadsheet import read_table
from tests.scenario.msel.books import (
    HEADINGS,
    book,
    decided,
    imported,
    remark_on,
    scenario_of,
    table_of,
)


def read(*rows: list[Any], headings: tuple[str, ...] = HEADINGS, **answers: Any) -> Imported:
    return imported([headings, *rows], **answers)


def inject(number: Any = 1, time: Any = "T+00:05", **other: Any) -> list[Any]:
    row = {
        "from": "Editor",
        "to": "Press office",
        "method": "E-mail",
        "description": "A question\nin two lines",
    }
    return [number, time, *(row | other).values()]


def outcomes(imported_: Imported) -> list[tuple[str, str]]:
    return [(one.place, one.outcome) for one in imported_.remarks if one.place != "file"]


def test_every_row_that_is_not_blank_is_in_the_report() -> None:
    report = read(
        ["MORNING"],
        inject(1),
        [],
        list(HEADINGS),
        ["Note: all times are approximate and the SimCell may change them during the exercise."],
        [2, "T+00:10", None, None, None, None],
        inject(3),
    )
    assert outcomes(report) == [
        ("row 2", "left_out"),
        ("row 3", "taken"),
        ("row 5", "left_out"),
        ("row 6", "left_out"),
        ("row 7", "left_out"),
        ("row 8", "taken"),
    ]
    assert "a section, `MORNING`" in remark_on(report, "row 2").message
    assert "the headings again" in remark_on(report, "row 5").message
    assert "a comment" in remark_on(report, "row 6").message
    assert "no title and no text" in remark_on(report, "row 7").message


def test_what_is_left_out_is_kept_with_the_scenario() -> None:
    extra = read(["PHASE 1"], inject(1), ["# call the lead first"], [2, "T+1:00"]).extra
    assert extra["Row 4"] == "# call the lead first"
    assert extra["Row 5"] == "2 | T+1:00"


def test_rows_know_the_section_that_they_stand_in() -> None:
    report = read(inject(1), ["PHASE 2: Panic"], inject(2), inject(3))
    assert [one.extra.get("Section") for one in report.injects] == [
        None,
        "PHASE 2: Panic",
        "PHASE 2: Panic",
    ]


def test_a_section_may_be_merged_over_the_whole_width() -> None:
    rows = [HEADINGS, ["DAY 2"], inject(1, "09:00")]
    table = table_of(book(rows, merged=["A2:F2"]))
    report = read_table(table, "msel.xlsx", decided(startex="09:00"))
    assert report.injects[0].at == 86_400.0


def test_a_blank_tail_is_no_part_of_the_table() -> None:
    assert len(outcomes(read(inject(1), [], [None, " "], [" "]))) == 1


def test_the_authors_words_are_unchanged(tmp_path: Path) -> None:
    body = "“Buses!” — don't wait: #evacuate @all [/b] *now* & <b>run</b>\n  - item: 1\n\nЇжак"
    report = read(inject(description=body, **{"from": "@robeza_live"}))
    made = scenario_of(report, tmp_path).scenario.injects[0]
    assert made.body.read() == body
    assert made.sender == "@robeza_live"


def test_a_title_that_is_missing_is_the_beginning_of_the_text() -> None:
    headings = ("No", "Time", "Title", "Description")
    report = read(
        [1, "T+0:05", None, "First line\nSecond line"],
        [2, "T+0:06", "Lone title", None],
        headings=headings,
    )
    assert [one.title for one in report.injects] == ["First line", "Lone title"]
    assert report.injects[1].description == "Lone title"
    assert "its text begins it" in remark_on(report, "row 2").message
    assert remark_on(report, "row 3").outcome == "doubt"


def test_a_long_text_gives_a_short_title() -> None:
    report = read(inject(description="word " * 100))
    assert len(report.injects[0].title) <= 100
    assert report.injects[0].title.endswith("…")


def test_the_message_is_what_players_read_and_the_description_is_for_the_facilitator() -> None:
    headings = ("No", "Time", "Description", "Message text", "Notes")
    made = read([1, "T+0:05", "A journalist asks", "Is it true?", "Be rude"], headings=headings)
    assert made.injects[0].description == "Is it true?"
    assert made.injects[0].notes == "A journalist asks\n\nBe rude"


def test_expected_actions_go_to_the_evaluator(tmp_path: Path) -> None:
    headings = (*HEADINGS, "Expected action", "Evaluator notes")
    report = read([*inject(), "Answer within 20 minutes", "Tone"], headings=headings)
    made = scenario_of(report, tmp_path).scenario.injects[0]
    assert made.notes.evaluator is not None
    assert made.notes.evaluator.read() == "Answer within 20 minutes\n\nTone"
    assert made.expect == ()


def test_a_number_that_stands_there_twice_is_a_doubt_and_both_are_taken(tmp_path: Path) -> None:
    report = read(inject(1), inject(1))
    assert "also the number of row 2" in remark_on(report, "row 3").message
    ids = [one.id for one in scenario_of(report, tmp_path).scenario.injects]
    assert ids == ["inject-1", "inject-1-2"]


def test_hidden_rows_are_taken_with_a_doubt() -> None:
    table = table_of(book([HEADINGS, inject(1)], hidden_rows=[2], hidden_columns=["C"]))
    report = read_table(table, "msel.xlsx", decided())
    assert "hidden" in remark_on(report, "row 2").message
    assert any("hidden columns" in one.message and "From" in one.message for one in report.remarks)


@pytest.mark.parametrize(
    ("category", "status", "why"),
    [
        ("Expected Action", "Approved", "is no inject"),
        ("Inject", "Obsolete", "status is `Obsolete`"),
        ("Inject", "Скасовано", "status is `Скасовано`"),
        ("Contingency Inject", "", "fired by hand"),
        ("éventuel", "", "fired by hand"),
    ],
)
def test_what_is_no_inject_of_the_clock_is_fired_by_hand(
    category: str, status: str, why: str
) -> None:
    headings = (*HEADINGS, "Category", "Status")
    report = read([*inject(), category, status], headings=headings)
    assert report.injects[0].at is None
    assert why in remark_on(report, "row 2").message


def test_a_sheet_in_which_no_row_is_an_inject_is_refused() -> None:
    with pytest.raises(Mistakes, match="no row below the headings is an inject"):
        read(["Phase 1"])


def test_long_names_are_cut_and_kept_whole_under_x() -> None:
    headings = (*HEADINGS, "Controller")
    report = read([*inject(**{"from": "f" * 300}), "c" * 100], headings=headings)
    made = report.injects[0]
    assert (len(made.sender), len(made.controller)) == (200, 64)
    assert (made.extra["From"], made.extra["Controller"]) == ("f" * 300, "c" * 100)
    assert remark_on(report, "row 2").outcome == "doubt"
