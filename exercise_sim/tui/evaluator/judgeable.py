"""The score lines that can be judged differently where the cursor stands."""

from __future__ import annotations

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Action
from exercise_sim.scoring.scorecard import ExpectationScore, Line, Scorecard
from exercise_sim.tui.evaluator.rows import Row
from exercise_sim.tui.facilitator.responses_lines import BY_PEOPLE_ONLY, JudgedLine


def lines_to_judge(state: State, scores: Scorecard | None, row: Row) -> list[JudgedLine]:
    """Every line of what is chosen, and those criteria that only a person can judge."""
    found = []
    for one in _expectations(scores, row):
        there = {line.criterion for line in one.lines}
        open_ones = [
            Line(criterion, None, state.playbook.weight(criterion), _("nobody has judged it yet"))
            for criterion in BY_PEOPLE_ONLY
            if criterion not in there
        ]
        key = one.expectation.id or one.expectation.action
        found += [JudgedLine(one.inject, one.team, key, line) for line in (*one.lines, *open_ones)]
    return found


def expected_action(scores: Scorecard | None, row: Row) -> Action | None:
    """The action that is expected where the cursor stands."""
    if row.expectation is None:
        return None
    return next((one.expectation.action for one in _expectations(scores, row)), None)


def _expectations(scores: Scorecard | None, row: Row) -> list[ExpectationScore]:
    if scores is None or row.inject is None or row.team is None:
        return []
    scored = scores.injects.get((row.inject, row.team))
    if scored is None:
        return []
    return [
        one
        for one in scored.expectations
        if row.expectation in (None, one.expectation.id or one.expectation.action)
        and (row.expectation is not None or row.response in (None, one.response))
    ]
