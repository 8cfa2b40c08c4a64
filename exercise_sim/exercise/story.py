"""Exercise time to story time: the fictional date and time inside the scenario."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class StoryJump:
    """At T+ `t` seconds the story clock was set to `to`."""

    t: float
    to: datetime


@dataclass(frozen=True, slots=True)
class StoryClock:
    """`starts` is the story time at StartEx, with its time zone; `jumps` run in order of T+."""

    starts: datetime
    jumps: tuple[StoryJump, ...] = ()

    def local(self, moment: datetime) -> datetime:
        """`moment` in the time zone of the story."""
        return moment.astimezone(self.starts.tzinfo)

    def at(self, t: float) -> datetime:
        """Story time at T+ `t` seconds, in the time zone of `starts`."""
        since, shown = 0.0, self.starts
        for jump in self.jumps:
            if jump.t <= t:
                since, shown = jump.t, self.local(jump.to)
        return shown + timedelta(seconds=t - since)
