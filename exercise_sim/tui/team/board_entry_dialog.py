"""Putting something on the situation board that all teams see at once."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.widgets import Label

from exercise_sim.exercise.commands import RecordDecision
from exercise_sim.localization import _
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.mark_list import Choice, MarkList
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.text_box import TextBox


class BoardEntryDialog(Dialog[None]):
    """A decision in the team's own words, and facts that it has confirmed."""

    AUTO_FOCUS = "#decision"

    def __init__(self, seen: Perspective) -> None:
        super().__init__(
            _("Put on the situation board"),
            _("All teams see it at once. {key} puts it there.").format(
                key=key_of("team.dialog.finish")
            ),
        )
        self._seen = seen

    def fields(self) -> ComposeResult:
        yield Label(_("What has your team decided?"), markup=False)
        yield TextBox(id="decision", classes="words")
        facts = [
            Choice(fact.id, one_line(self._seen.read(fact.text), 90))
            for fact in self._seen.view.facts
        ]
        if facts:
            yield Label(_("Facts you confirm to all (Space marks)"), markup=False)
            yield MarkList(facts, id="confirmed")

    def action_finish(self) -> None:
        text = self.query_one(TextBox).text.strip()
        entries = [text] if text else []
        facts = {fact.id: self._seen.read(fact.text) for fact in self._seen.view.facts}
        entries += [_("Fact: {text}").format(text=facts[one].strip()) for one in self._marked]
        if not entries:
            self.complain(_("Please write a decision, or mark a fact."))
            self.query_one(TextBox).focus()
            return
        self.send(*(RecordDecision(by=self._seen.me, text=entry) for entry in entries))

    @property
    def _marked(self) -> list[str]:
        return [one for found in self.query(MarkList) for one in found.marked]

    @on(MarkList.Finished)
    def _facts_marked(self) -> None:
        self.action_finish()
