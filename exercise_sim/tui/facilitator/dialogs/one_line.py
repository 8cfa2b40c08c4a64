"""Dialogs that ask for one line: a reason or a label."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from exercise_sim.exercise.commands import Command, Pause, Recall, SetBookmark, Skip
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class OneLineDialog(Dialog):
    explanation = ""
    placeholder = ""

    def body(self) -> Iterable[Widget]:
        yield Static(Content(self.explanation))
        yield Input(placeholder=self.placeholder, id="line", compact=True)

    @property
    def line(self) -> str:
        return self.query_one("#line", Input).value.strip()


class PauseDialog(OneLineDialog):
    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Pause the exercise")
        self.confirm_label = _("Pause")
        self.explanation = _("The clock stops. Everybody reads the reason.")
        self.placeholder = _("Reason, for example: Coffee, back at 10:30")

    def commands(self) -> tuple[Command, ...]:
        return (Pause(by=self.by, reason=self.line),)


class BookmarkDialog(OneLineDialog):
    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Bookmark this moment")
        self.confirm_label = _("Bookmark")
        self.explanation = _("The debrief and the replay can come back to it.")
        self.placeholder = _("What is worth coming back to?")

    def commands(self) -> tuple[Command, ...]:
        return (SetBookmark(by=self.by, label=self.line),)


class InjectReasonDialog(OneLineDialog):
    """Asks why something is done to one inject."""

    def __init__(self, seat: Seat, inject: str) -> None:
        super().__init__(seat)
        self.inject = inject
        self.placeholder = _("Reason, for the log")

    def body(self) -> Iterable[Widget]:
        title = one_line(Names(self.seat.state).inject(self.inject))
        yield Static(Content.styled(title, "bold"))
        yield from super().body()


class SkipDialog(InjectReasonDialog):
    def __init__(self, seat: Seat, inject: str) -> None:
        super().__init__(seat, inject)
        self.heading = _("Skip this inject")
        self.confirm_label = _("Skip")
        self.explanation = _(
            "Nobody whom it has not reached will receive it; what repeats comes no more."
        )

    def commands(self) -> tuple[Command, ...]:
        return (Skip(by=self.by, inject=self.inject, reason=self.line),)


class RecallDialog(InjectReasonDialog):
    dangerous = True

    def __init__(self, seat: Seat, inject: str) -> None:
        super().__init__(seat, inject)
        self.heading = _("Recall this inject")
        self.confirm_label = _("Recall")
        self.explanation = _("Teams see that it was taken back. It no longer counts.")

    def commands(self) -> tuple[Command, ...]:
        return (Recall(by=self.by, inject=self.inject, reason=self.line),)
