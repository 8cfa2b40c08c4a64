"""What the teams answered in the hot wash so far, for the screen in the room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.tui.console import Console
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.inject_text import heading, joined
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line, plain


class HotWashAnswers(ReadingScreen):
    """Follows the log: an answer that comes in is there at once."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self.heading = _("Hot wash")
        self._state = state

    def body(self) -> Iterable[Widget]:
        yield Static(answers(self._state), id="hot-wash-answers")

    def on_mount(self) -> None:
        if isinstance(self.app, Console):
            self.watch(self.app, "state", self._news, init=False)

    def _news(self, state: State | None) -> None:
        if state is not None and self.is_attached:
            self.query_one("#hot-wash-answers", Static).update(answers(state))


def answers(state: State) -> Content:
    """Question by question what each team wrote, and how many people gave feedback."""
    return Content("\n\n").join(_blocks(state))


def _blocks(state: State) -> Iterator[Content]:
    names = Names(state)
    wash = state.hot_wash
    for number, question in enumerate(() if wash is None else wash.questions):
        lines = [heading(one_line(_(question), 200))]
        for team in state.scenario.team:
            text = "" if wash is None else wash.answers.get((team, number), "").strip()
            said = plain(text) if text else Content.styled(_("not yet"), "$foreground 60%")
            lines.append(Content.styled(f"{one_line(names.team(team), 40)}: ", "bold") + said)
        yield joined(lines)
    given = len(state.feedback)
    yield Content.styled(
        ngettext(
            "{n} person gave feedback; the report gives the means.",
            "{n} people gave feedback; the report gives the means.",
            given,
        ).format(n=given),
        "$foreground 60%",
    )
