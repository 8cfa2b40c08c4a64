"""The parts that forms are made of: a labelled row, and a choice of one from a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.text import Text
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Label, Select

from exercise_sim.tui.plain import one_line

_WIDEST = 64


def row(label: str, *fields: Widget) -> Widget:
    """`fields` beside each other behind their label."""
    return Horizontal(Label(label), *fields, classes="field -close")


def choice(
    name: str,
    options: Sequence[tuple[str, str]],
    value: str | None = None,
    *,
    blank: str | None = None,
    classes: str = "",
) -> Select[str]:
    """One of `options`, (id, words from anywhere); none of them only where `blank` says so.

    Without a value the first one is chosen, or none.
    """
    chosen: dict[str, Any] = {} if value is None else {"value": value}
    return Select[str](
        [(Text(one_line(words, _WIDEST)), one) for one, words in options],
        prompt=blank or "",
        allow_blank=blank is not None,
        id=name,
        classes=classes,
        compact=True,
        **chosen,
    )


def chosen_in(select: Select[Any]) -> str | None:
    """What is chosen, if anything is."""
    return None if select.is_blank() else str(select.value)
