"""Entries of what a facilitator does with the clock and with the MSEL."""

from __future__ import annotations

from textual.widgets import Input, Select

from exercise_sim.exercise.no_play import REAL_EMERGENCY
from exercise_sim.tui.facilitator.dialogs.adding import AddDialog
from exercise_sim.tui.facilitator.dialogs.closing import FinaliseDialog, ReopenDialog
from exercise_sim.tui.facilitator.dialogs.confirming import EndDialog, StartDialog
from exercise_sim.tui.facilitator.dialogs.editing import EditDialog
from exercise_sim.tui.facilitator.dialogs.emergency import PlayOnDialog
from exercise_sim.tui.facilitator.dialogs.filtering import FilterDialog
from exercise_sim.tui.facilitator.dialogs.helping import HelpScreen
from exercise_sim.tui.facilitator.dialogs.hot_wash import HotWashDialog
from exercise_sim.tui.facilitator.dialogs.hot_wash_answers import HotWashAnswers
from exercise_sim.tui.facilitator.dialogs.joining import JoinCodes
from exercise_sim.tui.facilitator.dialogs.jumping import JumpDialog
from exercise_sim.tui.facilitator.dialogs.library import LibraryDialog
from exercise_sim.tui.facilitator.dialogs.moving import MoveDialog
from exercise_sim.tui.facilitator.dialogs.one_line import (
    BookmarkDialog,
    PauseDialog,
    RecallDialog,
    SkipDialog,
)
from exercise_sim.tui.facilitator.dialogs.presence import PresenceDialog
from exercise_sim.tui.facilitator.dialogs.story import StoryDialog
from tests.tui.every_action import (
    Step,
    not_any_more,
    opens,
    says,
    typed,
)
from tests.tui.facilitator.acting import (
    back,
    clock_is,
    fill,
    inject_is,
    listed,
    on_inject,
    shown,
    so,
)

BEFORE_STARTEX = (
    Step("facilitator.help", opens(HelpScreen), after=("escape", back)),
    Step("facilitator.codes", says("KEY-CHA", "KEY-TOW"), after=(opens(JoinCodes), "escape", back)),
    Step("facilitator.start", opens(StartDialog), after=("enter", back, clock_is("running"))),
    Step(
        "facilitator.present",
        opens(PresenceDialog),
        after=("ctrl+s", back, so(lambda state: "town" in state.present)),
    ),
)

CLOCK = (
    Step(
        "facilitator.pause",
        opens(PauseDialog),
        after=(typed("Coffee"), "enter", back, so(lambda state: state.pause_reason == "Coffee")),
    ),
    Step("facilitator.resume", clock_is("running")),
    Step("facilitator.no_play", so(lambda state: state.pause_reason == REAL_EMERGENCY)),
    Step("facilitator.resume", opens(PlayOnDialog), after=("ctrl+s", back, clock_is("running"))),
    Step(
        "facilitator.story",
        opens(StoryDialog),
        after=(typed("18:00"), "enter", back, says("T+06:00  18:00")),
    ),
    Step(
        "facilitator.jump",
        opens(JumpDialog),
        after=(typed("8:00"), "ctrl+s", back, so(lambda state: state.t == 480)),
    ),
    Step("facilitator.end", opens(EndDialog), after=("enter", back, clock_is("ended"))),
    Step(
        "facilitator.reopen",
        opens(ReopenDialog),
        after=(typed("One more"), "enter", back, clock_is("paused")),
    ),
    Step("facilitator.end", opens(EndDialog), after=("enter", back, clock_is("ended"))),
    Step(
        "facilitator.hot_wash",
        opens(HotWashDialog),
        after=("ctrl+s", back, so(lambda state: state.hot_wash)),
    ),
    Step("facilitator.hot_wash", opens(HotWashAnswers), after=("escape", back)),
    Step(
        "facilitator.finalise",
        opens(FinaliseDialog),
        after=("ctrl+s", back, so(lambda state: state.final)),
    ),
)

INJECTS = (
    Step(
        "facilitator.next",
        lambda at: at.screen.situation.inject == "rumour",
        first=(on_inject("call"),),
    ),
    Step("facilitator.hold", inject_is("call", "held"), first=(on_inject("call"),)),
    Step("facilitator.unhold", inject_is("call", "scheduled")),
    Step(
        "facilitator.edit",
        opens(EditDialog),
        after=(
            inject_is("call", "held"),
            fill("#title", "Do I close the school?"),
            "ctrl+s",
            back,
            so(lambda state: state.injects["call"].version == 2),
        ),
    ),
    Step(
        "facilitator.move",
        opens(MoveDialog),
        after=(typed("45m"), "enter", back, so(lambda state: state.injects["call"].due == 2700)),
    ),
    Step(
        "facilitator.copy",
        opens(AddDialog),
        after=(
            fill("#title", "Once more"),
            "ctrl+s",
            back,
            so(lambda state: len(state.injects) == 4),
        ),
    ),
    Step("facilitator.add", opens(LibraryDialog), after=("enter", opens(AddDialog), "escape")),
    Step(
        "facilitator.skip",
        opens(SkipDialog),
        first=(back, on_inject("call")),
        after=(typed("Too much"), "enter", back, inject_is("call", "skipped")),
    ),
    Step("facilitator.fire", inject_is("noise", "delivered"), first=(on_inject("noise"),)),
    Step(
        "facilitator.recall",
        opens(RecallDialog),
        after=(typed("A slip"), "enter", back, inject_is("noise", "recalled")),
    ),
)

FINDING = (
    Step(
        "facilitator.search",
        lambda at: isinstance(at.screen.focused, Input),
        after=("c", "a", "t", listed("noise"), "enter"),
    ),
    Step("facilitator.show_all", listed("rumour", "call", "noise")),
    Step(
        "facilitator.filter",
        opens(FilterDialog),
        after=(
            lambda at: setattr(at.screen.query_one("#filter-channel", Select), "value", "phone"),
            "ctrl+s",
            back,
            listed("call"),
        ),
    ),
    Step("facilitator.show_all", listed("rumour", "call", "noise")),
    Step("facilitator.order", says("Sorted by priority")),
    Step("facilitator.order", says("Sorted by status")),
    Step("facilitator.show_all", not_any_more(says("Sorted by"))),
)

MOVING = (
    *(
        Step(f"facilitator.show_panel.{panel}", shown(panel))
        for panel in ("inject", "teams", "simcell", "log", "responses", "msel")
    ),
    Step("facilitator.back", shown("msel"), first=("3", shown("teams"))),
    Step("facilitator.dialog.cancel", back, first=("b", opens(BookmarkDialog))),
    Step(
        "facilitator.dialog.confirm",
        so(lambda state: [one.label for one in state.bookmarks] == ["Here"]),
        first=("b", opens(BookmarkDialog), typed("Here")),
    ),
)
