"""CSV files of every program."""

import codecs
from typing import Any

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.questions import Undecided
from exercise_sim.scenario.msel.reading import read_sheets
from tests.scenario.msel.books import csv_text, table_of

ROWS: list[list[Any]] = [
    ["Nr.", "Plkst.", "Kam", "Apraksts"],
    ["1", "9:05", "Kanceleja", 'Vai robeža slēgta?\nAtbildi, lūdzu; "ātri"'],
    ["2", "9:10", "Kanceleja", "=1+1"],
]


def texts(content: bytes, encoding: str | None = None) -> list[list[str]]:
    sheet = read_sheets(content, "msel.csv", encoding)[0]
    return [[cell.text if cell else "" for cell in row.cells] for row in sheet.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    assert texts(csv_text(ROWS, delimiter).encode()) == ROWS


def test_a_line_that_names_the_delimiter_is_believed() -> None:
    content = "sep=;\r\n" + csv_text(ROWS, ";")
    sheet = read_sheets(content.encode(), "msel.csv")[0]
    assert [row.number for row in sheet.rows] == [2, 3, 4]


def test_title_rows_without_delimiters_do_not_hide_it() -> None:
    content = "EXERCISE WINTER\r\n\r\n" + csv_text(ROWS, ";")
    assert table_of(content.encode(), "a.csv").columns[0].field == "number"


@pytest.mark.parametrize(
    "content",
    [
        csv_text(ROWS).encode("utf-8-sig"),
        csv_text(ROWS).encode("utf-16"),
        codecs.BOM_UTF16_BE + csv_text(ROWS).encode("utf-16-be"),
        csv_text(ROWS).encode("utf-16-le"),
        csv_text(ROWS).encode("utf-16-be"),
    ],
)
def test_unicode_is_read_with_and_without_a_byte_order_mark(content: bytes) -> None:
    assert texts(content) == ROWS


@pytest.mark.parametrize(
    ("encoding", "word"), [("cp1257", "Sēņu"), ("cp1251", "Київ"), ("cp1252", "évacué")]
)
def test_an_encoding_that_is_not_unicode_is_asked_about(encoding: str, word: str) -> None:
    content = f"No,Description\n1,a\n2,{word}\n".encode(encoding)
    with pytest.raises(Undecided) as undecided:
        texts(content)
    question = undecided.value.questions[0]
    assert (question.option, question.rows) == ("--encoding", (3,))
    assert any(word in told for told in question.told)
    assert texts(content, encoding)[2] == ["2", word]


def test_a_wrong_encoding_is_refused() -> None:
    content = "No,Description\n1,Київ\n".encode("cp1251")
    with pytest.raises(Mistakes, match="this is not text in utf-8"):
        texts(content, "utf-8")
    with pytest.raises(Mistakes, match="there is no encoding `klingon`"):
        texts(content, "klingon")


def test_an_apostrophe_that_guards_against_formulas_is_taken_off() -> None:
    content = "No,Description\n1,'=1+1\n2,'tis true\n3,''+371\n"
    assert [row[1] for row in texts(content.encode())] == [
        "Description",
        "=1+1",
        "'tis true",
        "'+371",
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    with pytest.raises(Mistakes):
        table_of(content, "a.csv")


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    sheet = read_sheets(b'a,b\n"one\ntwo",c\nd,e\n', "a.csv")[0]
    assert [row.number for row in sheet.rows] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "import os, sys\n\ndef f(a, b):\n    c = a\n    d = b\n    return d\n",
        "# Notes\n\nThe exercise begins at nine.\nThen, the mayor calls.\nIt ends at noon.\n",
        "format: x\nid: y\ntitle: z\nlanguage: lv\n",
    ],
)
def test_a_text_that_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(Mistakes, match="this is no table: most of its lines are not parted"):
        read_sheets(text.encode(), "a.py")


def test_a_sheet_of_two_columns_whose_first_is_mostly_blank_is_a_table() -> None:
    assert len(texts("Plkst.;Apraksts\n;A\n;B\n;C\nFāze;\nFāze;\n".encode())) == 6
