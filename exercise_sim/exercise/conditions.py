"""When conditions hold, out of what has happened.

Each condition is told as the stretches of exercise time for which it holds if nothing else
happens. What has happened never changes, so a conductor who looks too late still finds the second
at which an inject was due; and what is to come by mere waiting (silence, a delay) is known ahead.
"""

from collections.abc import Callable, Iterator
from math import inf
from typing import Any

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
from exercise_sim.scenario.vocabulary import Action

CLEARED = ("cleared", "cleared by SimCell", "not required")


def holds(state: State, condition: Condition, team: str) -> Stretches:
    """When `condition` holds for `team`, a recipient of the inject that waits for it."""
    if condition.all:
        return together(*(holds(state, part, team) for part in condition.all))
    if condition.any:
        return either(*(holds(state, part, team) for part in condition.any))
    if condition.negated is not None:
        return otherwise(holds(state, condition.negated, team))
    for name, read in _READERS.items():
        asked = getattr(condition, name)
        if asked is not None:
            return read(state, asked, team)
    # Only a person can say when it is time for what is given by hand.
    return NEVER


def score_key(asked: ScoreReached, team: str) -> ScoreKey:
    """What a score is worked out and kept under."""
    return asked.inject, asked.team or team, asked.criterion, asked.after


def judged_at(state: State, asked: ScoreReached, team: str) -> float | None:
    """T+ at which the score has to be worked out; None where it was, or where that is not known.

    With the team's first response it may be that nothing of it can be judged (an escalation repeats
    no claim): then it is worked out with the next one.
    """
    whose = asked.team or team
    judged = state.judged.get(score_key(asked, team))
    if asked.after is not None:
        if judged is not None:
            return None
        starts = 0.0 if asked.inject is None else starts_for(state, asked.inject, whose)
        return None if starts is None else starts + asked.after
    assert asked.inject is not None  # the model asks for one of the two
    if judged is not None and judged.value is not None:
        return None
    given = (t for t, _ in _responses(state, whose, asked.inject, None))
    return min((t for t in given if judged is None or t > judged.t), default=None)


def starts_for(state: State, inject: str, team: str) -> float | None:
    """T+ from which `team`'s time for an inject runs: it has it, and is in the room."""
    standing = state.injects[inject]
    delivery = standing.deliveries.get(team)
    if delivery is None or standing.status == "recalled" or team not in state.present:
        return None
    return max(delivery.t, state.present[team])


def _after(state: State, asked: After, team: str) -> Stretches:
    standing = state.injects[asked.inject]
    delivery = standing.deliveries.get(asked.team or team)
    if delivery is None or standing.status == "recalled":
        return NEVER
    return since(delivery.t + asked.delay)


def _response(state: State, asked: ResponseGiven, team: str) -> Stretches:
    whose = asked.team or team
    starts = 0.0 if asked.inject is None else starts_for(state, asked.inject, whose)
    if starts is None:
        return NEVER
    return either(
        *(
            ((t, withdrawn),)
            for t, sanction, withdrawn in _released(state, whose, asked.inject, asked.action)
            if (asked.within is None or t - starts <= asked.within)
            and (asked.after is None or t - starts > asked.after)
            and (asked.cleared is None or (sanction in CLEARED) == asked.cleared)
            and t < withdrawn
        )
    )


def _no_response(state: State, asked: NoResponse, team: str) -> Stretches:
    whose = asked.team or team
    starts = starts_for(state, asked.inject, whose)
    if starts is None:
        return NEVER
    over = starts + asked.within
    given = any(t <= over for t, _ in _responses(state, whose, asked.inject, asked.action))
    return NEVER if given else since(over)


def _score(state: State, asked: ScoreReached, team: str) -> Stretches:
    judged = state.judged.get(score_key(asked, team))
    if judged is None or judged.value is None:
        return NEVER
    if asked.below is not None:
        return since(judged.t) if judged.value < asked.below else NEVER
    assert asked.above is not None  # the model asks for one of the two
    return since(judged.t) if judged.value > asked.above else NEVER


def _assessment(state: State, asked: AssessmentMade, team: str) -> Stretches:
    whose = asked.team or team
    standing = state.injects[asked.inject]
    if standing.status == "recalled":
        return NEVER
    truth = state.scenario.inject[asked.inject]
    for made in state.assessments:
        if (made.team, made.inject) == (whose, asked.inject):
            correct = all(getattr(made, part) == getattr(truth, part) for part in asked.of)
            return since(made.t) if correct == asked.correct else NEVER
    return NEVER


def _message(state: State, asked: MessagePassed, team: str) -> Stretches:
    sender = asked.sender or team
    return either(
        *(
            since(message.t)
            for message in state.messages
            if message.team == sender
            and (asked.to is None or asked.to in message.to)
            and (asked.about is None or asked.about == message.about)
        )
    )


def _responses(
    state: State, team: str, inject: str | None, action: Action | None
) -> Iterator[tuple[float, str]]:
    """(T+, sanction) of every response of `team` that answers `inject`, whatever became of it."""
    for t, sanction, _ in _released(state, team, inject, action):
        yield t, sanction


def _released(
    state: State, team: str, inject: str | None, action: Action | None
) -> Iterator[tuple[float, str, float]]:
    """(T+, sanction, T+ of withdrawal) of everything that `team` released about `inject`.

    An assessment, which nobody outside sees, counts only where it is asked for; it needs no
    clearance. A text below the content floor is no response.
    """
    if action == "assess":
        for made in state.assessments:
            if made.team == team and inject in (None, made.inject):
                yield made.t, "not required", inf
    for response in state.responses.values():
        if response.team != team:
            continue
        withdrawn = inf if response.withdrawal is None else response.withdrawal.t
        for release in response.releases:
            content = response.version(release.version).content
            if (
                (inject is None or inject in content.answers)
                and action in (None, content.action)
                and content.length >= state.playbook.content_floor
            ):
                yield release.t, release.sanction, withdrawn


_READERS: dict[str, Callable[[State, Any, str], Stretches]] = {
    "after": _after,
    "response": _response,
    "no_response": _no_response,
    "score": _score,
    "assessment": _assessment,
    "message": _message,
}


def due_for(state: State, inject: str, team: str) -> float | None:
    """T+ at which a conditional inject comes to `team` if nothing else happens; None: never."""
    condition = state.scenario.inject[inject].when
    return None if condition is None else begins(holds(state, condition, team))
