"""Mistakes in authored files, told so that the author finds and mends them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Literal

from exercise_sim.localization import N_, _

Severity = Literal["error", "warning", "advice"]

_SEVERITIES: dict[Severity, str] = {
    "error": N_("error"),
    "warning": N_("warning"),
    "advice": N_("advice"),
}

LONGEST_MESSAGE = 1000
"""Characters. One that lists twenty words has half of that."""

MOST_TOLD = 1000
"""Mistakes that one check tells; whoever has more mends the first ones first."""


class Borrowed(int):
    """The column at which a file uses what is written elsewhere; says where that is."""

    written: str

    def __new__(cls, column: int, written: str) -> "Borrowed":
        place = super().__new__(cls, column)
        place.written = written
        return place


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One thing that is wrong, and where; sorts by file, then by place."""

    file: str
    """Path of the file, as the author named it."""
    line: int
    """Counted from 1."""
    column: int
    """In characters, counted from 1."""
    message: str
    """A sentence: what is wrong; what was expected; did you mean ..."""
    severity: Severity = "error"
    """A file with an error cannot be used; with a warning it can, and hardly does what was meant;
    advice is worth a thought."""
    code: str = "mistake"
    """Short name of this sort of mistake, the same in every release."""

    def __post_init__(self) -> None:
        # A sentence quotes what the author wrote, which may be a megabyte, or several lines.
        line = " ".join(self.message.splitlines())
        if len(line) > LONGEST_MESSAGE:
            line = line[: LONGEST_MESSAGE - 3].rstrip() + "..."
        object.__setattr__(self, "message", line)
        if isinstance(self.column, Borrowed):
            object.__setattr__(self, "message", f"{self.message} ({self.column.written})")
            object.__setattr__(self, "column", int(self.column))

    def __str__(self) -> str:
        prefix = "" if self.severity == "error" else f"{_(_SEVERITIES[self.severity])}: "
        return f"{self.file}:{self.line}:{self.column}: {prefix}{self.message}"


class Mistakes(Exception):
    """Why a file cannot be used: every mistake in it, in the order of the file."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(sorted(set(diagnostics)))
        if not self.diagnostics:
            raise ValueError("no mistakes to report")
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(str(diagnostic) for diagnostic in self.diagnostics)


def first_of_each(*checks: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What the checks find, of each only the first `MOST_TOLD`."""
    return chain.from_iterable(islice(check, MOST_TOLD) for check in checks)
