"""The hot wash on the team's console: the questions that every team answers after EndEx."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Label

from exercise_sim.exercise.commands import AnswerHotWash
from exercise_sim.localization import _
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.team_seen import team_seen
from exercise_sim.tui.team.text_box import TextBox


class HotWashDialog(Dialog[bool]):
    """Gives back True once the team's answers are in the log.

    Several people of a team may answer; who would replace what a colleague wrote meanwhile is
    told so first, and nobody loses what they typed.
    """

    def __init__(self, seen: Perspective) -> None:
        super().__init__(
            _("Hot wash: your team's answers"),
            _("{send} sends them, Escape leaves them for later (key {again}).").format(
                send=key_of("team.dialog.finish"), again=key_of("team.anywhere.hot_wash")
            ),
        )
        self._me = seen.me
        self._questions = seen.view.hot_wash
        self._known = dict(seen.view.hot_wash_answers)

    def fields(self) -> ComposeResult:
        for number, question in enumerate(self._questions):
            yield Label(one_line(_(question), 300), markup=False, classes="question")
            yield TextBox(
                self._known.get(number, ""), id=f"answer-{number}", classes="words hot-wash"
            )

    def action_finish(self) -> None:
        written = {
            number: self.query_one(f"#answer-{number}", TextBox).text.strip()
            for number in range(len(self._questions))
        }
        if not any(written.values()):
            self.complain(_("Please answer at least one question."))
            self.query_one("#answer-0").focus()
            return
        now = dict(team_seen(self).view.hot_wash_answers)
        mine = {n: text for n, text in written.items() if text != self._known.get(n, "").strip()}
        for number, text in mine.items():
            if now.get(number, "") not in (self._known.get(number, ""), text):
                self._known[number] = now[number]
                self.complain(
                    _(
                        "A colleague answered question {number} meanwhile: “{answer}” "
                        "{key} puts yours in its place."
                    ).format(
                        key=key_of("team.dialog.finish"),
                        number=number + 1,
                        answer=one_line(now[number], 200),
                    )
                )
                return
        if not mine:
            self.dismiss(True)
            return
        self.send(*(AnswerHotWash(by=self._me, question=n, text=text) for n, text in mine.items()))

    def done(self) -> None:
        self.dismiss(True)
