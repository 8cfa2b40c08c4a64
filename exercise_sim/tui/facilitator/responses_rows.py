"""What teams have released, one row each, in the order in which it came."""

from __future__ import annotations

from dataclasses import dataclass

from exercise_sim.exercise.looking import looked_at
from exercise_sim.exercise.state import Response, State
from exercise_sim.scenario.vocabulary import Action, Rating
from exercise_sim.scoring.means import mean_of_lines
from exercise_sim.scoring.scorecard import ExpectationScore, Scorecard


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """`t` is the T+ of the newest release in seconds, `score` 0..1 or None where nothing counts."""

    response: str
    team: str
    action: Action
    answers: tuple[str, ...]
    t: float
    score: float | None
    rating: Rating | None
    looked: bool
    flagged: bool
    withdrawn: bool
    observed: bool


def response_rows(state: State, scores: Scorecard | None) -> list[ResponseRow]:
    """Every response that took effect, the newest last."""
    # Looked up once: a search for each response takes a second where there are a thousand.
    scored: dict[str, list[ExpectationScore]] = {}
    for inject in () if scores is None else scores.injects.values():
        for one_score in inject.expectations:
            if one_score.response is not None:
                scored.setdefault(one_score.response, []).append(one_score)
    rows = [
        ResponseRow(
            response=one.id,
            team=one.team,
            action=one.version(one.releases[-1].version).content.action,
            answers=one.version(one.releases[-1].version).content.answers,
            t=one.releases[-1].t,
            score=mean_of_lines(
                line for found in scored.get(one.id, ()) for line in found.lines
            ).value,
            rating=rating_of(state, one.id),
            looked=looked_at(state, one),
            flagged=one.id in state.flagged,
            withdrawn=one.withdrawal is not None,
            observed=one.observed,
        )
        for one in state.responses.values()
        if one.releases
    ]
    return sorted(rows, key=lambda row: row.t)


def expectations_of(scores: Scorecard | None, response: Response) -> list[ExpectationScore]:
    """The expectations that `response` answers."""
    if scores is None:
        return []
    return [
        scored
        for inject in scores.injects.values()
        if inject.team == response.team
        for scored in inject.expectations
        if scored.response == response.id
    ]


def rating_of(state: State, response: str) -> Rating | None:
    """What it was rated last; None where nobody rated it."""
    given = [
        one.rating
        for one in state.ratings
        if one.subject == "response" and one.about == response and one.rating is not None
    ]
    return given[-1] if given else None
