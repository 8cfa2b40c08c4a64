"""Sheets out of an xlsx workbook."""

import io
import warnings
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.msel.cell_text import shown
from exercise_sim.scenario.msel.cells import Cell, Row, Sheet, Value, column_letter
from exercise_sim.scenario.msel.sheet_layout import Layout, read_layout
from exercise_sim.scenario.msel.spreadsheet_limits import LONGEST_CELL, MOST_SHEETS, refuse
from exercise_sim.scenario.msel.xlsx_package import open_package
from exercise_sim.scenario.uncollected import uncollected

_LAST_YEAR_OF_NO_DATE = 1900
# What openpyxl raises on parts that do not hang together is not documented.
_DAMAGED = (ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError)


def read_xlsx(content: bytes, file: str) -> tuple[Sheet, ...]:
    """Every sheet of the workbook, with its values as they are shown.

    Raises `Mistakes` with one sentence for a workbook that is damaged or too big.
    """
    package = open_package(content, file)
    import openpyxl

    sheets = []
    with uncollected(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            workbook = openpyxl.load_workbook(
                io.BytesIO(content), read_only=True, data_only=True, keep_links=False
            )
            if len(workbook.worksheets) > MOST_SHEETS:
                message = _("this workbook has more than {most} sheets; name fewer")
                refuse(file, message.format(most=MOST_SHEETS))
            for sheet in workbook.worksheets:
                part = str(getattr(sheet, "_worksheet_path", ""))
                if part not in package:
                    continue  # a sheet of charts
                layout = read_layout(package, part, sheet.title)
                sheets.append(_sheet(sheet, layout, file))
        except (*_DAMAGED, ValueError, RuntimeError, EOFError):
            message = _(
                "this workbook is damaged; open it in a spreadsheet program and save it again"
            )
            refuse(file, message)
    if not sheets:
        refuse(file, _("this workbook has no sheet with cells"))
    return tuple(sheets)


def _sheet(sheet: Any, layout: Layout, file: str) -> Sheet:
    name = shown(sheet.title)
    cells: dict[tuple[int, int], Cell] = {}
    sheet.reset_dimensions()
    if layout.last_row:
        for row in sheet.iter_rows(max_row=layout.last_row):
            _read_row(row, cells, file)
    _fill_merged(layout, cells)
    columns = max((column for _row, column in cells), default=0)
    numbers = sorted({row for row, _column in cells})
    rows = (
        Row(
            number,
            tuple(cells.get((number, column)) for column in range(1, columns + 1)),
            number in layout.hidden_rows,
        )
        for number in numbers
    )
    return Sheet(
        name,
        tuple(rows),
        sheet.sheet_state != "visible",
        frozenset(column - 1 for column in layout.hidden_columns),
        tuple(
            f"{column_letter(column - 1)}{row}"
            for row, column in layout.formulas
            if (row, column) not in cells
        ),
    )


def _read_row(row: Iterable[Any], cells: dict[tuple[int, int], Cell], file: str) -> None:
    for cell in row:
        if cell.value is None:
            continue
        value = _value(cell.value)
        text = shown(value, cell.number_format or "")
        if not text.strip():
            continue
        if len(text) > LONGEST_CELL:
            message = _("a cell holds more than {most} characters")
            refuse(file, message.format(most=whole(LONGEST_CELL)), cell.row)
        place = (cell.row, cell.column)
        cells[place] = Cell(text, value, place)


def _value(value: Any) -> Value:
    """A time of the day beyond midnight comes as a date at the beginning of the calendar.

    Its cell shows no date, only the time.
    """
    if isinstance(value, datetime) and value.year <= _LAST_YEAR_OF_NO_DATE:
        return value.time()
    if isinstance(value, str | int | float | datetime | timedelta) or hasattr(value, "isoformat"):
        return value  # type: ignore[no-any-return]
    return str(value)


def _fill_merged(layout: Layout, cells: dict[tuple[int, int], Cell]) -> None:
    """Gives every cell of a merged area what its top left cell shows."""
    room = 4 * (len(cells) + 1000)
    for top, left, last_row, last_column in layout.merged:
        cell = cells.get((top, left))
        if cell is None:
            continue
        bottom, right = min(last_row, layout.last_row), min(last_column, layout.last_column)
        room -= max(0, bottom - top + 1) * max(0, right - left + 1)
        if room < 0:
            return
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                cells[row, column] = cell
