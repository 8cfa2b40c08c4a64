"""What is to come, and when, as things stand."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from exercise_sim.exercise.conditions import due_for, holds, judged_at, score_key
from exercise_sim.exercise.past import Past
from exercise_sim.exercise.state import InjectState, ScoreKey, State
from exercise_sim.exercise.stretches import begins
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.inject import MOST_REPEATS
from exercise_sim.scenario.scenario import Phase


@dataclass(frozen=True, slots=True)
class Coming:
    """An inject that reaches `teams` at T+ `due` seconds if nothing else happens.

    `again` is 0 for the first coming and 1, 2, ... for those of a repeated inject.
    """

    inject: str
    teams: tuple[str, ...]
    due: float
    again: int = 0


@dataclass(frozen=True, slots=True)
class ScoreWanted:
    """A score that a condition waits for, to be worked out at T+ `t` seconds."""

    key: ScoreKey
    t: float


def recipients_left(state: State, inject: InjectState) -> list[str]:
    """Teams that the inject is meant for and has not reached; none once it is out of play."""
    if inject.status not in ("scheduled", "held"):
        return []
    return [
        team
        for team in state.scenario.inject[inject.id].to
        if team not in inject.deliveries and team not in inject.skipped
    ]


def coming(state: State) -> list[Coming]:
    """Everything that is to be delivered as things stand, earliest first."""
    return _coming(Past(state))


def due_injects(state: State, t: float) -> list[Coming]:
    """What is to be delivered by T+ `t` seconds, earliest first."""
    return [one for one in coming(state) if one.due <= t]


def passed_over(state: State, to: float) -> list[Coming]:
    """What would be passed over if the clock jumped to T+ `to` seconds, held injects left out.

    What only comes again is not asked about: it goes on from where it is.
    """
    return [one for one in due_injects(state, to) if one.again == 0]


def next_inject(state: State) -> Coming | None:
    """What is delivered next if nothing else happens; None where nothing is left."""
    return next(iter(coming(state)), None)


def next_phase(state: State) -> Phase | None:
    """The first part of the day after the present one."""
    return next(iter(_phases_left(state)), None)


def due_phases(state: State, t: float) -> list[Phase]:
    """Parts of the day that are to begin by T+ `t` seconds, up to the first that stops the clock.

    Of those that the clock jumped over at once, the last begins.
    """
    due = [one for one in _phases_left(state) if one.starts <= t]
    passed = {
        one.id
        for one, following in pairwise(due)
        if any(jump.start <= one.starts and following.starts <= jump.to for jump in state.jumps)
    }
    begin = [one for one in due if one.id not in passed]
    stops = next((number for number, one in enumerate(begin) if one.kind != "play"), len(begin))
    return begin[: stops + 1]


def comes_again(state: State, inject: InjectState) -> bool:
    """Whether a repeated inject is still to come again to somebody, if nothing else happens."""
    return any(True for _ in _repeats(Past(state), inject))


def scores_wanted(state: State) -> list[ScoreWanted]:
    """Scores that conditions wait for and nobody has worked out yet, earliest first."""
    return _scores_wanted(Past(state))


def next_moment(state: State) -> float | None:
    """T+ at which a conductor has something to do if nothing else happens; None: never."""
    past, phase = Past(state), next_phase(state)
    moments = [
        *(one.due for one in _coming(past)[:1]),
        *([] if phase is None else [phase.starts]),
        *(one.t for one in _scores_wanted(past)[:1]),
    ]
    return min(moments, default=None)


def _phases_left(state: State) -> tuple[Phase, ...]:
    """The parts of the day behind the last one that has begun."""
    phases = state.scenario.phases
    begun = [number for number, one in enumerate(phases) if one.id in state.phases]
    return phases[begun[-1] + 1 :] if begun else phases


def _coming(past: Past) -> list[Coming]:
    found = [one for inject in past.state.injects.values() for one in _comings(past, inject)]
    return sorted(found, key=lambda one: one.due)


def _scores_wanted(past: Past) -> list[ScoreWanted]:
    found: dict[ScoreKey, float] = {}
    for inject in past.state.injects.values():
        for condition, teams in _judged_conditions(past.state, inject):
            for asked in (one.score for one in condition.walk() if one.score is not None):
                for team in teams:
                    t = judged_at(past, asked, team)
                    if t is not None:
                        found[score_key(asked, team)] = t
    return sorted((ScoreWanted(key, t) for key, t in found.items()), key=lambda one: one.t)


def _comings(past: Past, inject: InjectState) -> Iterator[Coming]:
    if inject.status == "scheduled":
        left = recipients_left(past.state, inject)
        if inject.due is not None and left:
            yield Coming(inject.id, tuple(left), inject.due)
        elif inject.due is None:
            for team in left:
                due = due_for(past, inject.id, team)
                if due is not None:
                    yield Coming(inject.id, (team,), max(due, inject.unheld))
    yield from _repeats(past, inject)


def _repeats(past: Past, inject: InjectState) -> Iterator[Coming]:
    repeat = past.state.scenario.inject[inject.id].repeat
    if repeat is None or inject.over or inject.status not in ("scheduled", "delivered"):
        return
    for team, delivery in inject.deliveries.items():
        number = len(delivery.again) + 1
        due = max(delivery.latest + repeat.every, inject.unheld)
        # It goes on where the clock went since, and is not late.
        jumps = (one for one in past.state.jumps if delivery.latest <= one.start)
        due = next((one.to for one in jumps if due < one.to), due)
        if number > (repeat.times or MOST_REPEATS):
            continue
        over = None if repeat.until is None else begins(holds(past, repeat.until, team))
        # Whoever has done what stops it is not pressed again, however late somebody looks.
        if over is None or over > max(due, past.state.t):
            yield Coming(inject.id, (team,), due, number)


def _judged_conditions(
    state: State, inject: InjectState
) -> Iterator[tuple[Condition, tuple[str, ...]]]:
    """Every condition of an inject that something still depends on, and for whom."""
    written = state.scenario.inject[inject.id]
    left = tuple(recipients_left(state, inject))
    if left and written.when is not None:
        yield written.when, left
    for variant in written.variants if left else ():
        yield variant.when, left
    in_play = inject.status in ("scheduled", "held", "delivered") and not inject.over
    if in_play and written.repeat is not None and written.repeat.until is not None:
        yield written.repeat.until, written.to
