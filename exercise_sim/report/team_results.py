"""Objective by objective and team by team: scores, and how much was done in time."""

from collections import Counter

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.report.criteria_words import criterion_name
from exercise_sim.report.judgement import ratings_of_objective
from exercise_sim.report.model import Lane
from exercise_sim.report.names import Names
from exercise_sim.report.results import CriterionResult, ObjectiveResult, TeamResult
from exercise_sim.report.task_words import Standing
from exercise_sim.report.tasks import standing, written
from exercise_sim.scoring.scorecard import Scorecard


def objective_results(state: State, card: Scorecard, names: Names) -> tuple[ObjectiveResult, ...]:
    found = []
    for objective in state.scenario.objectives:
        score = card.objectives[objective.id]
        found.append(
            ObjectiveResult(
                text=names.read(objective.text),
                capability=names.capability(objective),
                score=written(score.mean, score.rating, score.held_back),
                teams=tuple((names.team(t), written(mean)) for t, mean in score.teams.items()),
                judged=ratings_of_objective(state, objective.id, names),
            )
        )
    return tuple(found)


def team_results(state: State, card: Scorecard, names: Names) -> tuple[TeamResult, ...]:
    return tuple(
        TeamResult(
            name=names.team(team),
            present=team in state.present,
            score=written(score.mean, score.rating, score.held_back),
            tasks=tasks_sentence(standings(card, team)),
            criteria=tuple(
                CriterionResult(criterion_name(name), one.weight, written(one.mean))
                for name, one in score.criteria.items()
            ),
        )
        for team, score in card.teams.items()
    )


def standings(card: Scorecard, team: str | None = None) -> Counter[Standing]:
    """How many tasks ended how: of `team`, or of all teams."""
    return Counter(
        standing(expectation)
        for inject in card.injects.values()
        if team in (None, inject.team)
        for expectation in inject.expectations
    )


def tasks_sentence(ended: Counter[Standing]) -> str:
    """`Of 20 tasks, 14 were done in time, 4 late and 2 not at all.`"""
    total = sum(ended.values()) - ended["waived"] - ended["open"]
    if total == 0:
        return _("No task fell due.")
    in_time = ended["in time"] + ended["done"]
    done = ngettext("{n} was done in time", "{n} were done in time", in_time).format(n=in_time)
    return ngettext(
        "Of {n} task, {done}, {late} late and {missing} not at all.",
        "Of {n} tasks, {done}, {late} late and {missing} not at all.",
        total,
    ).format(n=total, done=done, late=ended["late"], missing=ended["not done"])


def lanes(state: State, card: Scorecard, names: Names) -> tuple[Lane, ...]:
    """For each team that was there, when injects reached it and when its tasks were done."""
    found = []
    for team in state.scenario.teams:
        if team.id not in state.present:
            continue
        own = [one for one in card.injects.values() if one.team == team.id]
        done = [
            (expectation.done_at, standing(expectation))
            for one in own
            for expectation in one.expectations
            if expectation.done_at is not None
        ]
        found.append(
            Lane(
                name=names.team(team.id),
                delivered=tuple(state.injects[one.inject].deliveries[team.id].t for one in own),
                in_time=tuple(sorted(t for t, how in done if how != "late")),
                late=tuple(sorted(t for t, how in done if how == "late")),
            )
        )
    return tuple(found)
