"""A dialog on an item of the SimCell's queue: who opens it takes care of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from exercise_sim.exercise.commands import LeaveQueueItem, TakeQueueItem
from exercise_sim.tui.console import Console
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.messages import CommandDone

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.facilitator.simcell_queue import QueueItem


class ClaimingDialog(Dialog):
    """Takes `item` when it opens. Going back gives it back, unless it was ours before."""

    def __init__(self, seat: Seat, item: QueueItem | None) -> None:
        super().__init__(seat)
        self.item = item
        self._ours_before = item is not None and item.taken_by == seat.participant

    def on_mount(self) -> None:
        if self.item is not None and not self._ours_before:
            self._exercise_console.submit(self, *self.claim())

    def claim(self) -> tuple[TakeQueueItem, ...]:
        """To be sent before what answers the item: of two people who opened it, one answers."""
        if self.item is None:
            return ()
        return (TakeQueueItem(by=self.by, item=self.item.key),)

    @on(CommandDone)
    def _claimed(self, message: CommandDone) -> None:
        """It is ours now, and nothing is answered yet."""
        if all(isinstance(command, TakeQueueItem) for command in message.commands):
            message.stop()
            message.prevent_default()

    def action_cancel(self) -> None:
        if self.item is not None and not self._ours_before:
            mark = self.seat.state.queue.get(self.item.key)
            if mark is not None and mark.by == self.by and not mark.closed:
                self._exercise_console.submit(None, LeaveQueueItem(by=self.by, item=self.item.key))
        super().action_cancel()

    @property
    def _exercise_console(self) -> Console:
        console = self.app
        assert isinstance(console, Console)
        return console
