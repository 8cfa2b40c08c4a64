"""Lines that a person judged differently: both values are told, and the person's counts."""

from exercise_sim.exercise.state import Override, State
from exercise_sim.localization import _
from exercise_sim.localization.numbers import decimal
from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.scoring.scorecard import Line


def overridden(
    state: State, inject: str, team: str, expectation: str, lines: tuple[Line, ...]
) -> tuple[Line, ...]:
    """`lines` with what evaluators judged in their place.

    A criterion that the log alone cannot judge (empathy) gets a line of its own.
    """
    judged: dict[Criterion, Override] = {
        criterion: override
        for (one, whose, expected, criterion), override in state.overrides.items()
        if (one, whose, expected) == (inject, team, expectation)
    }
    if not judged:
        return lines
    there = {line.criterion for line in lines}
    added = (
        Line(criterion, None, state.playbook.weight(criterion), "")
        for criterion in judged
        if criterion not in there
    )
    return tuple(
        _replaced(line, judged[line.criterion]) if line.criterion in judged else line
        for line in (*lines, *added)
    )


def _replaced(line: Line, override: Override) -> Line:
    if line.value is None:
        why = _("An evaluator judged it: {reason} (by the log alone: not observed)")
        before = ""
    else:
        why = _("An evaluator judged it: {reason} (by the log alone: {before})")
        before = decimal(line.value, 2)
    return Line(
        line.criterion,
        override.value,
        line.weight,
        why.format(reason=override.reason.strip(), before=before),
        (*line.events, override.seq),
        line.quotes,
        overridden=True,
        automatic=line.value,
    )
