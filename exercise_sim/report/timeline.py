"""What happened, row by row, in plain sentences and without the names of people."""

from collections.abc import Iterable, Sequence

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Recorded
from exercise_sim.report.model import Entry
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.teller import Teller, Told
from exercise_sim.report.telling import tell_delivery, tell_event


def timeline(
    events: Sequence[Recorded], state: State, names: Names, clock: ReportClock
) -> tuple[Entry, ...]:
    """Rows in the order of the log; one inject that reaches several teams at once is one row.

    Of everybody who opens an inject only the first of each team is told; drafts, joins and notes
    are left out.
    """
    teller = Teller(state, names)
    rows: list[Entry] = []
    opened: set[tuple[str, str]] = set()
    for group in _together(events):
        first = group[0].event
        if isinstance(first, ev.InjectOpened):
            if (first.inject, first.team) in opened:
                continue
            opened.add((first.inject, first.team))
        if isinstance(first, ev.InjectDelivered):
            deliveries = [o.event for o in group if isinstance(o.event, ev.InjectDelivered)]
            told: Told | None = tell_delivery(teller, deliveries)
        else:
            told = tell_event(teller, first)
        if told is None:
            continue
        kind, who, what = told
        at = clock.at(first.to if isinstance(first, ev.ClockJumped) else first.t)
        rows.append(Entry(at, kind, who, what, tuple(one.seq for one in group)))
    return tuple(rows)


def _together(events: Iterable[Recorded]) -> Iterable[list[Recorded]]:
    """Deliveries of one inject that follow each other within a second, and all else alone."""
    group: list[Recorded] = []
    for one in events:
        if group and not _same_delivery(group[0].event, one.event):
            yield group
            group = []
        group.append(one)
    if group:
        yield group


def _same_delivery(first: ev.Event, then: ev.Event) -> bool:
    return (
        isinstance(first, ev.InjectDelivered)
        and isinstance(then, ev.InjectDelivered)
        and first.inject == then.inject
        and then.t - first.t < 1
    )
