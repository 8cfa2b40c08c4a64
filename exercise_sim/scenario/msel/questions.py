"""What a file leaves open, for the author to decide."""

from collections.abc import Iterable
from dataclasses import dataclass


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

    def named_rows(self, most: int = 12) -> str:
        """`rows 3, 4 and 7`; empty for a question about the whole file."""
        if not self.rows:
            return ""
        if len(self.rows) == 1:
            return f"row {self.rows[0]}"
        shown = [str(row) for row in self.rows[:most]]
        more = len(self.rows) - len(shown)
        last = f"{more} more" if more else shown.pop()
        return f"rows {', '.join(shown)} and {last}"


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
