"""Saying how true and how important an inject is."""

from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Label

from exercise_sim.exercise.commands import Assess
from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Priority, Veracity
from exercise_sim.scenario.vocabulary_in_words import veracity_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.mark_list import Choice, MarkList
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.text_box import TextBox
from exercise_sim.tui.team.wording import PRIORITIES, PRIORITY_NAMES, VERACITIES

NO_CLAIM = ""


class AssessDialog(Dialog[None]):
    """Enter or a number goes from question to question.

    The last assessment of the team is the start.
    """

    def __init__(self, item: FeedItem, seen: Perspective) -> None:
        title = one_line(_("Assess: {title}").format(title=seen.title(item.id)), 66)
        super().__init__(title)
        self._item = item
        self._seen = seen

    def fields(self) -> ComposeResult:
        last = self._item.assessments[-1] if self._item.assessments else None
        with Horizontal(classes="side-by-side"):
            yield self._list(
                _("How true is it?"),
                "veracity",
                [Choice(v, veracity_name(v), _(about)) for v, about in VERACITIES.items()],
                last.veracity if last else None,
                numbered=True,
            )
            yield self._list(
                _("How important is it?"),
                "priority",
                [Choice(p, _(PRIORITY_NAMES[p]), _(about)) for p, about in PRIORITIES.items()],
                last.priority if last else None,
                numbered=True,
            )
        claims = [Choice(c.id, self._seen.read(c.text)) for c in self._seen.view.claims]
        yield self._list(
            _("Which claim does it spread?"),
            "claim",
            [Choice(NO_CLAIM, _("none that we know")), *claims],
            (last.claim or NO_CLAIM) if last else NO_CLAIM,
        )
        yield Label(_("DISARM techniques, if you know them (such as T0085.003)"))
        yield Input(", ".join(last.disarm) if last else "", id="disarm", compact=True)
        yield Label(_("Why do you think so?"))
        yield TextBox(
            last.rationale if last else "",
            id="rationale",
            classes="words",
        )

    def action_finish(self) -> None:
        for field, sentence in (
            ("veracity", _("Please mark how true it is.")),
            ("priority", _("Please mark how much it matters.")),
        ):
            if not self._marked(field):
                self.complain(sentence)
                self.query_one(f"#{field}").focus()
                return
        disarm = self.query_one("#disarm", Input).value.replace(",", " ").split()
        self.send(
            Assess(
                by=self._seen.me,
                inject=self._item.id,
                veracity=cast("Veracity", self._marked("veracity")),
                priority=cast("Priority", self._marked("priority")),
                claim=self._marked("claim") or None,
                disarm=tuple(technique.upper() for technique in disarm),
                rationale=self.query_one("#rationale", TextBox).text.strip(),
            )
        )

    @on(MarkList.Finished)
    @on(Input.Submitted)
    def _answered(self) -> None:
        self.focus_next()

    def _marked(self, field: str) -> str:
        marked = self.query_one(f"#{field}", MarkList).marked
        return marked[0] if marked else ""

    def _list(
        self,
        title: str,
        field: str,
        choices: list[Choice],
        marked: str | None,
        *,
        numbered: bool = False,
    ) -> MarkList:
        start = [] if marked is None else [marked]
        shown = MarkList(choices, start, single=True, numbered=numbered, id=field)
        shown.border_title = title
        return shown
