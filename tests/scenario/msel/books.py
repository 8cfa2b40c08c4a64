"""Small spreadsheets, made on the spot, and what becomes of them."""

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from exercise_sim.scenario.msel.cells import Sheet
from exercise_sim.scenario.msel.column_map import ColumnMap
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.drafting import draft
from exercise_sim.scenario.msel.imported import Imported, ImportedInject, Remark
from exercise_sim.scenario.msel.reading import read_sheets
from exercise_sim.scenario.msel.spreadsheet import read_table
from exercise_sim.scenario.msel.table import Table, find_table
from exercise_sim.scenario.reader import Loaded, read_scenario

TODAY = date(2026, 6, 4)
UTC_OFFSET = 180
HEADINGS = ("No", "Time", "From", "To", "Method", "Description")

Rows = Sequence[Sequence[Any]]


def book(
    rows: Rows,
    *,
    sheet: str = "MSEL",
    merged: Sequence[str] = (),
    formats: dict[str, str] | None = None,
    hidden_rows: Sequence[int] = (),
    hidden_columns: Sequence[str] = (),
    others: dict[str, Rows] | None = None,
    hidden_sheets: Sequence[str] = (),
) -> bytes:
    """An xlsx workbook."""
    workbook = Workbook()
    main: Any = workbook.active
    main.title = sheet
    for row in rows:
        main.append(list(row))
    for area in merged:
        main.merge_cells(area)
    for place, number_format in (formats or {}).items():
        main[place].number_format = number_format
    for number in hidden_rows:
        main.row_dimensions[number].hidden = True
    for letter in hidden_columns:
        main.column_dimensions[letter].hidden = True
    for name, other_rows in (others or {}).items():
        other = workbook.create_sheet(name)
        for row in other_rows:
            other.append(list(row))
    for name in hidden_sheets:
        workbook[name].sheet_state = "hidden"
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def csv_text(rows: Rows, delimiter: str = ",") -> str:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue()


def sheets_of(content: bytes, name: str = "msel.xlsx") -> tuple[Sheet, ...]:
    return read_sheets(content, name)


def table_of(
    content: bytes,
    name: str = "msel.xlsx",
    sheet: str | None = None,
    mapping: ColumnMap | None = None,
) -> Table:
    return find_table(sheets_of(content, name), name, sheet, mapping or {})


def decided(**answers: Any) -> Decisions:
    return Decisions(today=TODAY, utc_offset=UTC_OFFSET, **answers)


def imported(rows: Rows, mapping: ColumnMap | None = None, **answers: Any) -> Imported:
    """What is understood of a sheet with `rows`."""
    return read_table(table_of(book(rows), mapping=mapping), "msel.xlsx", decided(**answers))


def at_times(*times: Any, heading: str = "Time", **answers: Any) -> list[float | None]:
    """T+ of rows with these times."""
    return [one.at for one in injects_at(*times, heading=heading, **answers)]


def injects_at(*times: Any, heading: str = "Time", **answers: Any) -> tuple[ImportedInject, ...]:
    return imported_at(*times, heading=heading, **answers).injects


def imported_at(*times: Any, heading: str = "Time", **answers: Any) -> Imported:
    rows = [["No", heading, "Description"]]
    rows += [[n, time, f"Event {n}"] for n, time in enumerate(times, 1)]
    return imported(rows, **answers)


def remark_on(read: Imported, place: str) -> Remark:
    return next(one for one in read.remarks if one.place == place)


def scenario_of(read: Imported, folder: Path, language: str = "en") -> Loaded:
    """The scenario file that is made of it, read as everybody reads it."""
    path = folder / "made.yaml"
    text = draft(read, "made", language, TODAY, UTC_OFFSET).text()
    path.write_bytes(text.encode())
    return read_scenario(path)
