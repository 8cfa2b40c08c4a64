"""What a file leaves open, for the author to decide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exercise_sim.localization import _
from exercise_sim.localization.lists import listed


@dataclass(frozen=True)
class Question:
    """One thing that can be read in more than one way."""

    option: str
    """The option of the command that decides it: `--startex`."""
    sentence: str
    """What is asked, for people."""
    rows: tuple[int, ...] = ()
    """Rows that depend on it."""
    choices: tuple[str, ...] = ()
    """What may be answered; none: anything that the option takes."""
    told: tuple[str, ...] = ()
    """What each choice means, in the same order; may be left out."""
    suggestion: str = ""
    """What is probably meant, where that can be told."""
    values: str = ""
    """What the option takes, by example, where neither choices nor the suggestion say it."""

    def named_rows(self) -> str:
        """`rows 3, 4 and 7 to 9`; empty for a question about the whole file."""
        return named_rows(self.rows)


def named_rows(rows: Sequence[int]) -> str:
    """Every row by its number, neighbours together: `rows 3, 4 and 7 to 9`."""
    spans: list[list[int]] = []
    for row in rows:
        if spans and row == spans[-1][-1] + 1:
            spans[-1].append(row)
        else:
            spans.append([row])
    if len(rows) < 2:
        return _("row {row}").format(row=rows[0]) if rows else ""
    return _("rows {rows}").format(rows=listed([text for span in spans for text in _shown(span)]))


def _shown(span: Sequence[int]) -> list[str]:
    if len(span) < 3:
        return [str(row) for row in span]
    return [_("{first} to {last}").format(first=span[0], last=span[-1])]


class Undecided(Exception):
    """The file cannot be taken before these are answered."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self.questions = tuple(questions)
        super().__init__(self.questions)


class WrongOption(Exception):
    """An option of the command cannot be what it is; the message is a sentence for the author."""

    def __init__(self, option: str, message: str) -> None:
        self.option = option
        super().__init__(f"{option}: {message}")
