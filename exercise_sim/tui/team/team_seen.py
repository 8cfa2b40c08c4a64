"""What the team sees at this moment, for a dialog that stayed open while the log went on."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from exercise_sim.tui.console import Console
from exercise_sim.tui.team.perspective import Perspective, perspective


def team_seen(screen: Screen[Any]) -> Perspective:
    """Of the person at the keyboard of the console that `screen` is on."""
    console = screen.app
    assert isinstance(console, Console)
    seat = console.seat
    assert seat is not None
    return perspective(seat.state, seat.participant, seat.t(), seat.feed_memory)
