import pytest

from exercise_sim.exercise.commands import Approve, Release, RequestClearance, SaveVersion
from exercise_sim.scenario.playbook import Bands
from exercise_sim.scoring.ratings import held_back, rating
from exercise_sim.scoring.score import score
from exercise_sim.scoring.scorecard import Mean
from tests.exercise.play import Play, content
from tests.exercise.worlds import CLAIM


@pytest.mark.parametrize(
    ("value", "expected"),
    [(1.0, "P"), (0.80, "P"), (0.79, "S"), (0.66, "S"), (0.65, "M"), (0.5, "M"), (0.49, "U")],
)
def test_a_score_has_the_rating_of_its_band(value: float, expected: str) -> None:
    assert rating(value, Bands()) == expected


def test_what_was_not_observed_has_no_rating() -> None:
    assert rating(None, Bands()) is None


def test_spreading_the_claim_holds_a_good_rating_at_m_and_says_why() -> None:
    rated, why = held_back("P", Mean(0.25, 2, 2), Bands())
    assert rated == "M"
    assert "amplification 25%" in why


@pytest.mark.parametrize("amplification", [0.5, 1.0, None])
def test_no_rating_is_held_back_without_harm(amplification: float | None) -> None:
    assert held_back("P", Mean(amplification, 1, 1), Bands()) == ("P", "")


def test_a_rating_of_m_or_u_is_not_lifted() -> None:
    assert held_back("U", Mean(0.0, 1, 1), Bands()) == ("U", "")


def test_a_team_that_answers_well_but_asserts_the_claim_is_m_at_best() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    text = f"{CLAIM} Guards protect our border by day and by night. {CLAIM}"
    play.do(SaveVersion(by="ann", response="r", content=content(text)))
    play.do(RequestClearance(by="ann", response="r", version=1))
    play.do(Approve(by="bob", response="r", version=1))
    play.do(Release(by="ann", response="r", version=1))
    team = score(play.state).teams["chancellery"]
    assert team.mean.value is not None
    assert team.mean.value > 0.66
    assert team.rating == "M"
    assert team.held_back
