"""Files made to do harm, and files that are not what they seem, end in one sentence, soon."""

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.msel.questions import Undecided
from exercise_sim.scenario.msel.reading import read_bytes, read_sheets
from tests.scenario.msel.books import HEADINGS, book, sheets_of, table_of

GOOD = book([HEADINGS, [1, "T+0:05", "Editor", "PIO", "E-mail", "A question"]])
SHEET = "xl/worksheets/sheet1.xml"
_SOURCE = Path(__file__).resolve().parents[3]


def changed(*changes: tuple[str, bytes | Callable[[bytes], bytes]]) -> bytes:
    """The good workbook with parts replaced or added."""
    parts = parts_of(GOOD)
    for name, change in changes:
        parts[name] = change(parts[name]) if callable(change) else change
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def with_texts(part: bytes) -> bytes:
    """The good workbook with a part of shared texts."""
    override = (
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-'
        b'officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    )
    return changed(
        ("xl/sharedStrings.xml", part), ("[Content_Types].xml", replaced(b"</Types>", override))
    )


def replaced(pattern: bytes, by: bytes) -> Callable[[bytes], bytes]:
    def change(part: bytes) -> bytes:
        new, count = re.subn(pattern, lambda _: by, part, count=1)
        assert count
        return new

    return change


def sheet_xml(rows: bytes) -> bytes:
    namespace = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (namespace, rows)


def text_cell(place: str, text: bytes) -> bytes:
    return b'<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' % (place.encode(), text)


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def with_doctype(prolog: bytes) -> Callable[[bytes], bytes]:
    def change(part: bytes) -> bytes:
        return prolog + re.sub(rb"^<\?xml[^>]*\?>", b"", part)

    return change


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/styles.xml", "[Content_Types].xml"])
@pytest.mark.parametrize("prolog", [LAUGHS, OUTSIDE])
def test_a_part_that_declares_entities_is_refused(part: str, prolog: bytes) -> None:
    with pytest.raises(Mistakes, match="declares entities of its own"):
        sheets_of(changed((part, with_doctype(prolog))))


def test_entities_in_utf_16_are_seen_too() -> None:
    def in_utf_16(part: bytes) -> bytes:
        bare = re.sub(r"^<\?xml[^>]*\?>", "", part.decode())
        return f'<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x []>{bare}'.encode("utf-16")

    with pytest.raises(Mistakes, match="declares entities"):
        sheets_of(changed((SHEET, in_utf_16)))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = sheet_xml(b" " * 81_000_000)
    with pytest.raises(Mistakes, match="unpacks to more than 80 MB"):
        sheets_of(changed((SHEET, bomb)))


def test_a_bomb_under_the_name_of_a_picture_is_seen_by_what_it_holds() -> None:
    bomb = b"<sst>" + b" " * 30_000_000 + b"</sst>"
    with pytest.raises(Mistakes, match="unpacks to more than 8 MB"):
        sheets_of(changed(("xl/media/image1.png", bomb)))


def test_an_archive_of_thousands_of_parts_is_refused() -> None:
    parts: list[tuple[str, bytes]] = [(f"xl/p{n}.bin", b"") for n in range(3000)]
    with pytest.raises(Mistakes, match="more than 2000 parts"):
        sheets_of(changed(*parts))


def test_styles_by_the_hundred_thousand_are_refused() -> None:
    styles = b"<styleSheet><cellXfs>" + b"<xf/>" * 200_000 + b"</cellXfs></styleSheet>"
    with pytest.raises(Mistakes, match="too many entries"):
        sheets_of(changed(("xl/styles.xml", styles)))


def test_a_million_empty_rows_are_passed_over() -> None:
    rows = b"".join(b'<row r="%d" ht="15"/>' % n for n in range(3, 1_000_000))
    content = changed((SHEET, replaced(b"</sheetData>", rows + b"</sheetData>")))
    assert len(sheets_of(content)[0].rows) == 2


def test_what_stands_behind_a_million_empty_rows_is_still_read() -> None:
    rows = b"<row/>" * 500_000 + b"</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells>"
    content = changed((SHEET, replaced(b"</sheetData>", rows)))
    assert sheets_of(content)[0].rows[0].text(1) == "No"


def test_a_dimension_that_lies_is_not_believed() -> None:
    lies = replaced(rb'<dimension ref="[^"]*" ?/>', b'<dimension ref="A1:XFD1048576"/>')
    assert len(sheets_of(changed((SHEET, lies)))[0].rows) == 2
    too_small = replaced(rb'<dimension ref="[^"]*" ?/>', b'<dimension ref="A1"/>')
    assert len(sheets_of(changed((SHEET, too_small)))[0].rows) == 2


def test_a_merge_over_the_whole_sheet_fills_no_more_than_there_is() -> None:
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    sheet = sheets_of(changed((SHEET, replaced(b"</sheetData>", merge))))[0]
    assert {cell.text for row in sheet.rows for _, cell in row.filled()} == {"No"}


BIG: dict[str, tuple[Callable[[], bytes], str]] = {
    "row": (lambda: b'<row r="30000">' + text_cell("A30000", b"x") + b"</row>", "beyond row 20000"),
    "column": (lambda: b'<row r="3">' + text_cell("XFD3", b"x") + b"</row>", "than 400 columns"),
    "cells": (lambda: row_of(b"<c><v>1</v></c>", 300) * 350, "more than 80,000 cells"),
    "empty": (
        lambda: row_of(b"<c/>", 150_000) + row_of(b"<c><v>1</v></c>"),
        "too many empty cells",
    ),
    "elements": (lambda: b"<row/>" * 700_000 + row_of(b"<c><v>1</v></c>"), "is too big"),
}


def row_of(cell: bytes, count: int = 1) -> bytes:
    return b"<row>%s</row>" % (cell * count)


@pytest.mark.parametrize("which", BIG)
def test_a_sheet_that_is_too_big_is_refused(which: str) -> None:
    make, why = BIG[which]
    with pytest.raises(Mistakes, match=why):
        sheets_of(changed((SHEET, replaced(b"</sheetData>", make() + b"</sheetData>"))))


def test_a_cell_of_a_hundred_thousand_characters_is_refused() -> None:
    row = b'<row r="3">' + text_cell("A3", b"x" * 200_000) + b"</row>"
    with pytest.raises(Mistakes, match="a cell holds more than 100,000 characters"):
        sheets_of(changed((SHEET, replaced(b"</sheetData>", row + b"</sheetData>"))))
    with pytest.raises(Mistakes, match="cannot be read"):
        read_sheets(b"No,Description\n1," + b"x" * 200_000, "a.csv")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ((SHEET, b"<worksheet><sheetData><row>"), "is damaged"),
        ((SHEET, b"no xml"), "damaged"),
        (("xl/workbook.xml", b"<workbook/>"), "damaged|no sheet"),
        (("xl/_rels/workbook.xml.rels", b"<Relationships/>"), "damaged|no sheet"),
        (("xl/workbook.bin", b""), "binary workbook"),
    ],
)
def test_a_damaged_workbook_is_refused(change: tuple[str, bytes], why: str) -> None:
    with pytest.raises(Mistakes, match=why):
        sheets_of(changed(change))


def test_texts_that_are_not_there_are_damage() -> None:
    cell = replaced(b"</sheetData>", b'<row><c t="s"><v>9</v></c></row></sheetData>')
    parts = parts_of(with_texts(b"<sst/>"))
    with pytest.raises(Mistakes, match="damaged"):
        sheets_of(changed(*parts.items(), (SHEET, cell)))


def test_a_cut_workbook_is_refused() -> None:
    for length in range(4, len(GOOD), 97):
        with pytest.raises(Mistakes):
            sheets_of(GOOD[:length])


@pytest.mark.parametrize(
    ("content", "name", "why"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "a.xls",
            r"old format \(\.xls\); open it",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.xlsx",
            "is encrypted; remove its password",
        ),
        (b"%PDF-1.7", "a.xlsx", "this is a PDF"),
        (b"No,Description\n1,a", "a.xlsx", "this is no workbook, whatever its name says"),
        (b"No,Description\n1,a", "a.xls", "this format cannot be read"),
        (b"\x7fELF\x02\x01\x01" + bytes(100), "a.csv", "this is no text file|not text"),
        (b"x" * 20_000_001, "a.csv", "longer than 20 MB"),
    ],
)
def test_what_is_not_what_its_name_says_is_refused(content: bytes, name: str, why: str) -> None:
    with pytest.raises((Mistakes, Undecided), match=why):
        read_sheets(content, name)


def test_a_workbook_named_csv_is_read_as_what_it_is() -> None:
    assert read_sheets(GOOD, "a.csv")[0].name == "MSEL"


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("msel.csv", "No,Description")
    with pytest.raises(Mistakes, match="zip archive and no workbook"):
        sheets_of(made.getvalue())


def test_an_open_document_is_refused_with_the_way_out() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    with pytest.raises(Mistakes, match=r"OpenDocument file; .* save it as Excel Workbook"):
        sheets_of(made.getvalue())


def test_an_encrypted_archive_is_refused() -> None:
    content = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(signature)
        content[place + offset] |= 1
    with pytest.raises(Mistakes, match="is encrypted"):
        sheets_of(bytes(content))


def test_a_strict_workbook_is_refused_with_the_way_out() -> None:
    strict = replaced(
        b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        b"http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    with pytest.raises(Mistakes, match="Strict Open XML"):
        sheets_of(changed((SHEET, strict)))


def test_characters_that_no_file_can_hold_are_dropped() -> None:
    rows = [HEADINGS, [1, "T+0:05", "Editor", "PIO", "E-mail", "a_x000D_\nb\u2028c\u200bd"]]
    assert table_of(book(rows)).rows[0].text(5) == "a\nb\nc\u200bd"
    sheet = read_sheets(b"No,Description\n1,a\x07b\x1b[31mc\n", "a.csv")[0]
    assert sheet.rows[1].text(1) == "ab[31mc"


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda _: None, os.mkfifo])
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / "a.xlsx"
    make(path)
    with pytest.raises(Mistakes):
        read_bytes(path)


_BOUNDED = """
import sys, time
from pathlib import Path
from exercise_sim.cli import main
sys.argv[0] = "exercise-sim"
try:
    main()
except SystemExit as ended:
    code = ended.code
status = Path("/proc/self/status")
peak = next(x for x in status.read_text().splitlines() if "VmHWM" in x).split()[1]
print(code, time.process_time(), int(peak) / 1024)
"""

ONE = b"<c><v>1</v></c>"
TAIL = b"</sheetData>"
MERGED = b"</sheetData><mergeCells>" + b'<mergeCell ref="A1:F2"/>' * 19_000 + b"</mergeCells>"
XFS = b"<styleSheet><cellXfs>%s</cellXfs></styleSheet>"

HEAVY: dict[str, Callable[[], bytes]] = {
    "empty rows": lambda: changed((SHEET, replaced(TAIL, b"<row/>" * 3_000_000 + TAIL))),
    "elements": lambda: changed((SHEET, replaced(TAIL, b"<row/>" * 590_000 + row_of(ONE) + TAIL))),
    "cells": lambda: changed((SHEET, replaced(TAIL, row_of(ONE, 20) * 3900 + TAIL))),
    "empty cells": lambda: changed(
        (SHEET, replaced(TAIL, row_of(b"<c/>" * 300 + ONE) * 320 + TAIL))
    ),
    "texts": lambda: with_texts(b"<sst>" + b"<si><t>a</t></si>" * 99_000 + b"</sst>"),
    "styles": lambda: changed(("xl/styles.xml", XFS % (b"<xf/>" * 59_000))),
    "space": lambda: changed((SHEET, sheet_xml(b" " * 79_000_000))),
    "merged": lambda: changed((SHEET, replaced(TAIL, MERGED))),
}


@pytest.mark.parametrize("which", HEAVY)
def test_a_command_on_it_stays_within_two_seconds_and_200_mb(which: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(HEAVY[which]())
    said = subprocess.run(
        [sys.executable, "-P", "-c", _BOUNDED, "msel", "import", str(path), "--dry-run"],
        env={**os.environ, "PYTHONPATH": str(_SOURCE)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    code, seconds, megabytes = said.stdout.splitlines()[-1].split()
    assert "Traceback" not in said.stderr
    assert code in {"0", "1", "2"}
    assert float(seconds) < 2
    assert float(megabytes) < 200
