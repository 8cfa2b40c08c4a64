"""Another time for an inject that nobody has received yet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from exercise_sim.exercise.commands import Command, MoveInject
from exercise_sim.localization import _
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.dialogs.jumping import parse_target
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import story_time, t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


def parse_move(text: str, due: float, t: float) -> float:
    """The new T+: a time as for a jump, or `+10m` and `-10m` from where it stands.

    What is moved before T+ `t` comes now. Raises `ValueError` with a sentence.
    """
    written = text.strip()
    if written[:1] in ("+", "-", "−") and written[1:].strip():
        by = parse_duration(_with_unit(written[1:]))
        return max(t, due + by if written[0] == "+" else due - by)
    return parse_target(written)


def _with_unit(text: str) -> str:
    """Minutes are meant by a number alone."""
    return f"{text.strip()}m" if text.strip().isdecimal() else text


class MoveDialog(Dialog):
    """Says what the time meant is on both clocks before it is taken."""

    def __init__(self, seat: Seat, inject: str) -> None:
        super().__init__(seat)
        self.heading = _("Move to another time")
        self.confirm_label = _("Move")
        self.inject = inject

    @property
    def _due(self) -> float:
        standing = self.seat.state.injects[self.inject]
        authored = self.seat.state.scenario.inject[self.inject].at
        return next((t for t in (standing.due, authored) if t is not None), self.seat.t())

    def body(self) -> Iterable[Widget]:
        title = one_line(Names(self.seat.state).inject(self.inject))
        yield Static(Content.styled(title, "bold"))
        yield Static(
            Content(
                _("It comes at {due}; now it is {now}.").format(
                    due=self._both(self._due), now=self._both(self.seat.t())
                )
            )
        )
        yield Input(placeholder=_("+10m, -5m, 45m or 45:00"), id="to", compact=True)
        yield Static(id="moved-to")

    def _both(self, t: float) -> str:
        return f"{t_plus(t)} ({story_time(self.seat.state.story, t)})"

    @on(Input.Changed, "#to")
    def _typed(self, event: Input.Changed) -> None:
        try:
            to = parse_move(event.value, self._due, self.seat.t())
            said = _("New time: {time}.").format(time=self._both(to))
        except ValueError:
            said = ""
        self.query_one("#moved-to", Static).update(Content.styled(said, "$text-accent"))

    def commands(self) -> tuple[Command, ...]:
        try:
            to = parse_move(self.query_one("#to", Input).value, self._due, self.seat.t())
        except ValueError as problem:
            raise Incomplete(f"{problem}.") from problem
        # Time goes on between the key press and the log, and never back.
        return (MoveInject(by=self.by, inject=self.inject, to=to),)
