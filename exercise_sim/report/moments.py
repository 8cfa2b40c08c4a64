"""Times as the report writes them."""

from dataclasses import dataclass
from datetime import datetime

from exercise_sim.exercise.story import StoryClock
from exercise_sim.scoring.phrases import t_plus


@dataclass(frozen=True, slots=True)
class Moment:
    """T+ in seconds, and the story time at it."""

    t: float
    story: datetime

    def __str__(self) -> str:
        """`T+12:10 (09:12)`."""
        return f"{t_plus(self.t)} ({self.story:%H:%M})"


@dataclass(frozen=True, slots=True)
class ReportClock:
    """Puts T+ and story time together."""

    story: StoryClock

    def at(self, t: float) -> Moment:
        return Moment(t, self.story.at(t))


def long_time(seconds: float) -> str:
    """`1 h 30 min`, `12 min`, `45 s`: rounded to what matters in a sentence."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    hours, minutes = divmod(round(whole / 60), 60)
    parts = [f"{hours} h"] if hours else []
    if minutes or not hours:
        parts.append(f"{minutes} min")
    return " ".join(parts)


def day(moment: datetime) -> str:
    """`4 June 2026`."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
