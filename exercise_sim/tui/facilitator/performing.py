"""What each action does: send a command, or ask for what the command needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from exercise_sim.exercise import commands as cmd
from exercise_sim.tui.facilitator.dialogs.clearing import ClearingDialog
from exercise_sim.tui.facilitator.dialogs.confirming import EndDialog, StartDialog
from exercise_sim.tui.facilitator.dialogs.helping import HelpScreen
from exercise_sim.tui.facilitator.dialogs.hot_wash import HotWashDialog
from exercise_sim.tui.facilitator.dialogs.informing import FactDialog
from exercise_sim.tui.facilitator.dialogs.joining import JoinCodes
from exercise_sim.tui.facilitator.dialogs.jumping import JumpDialog
from exercise_sim.tui.facilitator.dialogs.messaging import MessageDialog
from exercise_sim.tui.facilitator.dialogs.noting import NoteDialog
from exercise_sim.tui.facilitator.dialogs.one_line import (
    BookmarkDialog,
    PauseDialog,
    RecallDialog,
    SkipDialog,
)
from exercise_sim.tui.facilitator.dialogs.presence import PresenceDialog
from exercise_sim.tui.facilitator.dialogs.story import StoryDialog

if TYPE_CHECKING:
    from exercise_sim.tui.facilitator.screen import FacilitatorScreen

Performer = Callable[["FacilitatorScreen"], None]


def _inject(screen: FacilitatorScreen) -> str:
    inject = screen.situation.inject
    assert inject is not None  # the action is offered only while one is chosen
    return inject


def _resume(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.Resume(by=screen.seat.participant))


def _fire(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.FireNow(by=screen.seat.participant, inject=_inject(screen)))


def _hold(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.Hold(by=screen.seat.participant, inject=_inject(screen)))


def _unhold(screen: FacilitatorScreen) -> None:
    screen.submit(cmd.Unhold(by=screen.seat.participant, inject=_inject(screen)))


def _answer(screen: FacilitatorScreen) -> None:
    screen.app.push_screen(MessageDialog(screen.seat, answering=screen.situation.item))


def _clear(screen: FacilitatorScreen) -> None:
    item = screen.situation.item
    assert item is not None
    screen.app.push_screen(ClearingDialog(screen.seat, item.about))


def _review(screen: FacilitatorScreen) -> None:
    from exercise_sim.tui.facilitator.responses_review import ReviewScreen

    response = screen.situation.response
    assert response is not None
    screen.ask(ReviewScreen(response, screen.scores, screen.next_response))


def _codes(screen: FacilitatorScreen) -> None:
    screen.app.push_screen(JoinCodes(screen.seat.state, screen.codes))


PERFORMERS: dict[str, Performer] = {
    "start": lambda on: on.ask(StartDialog(on.seat)),
    "pause": lambda on: on.ask(PauseDialog(on.seat)),
    "resume": _resume,
    "fire": _fire,
    "hold": _hold,
    "unhold": _unhold,
    "skip": lambda on: on.ask(SkipDialog(on.seat, _inject(on))),
    "recall": lambda on: on.ask(RecallDialog(on.seat, _inject(on))),
    "answer": _answer,
    "clear": _clear,
    "aside": lambda on: on.put_aside(),
    "message": lambda on: on.ask(MessageDialog(on.seat)),
    "fact": lambda on: on.ask(FactDialog(on.seat, on.situation.team)),
    "present": lambda on: on.ask(PresenceDialog(on.seat)),
    "note": lambda on: on.ask(NoteDialog(on.seat, on.situation.inject)),
    "bookmark": lambda on: on.ask(BookmarkDialog(on.seat)),
    "jump": lambda on: on.ask(JumpDialog(on.seat)),
    "story": lambda on: on.ask(StoryDialog(on.seat)),
    "end": lambda on: on.ask(EndDialog(on.seat)),
    "hot_wash": lambda on: on.ask(HotWashDialog(on.seat)),
    "codes": _codes,
    "review": _review,
    "unlooked": lambda on: on.toggle_unlooked(),
    "help": lambda on: on.ask(HelpScreen()),
}
"""Action -> what it does."""
