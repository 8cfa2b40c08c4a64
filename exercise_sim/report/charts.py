"""Where things stand in the charts, in units of their drawing; how they look is the template's."""

from dataclasses import dataclass

from exercise_sim.report.model import Course, Lane
from exercise_sim.report.moments import Moment, ReportClock
from exercise_sim.scoring.phrases import t_plus

WIDTH = 960
_LEFT, _RIGHT = 96, 44
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
    """`top` is its upper edge; the marks are x positions."""

    name: str
    top: float
    delivered: tuple[float, ...]
    in_time: tuple[float, ...]
    late: tuple[float, ...]
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
    step = next((one for one in _STEPS if length / one <= _MOST_TICKS), _STEPS[-1])
    moments = [clock.at(float(t)) for t in range(0, int(length) + 1, step)]
    return Chart(
        width=WIDTH,
        height=axis + 40,
        left=_LEFT,
        right=WIDTH - _RIGHT,
        axis=axis,
        ticks=tuple(_tick(moment, length) for moment in moments),
        lanes=tuple(
            _lane(lane, _TOP + _LANE * number, length) for number, lane in enumerate(course.lanes)
        ),
    )


def _tick(moment: Moment, length: float) -> Tick:
    return Tick(_x(moment.t, length), t_plus(moment.t), f"{moment.story:%H:%M}")


def _lane(lane: Lane, top: float, length: float) -> DrawnLane:
    def drawn(times: tuple[float, ...]) -> tuple[float, ...]:
        return tuple(_x(t, length) for t in times)

    told = (
        f"{lane.name}: {len(lane.delivered)} injects received, {len(lane.in_time)} tasks done in "
        f"time, {len(lane.late)} done late."
    )
    return DrawnLane(
        lane.name, top, drawn(lane.delivered), drawn(lane.in_time), drawn(lane.late), told
    )


def _x(t: float, length: float) -> float:
    share = min(1.0, max(0.0, t / length))
    return round(_LEFT + share * (WIDTH - _RIGHT - _LEFT), 1)
