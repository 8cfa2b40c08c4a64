"""YAML text as plain data, with the place where each value stands."""

import re
from dataclasses import dataclass
from typing import Any, Final

import yaml

from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.yaml_composer import Composer, Mark
from exercise_sim.scenario.yaml_troubles import explain

LONGEST_TEXT: Final = 10_000_000
"""Characters. 5,000 injects in two languages with model answers have 8.4 million."""

MOST_LINES: Final = 1_000_000
"""The same 5,000 injects have a quarter of that."""

MOST_REPAIRS: Final = 20
"""Lines read as they were meant, so that one slip does not hide the mistakes after it."""

MOST_READ_AGAIN: Final = 5_000_000
"""Characters read a second time for that, so that a big file is refused as fast as a small one."""

Loc = tuple[str | int, ...]
"""Keys and list indices from the root to a value."""

_LINE_END = re.compile(r"\r\n|\r|\n")
# Line ends other than these would also make YAML count lines as no editor does.
_UNWRITABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


@dataclass(frozen=True)
class Document:
    """What a file says, before anyone asks whether it makes sense."""

    file: str
    data: Any
    """dict, list or str all the way down; None where a value is missing and was reported."""
    diagnostics: tuple[Diagnostic, ...]
    marks: Mark

    def position(self, loc: Loc) -> tuple[int, int]:
        """(line, column), from 1, of the value at `loc`, or of the nearest one around it."""
        mark, _found = self._nearest(loc)
        return mark.line, mark.column

    def key_position(self, loc: Loc) -> tuple[int, int]:
        """(line, column), from 1, of the key at `loc`, or of the nearest value around it."""
        mark, found = self._nearest(loc)
        return mark.key if found else (mark.line, mark.column)

    def _nearest(self, loc: Loc) -> tuple[Mark, bool]:
        mark = self.marks
        for step in loc:
            inner = mark.inside.get(step)
            if inner is None:
                return mark, False
            mark = inner
        return mark, True


def read_document(text: str, file: str) -> Document:
    """Plain data of the YAML in `text`; `file` is the name that diagnostics carry.

    Mistakes that leave the rest readable are in `Document.diagnostics`; where nothing more can be
    read, raises `Mistakes` with all that was found so far.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > LONGEST_TEXT:
        raise _too_long(
            file,
            _("the file is longer than {number} characters; split it"),
            LONGEST_TEXT,
        )
    if text.count("\n") + text.count("\r") > MOST_LINES:
        raise _too_long(file, _("the file is longer than {number} lines; split it"), MOST_LINES)
    lines = _LINE_END.split(text)
    slips = _unwritable(lines, file)
    if slips:
        raise Mistakes(slips)
    told: dict[int, Diagnostic] = {}
    while True:
        same = not told and "\r" not in text
        composer = Composer(text if same else "\n".join(lines), lines, file)
        try:
            data, marks = composer.document()
        except yaml.YAMLError as error:
            trouble = explain(error, lines)
            # A second trouble in a line is about the repair, not about what the author wrote.
            first = trouble.line not in told
            told.setdefault(
                trouble.line,
                Diagnostic(file, trouble.line, trouble.column, trouble.message, code="yaml"),
            )
            most = min(MOST_REPAIRS, MOST_READ_AGAIN // max(len(text), 1))
            if trouble.meant is None or not first or len(told) > most:
                raise Mistakes([*told.values(), *composer.diagnostics]) from None
            lines[trouble.line - 1] = trouble.meant
        else:
            found = sorted({*told.values(), *composer.diagnostics})
            return Document(file, data, tuple(found), marks)


def _too_long(file: str, said: str, most: int) -> Mistakes:
    message = said.format(number=whole(most))
    return Mistakes([Diagnostic(file, 1, 1, message, code="too-long")])


def _unwritable(lines: list[str], file: str) -> list[Diagnostic]:
    found = []
    for number, line in enumerate(lines, 1):
        match = _UNWRITABLE.search(line)
        if match is not None:
            what = _("the invisible character {code} cannot stand in a file; delete it").format(
                code=f"U+{ord(match[0]):04X}"
            )
            found.append(Diagnostic(file, number, match.start() + 1, what, code="invisible"))
    return found
