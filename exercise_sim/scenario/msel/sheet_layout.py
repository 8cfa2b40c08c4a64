"""What a sheet's XML says beside the values: how far it goes, what is merged, what is hidden.

Read in one pass that keeps nothing else, because the size that a sheet states of itself
(`dimension`) may be wrong, and a sheet may have a million rows with a colour and no value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.msel.spreadsheet_limits import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ELEMENTS,
    MOST_EMPTY_CELLS,
    MOST_MERGED,
    MOST_ROWS,
    refuse,
)
from exercise_sim.scenario.msel.xlsx_package import UNREADABLE, Package

_PIECE = 1 << 18
_VALUE = re.compile(rb"<(?:v|is|f)[ />]")
_LONGEST_TAG = 16
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_TRUE = ("1", "true")
_STRICT = "purl.oclc.org/ooxml"


@dataclass
class Layout:
    """What a sheet looks like; rows and columns count from 1."""

    last_row: int = 0
    """The last row that holds a value; 0 for an empty sheet."""
    last_column: int = 0
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """(first row, first column, last row, last column)."""
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    formulas: list[tuple[int, int]] = field(default_factory=list)
    """(row, column) of cells that have a formula, whether it has a result or not."""


def read_layout(package: Package, part: str, sheet: str) -> Layout:
    """The layout of the sheet whose XML is `part`; raises `Mistakes` where it is too big."""
    pass_ = _Pass(package.file, sheet)
    parser = expat.ParserCreate()
    parser.StartElementHandler = pass_.element
    try:
        with package.stream(part) as stream:
            tail = _empty_tail(iter(lambda: stream.read(_PIECE), b""))
        with package.stream(part) as stream:
            at = 0
            while piece := stream.read(_PIECE):
                parser.Parse(_without(piece, at, tail), False)
                at += len(piece)
            parser.Parse(b"", True)
    except (expat.ExpatError, *UNREADABLE):
        message = _("the sheet `{sheet}` is damaged; save the workbook again")
        refuse(package.file, message.format(sheet=sheet[:60]))
    return pass_.layout


def _empty_tail(pieces: Iterator[bytes]) -> tuple[int, int]:
    """(begin, end) of the bytes that hold only rows without a value; equal where there are none.

    A column that somebody formatted to its end has a million of these. They lie between the last
    row that holds a value and the end of the rows.
    """
    begin = end = offset = 0
    waiting = True
    before = b""
    for piece in pieces:
        text = before + piece
        start = offset - len(before)
        last = max((match.end() for match in _VALUE.finditer(text)), default=-1)
        if last >= 0:
            begin, waiting = 0, True
        row = text.find(b"</row>", max(last, 0)) if waiting else -1
        if row >= 0:
            begin, waiting = start + row + len(b"</row>"), False
        closing = text.find(b"</sheetData>", max(last, 0))
        if closing >= 0:
            end = start + closing
        offset += len(piece)
        before = text[-_LONGEST_TAG:]
    return (begin, end) if 0 < begin < end else (0, 0)


def _without(piece: bytes, at: int, tail: tuple[int, int]) -> bytes:
    """The piece, which begins `at`, without what lies in the tail."""
    begin, end = (min(max(place - at, 0), len(piece)) for place in tail)
    return piece[:begin] + piece[end:]


class _Pass:
    def __init__(self, file: str, sheet: str) -> None:
        self.layout = Layout()
        self._file = file
        self._sheet = sheet
        self._elements = self._cells = self._empty = self._valued = 0
        self._row = self._column = 0

    def element(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            self._too_big(_("the sheet `{sheet}` is too big"))
        match name.rpartition(":")[2]:
            case "c":
                self._cell(attributes)
            case "v" | "is":
                self._value()
            case "f":
                self.layout.formulas.append((self._row, self._column))
            case "row":
                self._row = _number(attributes.get("r")) or self._row + 1
                self._column = 0
                if attributes.get("hidden") in _TRUE:
                    self.layout.hidden_rows.add(self._row)
            case "col":
                self._hidden_columns(attributes)
            case "mergeCell":
                self._merged(attributes.get("ref", ""))
            case "worksheet":
                if any(_STRICT in value for value in attributes.values()):
                    refuse(
                        self._file,
                        _("this is a Strict Open XML workbook; save it as Excel Workbook (.xlsx)"),
                    )

    def _cell(self, attributes: dict[str, str]) -> None:
        self._cells += 1
        place = _place(attributes.get("r", ""))
        if place is None:
            self._column += 1
        else:
            self._row, self._column = place

    def _value(self) -> None:
        self._valued += 1
        self._empty += self._cells - 1
        self._cells = 0
        self.layout.last_row = max(self.layout.last_row, self._row)
        self.layout.last_column = max(self.layout.last_column, self._column)
        if self._valued > MOST_CELLS:
            self._too_big(_("the sheet `{sheet}` has more than {most} cells"), whole(MOST_CELLS))
        if self._empty > MOST_EMPTY_CELLS:
            self._too_big(_("the sheet `{sheet}` has too many empty cells among its rows"))
        if self._column > MOST_COLUMNS:
            self._too_big(
                _("the sheet `{sheet}` has more than {most} columns"), whole(MOST_COLUMNS)
            )
        if self._row > MOST_ROWS:
            said = _("the sheet `{sheet}` has something in row {row}, beyond row {most}")
            self._too_big(said, str(MOST_ROWS))

    def _merged(self, reference: str) -> None:
        first, _colon, last = reference.partition(":")
        start, end = _place(first), _place(last or first)
        if start is None or end is None:
            return
        self.layout.merged.append((*start, *end))
        if len(self.layout.merged) > MOST_MERGED:
            self._too_big(
                _("the sheet `{sheet}` has more than {most} merged areas"), whole(MOST_MERGED)
            )

    def _hidden_columns(self, attributes: dict[str, str]) -> None:
        if attributes.get("hidden") in _TRUE:
            first, last = _number(attributes.get("min")), _number(attributes.get("max"))
            self.layout.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))

    def _too_big(self, said: str, most: str = "") -> None:
        said = said.format(sheet=self._sheet[:60], row=self._row, most=most)
        refuse(self._file, said + "; " + _("copy the MSEL alone into a new workbook"))


def _number(text: str | None) -> int:
    return int(text) if text is not None and text.isascii() and text.isdigit() else 0


def _place(reference: str) -> tuple[int, int] | None:
    """(row, column) of `C5`."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(match[2]), column
