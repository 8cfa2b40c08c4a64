"""The screen of those who watch: a list by tab, and what is chosen in full."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from exercise_sim.exercise.commands import Flag
from exercise_sim.exercise.events import NoteTaken, RatedSubject
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.log.contract import Recorded
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.evaluator.actions import ACTIONS, bindings, is_judging, key_of
from exercise_sim.tui.evaluator.details import detail
from exercise_sim.tui.evaluator.dialogs.noting import ObservationDialog
from exercise_sim.tui.evaluator.dialogs.observing import ObservedDialog
from exercise_sim.tui.evaluator.dialogs.overriding import LineChoice
from exercise_sim.tui.evaluator.dialogs.rating import RatingDialog
from exercise_sim.tui.evaluator.help_page import HelpPage
from exercise_sim.tui.evaluator.judgeable import expected_action, lines_to_judge
from exercise_sim.tui.evaluator.row_list import RowList
from exercise_sim.tui.evaluator.rows import Row
from exercise_sim.tui.evaluator.standing_line import StandingLine
from exercise_sim.tui.evaluator.tab_rows import TabName, rows_of
from exercise_sim.tui.evaluator.tabs import TabRow
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.facilitator.dialogs.judging import OverrideDialog
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.facilitator.log_panel import LogPanel
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.score_keeper import ScoreKeeper
from exercise_sim.tui.facilitator.tab_strip import Tab
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.times import story_time, t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat

_REST_SECONDS = 0.08
"""How long the cursor stands on a row before it is drawn in full."""

Shown = TabName | Literal["log"]


class EvaluatorScreen(ExerciseScreen):
    """Observers get the same without the notes that evaluators took, and without its actions."""

    CSS_PATH = "evaluator.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, seat: Seat, history: list[Recorded]) -> None:
        super().__init__()
        self.opened_seat = seat
        self.observer = seat.state.participants[seat.participant].role == "observer"
        self._history = history
        self._scores: Scorecard | None = None
        self._tab: Shown = "tasks"
        self._team: str | None = None
        # Where nothing is critical, the list of what is would stay empty.
        self._every = all(one.priority != "high" for one in seat.state.scenario.injects)
        self._drawn: tuple[object, ...] = ()
        self._resting: Timer | None = None
        self._offered: tuple[bool | None, ...] = ()

    def compose(self) -> ComposeResult:
        # The class that a resize would set later: the first picture is the right one.
        self.add_class("-wide" if self.app.size.width >= 110 else "-narrow")
        yield ExerciseHeader()
        yield TabRow(id="tabs")
        yield StandingLine(id="standing")
        with Container(id="parts"):
            yield RowList(id="rows")
            yield Static(id="nothing")
            with VerticalScroll(id="detail"):
                yield Static(id="detail-text")
            yield LogPanel(id="log")
        yield ScoreKeeper()
        yield KeyHints(palette=True)

    def on_mount(self) -> None:
        self.tell(self._history)
        self._history = []
        self.action_show_tab("tasks")

    @property
    def scored(self) -> bool:
        """Whether a score is shown yet."""
        return self._scores is not None

    @property
    def chosen(self) -> Row | None:
        """What is under the cursor; None in the log."""
        return None if self._tab == "log" else self.query_one(RowList).chosen

    def show_state(self, state: State) -> None:
        self.query_one(ScoreKeeper).want(state, self.seat.t())
        self._show_rows()

    def show_time(self, t: float) -> None:
        state = self.seat.state
        self.query_one(ExerciseHeader).show(
            title=Names(state).read(state.scenario.title),
            handling=state.scenario.handling,
            t_plus=t_plus(t),
            story_time=story_time(state.story, t),
            state=state.clock.status,
            matters=_("observer: reads only") if self.observer else _("evaluator"),
        )
        self.query_one(RowList).show_time(t)
        self.query_one(ScoreKeeper).show_time(state, t)

    def tell(self, events: list[Recorded]) -> None:
        """Adds events to the log."""
        if self.observer:
            events = [one for one in events if not isinstance(one.event, NoteTaken)]
        self.query_one(LogPanel).add(events, self.seat.state)

    @on(ScoreKeeper.Scored)
    def _scored(self, message: ScoreKeeper.Scored) -> None:
        self._scores = message.card
        self._show_rows()

    def _show_rows(self) -> None:
        state = self.seat.state
        self.query_one(StandingLine).show(
            state, self._tab, self._team, every=self._every, observer=self.observer
        )
        if self._tab == "log":
            return
        rows = rows_of(
            self._tab, state, self._scores, self._team, every=self._every, notes=not self.observer
        )
        self.query_one(RowList).show(rows, self.seat.t())
        self.set_class(not rows, "-empty")
        if not rows:
            self.query_one("#nothing", Static).update(Content(self._why_nothing()))
        self._show_detail()
        self._offer()

    def _why_nothing(self) -> str:
        if self.observer and self._tab == "notes":
            return _("Nothing has been rated yet. Notes are for evaluators and facilitators only.")
        if self._scores is None and self._tab in ("tasks", "objectives"):
            return _("The score is being worked out.")
        return {
            "tasks": _("Nothing has been delivered yet.")
            if self._every
            else _(
                "Nothing critical has been delivered yet. Key {key} shows every priority."
            ).format(key=key_of("evaluator.all_priorities")),
            "objectives": _("This exercise names no objectives."),
            "responses": _("No team has released anything yet."),
            "notes": _("Nothing has been noted yet. Key {key} writes a note.").format(
                key=key_of("evaluator.note")
            ),
        }[self._tab if self._tab != "log" else "notes"]

    def _show_detail(self) -> None:
        row, state = self.chosen, self.seat.state
        drawn = (row and row.key, state.seq, id(self._scores))
        if row is None or drawn == self._drawn:
            return
        if self._drawn and self._drawn[0] != drawn[0]:
            self.query_one("#detail").scroll_home(animate=False)
        self._drawn = drawn
        self.query_one("#detail-text", Static).update(
            detail(state, self._scores, row, notes=not self.observer)
        )

    @on(LineList.Moved, "#rows")
    def _row_chosen(self) -> None:
        """The cursor moves at once; the row is drawn in full where it comes to rest."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST_SECONDS, self._rested)

    def _rested(self) -> None:
        self._show_detail()
        self._offer()

    @on(LineList.Opened, "#rows")
    def _row_opened(self) -> None:
        self._show_detail()
        self.query_one("#detail").focus()

    @on(Tab.Clicked)
    def _tab_clicked(self, message: Tab.Clicked) -> None:
        self.action_show_tab(message.panel)

    def _offer(self) -> None:
        """Updates the keys; the line of hints is looked at again only where they change."""
        offered = tuple(self.check_action(action.id, ()) for action in ACTIONS)
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        if not self.is_mounted or not is_judging(action):
            return action != "all_priorities" or self._tab == "tasks"
        if self.observer or (self.seat.state.final and action != "note"):
            return False
        row = self.chosen
        if action == "rate":
            return self._subject(row) is not None
        if action == "flag":
            return row is not None and row.response is not None
        if action == "override":
            return row is not None and row.inject is not None
        return True

    def action_show_tab(self, tab: str) -> None:
        self._tab = cast("Shown", tab)
        self.query_one(TabRow).show(tab)
        self.set_class(tab == "log", "-log")
        self._drawn = ()
        self._show_rows()
        if tab == "log":
            self.query_one(LogPanel).focus_list()
        else:
            self.query_one(RowList).focus()
        self._offer()

    def action_next_team(self) -> None:
        order = [None, *self.seat.state.scenario.team]
        self._team = order[(order.index(self._team) + 1) % len(order)]
        self._show_rows()

    def action_all_priorities(self) -> None:
        self._every = not self._every
        self._show_rows()

    def action_note(self) -> None:
        row = self.chosen
        inject, team = (None, self._team) if row is None else (row.inject, row.team)
        self._ask(ObservationDialog(self.seat, inject, team))

    def action_aloud(self) -> None:
        row = self.chosen
        if row is None:
            self._ask(ObservedDialog(self.seat, None, self._team, None))
        else:
            action = expected_action(self._scores, row)
            self._ask(ObservedDialog(self.seat, row.inject, row.team, action))

    def action_rate(self) -> None:
        row = self.chosen
        subject = self._subject(row)
        if row is not None and row.team is not None and subject is not None:
            self._ask(RatingDialog(self.seat, row.team, *subject))

    def action_override(self) -> None:
        row = self.chosen
        lines = [] if row is None else lines_to_judge(self.seat.state, self._scores, row)
        if not lines:
            self.notify(_("There is no line of a score here."), markup=False)
            return
        self._ask(LineChoice(lines, lambda line: self._ask(OverrideDialog(self.seat, line))))

    def action_flag(self) -> None:
        row = self.chosen
        if row is not None and row.response is not None:
            flagged = row.response not in self.seat.state.flagged
            self.submit(Flag(by=self.seat.participant, response=row.response, flagged=flagged))

    def action_help(self) -> None:
        self._ask(HelpPage(observer=self.observer))

    def _subject(self, row: Row | None) -> tuple[RatedSubject, str] | None:
        """What a rating would be about."""
        if row is None or row.team is None:
            return None
        if row.objective is not None:
            return "objective", row.objective
        if self._tab != "tasks" and row.response is not None:
            return "response", row.response
        return None if row.inject is None else ("inject", row.inject)

    def _ask(self, screen: Screen[Any]) -> None:
        self.app.push_screen(screen)
