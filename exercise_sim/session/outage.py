"""When time without a conductor counts as a pause."""

from datetime import datetime, timedelta

from exercise_sim.exercise.clock import Clock

OUTAGE = timedelta(seconds=30)
"""From this long without a conductor on, the time counts as a pause."""


def outage_began(clock: Clock, last_sign: datetime | None, now: datetime) -> float | None:
    """T+ in seconds at which somebody last conducted, where that is an outage ago; else None.

    `last_sign` is the conductor's last sign of life. The clock moves only after somebody set it
    going, conductor or not, so that counts as one too.
    """
    if clock.anchor is None:
        return None
    alive = max(last_sign or clock.anchor, clock.anchor)
    return clock.t_plus(alive) if now - alive >= OUTAGE else None
