"""What a person can do by key: the one type behind keys, footer, palette, help, key card.

Each console has one list of these. Labels and helps are marked with `N_` where they stand and
looked up in the reader's language where they are shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from textual.binding import Binding

from exercise_sim.tui.layouts import on_every_layout


@dataclass(frozen=True, slots=True)
class Action:
    """`id` names the method `action_<id>` of what `place` is, with its parameters."""

    place: str
    """Where it works, or what it belongs to; actions of one place stand together in the help."""
    id: str
    key: str
    """Several keys with commas between them; the first is the one that is shown."""
    label: str
    """A word or two for the footer and the palette."""
    help: str
    """One sentence for the tooltip, the palette, the help page and the key card."""
    in_footer: bool = True
    written: str = ""
    """How the key is shown, where its name would not do."""


def plain_id(action: str) -> str:
    """`show_tab.feed` for `show_tab('feed')`: what a settings file can be asked to hold."""
    return re.sub(r"\(['\"]?|['\"]?\)", "|", action).strip("|").replace("|", ".")


def binding_for(
    action: Action, binding_id: str, *, does: str = "", priority: bool = False
) -> Binding:
    """For `BINDINGS`: the key works under every keyboard layout.

    `does` is the method to call, where it is not the action's `id`.
    """
    return Binding(
        on_every_layout(action.key),
        does or action.id,
        action.label,
        show=action.in_footer,
        key_display=action.written or None,
        tooltip=action.help,
        priority=priority,
        id=binding_id,
    )


def in_places(actions: Iterable[Action], *places: str) -> list[Action]:
    """The actions of `places`, in the order of the list."""
    return [action for action in actions if action.place in places]
