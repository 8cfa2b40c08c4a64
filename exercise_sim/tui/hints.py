"""Which keys a person is told of on the screen where they are, and which of them fit."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from textual.content import Content
from textual.screen import Screen

STAYING = ("help", "back", "close", "leave", "finish")
"""Actions that stay, whatever else has to give way."""

PALETTE = "command_palette"
"""The action that opens the palette."""

HAND_OVER = "hand_over"
"""The action that changes who is at the keyboard."""


class Hint(NamedTuple):
    """A key and what it does; `key` is what a click on it sends."""

    key: str
    shown: str
    label: str
    tooltip: str
    action: str
    enabled: bool

    @property
    def width(self) -> int:
        """Cells, with the space behind it."""
        return Content(f"{self.shown} {self.label} ").cell_length


def hints_on(screen: Screen[object]) -> Iterator[Hint]:
    """What can be done there: the first key of each action, in the order of the bindings."""
    actions = set()
    for _node, binding, enabled, tooltip in screen.active_bindings.values():
        told = binding.show or binding.action == PALETTE
        if told and binding.action not in actions:
            actions.add(binding.action)
            shown = screen.app.get_key_display(binding)
            yield Hint(binding.key, shown, binding.description, tooltip, binding.action, enabled)


def fitting(hints: Sequence[Hint], room: int) -> Iterator[Hint]:
    """As many as have place in `room` cells, from the first; those that stay come last."""
    staying = [hint for hint in hints if hint.action in STAYING]
    room -= sum(hint.width for hint in staying)
    for hint in hints:
        if hint in staying:
            continue
        room -= hint.width
        if room < 0:
            break
        yield hint
    yield from staying
