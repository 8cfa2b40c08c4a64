"""What each action does: send a command, or ask for what the command needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.no_play import REAL_EMERGENCY, is_no_play
from exercise_sim.exercise.schedule import next_inject
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.actions import key_of
from exercise_sim.tui.facilitator.dialogs.adding import AddDialog
from exercise_sim.tui.facilitator.dialogs.clearing import ClearingDialog
from exercise_sim.tui.facilitator.dialogs.closing import FinaliseDialog, ReopenDialog
from exercise_sim.tui.facilitator.dialogs.confirming import EndDialog, StartDialog
from exercise_sim.tui.facilitator.dialogs.editing import EditDialog
from exercise_sim.tui.facilitator.dialogs.emergency import PlayOnDialog
from exercise_sim.tui.facilitator.dialogs.filtering import FilterDialog
from exercise_sim.tui.facilitator.dialogs.helping import HelpScreen
from exercise_sim.tui.facilitator.dialogs.hot_wash import HotWashDialog
from exercise_sim.tui.facilitator.dialogs.hot_wash_answers import HotWashAnswers
from exercise_sim.tui.facilitator.dialogs.informing import FactDialog
from exercise_sim.tui.facilitator.dialogs.joining import JoinCodes
from exercise_sim.tui.facilitator.dialogs.jumping import JumpDialog
from exercise_sim.tui.facilitator.dialogs.messaging import MessageDialog
from exercise_sim.tui.facilitator.dialogs.moving import MoveDialog
from exercise_sim.tui.facilitator.dialogs.noting import NoteDialog
from exercise_sim.tui.facilitator.dialogs.one_line import (
    BookmarkDialog,
    PauseDialog,
    RecallDialog,
    SkipDialog,
)
from exercise_sim.tui.facilitator.dialogs.presence import PresenceDialog
from exercise_sim.tui.facilitator.dialogs.story import StoryDialog
from exercise_sim.tui.facilitator.msel_filter import MselFilter
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.tui.facilitator.screen import FacilitatorScreen
    from exercise_sim.tui.facilitator.simcell_queue import QueueItem

Performer = Callable[["FacilitatorScreen"], None]


def _inject(screen: FacilitatorScreen) -> str:
    inject = screen.situation.inject
    assert inject is not None  # the action is offered only while one is chosen
    return inject


def _resume(screen: FacilitatorScreen) -> None:
    if is_no_play(screen.seat.state.pause_reason):
        screen.ask(PlayOnDialog(screen.seat))
        return
    screen.submit(cmd.Resume(by=screen.seat.participant))


def _next(screen: FacilitatorScreen) -> None:
    coming = next_inject(screen.seat.state)
    if coming is None:
        screen.notify(_("No inject is left that comes by itself."), markup=False)
    else:
        screen.choose_inject(coming.inject)


def _fire(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.FireNow(by=screen.seat.participant, inject=_inject(screen)))


def _hold(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.Hold(by=screen.seat.participant, inject=_inject(screen)))


def _unhold(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.Unhold(by=screen.seat.participant, inject=_inject(screen)))


def _add(screen: FacilitatorScreen) -> None:
    # The readers of templates are not needed before.
    from exercise_sim.tui.facilitator.dialogs.library import LibraryDialog

    screen.ask(LibraryDialog(screen.seat))


def _copy(screen: FacilitatorScreen) -> None:
    inject = _inject(screen)
    screen.ask(AddDialog(screen.seat, screen.seat.state.scenario.inject[inject], inject))


def _answer(screen: FacilitatorScreen) -> None:
    item = _free_item(screen)
    if item is not None:
        screen.ask(MessageDialog(screen.seat, item))


def _clear(screen: FacilitatorScreen) -> None:
    item = _free_item(screen)
    if item is not None:
        screen.ask(ClearingDialog(screen.seat, item))


def _free_item(screen: FacilitatorScreen) -> QueueItem | None:
    """The chosen item; None where somebody else takes care of it, which is said."""
    item = _item(screen)
    if item.taken_by in (None, screen.seat.participant):
        return item
    said = _("{person} takes care of this already. {key} frees it.")
    person = Names(screen.seat.state).person(item.taken_by or "")
    screen.notify(
        one_line(said.format(person=person, key=key_of("facilitator.give_back"))),
        severity="warning",
        markup=False,
    )
    return None


def _item(screen: FacilitatorScreen) -> QueueItem:
    item = screen.situation.item
    assert item is not None  # the action is offered only while one is chosen
    return item


def _take(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.TakeQueueItem(by=screen.seat.participant, item=_item(screen).key))


def _give_back(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.LeaveQueueItem(by=screen.seat.participant, item=_item(screen).key))


def _close(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.CloseQueueItem(by=screen.seat.participant, item=_item(screen).key))


def _call_comms_check(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.CallCommsCheck(by=screen.seat.participant))
    screen.action_show_panel("teams")


def _no_play(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.Pause(by=screen.seat.participant, reason=REAL_EMERGENCY))


def _review(screen: FacilitatorScreen) -> None:
    from exercise_sim.tui.facilitator.responses_review import ReviewScreen

    response = screen.situation.response
    assert response is not None
    screen.ask(ReviewScreen(response, screen.scores, screen.next_response))


def _codes(screen: FacilitatorScreen) -> None:
    seat = screen.seat
    screen.app.push_screen(JoinCodes(seat.state, screen.codes, seat.database))


def _hot_wash(screen: FacilitatorScreen) -> None:
    state = screen.seat.state
    asked = state.hot_wash is not None
    screen.ask(HotWashAnswers(state) if asked else HotWashDialog(screen.seat))


PERFORMERS: dict[str, Performer] = {
    "start": lambda on: on.ask(StartDialog(on.seat)),
    "pause": lambda on: on.ask(PauseDialog(on.seat)),
    "resume": _resume,
    "next": _next,
    "fire": _fire,
    "hold": _hold,
    "unhold": _unhold,
    "skip": lambda on: on.ask(SkipDialog(on.seat, _inject(on))),
    "recall": lambda on: on.ask(RecallDialog(on.seat, _inject(on))),
    "answer": _answer,
    "clear": _clear,
    "aside": _close,
    "take": _take,
    "give_back": _give_back,
    "broadcast": lambda on: on.ask(MessageDialog(on.seat, to_all=True)),
    "no_play": _no_play,
    "comms_check": _call_comms_check,
    "reopen": lambda on: on.ask(ReopenDialog(on.seat)),
    "finalise": lambda on: on.ask(FinaliseDialog(on.seat)),
    "message": lambda on: on.ask(MessageDialog(on.seat)),
    "fact": lambda on: on.ask(FactDialog(on.seat, on.situation.team)),
    "add": _add,
    "edit": lambda on: on.ask(EditDialog(on.seat, _inject(on))),
    "move": lambda on: on.ask(MoveDialog(on.seat, _inject(on))),
    "copy": _copy,
    "search": lambda on: on.search_msel(),
    "filter": lambda on: on.ask(FilterDialog(on.seat, on.msel_filter, on.filter_msel)),
    "order": lambda on: on.filter_msel(on.msel_filter.with_next_order()),
    "back": lambda on: on.action_show_panel("msel"),
    "show_all": lambda on: on.filter_msel(MselFilter()),
    "present": lambda on: on.ask(PresenceDialog(on.seat, on.situation.team)),
    "note": lambda on: on.ask(NoteDialog(on.seat, on.situation.inject)),
    "bookmark": lambda on: on.ask(BookmarkDialog(on.seat)),
    "jump": lambda on: on.ask(JumpDialog(on.seat)),
    "story": lambda on: on.ask(StoryDialog(on.seat)),
    "end": lambda on: on.ask(EndDialog(on.seat)),
    "hot_wash": _hot_wash,
    "codes": _codes,
    "review": _review,
    "unlooked": lambda on: on.toggle_unlooked(),
    "help": lambda on: on.ask(HelpScreen()),
}
"""Action -> what it does."""
