"""Playing a finished exercise: where it stands follows from time stamps, not from counted ticks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exercise_sim.exercise.state import ClockJump

SPEEDS = (0.5, 1.0, 2.0, 5.0, 10.0, 30.0, 60.0)
"""Exercise seconds per second."""

USUAL_SPEED = 10.0
"""An hour and a half in nine minutes."""


@dataclass(frozen=True, slots=True)
class Playback:
    """`t` is T+ in seconds at `since`, a time stamp in seconds; None while it stands still.

    `jumps` are stretches of T+ that never were: playing goes over them in no time.
    """

    end: float
    jumps: Sequence[ClockJump] = ()
    t: float = 0.0
    speed: float = USUAL_SPEED
    since: float | None = None

    @property
    def playing(self) -> bool:
        return self.since is not None

    def at(self, now: float) -> float:
        """T+ in seconds at time stamp `now`; never beyond the end."""
        if self.since is None:
            return self.t
        t = self.t + max(0.0, now - self.since) * self.speed
        for jump in self.jumps:
            if self.t <= jump.start < t:
                t += jump.to - jump.start
        return min(t, max(self.end, self.t))

    def over(self, now: float) -> bool:
        """Whether it has played to the end."""
        return self.playing and self.at(now) >= self.end

    def play(self, now: float) -> "Playback":
        """Plays from here; from the start where it stands at the end."""
        start = 0.0 if self.at(now) >= self.end else self.at(now)
        return replace(self, t=start, since=now)

    def pause(self, now: float) -> "Playback":
        return replace(self, t=self.at(now), since=None)

    def seek(self, t: float, now: float) -> "Playback":
        """Goes to T+ `t` seconds and plays on if it did.

        A place inside a jump never was: going forward leads to its end, going back to its start.
        """
        forward = t >= self.at(now)
        for jump in self.jumps:
            if jump.start < t < jump.to:
                t = jump.to if forward else jump.start
        t = max(0.0, min(t, self.end))
        return replace(self, t=t, since=now if self.playing else None)

    def faster(self, now: float) -> "Playback":
        return self._at_speed(min((s for s in SPEEDS if s > self.speed), default=SPEEDS[-1]), now)

    def slower(self, now: float) -> "Playback":
        return self._at_speed(max((s for s in SPEEDS if s < self.speed), default=SPEEDS[0]), now)

    def _at_speed(self, speed: float, now: float) -> "Playback":
        return replace(self, t=self.at(now), speed=speed, since=now if self.playing else None)
