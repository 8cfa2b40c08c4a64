"""Where in a workbook the MSEL is, and what its columns are."""

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.questions import Undecided
from tests.scenario.msel.books import HEADINGS, Rows, book, imported, sheets_of, table_of

ROWS: Rows = [
    [1, "T+00:05", "Editor", "Press office", "E-mail", "A question"],
    [2, "T+00:10", "Mayor", "Press office", "Phone", "A demand"],
]
MSEL: Rows = [HEADINGS, *ROWS]


def fields(content: bytes, **how: object) -> list[str]:
    return [one.field for one in table_of(content, **how).columns]  # type: ignore[arg-type]


def test_the_header_is_found_below_title_rows_and_behind_blank_columns() -> None:
    rows = [
        [None, "EXERCISE WINTER"],
        [None, "Master scenario events list", None, "Version 3"],
        [],
        [None, *HEADINGS],
        *([None, *row] for row in ROWS),
    ]
    table = table_of(book(rows, merged=["B1:G1"]))
    assert table.header.number == 4
    assert [row.number for row in table.above] == [1, 2]
    assert [row.number for row in table.rows] == [5, 6]
    assert [one.field for one in table.columns] == [
        "number",
        "time",
        "from",
        "to",
        "method",
        "description",
    ]


def test_of_a_header_in_two_rows_the_lower_one_counts() -> None:
    rows = [
        ["No", "Time", "Who", None, "Method", "Description"],
        [None, None, "From", "To", None, None],
        *ROWS,
    ]
    merged = ["A1:A2", "B1:B2", "C1:D1", "E1:E2", "F1:F2"]
    table = table_of(book(rows, merged=merged))
    assert table.header.number == 2
    assert [one.heading for one in table.columns] == list(HEADINGS)


def test_the_sheet_with_the_msel_is_found_among_others() -> None:
    others: dict[str, Rows] = {"Contacts": [["Name", "Phone"], ["Anna", "1"]], "Empty": []}
    assert table_of(book(MSEL, sheet="Sheet7", others=others)).sheet.name == "Sheet7"


def test_two_sheets_that_are_msels_are_asked_about() -> None:
    content = book(MSEL, sheet="Day 1", others={"Day 2": MSEL})
    with pytest.raises(Undecided) as undecided:
        table_of(content)
    assert [(q.option, q.choices) for q in undecided.value.questions] == [
        ("--sheet", ("Day 1", "Day 2"))
    ]
    assert table_of(content, sheet="day 2").sheet.name == "Day 2"


def test_of_two_such_sheets_the_one_called_so_is_the_msel() -> None:
    assert table_of(book(MSEL, others={"Copy of 2025": MSEL})).sheet.name == "MSEL"


def test_a_hidden_sheet_is_read_only_when_named() -> None:
    content = book(MSEL, others={"Old": MSEL}, hidden_sheets=["Old"])
    assert table_of(content).sheet.name == "MSEL"
    assert table_of(content, sheet="Old").sheet.hidden


def test_an_unknown_sheet_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(Mistakes, match="there is no sheet `MSLE`; did you mean `MSEL`"):
        table_of(book(MSEL), sheet="MSLE")


def test_a_map_says_what_a_column_is() -> None:
    rows = [["Pos", "Moment", "Stuff"], [1, "T+00:05", "A question"]]
    content = book(rows)
    mapping = {"Moment": "time", "stuff": "description", "A": "number"}
    assert fields(content, mapping=mapping) == ["number", "time", "description"]


def test_a_map_wins_over_what_a_heading_says() -> None:
    table = table_of(book(MSEL), mapping={"Description": "title", "Method": "x"})
    assert [one.field for one in table.columns][-2:] == ["x", "title"]


def test_a_map_to_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(Mistakes, match="there is no column `Tme`; did you mean `Time`"):
        table_of(book(MSEL), mapping={"Tme": "time"})


def test_a_sheet_without_known_headings_is_refused_with_its_first_row() -> None:
    with pytest.raises(Mistakes, match=r"no row has headings .* Alpha, Beta"):
        table_of(book([["Alpha", "Beta"], [1, 2]]))


def test_a_sheet_without_texts_is_refused() -> None:
    with pytest.raises(Mistakes, match="no column holds the text of the injects"):
        table_of(book([["No", "Time", "From", "To"], [1, "09:00", "a", "b"]]))


def test_an_empty_workbook_is_refused() -> None:
    with pytest.raises(Mistakes, match="no row has headings"):
        table_of(book([]))


def test_headings_are_unlike_each_other_and_none_is_blank() -> None:
    rows = [["No", "Description", "Note", "Note", None], [1, "a", "b", "c", "d"]]
    columns = table_of(book(rows)).columns
    assert [one.heading for one in columns] == ["No", "Description", "Note", "Note (2)", "Column E"]
    assert [one.field for one in columns] == ["number", "description", "notes", "x", "x"]


def test_a_second_column_for_a_field_is_kept_and_remarked_on() -> None:
    rows = [["Title", "Description", "Details"], ["a", "b", "c"]]
    last = table_of(book(rows)).columns[-1]
    assert (last.field, last.contested) == ("x", "description")


def test_hidden_columns_and_rows_are_known() -> None:
    content = book(MSEL, hidden_rows=[2], hidden_columns=["B"])
    sheet = sheets_of(content)[0]
    assert sheet.hidden_columns == {1}
    assert [row.hidden for row in sheet.rows] == [False, True, False]


def test_merged_cells_hold_what_their_first_one_does() -> None:
    rows = [HEADINGS, ROWS[0], [2, None, "Mayor", "Press office", "Phone", "A demand"]]
    table = table_of(book(rows, merged=["B2:B3"]))
    assert [row.text(1) for row in table.rows] == ["T+00:05", "T+00:05"]


def test_numbers_are_read_as_they_are_shown() -> None:
    rows = [["No", "Time", "Description"], [1, 900, "a"], [2, 5, "b"], [3, 0.375, "c"]]
    formats = {"A2": '"INJ-"000', "B2": "0000", "B3": '"T+"0', "B4": "hh:mm", "A4": "0.0"}
    rows_read = table_of(book(rows, formats=formats)).rows
    assert [row.text(0) for row in rows_read] == ["INJ-001", "2", "3.0"]
    assert [row.text(1) for row in rows_read] == ["0900", "T+5", "09:00"]


def test_a_time_past_midnight_shows_no_date() -> None:
    rows = [["Time", "Description"], [23 / 24, "a"], [25 / 24, "b"], [25 / 24, "c"]]
    formats = {"A2": "h:mm", "A3": "h:mm", "A4": "[h]:mm"}
    shown = [row.text(0) for row in table_of(book(rows, formats=formats)).rows]
    assert shown == ["23:00", "01:00", "25:00"]


def test_a_formula_without_a_result_is_named() -> None:
    rows = [["No", "Description", "Note"], [1, "a", "=A2+1"]]
    assert sheets_of(book(rows))[0].unshown == ("C2",)


SHORT, LONG = "Viltus ziņa par evakuāciju", "Robežas iedzīvotājus evakuēs jau rīt, raksta avots."


@pytest.mark.parametrize(
    ("event", "text"),
    [
        *(("Notikums", "Ziņas saturs"), ("Notikums", "Saturs"), ("Подія", "Текст повідомлення")),
        *(("Подія", "Зміст"), ("Event", "Message"), ("Événement", "Texte du message")),
        *(("Ereignis", "Nachricht"), ("Событие", "Текст сообщения")),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_two_texts_the_event_in_short_is_the_title(event: str, text: str, turned: bool) -> None:
    columns = [("Nr", 1), (event, SHORT), (text, LONG)][:: -1 if turned else 1]
    read = imported(
        [[heading for heading, _ in columns], [value for _, value in columns]], interval="hand"
    )
    assert (read.injects[0].title, read.injects[0].description) == (SHORT, LONG)
    assert read.injects[0].notes == ""


def test_a_long_description_beside_a_message_is_for_the_facilitator() -> None:
    read = imported([["No", "Event", "Message"], [1, LONG * 3, LONG]], interval="hand")
    assert (read.injects[0].description, read.injects[0].notes) == (LONG, LONG * 3)


def test_what_the_author_maps_is_not_turned_into_titles() -> None:
    rows = [["No", "Event", "Message"], [1, SHORT, LONG]]
    read = imported(rows, {"Event": "description"}, interval="hand")
    assert (read.injects[0].title, read.injects[0].notes) == (LONG, SHORT)


def test_titles_that_were_told_by_their_length_are_noted() -> None:
    read = imported([["No", "Event", "Message"], [1, SHORT, LONG]], interval="hand")
    noted = "titles are from `Event`, texts from `Message`, which is longer (--map changes that)"
    assert noted in [one.message for one in read.remarks]
