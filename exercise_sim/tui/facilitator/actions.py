"""Everything a facilitator can do: keys, footer, palette and help are made from this list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual.binding import Binding

from exercise_sim.exercise.no_play import is_no_play
from exercise_sim.localization import N_
from exercise_sim.tui import action_registry
from exercise_sim.tui.action_registry import binding_for
from exercise_sim.tui.facilitator.situation import Situation
from exercise_sim.tui.own_keys import key_in


class Action(action_registry.Action):
    """An action of the facilitator's screen, which offers only what can be done now."""

    enabled: Callable[[Situation], bool]

    def __init__(
        self,
        id: str,  # noqa: A002 - as in every list of actions
        key: str,
        label: str,
        tooltip: str,
        enabled: Callable[[Situation], bool],
    ) -> None:
        super().__init__("facilitator", id, key, label, tooltip)
        object.__setattr__(self, "enabled", enabled)  # the base is frozen

    @property
    def tooltip(self) -> str:
        return self.help


def _queued(situation: Situation, clearance: bool) -> bool:
    item = situation.item
    return item is not None and (item.kind == "clearance") == clearance


def _taken(situation: Situation, taken: bool) -> bool:
    """Whether the item of the queue that is in sight is taken, or free, as asked."""
    item = situation.item_in_sight
    return not situation.ended and item is not None and (item.taken_by is not None) == taken


# In the order of the footer: where it is narrow, the last ones are left to the palette.
ACTIONS: tuple[Action, ...] = (
    Action(
        "help",
        "f1",
        N_("Help"),
        N_("What the keys and symbols mean"),
        lambda _: True,
    ),
    Action(
        "back",
        "escape",
        N_("Back"),
        N_("Go back to the MSEL"),
        lambda on: on.elsewhere and not on.filtered,
    ),
    Action(
        "start",
        "s",
        N_("Start"),
        N_("StartEx: the clock starts to run"),
        lambda on: on.status == "not started",
    ),
    Action(
        "pause",
        "p",
        N_("Pause"),
        N_("Stop the clock and tell everybody why"),
        lambda on: on.status == "running",
    ),
    Action(
        "resume",
        "p",
        N_("Resume"),
        N_("Let the clock run on"),
        lambda on: on.status == "paused",
    ),
    Action(
        "hot_wash",
        "q",
        N_("Hot wash"),
        N_("After EndEx: ask all teams what went well and what to change; read their answers"),
        lambda on: on.ended and (on.state.hot_wash is not None or not on.state.final),
    ),
    Action(
        "next",
        "x",
        N_("Next"),
        N_("Choose the inject that comes next, in the MSEL"),
        lambda on: not on.ended and on.something_comes,
    ),
    Action(
        "fire",
        "f",
        N_("Fire now"),
        N_("Deliver the chosen inject at once"),
        lambda on: on.status == "running" and on.inject_is("scheduled", "held"),
    ),
    Action(
        "hold",
        "h",
        N_("Hold"),
        N_("Keep the chosen inject back until it is unheld or fired"),
        lambda on: not on.ended and on.inject_is("scheduled"),
    ),
    Action(
        "unhold",
        "h",
        N_("Unhold"),
        N_("Put the held inject back on the schedule"),
        lambda on: not on.ended and on.inject_is("held"),
    ),
    Action(
        "skip",
        "k",
        N_("Skip"),
        N_("Leave the chosen inject out, or let it come no more, with a reason"),
        lambda on: not on.ended and (on.inject_is("scheduled", "held") or on.inject_comes_again),
    ),
    Action(
        "recall",
        "r",
        N_("Recall"),
        N_("Take the delivered inject back, visibly to the teams"),
        lambda on: not on.ended and on.inject_was_delivered,
    ),
    Action(
        "answer",
        "a",
        N_("Answer"),
        N_("Answer what waits in the SimCell queue"),
        lambda on: not on.ended and _queued(on, clearance=False),
    ),
    Action(
        "clear",
        "c",
        N_("Clear"),
        N_("Approve or return the draft that waits for the SimCell"),
        lambda on: not on.ended and _queued(on, clearance=True),
    ),
    Action(
        "take",
        "T",
        N_("Take"),
        N_("Take care of the item in the SimCell queue, without answering it yet"),
        lambda on: _taken(on, taken=False),
    ),
    Action(
        "give_back",
        "T",
        N_("Give back"),
        N_("Free the item in the SimCell queue, so that somebody else takes care of it"),
        lambda on: _taken(on, taken=True),
    ),
    Action(
        "aside",
        "d",
        N_("Done"),
        N_("Close the item in the SimCell queue: it needs no answer"),
        lambda on: on.item_in_sight is not None and _queued(on, clearance=False),
    ),
    Action(
        "unlooked",
        "u",
        N_("Unread"),
        N_("Show only responses that nobody has looked at yet, or all again"),
        lambda on: "responses" in on.in_sight and on.responses > 0,
    ),
    Action(
        "message",
        "m",
        N_("Message"),
        N_("Write to one or more teams as anybody"),
        lambda _: True,
    ),
    Action(
        "add",
        "+",
        N_("Add"),
        N_("Put an inject into the MSEL: blank, or from the library"),
        lambda on: not on.ended,
    ),
    Action(
        "edit",
        "w",
        N_("Edit"),
        N_("Rewrite the chosen inject before it is delivered; it is held meanwhile"),
        lambda on: not on.ended and on.inject_is_pending,
    ),
    Action(
        "move",
        "l",
        N_("Move"),
        N_("Give the chosen inject another time"),
        lambda on: not on.ended and on.inject_has_time,
    ),
    Action(
        "copy",
        "=",
        N_("Copy"),
        N_("Make a new inject from the chosen one"),
        lambda on: not on.ended and on.inject is not None,
    ),
    Action(
        "search",
        "/",
        N_("Search"),
        N_("Look for words in the MSEL"),
        lambda _: True,
    ),
    Action(
        "filter",
        "v",
        N_("Filter"),
        N_("Show the injects of one team, status, channel, claim or objective"),
        lambda on: "msel" in on.in_sight,
    ),
    Action(
        "order",
        "o",
        N_("Sort"),
        N_("Sort the MSEL by time, by priority, by status"),
        lambda on: "msel" in on.in_sight,
    ),
    Action(
        "show_all",
        "escape",
        N_("Show all"),
        N_("Clear the search, the filter and the sorting of the MSEL"),
        lambda on: on.filtered,
    ),
    Action(
        "present",
        "t",
        N_("Present"),
        N_("Mark a team present: its deadlines start to count"),
        lambda on: not on.ended and bool(on.absent),
    ),
    Action(
        "codes",
        "j",
        N_("Codes"),
        N_("Show how teams join, large enough for the room"),
        lambda on: not on.ended,
    ),
    Action(
        "note",
        "n",
        N_("Note"),
        N_("Write a note for the report; players never see it"),
        lambda _: True,
    ),
    Action(
        "bookmark",
        "b",
        N_("Bookmark"),
        N_("Mark this moment for the debrief"),
        lambda _: True,
    ),
    Action(
        "fact",
        "i",
        N_("Inform"),
        N_("Confirm a fact to a team"),
        lambda on: not on.ended and bool(on.state.scenario.facts),
    ),
    Action(
        "jump",
        "g",
        N_("Jump"),
        N_("Move exercise time forward; say what becomes of the injects passed over"),
        lambda on: on.begun,
    ),
    Action(
        "story",
        "y",
        N_("Story"),
        N_("Move the story clock; every team is told"),
        lambda on: not on.ended,
    ),
    Action(
        "end",
        "e",
        N_("End"),
        N_("EndEx: the exercise is over"),
        lambda on: on.begun,
    ),
    Action(
        "review",
        "R",
        N_("Review"),
        N_("Read the chosen response with its score, rate it, judge its score, flag it"),
        lambda on: on.response is not None,
    ),
    Action(
        "broadcast",
        "M",
        N_("To all"),
        N_("Write to all teams as anybody"),
        lambda _: True,
    ),
    Action(
        "no_play",
        "P",
        N_("NO PLAY"),
        N_("Real-world emergency: stop play at once, on every console"),
        lambda on: on.begun and not is_no_play(on.state.pause_reason),
    ),
    Action(
        "comms_check",
        "C",
        N_("Comms check"),
        N_("Ask every team to answer; see on the team board how long each takes"),
        lambda on: not on.ended,
    ),
    Action(
        "reopen",
        "O",
        N_("Reopen"),
        N_("Take EndEx back, with a reason; the exercise is paused then"),
        lambda on: on.ended and not on.state.final,
    ),
    Action(
        "finalise",
        "F",
        N_("Final"),
        N_("Make the report final: nothing in it changes any more"),
        lambda on: on.ended and not on.state.final,
    ),
)

ACTION = {action.id: action for action in ACTIONS}


def bindings() -> list[Binding]:
    """The keys of all actions, on every keyboard layout."""
    return [
        binding_for(action, binding_id(action), does=f"perform('{action.id}')")
        for action in ACTIONS
    ]


def binding_id(action: action_registry.Action) -> str:
    """`facilitator.fire`: unique, so that a settings file can give the action another key."""
    return f"facilitator.{action.id}"


key_of = partial(key_in, ACTIONS, binding_id)
