"""Lines that a person judged differently: both values are told, and the person's counts."""

from exercise_sim.exercise.state import Override, State
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
    before = "not observed" if line.value is None else f"{line.value:.2f}"
    return Line(
        line.criterion,
        override.value,
        line.weight,
        f"An evaluator judged it: {override.reason.strip()} (by the log alone: {before})",
        (*line.events, override.seq),
        line.quotes,
        overridden=True,
        automatic=line.value,
    )
