"""How much of a spreadsheet is read before it is refused, and the words of the refusal."""

from typing import Final, NoReturn

from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes

LARGEST_FILE: Final = 20_000_000
"""Bytes on the disk."""
LARGEST_SHEET: Final = 80_000_000
"""Bytes of one sheet, unpacked."""
LARGEST_PART: Final = 8_000_000
"""Bytes of any other part that is read, unpacked."""
MOST_PARTS: Final = 2_000
MOST_TAGS: Final = 60_000
"""XML tags of a part that holds neither cells nor texts: styles, names, relations."""
MOST_TAGS_OF_TEXTS: Final = 400_000
"""XML tags of the part that holds the texts of all sheets."""
MOST_SHEETS: Final = 60
MOST_CELLS: Final = 80_000
"""Cells of a sheet that show something; a week's MSEL has a tenth of that."""
MOST_EMPTY_CELLS: Final = 100_000
"""Cells above the last one that shows something which have a colour or a border alone."""
MOST_ELEMENTS: Final = 600_000
"""XML elements of one sheet, without those behind the last value."""
LARGEST_WORKBOOK: Final = 160_000_000
"""Bytes of all XML parts, unpacked."""
MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 400
MOST_MERGED: Final = 20_000
"""Merged areas of a sheet."""
LONGEST_CELL: Final = 100_000
"""Characters."""


def refuse(file: str, message: str, row: int = 1, column: int = 1) -> NoReturn:
    """Ends the reading of `file` with one sentence about the cell at (row, column), from 1."""
    raise Mistakes([Diagnostic(file, row, column, message)])
