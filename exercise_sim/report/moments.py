"""Times as the report writes them."""

from dataclasses import dataclass
from datetime import datetime

from exercise_sim.exercise.story import StoryClock
from exercise_sim.localization import N_, _
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
    rounded = round(seconds)
    if rounded < 60:
        return _("{seconds} s").format(seconds=rounded)
    hours, minutes = divmod(round(rounded / 60), 60)
    if not hours:
        return _("{minutes} min").format(minutes=minutes)
    if not minutes:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def day(moment: datetime) -> str:
    """`4 June 2026`."""
    return _(_DAYS[moment.month - 1]).format(day=moment.day, year=moment.year)


def day_and_time(moment: datetime) -> str:
    """`4 June 2026, 09:00`."""
    return f"{day(moment)}, {moment:%H:%M}"


_DAYS = (
    N_("{day} January {year}"),
    N_("{day} February {year}"),
    N_("{day} March {year}"),
    N_("{day} April {year}"),
    N_("{day} May {year}"),
    N_("{day} June {year}"),
    N_("{day} July {year}"),
    N_("{day} August {year}"),
    N_("{day} September {year}"),
    N_("{day} October {year}"),
    N_("{day} November {year}"),
    N_("{day} December {year}"),
)
