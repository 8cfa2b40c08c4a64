"""The hot wash: what all teams are asked after EndEx."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from exercise_sim.exercise.commands import Command, OpenHotWash
from exercise_sim.exercise.feedback import QUESTIONS
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class HotWashDialog(Dialog):
    """The three usual questions, each of which can be put in other words or left empty."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Hot wash")
        self.confirm_label = _("Ask all teams")

    def body(self) -> Iterable[Widget]:
        yield Static(
            Content(
                _(
                    "Every team's console shows these questions, and then a feedback form. "
                    "The answers stand in the log and in the report."
                )
            )
        )
        for number, question in enumerate(QUESTIONS, start=1):
            yield Input(
                _(question),
                placeholder=_("Question {number}, or nothing").format(number=number),
                max_length=300,
                id=f"question-{number}",
                compact=True,
            )

    def commands(self) -> tuple[Command, ...]:
        # A usual question is kept as it stands in the code: each team reads it in its language.
        usual = {_(question): question for question in QUESTIONS}
        questions = tuple(
            usual.get(text, text)
            for number in range(1, len(QUESTIONS) + 1)
            if (text := self.query_one(f"#question-{number}", Input).value.strip())
        )
        if not questions:
            raise Incomplete(_("Write at least one question."))
        return (OpenHotWash(by=self.by, questions=questions),)
