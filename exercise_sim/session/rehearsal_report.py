"""What a rehearsal comes to, as plain data for `--format json` and for tables."""

from collections.abc import Mapping
from typing import Any

from exercise_sim.scoring.scorecard import Mean, Scorecard, TeamScore
from exercise_sim.session.rehearsal import Rehearsal


def as_data(rehearsals: Mapping[str, Rehearsal]) -> list[dict[str, Any]]:
    """One block per profile: `score` overall and, per team and criterion, value and weight.

    Values are 0..1, or None where nothing was observed; coverage is how many lines were.
    """
    return [
        {
            "profile": profile,
            "score": overall(rehearsal.scorecard),
            "teams": {team: _team(score) for team, score in rehearsal.scorecard.teams.items()},
        }
        for profile, rehearsal in rehearsals.items()
    ]


def overall(card: Scorecard) -> float | None:
    """Mean of the teams' scores, 0..1; None where no team was observed."""
    values = [team.mean.value for team in card.teams.values() if team.mean.value is not None]
    return sum(values) / len(values) if values else None


def _team(score: TeamScore) -> dict[str, Any]:
    return {
        "score": score.mean.value,
        "rating": score.rating,
        "coverage": _coverage(score.mean),
        "criteria": {
            criterion: {
                "value": one.mean.value,
                "weight": one.weight,
                **_coverage(one.mean),
            }
            for criterion, one in score.criteria.items()
        },
    }


def _coverage(mean: Mean) -> dict[str, int]:
    return {"observed": mean.observed, "applicable": mean.applicable}
