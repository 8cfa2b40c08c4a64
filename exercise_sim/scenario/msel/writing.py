"""An exported table as the bytes of an xlsx or CSV file.

Nothing in a cell is ever a formula: what looks like one is a text in xlsx, and stands behind an
apostrophe in CSV, which an import takes off again.
"""

import csv
import io
import re
from typing import Any, Final

from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.msel.cell_text import clean
from exercise_sim.scenario.msel.exported import ExportedTable

_LONGEST_IN_XLSX: Final = 32_767
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_WIDEST, _NARROWEST = 60, 8
_LONGEST_HEADER = 80
"""Characters; a page header has room for 255 in all."""


def csv_bytes(table: ExportedTable) -> bytes:
    """UTF-8 with a byte order mark, by which Excel knows it."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    for row in _all_rows(table):
        writer.writerow([_guarded(clean(text)) for text in row])
    return written.getvalue().encode("utf-8-sig")


def xlsx_bytes(table: ExportedTable) -> bytes:
    """A workbook with one sheet, ready to filter and to print.

    Raises `Mistakes` where a text is longer than a cell of a workbook may be.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    _refuse_long(table)
    book = Workbook()
    sheet: Any = book.active
    sheet.title = "MSEL"
    head = len(table.above) + 1
    for number, row in enumerate(_all_rows(table), 1):
        for column, text in enumerate(row, 1):
            if not text:
                continue
            cell = sheet.cell(number, column)
            cell.value = clean(text)
            cell.data_type = "s"
            cell.quotePrefix = _FORMULA.match(text) is not None
            inside = head <= number <= head + len(table.rows)
            cell.alignment = Alignment(wrap_text=inside, vertical="top")
            if number <= head:
                cell.font = Font(bold=True)
    for column, width in enumerate(_widths(table), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    last = get_column_letter(max(len(table.headings), 1))
    sheet.freeze_panes = f"A{head + 1}"
    sheet.auto_filter.ref = f"A{head}:{last}{head + len(table.rows)}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddHeader.left.text = _header_text(table.mark)
    sheet.oddHeader.center.text = _header_text(table.title)
    sheet.oddHeader.right.text = _header_text(table.handling)
    sheet.oddFooter.center.text = "&P / &N"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _all_rows(table: ExportedTable) -> list[tuple[str, ...]]:
    above = [(text,) for text in table.above]
    below = [(text,) for text in table.below]
    return [*above, table.headings, *table.rows, *below]


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _refuse_long(table: ExportedTable) -> None:
    for number, row in enumerate(table.rows):
        for heading, text in zip(table.headings, row, strict=True):
            if len(text) > _LONGEST_IN_XLSX:
                message = _(
                    "`{heading}` of inject {number} is longer than {most} characters, the most"
                    " that a cell of a workbook holds; export to CSV"
                ).format(heading=heading[:60], number=number + 1, most=whole(_LONGEST_IN_XLSX))
                raise Mistakes([Diagnostic("MSEL", number + 2, 1, message)])


def _widths(table: ExportedTable) -> list[float]:
    """As wide as the longest of the short texts asks for."""
    found: list[float] = []
    for column, heading in enumerate(table.headings):
        lines = [line for row in table.rows for line in row[column].split("\n")]
        longest = max((len(line) for line in [heading, *lines]), default=0)
        found.append(min(max(longest + 2, _NARROWEST), _WIDEST))
    return found


def _header_text(text: str) -> str:
    """`&` begins a code in a page header."""
    line = " ".join(clean(text).split())
    cut = line if len(line) <= _LONGEST_HEADER else line[: _LONGEST_HEADER - 1] + "…"
    return cut.replace("&", "&&")
