"""A wall clock that stands until it is set: hours of exercise in seconds."""

from datetime import datetime, timedelta

from exercise_sim.exercise.clock import Clock


class VirtualClock:
    """Calling it gives the time, as `utc_now` does."""

    def __init__(self, start: datetime) -> None:
        self._wall = start

    def __call__(self) -> datetime:
        return self._wall

    def reach(self, clock: Clock, t: float) -> None:
        """Moves on to the first microsecond at which `clock` shows T+ `t` seconds or more.

        Does nothing where it does already, or where it stands.
        """
        wall = clock.wall_at(t)
        if wall is None or clock.t_plus(self._wall) >= t:
            return
        # Wall time has whole microseconds, so the moment itself may have been rounded away.
        while clock.t_plus(wall) < t:
            wall += timedelta(microseconds=1)
        self._wall = max(self._wall, wall)
