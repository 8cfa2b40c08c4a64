"""The proof that the score means something: good play scores, and each fault shows where it is.

On every shipped scenario, with every team of one profile.
"""

from collections.abc import Mapping
from functools import cache
from time import monotonic

import pytest

from exercise_sim.scenario.library import shipped_scenarios
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import Rehearsal, rehearse_each
from exercise_sim.session.rehearsal_report import overall

SHIPPED = shipped_scenarios()
each_scenario = pytest.mark.parametrize("scenario", SHIPPED)

GOOD = 0.85
POOR = 0.3
FALL = 0.2
NOISE = 0.02

FAULTS: Mapping[str, tuple[set[Criterion], set[Criterion]]] = {
    # profile: (criteria that the fault touches, criteria that are then not observed at all)
    "late": ({"timeliness"}, set()),
    "silent": (
        {"timeliness", "action", "key_messages", "reach", "assessment"},
        {"clearance", "amplification"},
    ),
    "amplifier": ({"amplification"}, set()),
}


@cache
def rehearsals(scenario: str) -> Mapping[str, Rehearsal]:
    loaded = read_scenario(SHIPPED[scenario])
    return rehearse_each(loaded.scenario, loaded.playbook, PROFILES.values())


def values(scenario: str, profile: str) -> dict[tuple[str, Criterion], float | None]:
    """(team, criterion) -> value in the rehearsal of the profile."""
    return {
        (team, criterion): one.mean.value
        for team, score in rehearsals(scenario)[profile].scorecard.teams.items()
        for criterion, one in score.criteria.items()
    }


@each_scenario
def test_the_scenario_is_rehearsed_in_seconds_and_no_step_is_refused(scenario: str) -> None:
    begun = monotonic()
    played = rehearsals(scenario)
    assert monotonic() - begun < 30
    assert {name: rehearsal.refused for name, rehearsal in played.items()} == dict.fromkeys(
        PROFILES, ()
    )


@each_scenario
def test_exemplary_teams_score_well(scenario: str) -> None:
    card = rehearsals(scenario)["exemplary"].scorecard
    whole = overall(card)
    assert whole is not None
    assert whole >= GOOD
    for score in card.teams.values():
        assert score.mean.value is not None
        assert score.mean.value >= GOOD
        assert score.rating == "P"


@each_scenario
def test_silent_teams_score_poorly(scenario: str) -> None:
    whole = overall(rehearsals(scenario)["silent"].scorecard)
    assert whole is not None
    assert whole < POOR


@each_scenario
def test_teams_that_spread_the_claim_are_held_back(scenario: str) -> None:
    for team, score in rehearsals(scenario)["amplifier"].scorecard.teams.items():
        assert score.rating in ("M", "U"), team


@each_scenario
def test_every_team_is_judged_by_every_criterion(scenario: str) -> None:
    judged = {"timeliness", "action", "assessment", "clearance", "key_messages"}
    judged |= {"amplification", "reach"}
    for team, score in rehearsals(scenario)["exemplary"].scorecard.teams.items():
        observed = {c for c, one in score.criteria.items() if one.mean.value is not None}
        assert judged <= observed, team


@each_scenario
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_shows_where_it_is_and_nowhere_else(scenario: str, fault: str) -> None:
    touched, unobserved = FAULTS[fault]
    good, bad = values(scenario, "exemplary"), values(scenario, fault)
    assert set(good) == set(bad)
    for (team, criterion), before in good.items():
        after = bad[team, criterion]
        where = f"{criterion} of {team}: {before} -> {after}"
        if criterion in unobserved or before is None:
            assert after is None, where
        elif criterion in touched:
            assert after is not None, where
            assert after <= before - FALL, where
        else:
            assert after is not None, where
            assert abs(after - before) <= NOISE, where


@each_scenario
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_points(scenario: str, fault: str) -> None:
    played = rehearsals(scenario)
    worse, good = (overall(played[name].scorecard) for name in (fault, "exemplary"))
    assert worse is not None
    assert good is not None
    assert worse < good
