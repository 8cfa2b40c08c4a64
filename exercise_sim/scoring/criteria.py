"""The criteria that the log alone can judge, in the order they are shown."""

from collections.abc import Callable
from dataclasses import dataclass

from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.scoring import (
    action,
    amplification,
    assessment,
    clearance,
    key_messages,
    reach,
    timeliness,
)
from exercise_sim.scoring.case import Case, Judgement
from exercise_sim.scoring.scorecard import Line


@dataclass(frozen=True, slots=True)
class Judge:
    """`applies` says whether an expectation has the criterion; `judge` how well it was met."""

    criterion: Criterion
    applies: Callable[[Case], bool]
    judge: Callable[[Case], Judgement]


def _always(_case: Case) -> bool:
    return True


JUDGES = (
    Judge("timeliness", timeliness.applies, timeliness.judge),
    Judge("action", _always, action.judge),
    Judge("assessment", assessment.applies, assessment.judge),
    Judge("clearance", clearance.applies, clearance.judge),
    Judge("key_messages", key_messages.applies, key_messages.judge),
    Judge("amplification", amplification.applies, amplification.judge),
    Judge("reach", reach.applies, reach.judge),
)


def lines_of(case: Case) -> tuple[Line, ...]:
    """A line for each criterion that applies; one whose weight is 0 is switched off."""
    found = []
    for one in JUDGES:
        weight = case.state.playbook.weight(one.criterion)
        if weight > 0 and one.applies(case):
            said = _judged(one, case)
            found.append(
                Line(one.criterion, said.value, weight, said.why, said.events, said.quotes)
            )
    return tuple(found)


def _judged(one: Judge, case: Case) -> Judgement:
    # Over-reaction is settled as soon as it happens; nothing that follows undoes it.
    settled = one.criterion == "action" and action.overreaction(case) is not None
    if case.pending and not settled:
        return Judgement(None, case.pending, (case.delivery.seq,))
    return one.judge(case)
