"""A spreadsheet as data: what its cells show, and what lies behind them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

Value = str | int | float | bool | datetime | date | time | timedelta


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell that shows something."""

    text: str
    """What people read; never blank. Line ends are `\\n`."""
    value: Value
    """What the file holds: a time shown as `09:05` is a `time`."""
    origin: tuple[int, int]
    """(row, column), from 1, of the cell that it was written in; all of a merged area share it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    number: int
    """As the spreadsheet counts them, from 1."""
    cells: tuple[Cell | None, ...]
    """From column A on; None for what is blank."""
    hidden: bool = False

    def cell(self, column: int) -> Cell | None:
        """The cell in `column`, counted from 0."""
        return self.cells[column] if 0 <= column < len(self.cells) else None

    def text(self, column: int) -> str:
        cell = self.cell(column)
        return "" if cell is None else cell.text

    def filled(self) -> Iterator[tuple[int, Cell]]:
        """(column from 0, cell) of what is not blank."""
        return ((n, cell) for n, cell in enumerate(self.cells) if cell is not None)

    @property
    def blank(self) -> bool:
        return all(cell is None for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook; a CSV file is one sheet."""

    name: str
    rows: tuple[Row, ...]
    """In order; rows that show nothing may be left out."""
    hidden: bool = False
    hidden_columns: frozenset[int] = frozenset()
    """Counted from 0."""
    unshown: tuple[str, ...] = ()
    """Cells with a formula whose result the file does not hold: `C5`."""


def column_letter(column: int) -> str:
    """`A` for 0, `AB` for 27."""
    letters = ""
    rest = column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters
