"""The screen of a team: header, tabs, what matters now, and the five parts of the work."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import ContentSwitcher, Tabs

from exercise_sim.exercise.commands import AnswerCommsCheck
from exercise_sim.exercise.state import State
from exercise_sim.exercise.visibility import TeamView
from exercise_sim.localization import _
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.actions import Place, bindings
from exercise_sim.tui.team.arrival_bell import ArrivalBell
from exercise_sim.tui.team.assess_dialog import AssessDialog
from exercise_sim.tui.team.banner import Banner, called, discussed
from exercise_sim.tui.team.breakpoints import BREAKPOINTS
from exercise_sim.tui.team.calls import rings_now
from exercise_sim.tui.team.composer_screen import ComposerScreen
from exercise_sim.tui.team.coordination_pane import CoordinationPane
from exercise_sim.tui.team.counted_tab import CountedTab
from exercise_sim.tui.team.drafts_pane import DraftsPane
from exercise_sim.tui.team.feed_pane import FeedPane
from exercise_sim.tui.team.feedback_form import FeedbackDialog
from exercise_sim.tui.team.handover import SOMEBODY_NEW, HandoverDialog
from exercise_sim.tui.team.handover_new_person import NewPersonDialog
from exercise_sim.tui.team.help_text import help_text
from exercise_sim.tui.team.hot_wash_form import HotWashDialog
from exercise_sim.tui.team.log_pane import LogPane
from exercise_sim.tui.team.message_dialog import MessageDialog
from exercise_sim.tui.team.monitor_pane import MonitorPane
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.playbook_pane import PlaybookPane
from exercise_sim.tui.team.player_console import PlayerConsole
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.status_line import show_header
from exercise_sim.tui.team.tabs import WITH_HELP, tab_counts, tab_label, tab_names
from exercise_sim.tui.team.texts_told import TextsTold
from exercise_sim.tui.team.tour import Tour
from exercise_sim.tui.team.writing import Writing, new_writing


class TeamScreen(ExerciseScreen):
    """The pane on the screen takes a `Perspective`, in which is nothing the team may not see."""

    CSS_PATH = "team_screen.tcss"
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("anywhere")]

    def __init__(self) -> None:
        super().__init__()
        self._seen: Perspective | None = None
        self._facts_change_at: float | None = None
        self._bell = ArrivalBell()
        self._texts_told = TextsTold()
        self._ringing = False
        self._hot_wash_offered = False

    def compose(self) -> ComposeResult:
        yield ExerciseHeader()
        yield Tabs(
            *(CountedTab(Content(tab_label(tab)), id=tab) for tab in tab_names()),
        )
        yield Banner()
        with ContentSwitcher(initial="feed-pane"):
            yield FeedPane()
            yield DraftsPane()
            yield CoordinationPane()
            yield PlaybookPane()
            yield LogPane()
            yield MonitorPane()
        yield KeyHints()

    def on_mount(self) -> None:
        self.query_one(Tabs).can_focus = False
        self.call_after_refresh(self._pane.focus_first)

    def show_state(self, state: State) -> None:
        t = self.seat.t()
        seen = perspective(state, self.seat.participant, t, self.seat.feed_memory)
        status = None if self._seen is None else self._seen.status
        started = status == "not started" != seen.status
        was_called = self._seen is not None and called(self._seen)
        self._seen = seen
        self._facts_change_at = min(
            (fact.known_at for fact in state.scenario.facts if fact.known_at > t), default=None
        )
        self._pane.take(seen)
        self._show_counts(seen)
        if self._bell.rings(seen):
            self.app.bell()
        for news in self._texts_told.news(seen):
            self.notify(plain(news).plain, markup=False)
        open_now = self._asked_after_endex(seen.view, "hot_wash")
        asked = open_now and not self._hot_wash_offered
        if status != seen.status or asked or was_called != called(seen):
            self.refresh_bindings()
        if asked and self.is_current:
            self._hot_wash_offered = True
            self.action_hot_wash()
        if started and self._pane.id == "feed-pane":
            self._pane.focus_first()

    def show_time(self, t: float) -> None:
        if self._facts_change_at is not None and t >= self._facts_change_at:
            self.show_state(self.seat.state)
        if self._seen is None:
            return
        show_header(self.query_one(ExerciseHeader), self._seen, t)
        self.query_one(Banner).show(self._seen, t)
        self._pane.show_time(t)
        if rings_now(self._seen.view, t) != self._ringing:
            self._ringing = not self._ringing
            self._show_counts(self._seen)

    def on_screen_resume(self) -> None:
        """What was written meanwhile in the composer belongs in the list of drafts."""
        if self._seen is not None:
            self.show_state(self.seat.state)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """After EndEx nothing can be written any more."""
        if action in ("compose", "write_message"):
            return self._seen is None or self._seen.status != "ended"
        if action == "answer_call":
            return self._seen is not None and called(self._seen)
        if action in ("hot_wash", "feedback"):
            return self._seen is not None and self._asked_after_endex(self._seen.view, action)
        return super().check_action(action, parameters)

    def action_show_tab(self, tab: str) -> None:
        self.query_one(Tabs).active = tab

    def action_compose(self) -> None:
        self._write(new_writing(None, None))

    def action_write_message(self) -> None:
        self._message(())

    def action_answer_call(self) -> None:
        self.submit(AnswerCommsCheck(by=self.seat.participant))

    def action_tour(self) -> None:
        self.app.push_screen(Tour())

    def action_hand_over(self) -> None:
        assert self._seen is not None
        self.app.push_screen(HandoverDialog(self._seen), self._hand_over)

    def action_hot_wash(self) -> None:
        assert self._seen is not None
        self.app.push_screen(HotWashDialog(self._seen), self._hot_wash_left)

    def action_feedback(self) -> None:
        assert self._seen is not None
        self.app.push_screen(FeedbackDialog(self._seen.me), self._feedback_left)

    def _hot_wash_left(self, answered: bool | None) -> None:
        """The one form leads to the other."""
        if answered:
            self.action_feedback()

    def _feedback_left(self, given: bool | None) -> None:
        if given:
            self.notify(_("Thank you. Your feedback is in the log."), markup=False)

    @staticmethod
    def _asked_after_endex(view: TeamView, action: str) -> bool:
        open_still = view.clock.status == "ended" and not view.final
        return open_still and (action == "feedback" or bool(view.hot_wash))

    def action_toggle_bell(self) -> None:
        self._bell.on = not self._bell.on
        words = _("The bell is on.") if self._bell.on else _("The bell is off.")
        self.notify(words, markup=False, timeout=3)

    def action_help(self) -> None:
        place = next((tab for tab in WITH_HELP if tab == self.query_one(Tabs).active), None)
        places: tuple[Place, ...] = ("anywhere",) if place is None else (place, "anywhere")
        self.app.push_screen(ReadingDialog(_("Help"), help_text(*places)))

    def _hand_over(self, participant: str | None) -> None:
        """`SOMEBODY_NEW` is asked for the name first; None: nothing changes."""
        assert isinstance(self.app, PlayerConsole)
        assert self._seen is not None
        if participant == SOMEBODY_NEW:
            self.app.push_screen(NewPersonDialog(self._seen), self._hand_over)
        elif participant is not None:
            self.app.hand_over(participant)

    @property
    def _pane(self) -> Pane:
        current = self.query_one(ContentSwitcher).current
        return self.query_one(f"#{current}", Pane)

    @on(Tabs.TabActivated)
    def _tab_activated(self, message: Tabs.TabActivated) -> None:
        assert message.tab is not None
        switcher = self.query_one(ContentSwitcher)
        wanted = f"{message.tab.id}-pane"
        if switcher.current != wanted:
            switcher.current = wanted
            if self._seen is not None:
                self._pane.take(self._seen)
            self._pane.show_time(self.seat.t())
            self._pane.focus_first()
        if self._seen is not None:
            self._show_counts(self._seen)

    @on(FeedPane.Respond)
    def _respond(self, message: FeedPane.Respond) -> None:
        assert self._seen is not None
        sender = self._seen.sender(message.item)
        self._write(new_writing(message.item, message.action, sender, self._seen.partners))

    @on(FeedPane.Assess)
    def _assess(self, message: FeedPane.Assess) -> None:
        assert self._seen is not None
        self.app.push_screen(AssessDialog(message.item, self._seen))

    @on(DraftsPane.Write)
    def _write_on(self, message: DraftsPane.Write) -> None:
        self._write(message.writing)

    @on(Banner.Clicked)
    @on(ExerciseHeader.MattersClicked)
    def _to_what_matters(self) -> None:
        """What stands there can be clicked: it leads to what it is about."""
        if self._seen is not None and called(self._seen):
            self.action_answer_call()
        elif self._seen is not None and discussed(self._seen):
            self.action_show_tab("playbook")
        else:
            self.action_show_tab("feed")
            self.call_after_refresh(self.query_one(FeedPane).action_most_urgent)

    @on(CoordinationPane.WriteTo)
    def _write_to(self, message: CoordinationPane.WriteTo) -> None:
        self._message(message.to)

    @on(CoordinationPane.NewsRead)
    def _news_read(self) -> None:
        assert self._seen is not None
        self._show_counts(self._seen)

    def _write(self, writing: Writing) -> None:
        assert isinstance(self.app, PlayerConsole)
        assert self.app.keeper is not None
        assert self._seen is not None
        if "drafter" not in self._seen.my_duties:
            self.notify(
                _("Your duties do not include writing texts; a drafter of your team does that."),
                markup=False,
            )
            return
        kept = self.app.keeper.writings.get(writing.slot, writing)
        self.app.keeper.recovered.discard(writing.slot)
        self.app.push_screen(ComposerScreen(kept))

    def _message(self, to: tuple[str, ...]) -> None:
        assert self._seen is not None
        self.app.push_screen(MessageDialog(self._seen, to))

    def _show_counts(self, seen: Perspective) -> None:
        """What is new or waits for this person stands on the tabs."""
        new = self.query_one(CoordinationPane).new(seen)
        for tab, count in tab_counts(seen, new, ringing=self._ringing).items():
            label = tab_label(tab, count)
            shown = self.query_one(f"#{tab}", CountedTab)
            if shown.label_text != label:
                shown.label = Content(label)
