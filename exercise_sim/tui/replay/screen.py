"""The replay screen: time above, what was seen then below."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Static

from exercise_sim.localization import _
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.steps import Steps
from exercise_sim.replay.viewpoint import seen_by, whole_exercise
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.replay.actions import bindings, key_of
from exercise_sim.tui.replay.event_list import EventList
from exercise_sim.tui.replay.event_text import event_detail
from exercise_sim.tui.replay.help_text import help_text
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.moving_in_time import MovingInTime, What
from exercise_sim.tui.replay.panels import EMPTY, PANELS, rows_of
from exercise_sim.tui.replay.row_list import RowList
from exercise_sim.tui.replay.score_rows import summary
from exercise_sim.tui.replay.score_watch import ScoreWatch
from exercise_sim.tui.replay.tab_line import TabLine
from exercise_sim.tui.replay.timeline import Timeline
from exercise_sim.tui.replay.transport import Transport
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.times import countdown, story_time, t_plus

TICK_SECONDS = 0.1
"""How often the position is looked up while it plays; it is computed, never counted."""


class ReplayScreen(MovingInTime):
    """Holds the viewpoint and the panel."""

    CSS_PATH = "replay.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(self, title: str, cursor: Cursor, now: Callable[[], float]) -> None:
        super().__init__(cursor, now)
        self.panel = "events"
        self._title = title
        teams = cursor.final.scenario.team
        self._viewpoints = [whole_exercise(cursor), *(seen_by(cursor, team) for team in teams)]
        self._shown = 0
        self._bookmarks = Steps(tuple(one.seq for one in cursor.final.bookmarks))
        self._moment = Moment(cursor.at_event(self.seq), 0.0, None)
        self._card: Scorecard | None = None
        self._scored_at = 0.0
        self._pointed: float | None = None

    @property
    def team(self) -> str | None:
        """Whose eyes are looked through; None: the whole exercise."""
        return self._viewpoints[self._shown].team

    def compose(self) -> ComposeResult:
        scenario = self.cursor.final.scenario
        names = [one.name.for_reader(scenario.language) for one in scenario.teams]
        viewpoints = TabLine(_("Seen by"), [_("Whole exercise"), *names], id="viewpoints")
        viewpoints.tooltip = _("Whose eyes to look through (key {key})").format(
            key=key_of("replay.next_viewpoint")
        )
        panels = TabLine(
            _("Show"), [f"{n} {_(name)}" for n, name in enumerate(PANELS.values(), 1)], id="panels"
        )
        panels.tooltip = _("What to look at (keys {first} to {last})").format(
            first=key_of("replay.show_panel.events"), last=key_of("replay.show_panel.scores")
        )
        yield ExerciseHeader()
        yield Transport(id="transport")
        yield Timeline(self.cursor, self._bookmarks)
        yield viewpoints
        yield panels
        with Container(id="body"):
            with Vertical(id="lists"):
                yield EventList(self.cursor, self._viewpoints[0], id="events")
                yield RowList(id="rows")
            yield Reader(id="detail")
        yield Static(id="scores")
        yield ScoreWatch()
        yield KeyHints()

    def on_mount(self) -> None:
        self.set_interval(TICK_SECONDS, self.advance)
        self._focus_list()
        self.call_after_refresh(self.show_moment, anew=True)

    def on_resize(self) -> None:
        self.call_after_refresh(self.show_time)

    @property
    def shown_at(self) -> float:
        return self._moment.t

    def steps(self, what: What) -> Steps:
        if what == "bookmark":
            return self._bookmarks
        seen = self._viewpoints[self._shown]
        return seen.steps if what == "event" else seen.injects

    def action_go_to_chosen(self) -> None:
        if self.panel == "events":
            self.step_to(self.query_one(EventList).chosen)
        elif (row := self.query_one(RowList).chosen) is not None:
            self.step_to(row.seq)

    def action_next_viewpoint(self) -> None:
        self._look_through(self._shown + 1)

    def action_previous_viewpoint(self) -> None:
        self._look_through(self._shown - 1)

    def action_show_panel(self, panel: str) -> None:
        self.panel = panel
        self._focus_list()
        self.show_moment(anew=True)

    def action_help(self) -> None:
        self.app.push_screen(ReadingDialog(_("Help: replay"), help_text()))

    def action_leave(self) -> None:
        self.app.exit()

    def _look_through(self, index: int) -> None:
        self._shown = index % len(self._viewpoints)
        self.show_moment(anew=True)

    @on(Timeline.Sought)
    def _sought(self, message: Timeline.Sought) -> None:
        self.go_to(message.t)

    @on(Timeline.Pointed)
    def _point(self, message: Timeline.Pointed) -> None:
        self._pointed = message.t
        self.show_time()

    @on(TabLine.Picked, "#viewpoints")
    def _viewpoint_picked(self, message: TabLine.Picked) -> None:
        self._look_through(message.index)

    @on(TabLine.Picked, "#panels")
    def _panel_picked(self, message: TabLine.Picked) -> None:
        self.action_show_panel(list(PANELS)[message.index])

    @on(LineList.Moved)
    def _moved(self) -> None:
        self._show_detail(from_start=True)

    @on(LineList.Opened)
    def _opened(self) -> None:
        self.action_go_to_chosen()

    @on(ScoreWatch.Scored)
    def _scored(self, message: ScoreWatch.Scored) -> None:
        self._card = message.card
        self._scored_at = message.t
        self._show_scores()
        if self.panel == "scores":
            self._show_rows(anew=False)

    def _focus_list(self) -> None:
        events, rows = self.query_one(EventList), self.query_one(RowList)
        events.display = self.panel == "events"
        rows.display = not events.display
        (events if events.display else rows).focus()

    def show_moment(self, *, anew: bool = False) -> None:
        """Shows this moment in every part; `anew` where the viewpoint or the panel is another."""
        viewpoint = self._viewpoints[self._shown]
        self._moment = Moment(self.cursor.at_event(self.seq), self.position, viewpoint.team)
        self.query_one("#viewpoints", TabLine).show(self._shown)
        self.query_one("#panels", TabLine).show(list(PANELS).index(self.panel))
        self.query_one(EventList).show(viewpoint, self.seq)
        self.show_time()
        self._show_rows(anew=anew)
        self._show_scores()
        self.query_one(ScoreWatch).want(self._moment.state, self._moment.t)

    def _show_rows(self, *, anew: bool) -> None:
        if self.panel != "events":
            rows = rows_of(self.panel, self._moment, self._card)
            self.query_one(RowList).show(rows, empty=_(EMPTY[self.panel]), anew=anew)
        self._show_detail(from_start=anew)

    def _show_detail(self, *, from_start: bool) -> None:
        detail = Content("")
        if self.panel == "events":
            detail = event_detail(self.cursor, self.query_one(EventList).chosen, self._moment)
        elif (row := self.query_one(RowList).chosen) is not None:
            detail = row.detail()
        self.query_one("#detail", Reader).show(detail, from_start=from_start)

    def _show_scores(self) -> None:
        strip = self.query_one("#scores", Static)
        if self._card is not None:
            told = _("Scores {time}").format(time=t_plus(self._scored_at))
            when = Content.styled(f" {told} ", "$text-muted")
            room = strip.size.width - when.cell_length
            strip.update(when + summary(self._moment, self._card, room))

    def show_time(self) -> None:
        state, t = self._moment.state, self.position
        scenario = state.scenario
        self.query_one(ExerciseHeader).show(
            title=f"{scenario.title.for_reader(scenario.language)} ({self._title})",
            handling=scenario.handling,
            t_plus=t_plus(t),
            story_time=story_time(state.story, t),
            state=state.clock.status,
            matters=_("REPLAY"),
        )
        self.query_one(Transport).show(
            playing=self.playing,
            speed=self.speed,
            t=t,
            end=self.cursor.end,
            event=_("event {number} of {all}").format(number=self.seq, all=self.cursor.last),
            beside=self._beside(t),
        )
        self.query_one(Timeline).show(self._viewpoints[self._shown], t)

    def _beside(self, t: float) -> str:
        """Where the mouse points, the bookmark here, or when the next inject came."""
        if self._pointed is not None:
            return _("mouse at {time}").format(time=t_plus(self._pointed))
        for bookmark in self._moment.state.bookmarks[-1:]:
            if bookmark.seq == self.seq:
                return f"▲ {one_line(bookmark.label, 60)}"
        coming = self._viewpoints[self._shown].injects.after(self.seq)
        if coming is None:
            return _("no inject to come")
        left = countdown(self.cursor.moment(coming) - t)
        return _("next inject in {time}").format(time=left)
