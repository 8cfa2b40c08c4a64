"""The facilitator's screen: tabs where it is narrow, panels side by side where there is room."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.timer import Timer

from exercise_sim.exercise.schedule import next_inject
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.log.contract import Recorded
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.facilitator.actions import ACTION, ACTIONS, bindings
from exercise_sim.tui.facilitator.banner import Banner
from exercise_sim.tui.facilitator.inject_panel import InjectPanel
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.facilitator.log_panel import LogPanel
from exercise_sim.tui.facilitator.moving_actions import panel_bindings
from exercise_sim.tui.facilitator.msel_filter import MselFilter
from exercise_sim.tui.facilitator.msel_filter_bar import MselFilterBar
from exercise_sim.tui.facilitator.msel_finding import MselFinding
from exercise_sim.tui.facilitator.msel_table import MselTable
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.one_look import OneLook, teams_here
from exercise_sim.tui.facilitator.performing import PERFORMERS
from exercise_sim.tui.facilitator.responses_panel import ResponsesPanel
from exercise_sim.tui.facilitator.roll_call import Presence
from exercise_sim.tui.facilitator.score_keeper import ScoreKeeper, TakesScores
from exercise_sim.tui.facilitator.simcell_panel import SimcellPanel
from exercise_sim.tui.facilitator.situation import Situation
from exercise_sim.tui.facilitator.tab_strip import PANELS, Tab, TabStrip, panels_in_sight
from exercise_sim.tui.facilitator.team_board import TeamBoard
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.times import countdown, story_time, t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat

_NOBODY_CONDUCTS = 5.0
"""Seconds by which an inject may be late before the header says so in red."""

_LOOK_ROUND_SECONDS = 1.0

_REST_SECONDS = 0.08
"""How long the cursor stands on an inject before it is drawn in full."""


class FacilitatorScreen(MselFinding):
    """Holds what is chosen; panels only show."""

    CSS_PATH = "facilitator.tcss"
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (110, "-wide"),
        (180, "-wall"),
    ]
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings(),
        *panel_bindings(),
    ]

    def __init__(self, seat: Seat, history: list[Recorded], codes: Mapping[str, str]) -> None:
        super().__init__()
        self.opened_seat = seat
        self.codes = codes
        self._history = history
        self._scores: Scorecard | None = None
        self._panel = "msel"
        self._offered: tuple[bool, ...] = ()
        self._resting: Timer | None = None
        self._connected: frozenset[str] | None = None

    def compose(self) -> ComposeResult:
        # The class that a resize would set later: the first picture is the right one.
        width = self.app.size.width
        self.add_class([name for least, name in self.HORIZONTAL_BREAKPOINTS if width >= least][-1])
        yield ExerciseHeader()
        yield Banner(id="banner")
        yield TabStrip(id="tabs")
        yield MselFilterBar(id="msel-filter")
        with Container(id="panels"):
            yield MselTable(id="msel")
            yield InjectPanel(id="inject")
            with Vertical(id="side"):
                yield TeamBoard(id="teams")
                yield SimcellPanel(id="simcell")
                yield LogPanel(id="log")
                yield ResponsesPanel(id="responses")
        yield ScoreKeeper()
        yield KeyHints(palette=True)

    def on_mount(self) -> None:
        for panel, name in PANELS.items():
            widget = self.query_one(f"#{panel}")
            widget.add_class("panel")
            widget.border_title = Content(_(name))
        self.tell(self._history)
        self._history = []
        self.action_show_panel("msel")
        self._look_round()
        self.set_interval(_LOOK_ROUND_SECONDS, self._look_round)

    def _look_round(self) -> None:
        """Sees which consoles are connected."""
        attendance = self.seat.attendance
        people = self.seat.state.participants
        connected = None if attendance is None else attendance.connected(people)
        self._connected = connected
        self.query_one(TeamBoard).show_presence(Presence(connected, self.seat.wall()))

    @property
    def scored(self) -> bool:
        """Whether a score is shown yet."""
        return self._scores is not None

    @property
    def scores(self) -> Scorecard | None:
        """The newest score; None before the first."""
        return self._scores

    @property
    def situation(self) -> Situation:
        shape = next(name for _, name in self.HORIZONTAL_BREAKPOINTS if self.has_class(name))
        in_sight = panels_in_sight(shape, self._panel)
        return Situation(
            self.seat.state,
            self.msel.chosen if in_sight & {"msel", "inject"} else None,
            self.query_one(TeamBoard).chosen,
            self.query_one(SimcellPanel).chosen,
            self.query_one(ResponsesPanel).chosen,
            self.query_one(ResponsesPanel).count,
            filtered=self.query_one(MselFilterBar).open,
            elsewhere=self._panel != "msel",
            in_sight=in_sight,
        )

    def show_state(self, state: State) -> None:
        t = self.seat.t()
        self.query_one(Banner).show(state)
        self.query_one(SimcellPanel).show(state, t)
        self._show_scored(state, t)
        self.query_one(ScoreKeeper).want(state, t)
        self.offer()

    def _show_scored(self, state: State, t: float) -> None:
        self.msel.show(state, self._scores, t)
        self.show_filter(state)
        self.query_one(InjectPanel).show(state, self._scores, self.msel.chosen, t)
        self.query_one(TeamBoard).show(state, self._scores, self.codes, t)
        self.query_one(ResponsesPanel).show(state, self._scores)

    def show_time(self, t: float) -> None:
        self._show_header(self.seat.state, t)
        self.msel.show_time(t)
        self.show_filter(self.seat.state)
        self._show_one_look(self.seat.state)
        self.query_one(InjectPanel).show_time(t)
        self.query_one(TeamBoard).show_time(t)
        self.query_one(SimcellPanel).show_time(t)
        self.query_one(ScoreKeeper).show_time(self.seat.state, t)

    def _show_header(self, state: State, t: float) -> None:
        scenario = state.scenario
        ended = state.clock.status == "ended"
        coming = None if ended else next_inject(state)
        left = None if coming is None or coming.due is None else coming.due - t
        late = left is not None and left < -_NOBODY_CONDUCTS and state.clock.status == "running"
        nothing = "EndEx" if ended else _("no more injects")
        self.query_one(ExerciseHeader).show(
            title=Names(state).read(scenario.title),
            handling=scenario.handling,
            t_plus=t_plus(t),
            story_time=story_time(state.story, t),
            state=state.clock.status,
            matters=nothing if left is None else _("next in {time}").format(time=countdown(left)),
            alarm=late,
        )

    def tell(self, events: list[Recorded]) -> None:
        """Adds events to the log panel."""
        self.query_one(LogPanel).add(events, self.seat.state)

    @on(ScoreKeeper.Scored)
    def _scored(self, message: ScoreKeeper.Scored) -> None:
        self._scores = message.card
        self._show_scored(self.seat.state, self.seat.t())
        for screen in self.app.screen_stack:
            if isinstance(screen, TakesScores):
                screen.show_scores(message.card)
        self.offer()

    @on(LineList.Moved, "#msel")
    def _inject_chosen(self) -> None:
        """The cursor moves at once; the inject is drawn where it comes to rest."""
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(_REST_SECONDS, self._show_inject)
        self.offer()

    def choose_inject(self, inject: str) -> None:
        """Puts the cursor of the MSEL on `inject`; a filter that hides it is taken away."""
        if not self.msel.shows(inject):
            self.filter_msel(MselFilter())
        self.msel.choose(inject)
        self.action_show_panel("msel")

    def _show_inject(self) -> None:
        self.query_one(InjectPanel).show(
            self.seat.state, self._scores, self.msel.chosen, self.seat.t()
        )

    def _show_one_look(self, state: State) -> None:
        here = teams_here(state, self._connected)
        self.query_one(OneLook).show(state, self.msel.overdue, here)

    @on(LineList.Opened, "#msel")
    def _inject_opened(self) -> None:
        self._show_inject()
        self.action_show_panel("inject")

    @on(ExerciseHeader.MattersClicked)
    def _to_what_comes(self) -> None:
        self.action_perform("next")

    @on(SimcellPanel.Picked)
    def _item_picked(self) -> None:
        item = self.situation.item
        self.action_perform("clear" if item and item.kind == "clearance" else "answer")

    def on_option_list_option_highlighted(self) -> None:
        self.offer()

    @on(ResponsesPanel.Picked)
    def _response_picked(self) -> None:
        self.action_perform("review")

    def next_response(self, response: str, by: int) -> str | None:
        """The response `by` places further on than `response` in the list."""
        return self.query_one(ResponsesPanel).neighbour(response, by)

    def toggle_unlooked(self) -> None:
        """Shows only what nobody has looked at yet, or all responses again."""
        self.query_one(ResponsesPanel).toggle_filter()
        self.action_show_panel("responses")
        self.offer()

    @on(Tab.Clicked)
    def _tab_clicked(self, message: Tab.Clicked) -> None:
        self.action_show_panel(message.panel)

    def action_show_panel(self, panel: str) -> None:
        self._panel = panel
        for other in PANELS:
            self.query_one(f"#{other}").set_class(other == panel, "-shown")
        side = panel in ("teams", "simcell", "log", "responses")
        self.query_one("#side").set_class(side, "-shown")
        self.set_class(panel != "msel", "-beside-chosen")
        self._show_tabs()
        self._show_inject()
        target = self.query_one(f"#{panel}")
        if isinstance(target, SimcellPanel | LogPanel | ResponsesPanel):
            target.focus_list()
        else:
            target.focus()
        self.offer()

    def _show_tabs(self) -> None:
        waiting = self.query_one(SimcellPanel).waiting
        unread = self.query_one(ResponsesPanel).waiting
        self.query_one(TabStrip).show(self._panel, {"simcell": waiting, "responses": unread})
        said = ngettext("SimCell: {n} waiting", "SimCell: {n} waiting", waiting)
        title = Content(said.format(n=waiting) if waiting else "SimCell")
        panel = self.query_one("#simcell")
        if panel.border_title != title.plain:
            panel.border_title = title

    def ask(self, screen: Screen[Any]) -> None:
        self.app.push_screen(screen)

    def offer(self) -> None:
        """Updates keys and counts; the line of hints is looked at again only where they change."""
        self._show_tabs()
        offered = tuple(action.enabled(self.situation) for action in ACTIONS)
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "perform" and self.is_mounted:
            return ACTION[str(parameters[0])].enabled(self.situation)
        return True

    def action_perform(self, action: str) -> None:
        if ACTION[action].enabled(self.situation):
            PERFORMERS[action](self)
