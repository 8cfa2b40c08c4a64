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

_HARM: frozenset[Criterion] = frozenset({"amplification", "clearance"})


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


def harm_lines_of(case: Case) -> tuple[Line, ...]:
    """What the team's words did where nothing was asked of it.

    Words that answer nothing are there only where they did harm: to say something harmless and
    take it back earns no praise.
    """
    return tuple(
        one
        for one in lines_of(case)
        if one.value is not None
        and (one.criterion in _HARM or _overreacted(one.criterion, case))
        and (one.value < 1 or not case.missed)
    )


def _overreacted(criterion: Criterion, case: Case) -> bool:
    return criterion == "action" and action.overreaction(case) is not None


def _judged(one: Judge, case: Case) -> Judgement:
    # Harm is settled as soon as it happens; nothing that follows undoes it.
    if not case.pending or _overreacted(one.criterion, case):
        return one.judge(case)
    if one.criterion in _HARM:
        judgement = one.judge(case)
        if judgement.value is not None and judgement.value < 1:
            return judgement
    return Judgement(None, case.pending, (case.delivery.seq,))
