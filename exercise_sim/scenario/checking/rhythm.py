"""Whether every team has something to do all the time, and not everything at once."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from exercise_sim.localization import _
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.suggestions import listed

IDLE: Final = 20 * 60.0
"""Seconds after which a team begins to look at its phones."""
TAIL: Final = 30 * 60.0
"""Seconds of play after the last inject."""


def idle_teams(written: Written) -> Iterator[Diagnostic]:
    """Advice for every stretch in which a team has no inject coming and no deadline open."""
    ends = written.scenario.duration
    for index, team in enumerate(written.scenario.teams):
        busy_until = 0.0
        gaps = []
        for task in written.load[team.id]:
            if task.at - busy_until >= IDLE:
                gaps.append((busy_until, task.at))
            busy_until = max(busy_until, task.ends)
        if ends - busy_until >= IDLE:
            gaps.append((busy_until, ends))
        for begins, over in gaps:
            message = _("`{team}` has nothing to do from {begins} to {ends}").format(
                team=team.id, begins=write_duration(begins), ends=write_duration(over)
            )
            yield written.told(("teams", index, "id"), message, "advice", "idle-team")


def injects_in_one_minute(written: Written) -> Iterator[Diagnostic]:
    """Advice for every inject that comes to a team in the same minute as another one."""
    injects = written.scenario.injects
    told: dict[int, dict[int, list[str]]] = {}
    for team, tasks in written.load.items():
        for before, task in pairwise(tasks):
            if before.at // 60 == task.at // 60 and before.number != task.number:
                told.setdefault(task.number, {}).setdefault(before.number, []).append(team)
    for number, others in told.items():
        for other, teams in others.items():
            message = _("`{inject}` comes to {teams} in the same minute").format(
                inject=injects[other].id, teams=listed(f"`{team}`" for team in teams)
            )
            loc = ("injects", number, "at")
            yield written.told(loc, message, "advice", "same-minute")


def long_tail(written: Written) -> Iterator[Diagnostic]:
    """Advice where play goes on long after the last inject and the last deadline."""
    tasks = [task for coming in written.load.values() for task in coming]
    if not tasks:
        return
    last, ends = max(task.at for task in tasks), written.scenario.duration
    if ends - last > TAIL and max(task.ends for task in tasks) < ends:
        message = _(
            "the last inject comes at {time}, and the exercise goes on until {ends}"
        ).format(time=write_duration(last), ends=write_duration(ends))
        yield written.told(("duration",), message, "advice", "long-tail")
