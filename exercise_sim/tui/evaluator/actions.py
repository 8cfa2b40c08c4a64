"""Everything an evaluator or an observer can do: one list for keys, footer, palette and help."""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for, plain_id
from exercise_sim.tui.own_keys import key_in

LOOKING = "looking"
"""What observers can do too: nothing of it writes into the log."""

JUDGING = "judging"

ACTIONS: tuple[Action, ...] = (
    Action(LOOKING, "help", "f1", N_("Help"), N_("What the keys and symbols mean")),
    Action(JUDGING, "note", "n", N_("Note"), N_("Note what you saw, on this inject and team")),
    Action(JUDGING, "rate", "r", N_("Rate"), N_("Rate what is chosen P, S, M or U, and comment")),
    Action(JUDGING, "aloud", "a", N_("Aloud"), N_("Record what a team did aloud, and at which T+")),
    Action(
        JUDGING,
        "override",
        "o",
        N_("Override"),
        N_("Judge a line of the score differently, with a reason"),
    ),
    Action(JUDGING, "flag", "f", N_("Flag"), N_("Mark the response for the debrief, or no longer")),
    Action(
        LOOKING, "next_team", "t", N_("Team"), N_("Show one team only, then the next, then all")
    ),
    Action(
        LOOKING,
        "all_priorities",
        "v",
        N_("Priorities"),
        N_("Show critical tasks only, or the tasks of every priority"),
    ),
    Action(
        LOOKING,
        "show_tab('tasks')",
        "1",
        N_("Tasks"),
        N_("What each team is expected to do, and what it did"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_tab('objectives')",
        "2",
        N_("Objectives"),
        N_("What the exercise is to show, team by team"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_tab('responses')",
        "3",
        N_("Responses"),
        N_("What the teams released, and what they did aloud"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_tab('notes')",
        "4",
        N_("Notes"),
        N_("What was noted, rated and judged so far"),
        in_footer=False,
    ),
    Action(
        LOOKING, "show_tab('log')", "5", N_("Log"), N_("Everything that happened"), in_footer=False
    ),
)


def binding_id(action: Action) -> str:
    """`evaluator.show_tab.notes`: unique, so that a settings file can give another key."""
    return f"evaluator.{plain_id(action.id)}"


key_of = partial(key_in, ACTIONS, binding_id)


def bindings() -> list[Binding]:
    """For `BINDINGS`; what an observer may not do, the screen does not offer."""
    return [binding_for(action, binding_id(action)) for action in ACTIONS]


def is_judging(action: str) -> bool:
    """Whether the method `action` writes into the log."""
    return any(one.place == JUDGING and one.id == action for one in ACTIONS)
