"""A console at a seat of a team: the screens of a player who is known."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual import on, work

from exercise_sim.localization import _
from exercise_sim.tui.console import Console
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.at_keyboard import (
    HandedOver,
    NotHandedOver,
    keeper_of,
    name_at_keyboard,
)
from exercise_sim.tui.team.messages import DraftNotKept

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.team.draft_keeper import DraftKeeper


class PlayerConsole(Console):
    """Opens directly as the participant whose seat `open_seat` gives."""

    def __init__(self, open_seat: Callable[[], Seat]) -> None:
        super().__init__()
        self._open_seat = open_seat
        self.keeper: DraftKeeper | None = None

    def open(self) -> tuple[Seat, DraftKeeper]:
        return prepared(self._open_seat())

    def show_opened(self, opened: Any) -> None:
        seat, keeper = opened
        self.enter(seat, keeper)

    def enter(self, seat: Seat, keeper: DraftKeeper) -> None:
        """Starts to play from `seat`."""
        from exercise_sim.tui.team.team_screen import TeamScreen

        self._take_keeper(keeper)
        self.sit_down(seat)
        self.push_screen(TeamScreen())
        self._tell_recovered(keeper)

    @property
    def at_keyboard(self) -> str:
        """The name of the person who acts here; empty while nobody has sat down."""
        return name_at_keyboard(self.seat)

    def hand_over(self, participant: str) -> None:
        """From now on `participant`, of the same team, acts at this console."""
        self._load_keeper(participant)

    @work(thread=True, group="hand-over")
    def _load_keeper(self, participant: str) -> None:
        from exercise_sim.tui.failures import sentence_or_record

        assert self.seat is not None
        try:
            keeper = keeper_of(self.seat, participant)
        except Exception as error:
            self.post_message(NotHandedOver(sentence_or_record(error, going_on=True)))
        else:
            self.post_message(HandedOver(participant, keeper))

    @on(HandedOver)
    def _handed_over(self, message: HandedOver) -> None:
        assert self.seat is not None
        if self.keeper is not None:
            self.keeper.stop()
        self.seat.participant = message.participant
        self._take_keeper(message.keeper)
        # The same events, seen by another person.
        self.state = self.seat.state
        self.notify(
            _("{name} is at the keyboard now.").format(name=one_line(self.at_keyboard, 60)),
            markup=False,
        )
        self._tell_recovered(message.keeper)

    @on(NotHandedOver)
    def _not_handed_over(self, message: NotHandedOver) -> None:
        self.notify(plain(message.sentence).plain, severity="error", markup=False)

    def _take_keeper(self, keeper: DraftKeeper) -> None:
        self.keeper = keeper
        self._keep_drafts(keeper)

    def _tell_recovered(self, keeper: DraftKeeper) -> None:
        if keeper.recovered:
            self.notify(
                _(
                    "What you were writing has been recovered; it is under Drafts (key {key})."
                ).format(key=key_of("team.anywhere.show_tab.drafts")),
                title=_("Draft recovered"),
                markup=False,
                timeout=10,
            )

    @work(thread=True, group="drafts")
    def _keep_drafts(self, keeper: DraftKeeper) -> None:
        keeper.run(self._draft_trouble)

    def _draft_trouble(self, sentence: str) -> None:
        self.post_message(DraftNotKept(sentence))

    @on(DraftNotKept)
    def _draft_not_kept(self, message: DraftNotKept) -> None:
        self.notify(plain(message.sentence).plain, severity="error", markup=False)

    def on_unmount(self) -> None:
        if self.keeper is not None:
            self.keeper.stop()


def prepared(seat: Seat) -> tuple[Seat, DraftKeeper]:
    """`seat` and what was being written there; loads the screens while a worker has the time."""
    load_screens()
    return seat, keeper_of(seat, seat.participant)


def load_screens() -> None:
    """Imports what a player looks at, so that the main thread does not stall on it later."""
    import_module("exercise_sim.tui.team.team_screen")
