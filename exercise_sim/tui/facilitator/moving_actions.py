"""Keys that move about at the facilitator's and the evaluator's console, in one list."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for, in_places, plain_id
from exercise_sim.tui.own_keys import key_in

_MAIN = "facilitator"
_DIALOG = "dialog"

ACTIONS: tuple[Action, ...] = (
    Action(
        _MAIN,
        "show_panel('msel')",
        "1",
        N_("MSEL"),
        N_("All injects, and how each team stands with them"),
    ),
    Action(_MAIN, "show_panel('inject')", "2", N_("Inject"), N_("The chosen inject in full")),
    Action(
        _MAIN,
        "show_panel('teams')",
        "3",
        N_("Teams"),
        N_("Who is here, what each team has to do, and its score so far"),
    ),
    Action(
        _MAIN,
        "show_panel('simcell')",
        "4",
        N_("SimCell"),
        N_("What waits for a person to answer it"),
    ),
    Action(_MAIN, "show_panel('log')", "5", N_("Log"), N_("Everything that happened")),
    Action(
        _MAIN,
        "show_panel('responses')",
        "6",
        N_("Responses"),
        N_("What teams released, with scores and ratings"),
    ),
    Action(_DIALOG, "confirm", "ctrl+s", N_("Confirm"), N_("Do it")),
    Action(_DIALOG, "cancel", "escape", N_("Back"), N_("Close without doing anything")),
)


def binding_id(action: Action) -> str:
    """`facilitator.show_panel.msel`, `facilitator.dialog.confirm`: for a settings file."""
    name = plain_id(action.id)
    return f"facilitator.{name}" if action.place == _MAIN else f"facilitator.{action.place}.{name}"


key_of = partial(key_in, ACTIONS, binding_id)


def panel_bindings() -> list[Binding]:
    """For `BINDINGS` of the facilitator's screen; the tabs show these keys, not the footer."""
    return [
        replace(binding_for(one, binding_id(one)), show=False) for one in in_places(ACTIONS, _MAIN)
    ]


def dialog_bindings() -> list[Binding]:
    """For `BINDINGS` of the dialogs."""
    return [binding_for(one, binding_id(one)) for one in in_places(ACTIONS, _DIALOG)]
