"""What can be done while a response is read: keys, footer, palette and help in one list."""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for, plain_id
from exercise_sim.tui.own_keys import key_in

PLACE = "review"

ACTIONS: tuple[Action, ...] = (
    Action(PLACE, "leave", "escape", N_("Back"), N_("Go back to the exercise"), written="Esc"),
    Action(PLACE, "rate('P')", "p", N_("P"), N_("Rate it: performed without challenges")),
    Action(PLACE, "rate('S')", "s", N_("S"), N_("Rate it: performed with some challenges")),
    Action(PLACE, "rate('M')", "m", N_("M"), N_("Rate it: performed with major challenges")),
    Action(PLACE, "rate('U')", "u", N_("U"), N_("Rate it: unable to be performed")),
    Action(PLACE, "comment", "c", N_("Comment"), N_("Write a comment for the report")),
    Action(PLACE, "override", "o", N_("Override"), N_("Judge the chosen score line differently")),
    Action(PLACE, "flag", "f", N_("Flag"), N_("Mark it for the debrief, or take the mark away")),
    Action(PLACE, "neighbour(1)", "n", N_("Next"), N_("Read the next response in the list")),
    Action(PLACE, "neighbour(-1)", "b", N_("Before"), N_("Read the response before it")),
)


def binding_id(action: Action) -> str:
    """`facilitator.review.rate.P`: unique, so that a settings file can give another key."""
    return f"facilitator.review.{plain_id(action.id)}"


key_of = partial(key_in, ACTIONS, binding_id)


def review_bindings() -> list[Binding]:
    """For `BINDINGS` of the screen on which a response is read."""
    return [binding_for(action, binding_id(action)) for action in ACTIONS]
