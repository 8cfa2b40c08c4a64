"""The feedback form: five statements and a comment, from every person, never by name."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Label

from exercise_sim.exercise.commands import GiveFeedback
from exercise_sim.exercise.feedback import STATEMENTS
from exercise_sim.localization import _
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.agreement_line import HIGHEST, LOWEST, AgreementLine
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.text_box import TextBox


class FeedbackDialog(Dialog[bool]):
    """What a person sends again takes the place of what they sent before."""

    # Before the line gets them: of two digits in quick succession each must find its own line.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            str(number),
            f"agree({number})",
            str(number),
            show=False,
            priority=True,
            tooltip="Choose this number",
        )
        for number in range(LOWEST, HIGHEST + 1)
    ]

    def __init__(self, me: str) -> None:
        super().__init__(
            _("Your view of the exercise"),
            _(
                "1 is not at all, 5 is fully. Press a number, or leave a line out. "
                "The report gives means and comments, never your name. {key} sends it."
            ).format(key=key_of("team.dialog.finish")),
        )
        self._me = me

    def fields(self) -> ComposeResult:
        for name, statement in STATEMENTS.items():
            yield AgreementLine(_(statement), id=f"agree-{name}")
        yield Label(_("What else should we know?"), markup=False, classes="question")
        yield TextBox(id="feedback-comment", classes="words")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "agree":
            return isinstance(self.focused, AgreementLine)
        return super().check_action(action, parameters)

    def action_agree(self, number: int) -> None:
        line = self.focused
        if isinstance(line, AgreementLine):
            line.chosen = number
            self.focus_next()

    def action_finish(self) -> None:
        ratings = {
            name: line.chosen
            for name in STATEMENTS
            if (line := self.query_one(f"#agree-{name}", AgreementLine)).chosen is not None
        }
        comment = self.query_one("#feedback-comment", TextBox).text.strip()
        self.send(GiveFeedback(by=self._me, ratings=ratings, comment=comment))

    def done(self) -> None:
        self.dismiss(True)
