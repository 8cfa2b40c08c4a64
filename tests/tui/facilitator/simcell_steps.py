"""Entries of what a facilitator does with teams: messages, the SimCell, responses, notes."""

from __future__ import annotations

from textual.widgets import Input, OptionList, TextArea

from exercise_sim.tui.facilitator.dialogs.clearing import ClearingDialog
from exercise_sim.tui.facilitator.dialogs.informing import FactDialog
from exercise_sim.tui.facilitator.dialogs.judging import CommentDialog, OverrideDialog
from exercise_sim.tui.facilitator.dialogs.messaging import MessageDialog
from exercise_sim.tui.facilitator.dialogs.noting import NoteDialog
from exercise_sim.tui.facilitator.dialogs.one_line import (
    BookmarkDialog,
)
from exercise_sim.tui.facilitator.responses_review import ReviewScreen
from exercise_sim.tui.facilitator.simcell_panel import SimcellPanel
from tests.tui.every_action import (
    At,
    Move,
    Step,
    not_any_more,
    opens,
    says,
    typed,
)
from tests.tui.facilitator.acting import (
    So,
    back,
    fill,
    so,
)
from tests.tui.facilitator.room import Room

reading = opens(ReviewScreen)


def text_is(text: str) -> So:
    """This is what the SimCell is about to send."""
    return lambda at: at.screen.query_one("#text", TextArea).text == text


def on_item(key: str) -> Move:
    """Puts the cursor of the SimCell's queue on the item with this key."""

    def choose(at: At[Room]) -> bool:
        panel = at.screen.query_one(SimcellPanel)
        items = panel.query_one(OptionList)
        items.highlighted = items.get_option_index(key)
        return panel.chosen is not None and panel.chosen.key == key

    return choose


TEAMS = (
    Step(
        "facilitator.message",
        opens(MessageDialog),
        after=(
            "space",
            "tab",
            typed("Minister"),
            "enter",
            typed("Call me!"),
            "ctrl+s",
            back,
            so(lambda state: [one.to for one in state.messages] == [("chancellery",)]),
        ),
    ),
    Step(
        "facilitator.broadcast",
        opens(MessageDialog),
        after=(
            typed("Quiet."),
            fill("#speaker", "Minister"),
            "ctrl+s",
            back,
            so(lambda state: state.messages[-1].to == ("chancellery", "town")),
        ),
    ),
    Step(
        "facilitator.fact",
        opens(FactDialog),
        after=("down", "enter", back, so(lambda state: "own-list" in state.facts["chancellery"])),
    ),
    Step(
        "facilitator.note",
        opens(NoteDialog),
        after=(typed("Slow."), "ctrl+s", back, so(lambda state: state.notes[0].text == "Slow.")),
    ),
    Step(
        "facilitator.bookmark",
        opens(BookmarkDialog),
        after=(typed("Here"), "enter", back, so(lambda state: state.bookmarks[0].label == "Here")),
    ),
    Step("facilitator.comms_check", so(lambda state: state.comms_check is not None)),
)

SIMCELL = (
    Step("facilitator.take", says("Fay has this one"), first=("4", on_item("message:q"))),
    Step("facilitator.give_back", not_any_more(says("has this one"))),
    Step("facilitator.answer", opens(MessageDialog)),
    Step("facilitator.answering.ready_answer", text_is("We print at six.")),
    Step("facilitator.answering.ready_answer", text_is("No comment.")),
    Step(
        "facilitator.answering.next_persona",
        lambda at: at.screen.query_one("#speaker", Input).value == "Chief of Guards",
        after=(
            "ctrl+s",
            back,
            so(lambda state: state.messages[-1].speaker == "Chief of Guards"),
        ),
    ),
    Step(
        "facilitator.aside",
        so(lambda state: "message:thanks" in state.queue),
        first=(on_item("message:thanks"),),
    ),
    Step(
        "facilitator.clear",
        opens(ClearingDialog),
        first=(on_item("clearance:answer"),),
        after=("ctrl+s", back, so(lambda state: state.responses["answer"].approvals(1))),
    ),
)

RESPONSES = (
    Step(
        "facilitator.review",
        opens(ReviewScreen),
        after=(says("Not rated yet", "The drill was announced in May"),),
    ),
    *(
        Step(f"facilitator.review.rate.{rating}", says(f"Rated {rating} by Fay"))
        for rating in "PSMU"
    ),
    Step(
        "facilitator.review.comment",
        opens(CommentDialog),
        after=(typed("Calm"), "enter", reading, says("Fay: Calm")),
    ),
    Step(
        "facilitator.review.override",
        opens(OverrideDialog),
        after=(
            fill("#value", "25"),
            fill("#reason", "Thin."),
            "ctrl+s",
            reading,
            so(lambda state: [one.value for one in state.overrides.values()] == [0.25]),
        ),
    ),
    Step("facilitator.review.flag", says("⚑ marked for the debrief")),
    Step("facilitator.review.flag", not_any_more(says("⚑ marked for the debrief"))),
    Step("facilitator.review.neighbour.1", says("We speak to the town.")),
    Step("facilitator.review.neighbour.-1", says("The drill was announced in May")),
    Step("facilitator.review.leave", back),
    Step("facilitator.unlooked", says("New ●: 0 of 2"), first=("6",)),
)
