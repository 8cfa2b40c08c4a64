"""What can be done while the SimCell writes: keys and help in one list."""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for
from exercise_sim.tui.own_keys import key_in

PLACE = "answering"

ACTIONS: tuple[Action, ...] = (
    Action(
        PLACE,
        "ready_answer",
        "f2",
        N_("Ready answer"),
        N_("Put in the next answer that the persona has ready"),
    ),
    Action(
        PLACE,
        "next_persona",
        "f4",
        N_("Next persona"),
        N_("Speak as the next persona of the scenario"),
    ),
)


def binding_id(action: Action) -> str:
    """`facilitator.answering.ready_answer`: a settings file can give the action another key."""
    return f"facilitator.answering.{action.id}"


key_of = partial(key_in, ACTIONS, binding_id)


def answering_bindings() -> list[Binding]:
    """For `BINDINGS` of the dialog in which the SimCell writes."""
    return [binding_for(action, binding_id(action)) for action in ACTIONS]
