"""What is to come, and when, as things stand."""

from collections.abc import Iterator
from dataclasses import dataclass

from exercise_sim.exercise.conditions import due_for, holds, judged_at, score_key
from exercise_sim.exercise.state import InjectState, ScoreKey, State
from exercise_sim.exercise.stretches import begins
from exercise_sim.scenario.condition import Condition
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
    found = [one for inject in state.injects.values() for one in _comings(state, inject)]
    return sorted(found, key=lambda one: one.due)


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


def due_phase(state: State, t: float) -> Phase | None:
    """The last part of the day that should have begun by T+ `t` seconds and has not."""
    return next((one for one in reversed(_phases_left(state)) if one.starts <= t), None)


def comes_again(state: State, inject: InjectState) -> bool:
    """Whether a repeated inject is still to come again to somebody, if nothing else happens."""
    return any(True for _ in _repeats(state, inject))


def scores_wanted(state: State) -> list[ScoreWanted]:
    """Scores that conditions wait for and nobody has worked out yet, earliest first."""
    found: dict[ScoreKey, float] = {}
    for inject in state.injects.values():
        for condition, teams in _judged_conditions(state, inject):
            for asked in (one.score for one in condition.walk() if one.score is not None):
                for team in teams:
                    t = judged_at(state, asked, team)
                    if t is not None:
                        found[score_key(asked, team)] = t
    return sorted((ScoreWanted(key, t) for key, t in found.items()), key=lambda one: one.t)


def next_moment(state: State) -> float | None:
    """T+ at which a conductor has something to do if nothing else happens; None: never."""
    inject, phase = next_inject(state), next_phase(state)
    wanted = scores_wanted(state)
    moments = [
        *([] if inject is None else [inject.due]),
        *([] if phase is None else [phase.starts]),
        *(one.t for one in wanted[:1]),
    ]
    return min(moments, default=None)


def _phases_left(state: State) -> tuple[Phase, ...]:
    """The parts of the day behind the last one that has begun."""
    phases = state.scenario.phases
    begun = [number for number, one in enumerate(phases) if one.id in state.phases]
    return phases[begun[-1] + 1 :] if begun else phases


def _comings(state: State, inject: InjectState) -> Iterator[Coming]:
    if inject.status == "scheduled":
        left = recipients_left(state, inject)
        if inject.due is not None and left:
            yield Coming(inject.id, tuple(left), inject.due)
        elif inject.due is None:
            for team in left:
                due = due_for(state, inject.id, team)
                if due is not None:
                    yield Coming(inject.id, (team,), due)
    if inject.status in ("scheduled", "delivered"):
        yield from _repeats(state, inject)


def _repeats(state: State, inject: InjectState) -> Iterator[Coming]:
    repeat = state.scenario.inject[inject.id].repeat
    if repeat is None or inject.over:
        return
    for team, delivery in inject.deliveries.items():
        number = len(delivery.again) + 1
        due = delivery.latest + repeat.every
        if repeat.times is not None and number > repeat.times:
            continue
        over = None if repeat.until is None else begins(holds(state, repeat.until, team))
        if over is None or over > due:
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
    in_play = inject.status in ("scheduled", "held", "delivered")
    if in_play and written.repeat is not None and written.repeat.until is not None:
        yield written.repeat.until, written.to
