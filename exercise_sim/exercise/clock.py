"""Wall time to T+ and back, from the clock events alone."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

LATEST = 1e7
"""T+ in seconds at which every exercise stands still: four months after StartEx."""

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
        """T+ in seconds at `wall`, `LATEST` at most.

        A wall clock that went back does not take T+ with it.
        """
        if self.anchor is None:
            return self.t
        moved = max(0.0, (wall - self.anchor).total_seconds()) * self.speed
        return min(self.t + moved, max(self.t, LATEST))

    def wall_at(self, t: float) -> datetime | None:
        """Wall time at which T+ will be `t` seconds.

        None while the clock stands, and where no calendar goes so far.
        """
        if self.anchor is None:
            return None
        try:
            return self.anchor + timedelta(seconds=(t - self.t) / self.speed)
        except OverflowError:
            return None

    def move(self, wall: datetime, t: float, speed: float) -> "Clock":
        return Clock("running", t, wall, speed)

    def stand(self, status: Status, t: float) -> "Clock":
        return replace(self, status=status, t=t, anchor=None)
