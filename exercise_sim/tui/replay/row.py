"""One line of a list, and what is read when it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual.content import Content

from exercise_sim.tui.plain import harmless, one_line

LONGEST_LINE = 300
"""Cells of a line that are worth making; no list is wider."""


@dataclass(frozen=True, slots=True)
class Row:
    """`seq` is the number of the event that it goes back to.

    `draw` gives the left and the right part of the line, `detail` what is read; both are made
    only for what is looked at, since there may be thousands.
    """

    id: str
    seq: int
    draw: Callable[[], tuple[Content, Content]]
    detail: Callable[[], Content]


def brief(text: str) -> str:
    """The beginning of a text from outside, on one line, whatever its length."""
    return one_line(text[: 4 * LONGEST_LINE], LONGEST_LINE)


def paragraphs(parts: Iterable[Content | None]) -> Content:
    """`parts` one below the other with an empty line between; None is left out."""
    return Content("\n\n").join(part for part in parts if part is not None)


def lines(parts: Iterable[Content]) -> Content:
    return Content("\n").join(parts)


def heading(text: str) -> Content:
    return Content.styled(harmless(text), "bold $text-accent")
