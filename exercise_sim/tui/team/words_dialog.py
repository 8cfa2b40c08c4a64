"""Asking for a sentence before something is done: a reason, a comment, what was corrected."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.widgets import Label

from exercise_sim.exercise.commands import Command
from exercise_sim.localization import _
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.text_box import TextBox


class WordsDialog(Dialog[None]):
    """Every one of `questions` must be answered; `command` takes the answers in order."""

    def __init__(
        self,
        title: str,
        hint: str,
        questions: list[str],
        command: Callable[..., Command],
    ) -> None:
        keys = _("{key} sends it, Escape leaves everything as it was.").format(
            key=key_of("team.dialog.finish")
        )
        super().__init__(title, f"{hint} {keys}")
        self._questions = questions
        self._command = command

    def fields(self) -> ComposeResult:
        for number, question in enumerate(self._questions):
            yield Label(question, markup=False)
            yield TextBox(id=f"words-{number}", classes="words")

    def action_finish(self) -> None:
        answers = []
        for number, question in enumerate(self._questions):
            box = self.query_one(f"#words-{number}", TextBox)
            if not box.text.strip():
                self.complain(_("Please answer: {question}").format(question=question))
                box.focus()
                return
            answers.append(box.text.strip())
        self.send(self._command(*answers))
