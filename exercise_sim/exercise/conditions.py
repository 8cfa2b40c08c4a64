"""When conditions hold, out of what has happened.

Each condition is told as the stretches of exercise time for which it holds if nothing else
happens. What has happened never changes, so a conductor who looks too late still finds the second
at which an inject was due; and what is to come by mere waiting (silence, a delay) is known ahead.
"""

from collections.abc import Callable
from math import inf
from typing import Any

from exercise_sim.exercise.past import Past
from exercise_sim.exercise.state import ScoreKey, State
from exercise_sim.exercise.stretches import (
    NEVER,
    Stretches,
    begins,
    either,
    otherwise,
    since,
    together,
)
from exercise_sim.scenario.condition import (
    After,
    AssessmentMade,
    Condition,
    MessagePassed,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)

CLEARED = ("cleared", "cleared by SimCell", "not required")


def holds(past: Past, condition: Condition, team: str) -> Stretches:
    """When `condition` holds for `team`, a recipient of the inject that waits for it."""
    if condition.all:
        return together(*(holds(past, part, team) for part in condition.all))
    if condition.any:
        return either(*(holds(past, part, team) for part in condition.any))
    if condition.negated is not None:
        return otherwise(holds(past, condition.negated, team))
    for name, read in _READERS.items():
        asked = getattr(condition, name)
        if asked is not None:
            return read(past, asked, team)
    # Only a person can say when it is time for what is given by hand.
    return NEVER


def score_key(asked: ScoreReached, team: str) -> ScoreKey:
    """What a score is worked out and kept under."""
    return asked.inject, asked.team or team, asked.criterion, asked.after


def judged_at(past: Past, asked: ScoreReached, team: str) -> float | None:
    """T+ at which the score has to be worked out; None where it was, or where that is not known.

    With the team's first response it may be that nothing of it can be judged (an escalation repeats
    no claim): then it is worked out with the next one. Who is not in the room has no score yet.
    """
    whose = asked.team or team
    judged = past.state.judged.get(score_key(asked, team))
    if asked.after is not None:
        if judged is not None:
            return None
        starts = 0.0 if asked.inject is None else starts_for(past.state, asked.inject, whose)
        return None if starts is None else starts + asked.after
    assert asked.inject is not None  # the model asks for one of the two
    if judged is not None and judged.value is not None:
        return None
    starts = starts_for(past.state, asked.inject, whose)
    if starts is None:
        return None
    # Two events may have one T+; their numbers tell which was first.
    given = past.done(whose, asked.inject, None)
    first = min((one.t for one in given if judged is None or one.seq > judged.seq), default=None)
    return None if first is None else max(first, starts)


def starts_for(state: State, inject: str, team: str) -> float | None:
    """T+ from which `team`'s time for an inject runs: it has it, and is in the room."""
    delivered = _delivered_at(state, inject, team)
    if delivered is None or team not in state.present:
        return None
    return max(delivered, state.present[team])


def _delivered_at(state: State, inject: str, team: str) -> float | None:
    """T+ at which `team` got an inject that still counts."""
    standing = state.injects[inject]
    delivery = standing.deliveries.get(team)
    return None if delivery is None or standing.status == "recalled" else delivery.t


def _after(past: Past, asked: After, team: str) -> Stretches:
    delivered = _delivered_at(past.state, asked.inject, asked.team or team)
    return NEVER if delivered is None else since(delivered + asked.delay)


def _response(past: Past, asked: ResponseGiven, team: str) -> Stretches:
    whose = asked.team or team
    starts: float | None = 0.0
    if asked.inject is not None:
        if _delivered_at(past.state, asked.inject, whose) is None:
            return NEVER
        starts = starts_for(past.state, asked.inject, whose)
    if starts is None:
        # Whoever speaks before being marked present is early, as their time does not run yet.
        starts = inf
    return either(
        *(
            ((one.t, one.withdrawn),)
            for one in past.done(whose, asked.inject, asked.action)
            if (asked.within is None or one.t <= starts + asked.within)
            and (asked.after is None or one.t > starts + asked.after)
            and (asked.cleared is None or (one.sanction in CLEARED) == asked.cleared)
            and one.t < one.withdrawn
        )
    )


def _no_response(past: Past, asked: NoResponse, team: str) -> Stretches:
    whose = asked.team or team
    starts = starts_for(past.state, asked.inject, whose)
    if starts is None:
        return NEVER
    over = starts + asked.within
    given = any(one.t <= over for one in past.done(whose, asked.inject, asked.action))
    return NEVER if given else since(over)


def _score(past: Past, asked: ScoreReached, team: str) -> Stretches:
    judged = past.state.judged.get(score_key(asked, team))
    if judged is None or judged.value is None:
        return NEVER
    if asked.below is not None:
        return since(judged.t) if judged.value < asked.below else NEVER
    assert asked.above is not None  # the model asks for one of the two
    return since(judged.t) if judged.value > asked.above else NEVER


def _assessment(past: Past, asked: AssessmentMade, team: str) -> Stretches:
    if past.state.injects[asked.inject].status == "recalled":
        return NEVER
    truth = past.state.scenario.inject[asked.inject]
    for made in past.assessed.get((asked.team or team, asked.inject), ()):
        correct = all(getattr(made, part) == getattr(truth, part) for part in asked.of)
        return since(made.t) if correct == asked.correct else NEVER
    return NEVER


def _message(past: Past, asked: MessagePassed, team: str) -> Stretches:
    for message in past.written.get((asked.sender or team, asked.about), ()):
        if asked.to is None or asked.to in message.to:
            return since(message.t)
    return NEVER


_READERS: dict[str, Callable[[Past, Any, str], Stretches]] = {
    "after": _after,
    "response": _response,
    "no_response": _no_response,
    "score": _score,
    "assessment": _assessment,
    "message": _message,
}


def due_for(past: Past, inject: str, team: str) -> float | None:
    """T+ at which a conditional inject comes to `team` if nothing else happens; None: never."""
    condition = past.state.scenario.inject[inject].when
    return None if condition is None else begins(holds(past, condition, team))
