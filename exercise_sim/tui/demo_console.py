"""The facilitator console of the demo, which ends at the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from exercise_sim.localization import _
from exercise_sim.tui import console_actions
from exercise_sim.tui.facilitator.console import FacilitatorConsole
from exercise_sim.tui.messages import News
from exercise_sim.tui.plain import plain

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class ReportWritten(Message):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path


class DemoConsole(FacilitatorConsole):
    """Writes the report at EndEx, and says where it is and how to go on."""

    def __init__(self, open_seat: Callable[[], Seat], write_report: Callable[[], Path]) -> None:
        super().__init__(open_seat)
        self._write_report = write_report

    @on(News)
    def _at_endex(self, message: News) -> None:
        if any(recorded.event.kind == "exercise_ended" for recorded in message.events):
            self._write()

    @work(thread=True, group="report")
    def _write(self) -> None:
        self.post_message(ReportWritten(self._write_report()))

    @on(ReportWritten)
    def _say_where(self, message: ReportWritten) -> None:
        self.notify(
            plain(
                _(
                    "The after-action report is in {file}. Look around as long as you like; "
                    "{key} closes the demo."
                ).format(key=console_actions.key_of("console.quit"), file=message.path)
            ).plain,
            title="EndEx",
            timeout=3600,
            markup=False,
        )
