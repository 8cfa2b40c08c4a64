"""A jump of exercise time, and what becomes of the injects passed over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from exercise_sim.exercise.commands import Command, Jump
from exercise_sim.exercise.schedule import Coming, passed_over
from exercise_sim.localization import _
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.tick_list import TickList
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat

_AS_SHOWN = re.compile(r"(?P<minutes>\d{1,3}):(?P<seconds>[0-5]\d)")


def parse_target(text: str) -> float:
    """T+ in seconds: a duration, or minutes and seconds as the header shows them (`45:00`).

    Raises `ValueError` with a sentence.
    """
    written = re.sub(r"^[Tt]\+", "", text.strip())
    shown = _AS_SHOWN.fullmatch(written)
    if shown is not None:
        return float(int(shown["minutes"]) * 60 + int(shown["seconds"]))
    return parse_duration(written)


class JumpDialog(Dialog):
    """Ticked injects are delivered at the target; the others are skipped."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Jump forward in exercise time")
        self.confirm_label = _("Jump")

    def body(self) -> Iterable[Widget]:
        now = t_plus(self.seat.t())
        yield Static(
            Content(_("Now {now}. Deadlines still open are waived for the teams.").format(now=now))
        )
        yield Input(placeholder=_("T+ to jump to: 45m, 1h10m or 45:00"), id="to", compact=True)
        yield Static(id="passed-label")
        yield TickList(id="passed")

    def on_mount(self) -> None:
        self._list_passed([])

    @on(Input.Changed, "#to")
    def _target_typed(self, event: Input.Changed) -> None:
        try:
            to = parse_target(event.value)
        except ValueError:
            return
        self._list_passed(passed_over(self.seat.state, to))

    def _list_passed(self, passed: list[Coming]) -> None:
        names = Names(self.seat.state)
        injects = self.query_one("#passed", TickList)
        # An inject with a condition passes each team at its own time, and is one choice for all.
        due = {one.inject: one.due for one in reversed(passed)}
        injects.show(
            (
                (inject, Content(f"{t_plus(t)} {one_line(names.inject(inject), 50)}"))
                for inject, t in sorted(due.items(), key=lambda pair: pair[1])
            ),
            ticked=injects.ticked,
        )
        injects.display = bool(passed)
        label = self.query_one("#passed-label", Static)
        label.update(
            Content(_("Passed over. Ticked: delivered at once. Others: skipped."))
            if passed
            else Content.styled(_("No inject is passed over."), "$foreground 60%")
        )

    @on(Input.Submitted, "#to")
    def _choose_next(self, event: Input.Submitted) -> None:
        """Enter goes on to the injects where there are any: a jump cannot be taken back."""
        injects = self.query_one("#passed", TickList)
        if injects.display:
            event.stop()
            event.prevent_default()
            injects.focus()

    def commands(self) -> tuple[Command, ...]:
        try:
            to = parse_target(self.query_one("#to", Input).value)
        except ValueError as problem:
            raise Incomplete(f"{problem}.") from problem
        delivered = self.query_one("#passed", TickList).ticked
        passed = list(dict.fromkeys(one.inject for one in passed_over(self.seat.state, to)))
        return (
            Jump(
                by=self.by,
                to=to,
                deliver=tuple(i for i in passed if i in delivered),
                skip=tuple(i for i in passed if i not in delivered),
            ),
        )
