"""Where things stand in the charts, in units of their drawing; how they look is the template's."""

from dataclasses import dataclass

from exercise_sim.localization import _, ngettext
from exercise_sim.report.model import Course, Lane
from exercise_sim.report.moments import Moment, ReportClock
from exercise_sim.scoring.phrases import t_plus

WIDTH = 960
_RIGHT = 44
_GAP, _LETTER = 12, 7
"""Between a lane and its label, and how wide a letter of a label is at most."""
_LANE = 74
_TOP = 4
_STEPS = (60, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400)
_MOST_TICKS = 8


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    t: str
    story: str


@dataclass(frozen=True, slots=True)
class DrawnLane:
    """`top` is its upper edge; `rows` are (label, x positions of the marks)."""

    name: str
    top: float
    rows: tuple[tuple[str, tuple[float, ...]], ...]
    told: str
    """The same in words."""


@dataclass(frozen=True, slots=True)
class Chart:
    width: int
    height: float
    left: float
    right: float
    axis: float
    ticks: tuple[Tick, ...]
    lanes: tuple[DrawnLane, ...]


def course_chart(course: Course) -> Chart:
    """When injects reached the teams and when they acted, a lane for each team."""
    length = max(course.length, 1.0)
    clock = ReportClock(course.story)
    axis = _TOP + _LANE * len(course.lanes)
    labels = (_("injects"), _("done in time"), _("done late"))
    left = _GAP + _LETTER * max(map(len, labels))
    step = next((one for one in _STEPS if length / one <= _MOST_TICKS), _STEPS[-1])
    moments = [clock.at(float(t)) for t in range(0, int(length) + 1, step)]
    return Chart(
        width=WIDTH,
        height=axis + 40,
        left=left,
        right=WIDTH - _RIGHT,
        axis=axis,
        ticks=tuple(_tick(moment, _x(moment.t, length, left)) for moment in moments),
        lanes=tuple(
            _lane(lane, _TOP + _LANE * number, labels, length, left)
            for number, lane in enumerate(course.lanes)
        ),
    )


def _tick(moment: Moment, x: float) -> Tick:
    return Tick(x, t_plus(moment.t), f"{moment.story:%H:%M}")


def _lane(lane: Lane, top: float, labels: tuple[str, ...], length: float, left: float) -> DrawnLane:
    rows = tuple(
        (label, tuple(_x(t, length, left) for t in times))
        for label, times in zip(labels, (lane.delivered, lane.in_time, lane.late), strict=True)
    )
    return DrawnLane(lane.name, top, rows, _told(lane))


def _told(lane: Lane) -> str:
    n = len(lane.delivered)
    received = ngettext("{n} inject received", "{n} injects received", n).format(n=n)
    n = len(lane.in_time)
    in_time = ngettext("{n} task done in time", "{n} tasks done in time", n).format(n=n)
    n = len(lane.late)
    late = ngettext("{n} done late", "{n} done late", n).format(n=n)
    return f"{lane.name}: {received}, {in_time}, {late}."


def _x(t: float, length: float, left: float) -> float:
    share = min(1.0, max(0.0, t / length))
    return round(left + share * (WIDTH - _RIGHT - left), 1)
