"""The line of a file in which something is wrong, with a mark under the place."""

import re
from dataclasses import dataclass
from pathlib import Path

from rich.cells import cell_len, set_cell_size

from exercise_sim.report.harmless import harmless
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.text_file import read_text

_LINE_END = re.compile(r"\r\n|\r|\n")
_MARKED = re.compile(r""""[^"]*"?|'[^']*'?|[^\s,\[\]{}"']+|.""")
_LESS = "…"
_NARROWEST = 20


@dataclass(frozen=True)
class Excerpt:
    """One line for the terminal; both parts begin at the same cell."""

    line: str
    """Without tabs, control and direction characters; cut around the place where it is long."""
    mark: str
    """Spaces, and `^` under every cell of what is meant."""


def excerpt(line: str, column: int, width: int) -> Excerpt:
    """`line` in at most `width` cells, with a mark at `column` (characters, from 1)."""
    width = max(width, _NARROWEST)
    column = min(column, len(line) + 1) - 1
    meant = _MARKED.match(line, column)
    found = meant[0].rstrip(":") or meant[0] if meant else ""
    before, marked = harmless(line[:column]), harmless(found)
    after = harmless(line[column + len(found) :]).rstrip()
    marked = _cut(marked, width - 2)
    room = width - cell_len(marked)
    # What stands before says where it belongs; what comes after fills the rest.
    before_room = room - min(cell_len(after), room // 3)
    if cell_len(before) > before_room:
        before = _LESS + _ending(before, before_room - 1)
    after = _cut(after, room - cell_len(before))
    begins = cell_len(before)
    return Excerpt(before + marked + after, " " * begins + "^" * max(1, cell_len(marked)))


class Sources:
    """The lines of files in which something is wrong, each file read once."""

    def __init__(self) -> None:
        self._lines: dict[str, list[str]] = {}

    def line(self, file: str, number: int) -> str | None:
        """Line `number` (from 1) of `file`; None where it cannot be read."""
        if file not in self._lines:
            try:
                text = read_text(Path(file)).removeprefix("\ufeff")
            except Mistakes:
                text = ""
            self._lines[file] = _LINE_END.split(text) if text else []
        lines = self._lines[file]
        return lines[number - 1] if number <= len(lines) else None


def _cut(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(cells - 1, 0)).rstrip() + _LESS if cells > 0 else ""


def _ending(text: str, cells: int) -> str:
    """The end of `text` that fits into `cells`."""
    text = text[-max(cells, 0) :] if cells > 0 else ""
    while cell_len(text) > cells:
        text = text[1:]
    return text
