"""The story clock as the scenario plans it: when it starts, and where a phase moves it."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class StoryPlan:
    """`starts` is story time at StartEx; `jumps` are (T+ in seconds, story time from then on)."""

    starts: datetime
    jumps: tuple[tuple[float, datetime], ...] = ()

    def first_shown(self, hour: int, minute: int) -> float:
        """T+ in seconds at which the story clock first shows this time of day."""
        stretches = ((0.0, self.starts), *self.jumps)
        ends = [t for t, _ in self.jumps] + [float("inf")]
        for (begins, shown), end in zip(stretches, ends, strict=True):
            local = shown.astimezone(self.starts.tzinfo)
            moment = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
            if moment < local:
                moment += timedelta(days=1)
            t = begins + (moment - local).total_seconds()
            if t < end:
                return t
        raise AssertionError("the last stretch of story time has no end")
