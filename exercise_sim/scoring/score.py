"""`score(state) -> Scorecard`: how an exercise stands against its playbook.

Lines make up an expectation by the playbook's weights; expectations make up an inject, each as
much as the next, so that a statement with six criteria does not drown the escalation with two;
injects make up a team and an objective by priority.
"""

from collections.abc import Iterable
from dataclasses import replace

from exercise_sim.exercise.events import Event
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.progress import Owed, deliveries_to, owed_by
from exercise_sim.exercise.state import State
from exercise_sim.scenario.scenario import Objective
from exercise_sim.scenario.vocabulary import Criterion, Rating
from exercise_sim.scoring.case import Case, Released, releases_of
from exercise_sim.scoring.criteria import JUDGES, harm_lines_of, lines_of
from exercise_sim.scoring.means import PRIORITY_WEIGHTS, combined, mean_of_lines
from exercise_sim.scoring.overriding import overridden
from exercise_sim.scoring.ratings import held_back, rating
from exercise_sim.scoring.scorecard import (
    CriterionScore,
    ExpectationScore,
    InjectScore,
    Mean,
    ObjectiveScore,
    Scorecard,
    TeamScore,
)


def score(state: State, t: float | None = None) -> Scorecard:
    """The scorecard at T+ `t` seconds (left out: as of the last event).

    Injects that were recalled, and teams that were never marked present, have no score.
    """
    now = state if t is None else replace(state, t=max(state.t, t))
    found = [
        (seq, one)
        for team in now.scenario.teams
        if team.id in now.present
        for seq, one in _injects(now, team.id)
    ]
    injects = [one for _, one in sorted(found, key=lambda pair: pair[0])]
    return Scorecard(
        teams={team.id: _team(now, team.id, injects) for team in now.scenario.teams},
        objectives={one.id: _objective(now, one, injects) for one in now.scenario.objectives},
        injects={(one.inject, one.team): one for one in injects},
    )


def score_events(events: Iterable[Event]) -> Scorecard:
    """The scorecard after all `events`. Raises `ValueError` where there is none."""
    return score(fold(events))


def _injects(state: State, team: str) -> list[tuple[int, InjectScore]]:
    """(log number of the delivery, score) for each inject that stands for `team`."""
    owed: dict[str, list[Owed]] = {}
    for one in owed_by(state, team):
        owed.setdefault(one.inject, []).append(one)
    releases = releases_of(state, team)
    return [
        (delivery.seq, _inject(state, team, inject, owed.get(inject, []), releases))
        for inject, delivery in deliveries_to(state, team)
    ]


def _inject(
    state: State, team: str, inject: str, owed: list[Owed], releases: list[Released]
) -> InjectScore:
    delivery = state.injects[inject].deliveries[team]
    expected = frozenset(one.expectation.action for one in owed)
    named = tuple(one for one in releases if inject in one.content.answers)
    elsewhere = tuple(one for one in releases if inject not in one.content.answers)
    found = [_expectation(Case(state, one, delivery, named, expected, elsewhere)) for one in owed]
    expectations = tuple(
        one
        for one in found
        if one.lines or one.waived or one.done_at is not None or not one.expectation.optional
    )
    return InjectScore(
        inject=inject,
        team=team,
        weight=PRIORITY_WEIGHTS[state.scenario.inject[inject].priority],
        expectations=expectations,
        mean=combined((one.mean, 1.0) for one in expectations),
    )


def _expectation(case: Case) -> ExpectationScore:
    owed = case.owed
    found = harm_lines_of(case) if case.excused else lines_of(case)
    expected = owed.expectation.id or owed.expectation.action
    lines = overridden(case.state, owed.inject, owed.team, expected, found)
    return ExpectationScore(
        inject=owed.inject,
        team=owed.team,
        expectation=owed.expectation,
        due=owed.due,
        done_at=None if owed.answer is None else owed.answer.t,
        waived=owed.waived,
        response=None if owed.answer is None else owed.answer.response,
        lines=lines,
        mean=mean_of_lines(lines),
    )


def _team(state: State, team: str, injects: list[InjectScore]) -> TeamScore:
    own = [one for one in injects if one.team == team]
    mean = combined((one.mean, one.weight) for one in own)
    scores = (_criterion(judge.criterion, own) for judge in JUDGES)
    rated, why = _rated(state, mean, own)
    return TeamScore(
        team=team,
        mean=mean,
        rating=rated,
        criteria={one.criterion: one for one in scores if one.mean.applicable},
        held_back=why,
    )


def _rated(state: State, mean: Mean, injects: list[InjectScore]) -> tuple[Rating | None, str]:
    bands = state.playbook.bands
    amplification = _criterion("amplification", injects).mean
    return held_back(rating(mean.value, bands), amplification, bands)


def _criterion(criterion: Criterion, injects: list[InjectScore]) -> CriterionScore:
    """One criterion over `injects`: each line weighs as much as its inject."""
    lines = [
        (line, one.weight)
        for one in injects
        for expectation in one.expectations
        for line in expectation.lines
        if line.criterion == criterion
    ]
    return CriterionScore(
        criterion=criterion,
        weight=sum(line.weight for line, _ in lines),
        mean=combined((mean_of_lines([line]), weight) for line, weight in lines),
    )


def _objective(state: State, objective: Objective, injects: list[InjectScore]) -> ObjectiveScore:
    serving = [
        one for one in injects if objective.id in state.scenario.inject[one.inject].objectives
    ]
    mean = combined((one.mean, one.weight) for one in serving)
    teams: dict[str, Mean] = {
        team.id: combined((one.mean, one.weight) for one in serving if one.team == team.id)
        for team in state.scenario.teams
        if any(one.team == team.id for one in serving)
    }
    rated, why = _rated(state, mean, serving)
    return ObjectiveScore(
        objective=objective.id, mean=mean, rating=rated, teams=teams, held_back=why
    )
