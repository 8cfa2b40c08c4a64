"""What comes in goes out as it was, and what goes out comes in again."""

import io
import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.msel.cell_text import clean
from exercise_sim.scenario.msel.column_plan import read_columns, read_rows, write_columns
from exercise_sim.scenario.msel.drafting import draft
from exercise_sim.scenario.msel.exported import ExportedTable, export_table
from exercise_sim.scenario.msel.heading_words import FIELDS
from exercise_sim.scenario.msel.spreadsheet import read_table, tidy
from exercise_sim.scenario.msel.writing import csv_bytes, xlsx_bytes
from exercise_sim.scenario.msel.yaml_text import yaml_text
from exercise_sim.scenario.reader import Loaded, read_scenario
from exercise_sim.scenario.yaml_document import read_document
from tests.scenario.msel.books import (
    HEADINGS,
    TODAY,
    UTC_OFFSET,
    Rows,
    book,
    decided,
    imported,
    scenario_of,
    sheets_of,
    table_of,
)

ANSWERS: dict[str, Any] = {
    "startex": "2026-06-04 09:00",
    "t_unit": "minutes",
    "times": "clock",
    "earlier": "same-day",
    "interval": "hand",
    "date_order": "dmy",
}
WRITERS = {"a.xlsx": xlsx_bytes, "a.csv": csv_bytes}


def text_of(table_bytes: bytes, name: str, language: str = "en") -> str:
    """The scenario that is made of a file; none of it depends on the file's own name."""
    read = read_table(table_of(table_bytes, name), name, decided(**ANSWERS))
    return draft(read, "made", language, TODAY, UTC_OFFSET).text()


def loaded(text: str, folder: Path) -> Loaded:
    path = folder / "made.yaml"
    path.write_bytes(text.encode())
    return read_scenario(path)


def exported(one: Loaded) -> ExportedTable:
    return export_table(one.scenario, one.playbook, None)


def cells(table: ExportedTable) -> list[list[str]]:
    return [list(table.headings), *(list(row) for row in table.rows)]


_TEXTS = st.one_of(
    st.sampled_from(
        [
            "=1+1",
            "+371 2",
            "-",
            "@x",
            "'tis",
            "'=x",
            "a; b",
            "A\nB",
            " x ",
            "#1",
            "0900",
            "no",
            "n/a",
        ]
    ),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30),
)
_TIMES = st.sampled_from(
    [
        "",
        "09:00",
        "T+5",
        "9.30",
        "J+1 09h00",
        "M-5",
        "TBD",
        "041200ZJUN26",
        "03/04/2026 10:00",
        "Noon",
    ]
)
_HEADINGS = st.lists(
    st.sampled_from(
        [
            *("Event #", "Time", "Title", "Description", "Message text", "Sent from", "Send to"),
            *("Method", "Expected outcome", "Evaluator notes", "Controller", "Objective", "Notes"),
            *(
                "Core capability",
                "Status",
                "Category",
                "Weather",
                "TLP",
                "Phase",
                "Day",
                "Priority",
            ),
        ]
    ),
    unique=True,
    min_size=3,
    max_size=14,
)


@st.composite
def sheets(draw: st.DrawFn) -> Rows:
    headings = draw(_HEADINGS)
    if "Description" not in headings:
        headings.append("Description")
    rows = draw(
        st.lists(
            st.tuples(*(_TIMES if heading == "Time" else _TEXTS for heading in headings)),
            min_size=1,
            max_size=5,
        )
    )
    return [headings, *rows]


@settings(max_examples=60, deadline=None)
@given(sheets())
@example([["Event #", "Description"], ["1", "=cmd|' /C calc'!A0"], ["2", "text"]])
@example([["Description", "Core capability", "Notes"], ["a", "b", " x "]])
@example([["Objective", "Title", "Description"], ["a", "b", "c"], ["0\t0", "d", "e"]])
@example([["Event #", "Time", "Description"], ("Phase", "", ""), ("1", "", "text")])
@example([["Description", "Sent from", "Event #"], ["a", "b", "c"], ["", "=1+1", "d"]])
@example([["Send to", "Description"], ["0;1", "text"], ["a; b", "text"]])
def test_a_sheet_comes_back_with_its_columns_and_cells(tmp_path_factory: Any, rows: Rows) -> None:
    headings = rows[0]
    told = [[clean(str(cell)) for cell in row] for row in rows]
    content = book(as_texts(told))
    try:
        first = text_of(content, "a.xlsx")
    except Mistakes:  # no row is an inject
        return
    table = exported(loaded(first, tmp_path_factory.mktemp("trip")))
    expected = [
        {h: tidy(cell) if cell.strip() else "" for h, cell in zip(headings, row, strict=True)}
        for row in told[1:]
    ]
    for row in table.rows:
        shown = dict(zip(table.headings, row, strict=True))
        assert {h: shown[h] for h in headings} in expected
    for name, write in WRITERS.items():
        assert unnumbered(text_of(write(table), name)) == unnumbered(first)


def unnumbered(text: str) -> str:
    """Rows that are no injects come back below the others, under another number."""
    return re.sub(r"(?m)^  Row \d+:", "  Row:", text)


def as_texts(rows: list[list[str]]) -> Rows:
    """Texts that begin like a formula would become one in a workbook that is made here."""
    return [[CellRichText(cell) if cell.startswith("=") else cell for cell in row] for row in rows]


def test_headings_of_a_sheet_come_back_in_their_order(tmp_path: Path) -> None:
    rows = [["Weather", *HEADINGS, "TLP"], ["sun", 1, "T+0:05", "E", "P", "Mail", "Is it?", "RED"]]
    table = exported(scenario_of(imported(rows), tmp_path))
    assert cells(table) == [[str(cell) for cell in row] for row in rows]


def test_what_the_author_changed_goes_out_changed(tmp_path: Path) -> None:
    rows = [HEADINGS, [1, "T+5", "Ed.", "PIO and EOC", "mail", "Text"], [2, "T+6", "", "", "", "b"]]
    read = imported(rows, t_unit="minutes")
    text = draft(read, "made", "en", TODAY, UTC_OFFSET).text()
    text = text.replace("at: 5m", "at: 7m").replace("from: Ed.", "from: Editor")
    table = exported(loaded(text, tmp_path))
    assert table.rows[0] == ("1", "T+7", "Editor", "PIO and EOC", "mail", "Text")
    assert table.rows[1] == ("2", "T+6", "", "", "", "b")


@pytest.mark.parametrize(
    ("times", "edited"),
    [
        (("09:05", "09:10"), "09:07"),
        (("9.05", "9.10"), "9.07"),
        (("9:05", "10:10"), "9:07"),
        (("0905", "0910"), "0907"),
        (("9h05", "9h10"), "9h07"),
        (("plkst. 9.05", "plkst. 9.10"), "plkst. 9.07"),
        (("09:05 EEST", "09:10 EEST"), "09:07 EEST"),
        (("2026-06-04 09:05", "2026-06-05 09:10"), "2026-06-04 09:07"),
        (("04.06.2026 9.05", "05.06.2026 9.10"), "04.06.2026 9.07"),
        (("T+0:05", "T+1:10"), "T+0:07"),
        (("T+00:05", "T+01:10"), "T+00:07"),
        (("T+00:05:00", "T+01:10:00"), "T+00:07:00"),
        (("T+5", "T+70"), "T+7"),
        (("+5 min", "+70 min"), "+7 min"),
        (("T+5", "09:10", "as required"), "T+00:07"),
    ],
)
def test_a_time_that_was_changed_is_written_as_the_sheet_s_others(
    times: tuple[str, ...], edited: str, tmp_path: Path
) -> None:
    rows = [HEADINGS, *([n, time, "E", "P", "Mail", "x"] for n, time in enumerate(times))]
    read = imported(rows, startex="2026-06-04 09:00", t_unit="minutes", times="clock")
    text = draft(read, "made", "en", TODAY, UTC_OFFSET).text()
    table = exported(loaded(text.replace("at: 5m", "at: 7m", 1), tmp_path))
    assert [row[1] for row in table.rows] == [edited, *times[1:]]


@pytest.mark.parametrize(
    ("changed", "written"), [("7m30s", "09:07:30"), ("25h", "T+25:00"), ("90m", "10:30")]
)
def test_a_time_that_the_sheet_s_style_cannot_say_is_counted_from_startex(
    changed: str, written: str, tmp_path: Path
) -> None:
    rows = [HEADINGS, *([n, f"09:{n:02}", "E", "P", "Mail", "x"] for n in (5, 6, 8))]
    read = imported(rows, startex="2026-06-04 09:00")
    text = draft(read, "made", "en", TODAY, UTC_OFFSET).text()
    text = text.replace("at: 5m", f"at: {changed}").replace("duration: 40m", "duration: 30h")
    assert exported(loaded(text, tmp_path)).rows[0][1] == written


def test_a_day_that_stands_beside_the_time_is_never_another_s(tmp_path: Path) -> None:
    rows = [HEADINGS, *([n, f"Day 2 09:{n:02}", "E", "P", "Mail", "x"] for n in (5, 6))]
    read = imported([*rows, [7, "Day 1 09:07", "E", "P", "Mail", "x"]], startex="09:00")
    text = draft(read, "made", "en", TODAY, UTC_OFFSET).text()
    for changed, written in (("9m", "T+00:09"), ("24h9m", "Day 2 09:09")):
        table = exported(loaded(text.replace("at: 7m", f"at: {changed}"), tmp_path))
        assert table.rows[2][1] == written


@pytest.mark.parametrize("separator", [", ", "; ", "\n", " / "])
def test_recipients_that_were_changed_keep_the_sheet_s_separator(
    separator: str, tmp_path: Path
) -> None:
    cells_ = ["PIO", separator.join(["PIO", "EOC"]), separator.join(["EOC", "Mayor"])]
    rows = [[n, "T+0:05", "E", to, "Mail", "x"] for n, to in enumerate(cells_)]
    text = text_of(book([HEADINGS, *rows]), "a.xlsx").replace("to: [pio]", "to: [mayor, pio]")
    table = exported(loaded(text, tmp_path))
    assert [row[3] for row in table.rows] == [separator.join(["Mayor", "PIO"]), *cells_[1:]]


def test_title_rows_and_comments_come_back(tmp_path: Path) -> None:
    rows = [["EXERCISE WINTER"], HEADINGS, [1, "T+0:05", "E", "P", "Mail", "a"], ["# call first"]]
    first = text_of(book(rows), "a.xlsx")
    table = exported(loaded(first, tmp_path))
    assert (table.above, table.below) == (("EXERCISE WINTER",), ("// # call first",))
    for name, write in WRITERS.items():
        assert text_of(write(table), name) == first


def test_sections_come_back_as_a_column(tmp_path: Path) -> None:
    rows = [HEADINGS, ["PHASE 1"], [1, "T+0:05", "E", "P", "Mail", "a"]]
    table = exported(loaded(text_of(book(rows), "a.xlsx"), tmp_path))
    assert cells(table)[1][-1] == "PHASE 1"
    again = text_of(xlsx_bytes(table), "a.xlsx")
    assert exported(loaded(again, tmp_path)) == table


@pytest.mark.parametrize("name", ["safe-border", "winter-network"])
def test_a_scenario_of_ones_own_goes_out_and_its_texts_come_in_again(
    name: str, tmp_path: Path
) -> None:
    own = read_scenario(find_scenario(name))
    table = export_table(own.scenario, own.playbook, None)
    assert len(table.rows) == len(own.scenario.injects)
    language = own.scenario.language
    for file, write in WRITERS.items():
        again = loaded(text_of(write(table), file, language), tmp_path).scenario
        bodies = {one.body.read(language).strip() for one in again.injects}
        assert bodies == {tidy(one.body.read(language)).strip() for one in own.scenario.injects}
        timed = {one.at for one in again.injects if one.at is not None}
        assert timed == {one.at for one in own.scenario.injects if one.at is not None}


def test_an_inject_that_waits_says_for_what_and_comes_in_again(tmp_path: Path) -> None:
    rows = [HEADINGS, [1, "T+0:05", "E", "P", "Mail", "a"], [2, "T+0:06", "E", "P", "Mail", "b"]]
    text = draft(imported(rows), "made", "en", TODAY, UTC_OFFSET).text()
    after = "when:\n      after:\n        inject: inject-1\n        delay: 5m"
    silence = "when:\n      no_response:\n        inject: inject-1\n        within: 20m"
    x = text.index("x:\n  MSEL columns")
    native = re.sub(r"\n    x:\n(      .*\n)+", "\n", text[:x])
    waits = exported(loaded(native.replace("at: 6m", after), tmp_path))
    assert waits.rows[1][1] == "5m after inject-1"
    again = loaded(text_of(xlsx_bytes(waits), "a.xlsx"), tmp_path).scenario.injects[1]
    assert again.when is not None
    assert again.when.after is not None
    assert (again.when.after.inject, again.when.after.delay) == ("inject-1", 300.0)
    silent = exported(loaded(native.replace("at: 6m", silence), tmp_path))
    assert "has not" in silent.rows[1][1]


def test_formulas_are_texts_in_both_formats() -> None:
    evil = ["=1+1", "+1", "-1", "@x", "\ttab", "=cmd|' /C calc'!A0", "'=1"]
    table = ExportedTable(
        "t", "TLP:RED", (), ("No", "Description"), tuple((e, e) for e in evil), ()
    )
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(table))).active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows(min_row=2) for cell in row} == {"s"}
    lines = csv_bytes(table).decode("utf-8-sig").splitlines()[1:]
    assert all(line.lstrip('"').startswith("'") for line in lines)
    for name, write in WRITERS.items():
        rows = sheets_of(write(table), name)[0].rows[1:]
        assert [row.text(0) for row in rows] == evil


def test_a_workbook_is_ready_to_filter_and_to_print() -> None:
    table = ExportedTable(
        "A & B", "TLP:AMBER", ("EXERCISE",), ("No", "Description"), (("1", "long " * 50),), ()
    )
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(table))).active
    assert sheet is not None
    assert sheet.freeze_panes == "A3"
    assert sheet.auto_filter.ref == "A2:B3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (None, 0)
    assert sheet.oddHeader.center.text == "A && B"
    assert sheet.oddHeader.right.text == "TLP:AMBER"
    assert sheet["A2"].font.bold
    assert sheet["B3"].alignment.wrap_text
    assert sheet.column_dimensions["B"].width == 60


def test_a_text_longer_than_a_cell_may_be_is_refused_for_xlsx_and_fits_csv() -> None:
    table = ExportedTable("t", "TLP:RED", (), ("No", "Description"), (("1", "x" * 40_000),), ())
    with pytest.raises(Mistakes, match="longer than 32,767"):
        xlsx_bytes(table)
    assert sheets_of(csv_bytes(table), "a.csv")[0].rows[1].text(1) == "x" * 40_000


_PLAIN = st.recursive(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=40).map(
        lambda text: (
            re.sub(
                "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]",
                "",
                text,
            )
            or "x"
        )
    ),
    lambda inner: (
        st.lists(st.dictionaries(st.sampled_from("abc"), inner, min_size=1), max_size=3)
        | st.dictionaries(
            st.sampled_from(["body", "title", "x", "id"]), inner, min_size=1, max_size=3
        )
    ),
    max_leaves=8,
)


@settings(max_examples=400, deadline=None)
@given(st.dictionaries(st.sampled_from(["one", "two"]), _PLAIN, min_size=1))
@example({"one": "no"})
@example({"one": "12:00"})
@example({"one": "1e3"})
@example({"one": " leading\nspace"})
@example({"one": "trailing \nspace"})
@example({"one": "ends\n\n"})
@example({"one": "tab\n\tinside"})
@example({"one": "a\n \nb"})
@example({"one": "- x: [y] # z"})
@example({"one": "\n"})
def test_what_is_written_as_yaml_reads_as_it_was(data: dict[str, Any]) -> None:
    read = read_document(yaml_text(data), "made.yaml")
    assert not [one for one in read.diagnostics if one.severity == "error"]
    assert emptied(read.data) == emptied(data)


def emptied(data: Any) -> Any:
    """A list without entries and no value are the same to a model."""
    if isinstance(data, dict):
        return {key: emptied(value) for key, value in data.items()}
    if isinstance(data, list):
        return [emptied(one) for one in data] or None
    return data


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1),
            st.sampled_from(FIELDS),
        )
    )
)
def test_the_columns_that_a_scenario_keeps_are_read_as_they_were(columns: list[Any]) -> None:
    assert read_columns(write_columns(columns)) == tuple(columns)


def test_what_thousands_of_rows_became_is_kept_in_several_texts(tmp_path: Path) -> None:
    rows = [
        [n, "T+5", "E", "A rather long name of a press office", "Mail", "x"] for n in range(4000)
    ]
    read = imported([HEADINGS, *rows], t_unit="minutes")
    scenario = scenario_of(read, tmp_path).scenario
    assert "MSEL as imported 2" in scenario.x
    assert read_rows(scenario.x)["inject-3999"].startswith("5m, ")


def test_a_sheet_without_a_plan_gets_the_columns_of_hseep() -> None:
    own = read_scenario(find_scenario("safe-border"))
    table = export_table(own.scenario, own.playbook, None)
    assert table.headings[:4] == ("Event Number", "Event Time", "Scenario Time", "Title")
    fields = [one.field for one in table_of(xlsx_bytes(table)).columns]
    assert "x" not in fields
