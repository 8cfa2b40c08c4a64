"""What the palette lists: every action that works where the person is, with its key."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from textual.app import App, SystemCommand
from textual.screen import Screen

from exercise_sim.localization import _
from exercise_sim.tui.key_names import key_name


def commands(app: App[str], screen: Screen[Any]) -> Iterable[SystemCommand]:
    """The actions with a binding id, those of the focus first; a palette does not list itself."""
    offered: set[str] = set()
    for node, binding, enabled, tooltip in screen.active_bindings.values():
        if binding.id is None or not enabled or binding.id in offered:
            continue
        offered.add(binding.id)
        if binding.action == "command_palette":
            continue
        yield SystemCommand(
            titled(binding.description, binding.key_display or key_name(binding.key)),
            tooltip,
            partial(app.run_action, binding.action, node),
        )


def titled(label: str, key: str) -> str:
    """`Assess (a)`."""
    return _("{label} ({key})").format(label=label, key=key)
