"""The rows of each tab: tasks, objectives, responses, notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from textual.content import Content

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.scoring.scorecard import ExpectationScore, Scorecard
from exercise_sim.tui.evaluator.judged_rows import judged_rows
from exercise_sim.tui.evaluator.rows import Due, Row
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face

TabName = Literal["tasks", "objectives", "responses", "notes"]

_TEAM = 12
_ACTION = 13
_NOTHING = "·"


def task_rows(
    state: State, scores: Scorecard | None, team: str | None, *, every: bool
) -> list[Row]:
    """Each expectation of each team for what was delivered: of high priority, or of `every`."""
    if scores is None:
        return []
    names = Names(state)
    return [
        Row(
            key=f"{scored.inject}/{scored.team}/{_key(expected)}",
            line=Content.assemble(
                (f"{percent(expected.mean.value) or _NOTHING:>4} ", "bold"),
                f"{_rated(state, 'inject', scored.inject, scored.team)} ",
                f"{fitted(names.team(scored.team), _TEAM)} ",
                (f"{fitted(action_name(expected.expectation.action), _ACTION)} ", "$text-accent"),
                one_line(names.inject(scored.inject), 80),
            ),
            team=scored.team,
            inject=scored.inject,
            expectation=_key(expected),
            response=expected.response,
            due=_due(expected),
        )
        for scored in scores.injects.values()
        if team in (None, scored.team)
        and (every or state.scenario.inject[scored.inject].priority == "high")
        for expected in scored.expectations
    ]


def objective_rows(state: State, scores: Scorecard | None, team: str | None) -> list[Row]:
    """Each objective of the scenario, and each team whose injects serve it."""
    names = Names(state)
    rows = []
    for objective in state.scenario.objectives:
        serving = [one for one in state.scenario.injects if objective.id in one.objectives]
        receiving = {to for inject in serving for to in inject.to}
        card = None if scores is None else scores.objectives.get(objective.id)
        for one in state.scenario.teams:
            if one.id in receiving and team in (None, one.id):
                mean = None if card is None else card.teams.get(one.id)
                value = None if mean is None else mean.value
                rows.append(
                    Row(
                        key=f"{objective.id}/{one.id}",
                        line=Content.assemble(
                            (f"{percent(value) or _NOTHING:>4} ", "bold"),
                            f"{_rated(state, 'objective', objective.id, one.id)} ",
                            f"{fitted(names.team(one.id), _TEAM)} ",
                            one_line(names.read(objective.text), 120),
                        ),
                        team=one.id,
                        objective=objective.id,
                    )
                )
    return rows


def response_rows(state: State, team: str | None) -> list[Row]:
    """What was released or done aloud, the newest first."""
    names = Names(state)
    found = [one for one in state.responses.values() if one.releases and team in (None, one.team)]
    rows = []
    for one in sorted(found, key=lambda response: -response.releases[-1].seq):
        release = one.releases[-1]
        content = one.version(release.version).content
        about = ", ".join(names.inject(inject) for inject in content.answers)
        sign = "✎" if one.observed else "↶" if one.withdrawal is not None else " "
        rows.append(
            Row(
                key=one.id,
                line=Content.assemble(
                    (f"{clock_face(release.t):>7} ", "$foreground 60%"),
                    f"{_rated(state, 'response', one.id, one.team)} ",
                    "⚑" if one.id in state.flagged else " ",
                    f"{sign} ",
                    f"{fitted(names.team(one.team), _TEAM)} ",
                    (f"{fitted(action_name(content.action), _ACTION)} ", "$text-accent"),
                    one_line(about or _("answers no inject"), 80),
                ),
                team=one.team,
                inject=next(iter(content.answers), None),
                response=one.id,
            )
        )
    return rows


def rows_of(
    tab: TabName,
    state: State,
    scores: Scorecard | None,
    team: str | None,
    *,
    every: bool,
    notes: bool,
) -> list[Row]:
    """`notes` says whether the reader may see the notes that evaluators took."""
    by_tab: dict[TabName, Callable[[], Iterable[Row]]] = {
        "tasks": lambda: task_rows(state, scores, team, every=every),
        "objectives": lambda: objective_rows(state, scores, team),
        "responses": lambda: response_rows(state, team),
        "notes": lambda: judged_rows(state, team, notes=notes),
    }
    return list(by_tab[tab]())


def _key(expected: ExpectationScore) -> str:
    return expected.expectation.id or expected.expectation.action


def _due(expected: ExpectationScore) -> Due:
    judged = any(line.value is not None for line in expected.lines)
    return Due(expected.due, expected.done_at, expected.waived, judged)


def _rated(state: State, subject: str, about: str, team: str) -> Rating | str:
    """The rating that was given last, in one cell."""
    given = [
        one.rating
        for one in state.ratings
        if (one.subject, one.about, one.team) == (subject, about, team) and one.rating is not None
    ]
    return given[-1] if given else _NOTHING
