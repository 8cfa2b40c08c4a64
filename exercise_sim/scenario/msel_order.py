"""The order in which the MSEL lists its injects: by time, each conditional one behind its cause."""

from math import inf

from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.scenario import Scenario


def msel_order(scenario: Scenario) -> list[Inject]:
    """Every inject once. What is given by hand alone comes last."""
    earliest = earliest_times(scenario)
    return sorted(scenario.injects, key=lambda inject: earliest[inject.id])


def earliest_times(scenario: Scenario) -> dict[str, float]:
    """Inject -> T+ in seconds before which it cannot come by itself; infinite where it never does.

    What only waits for people (a response, a message) may come as soon as what it is about.
    """
    found = {one.id: one.at for one in scenario.injects if one.at is not None}
    waiting = {one.id: one.when for one in scenario.injects if one.when is not None}
    # Each round settles at least one more inject, or none can be settled any more.
    while True:
        settled = {
            name: t for name, when in waiting.items() if (t := _earliest(when, found)) is not None
        }
        if not settled:
            return {**found, **dict.fromkeys(waiting, inf)}
        found |= settled
        waiting = {name: when for name, when in waiting.items() if name not in settled}


def _earliest(condition: Condition, found: dict[str, float]) -> float | None:
    """None while something that it depends on has no time yet."""
    if condition.all:
        parts = [_earliest(part, found) for part in condition.all]
        known = [t for t in parts if t is not None]
        return max(known) if len(known) == len(parts) else None
    if condition.any:
        parts = [_earliest(part, found) for part in condition.any]
        return min((t for t in parts if t is not None), default=None)
    if condition.negated is not None:
        return 0.0
    if condition.by_hand:
        return None
    if condition.after is not None:
        return _later(found.get(condition.after.inject), condition.after.delay)
    if condition.no_response is not None:
        asked = condition.no_response
        return _later(found.get(asked.inject), asked.within)
    if condition.response is not None:
        given = condition.response
        begins = 0.0 if given.inject is None else found.get(given.inject)
        return _later(begins, given.after or 0.0)
    if condition.score is not None:
        score = condition.score
        begins = 0.0 if score.inject is None else found.get(score.inject)
        return _later(begins, score.after or 0.0)
    if condition.assessment is not None:
        return found.get(condition.assessment.inject)
    if condition.message is not None and condition.message.about is not None:
        return found.get(condition.message.about)
    return 0.0


def _later(t: float | None, seconds: float) -> float | None:
    return None if t is None else t + seconds
