"""A console at a seat of a team: the screens of a player who is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from textual import on, work
from textual.app import SystemCommand
from textual.screen import Screen

from exercise_sim.tui.console import Console
from exercise_sim.tui.plain import plain
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

        self.keeper = keeper
        self._keep_drafts()
        self.sit_down(seat)
        self.push_screen(TeamScreen())
        if keeper.recovered:
            self.notify(
                "What you were writing has been recovered; it is under Drafts (key 2).",
                title="Draft recovered",
                markup=False,
                timeout=10,
            )

    @work(thread=True, group="drafts")
    def _keep_drafts(self) -> None:
        assert self.keeper is not None
        self.keeper.run(self._draft_trouble)

    def _draft_trouble(self, sentence: str) -> None:
        self.post_message(DraftNotKept(sentence))

    @on(DraftNotKept)
    def _draft_not_kept(self, message: DraftNotKept) -> None:
        self.notify(plain(message.sentence).plain, severity="error", markup=False)

    def on_unmount(self) -> None:
        if self.keeper is not None:
            self.keeper.stop()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every action that works where the person is, from the one list of actions."""
        offered = set()
        for node, binding, enabled, tooltip in screen.active_bindings.values():
            is_action = binding.id is not None and binding.id.startswith("team.")
            if is_action and enabled and binding.id not in offered:
                offered.add(binding.id)
                yield SystemCommand(
                    binding.description, tooltip, partial(self.run_action, binding.action, node)
                )
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Leave", "Close this console; the exercise goes on", self.action_quit)


def prepared(seat: Seat) -> tuple[Seat, DraftKeeper]:
    """`seat` and what was being written there; loads the screens while a worker has the time."""
    from exercise_sim.tui.team.draft_keeper import DraftKeeper

    load_screens()
    return seat, DraftKeeper(seat, seat.log.drafts(seat.exercise, seat.participant))


def load_screens() -> None:
    """Imports what a player looks at, so that the main thread does not stall on it later."""
    import_module("exercise_sim.tui.team.team_screen")
