"""Wall time to T+ and back, from the clock events alone."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

Status = Literal["not started", "running", "paused", "ended"]


@dataclass(frozen=True, slots=True)
class Clock:
    """How T+ stands and whether it moves.

    `t` is T+ in seconds at `anchor`, the wall time at which the clock last started to move
    (None while it stands). `speed` is exercise seconds per wall second: 1 when live.
    """

    status: Status = "not started"
    t: float = 0.0
    anchor: datetime | None = None
    speed: float = 1.0

    def t_plus(self, wall: datetime) -> float:
        """T+ in seconds at `wall`; a wall clock that went back does not take T+ with it."""
        if self.anchor is None:
            return self.t
        return self.t + max(0.0, (wall - self.anchor).total_seconds()) * self.speed

    def wall_at(self, t: float) -> datetime | None:
        """Wall time at which T+ will be `t` seconds, or None while the clock stands."""
        if self.anchor is None:
            return None
        return self.anchor + timedelta(seconds=(t - self.t) / self.speed)

    def move(self, wall: datetime, t: float, speed: float) -> "Clock":
        return Clock("running", t, wall, speed)

    def stand(self, status: Status, t: float) -> "Clock":
        return replace(self, status=status, t=t, anchor=None)
