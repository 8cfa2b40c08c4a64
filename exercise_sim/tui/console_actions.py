"""What works in every console; the one list behind its keys, palette and key card."""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for
from exercise_sim.tui.own_keys import key_in

ACTIONS: tuple[Action, ...] = (
    Action(
        "console",
        "command_palette",
        "ctrl+p",
        N_("palette"),
        N_("Find any action by its name"),
        in_footer=False,
    ),
    Action(
        "console",
        "next_theme",
        "f9",
        N_("Colours"),
        N_("Change between dark, light and high contrast"),
        in_footer=False,
    ),
    Action(
        "console",
        "quit",
        "ctrl+q",
        N_("Leave"),
        N_("Close this console; the exercise goes on"),
    ),
)


def binding_id(action: Action) -> str:
    """`console.next_theme`: unique, so that a settings file can give the action another key."""
    return f"console.{action.id}"


key_of = partial(key_in, ACTIONS, binding_id)


def bindings() -> list[Binding]:
    """For `BINDINGS` of the application. The palette comes before what has the focus."""
    return [
        binding_for(action, binding_id(action), priority=action.id == "command_palette")
        for action in ACTIONS
    ]
