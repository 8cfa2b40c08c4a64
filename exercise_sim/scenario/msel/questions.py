"""What a file leaves open, for the author to decide."""

from collections.abc import Iterable, Sequence
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
    shown = [
        text
        for span in spans
        for text in ([f"{span[0]} to {span[-1]}"] if len(span) > 2 else map(str, span))
    ]
    if len(rows) < 2:
        return f"row {rows[0]}" if rows else ""
    return f"rows {', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else f"rows {shown[0]}"


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
