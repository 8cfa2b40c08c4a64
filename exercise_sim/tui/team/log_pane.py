"""Tab 5: what the team did, in plain sentences, the latest first."""

from textual.app import ComposeResult
from textual.content import Content

from exercise_sim.localization import _
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.own_log import deeds
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.times import t_plus


class LogPane(Pane):
    def __init__(self) -> None:
        super().__init__(id="log-pane")

    def compose(self) -> ComposeResult:
        yield Reader(id="log-text")

    def show(self, seen: Perspective) -> None:
        lines = [
            Content.assemble((f"{t_plus(deed.t):<11}", "$foreground-muted"), plain(deed.sentence))
            for deed in reversed(deeds(seen))
        ]
        nothing = Content(_("Your team has not done anything yet. What you do is listed here."))
        self.query_one(Reader).show(Content("\n").join(lines) if lines else nothing)

    def focus_first(self) -> None:
        self.query_one(Reader).focus()
