"""A conditional scenario, rehearsed: teams that act differently get different injects."""

import pytest

from exercise_sim.exercise.events import ExerciseResumed, InjectDelivered, ScoreJudged
from exercise_sim.exercise.state import State
from exercise_sim.scoring.score import score
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import Rehearsal, rehearse
from tests.exercise.waiting import follow_up, world_with

EXPECTED = {
    "expect": [
        {
            "action": "reply",
            "within": "10m",
            "model_answer": "School goes on as usual; the drill ends on Friday.",
        }
    ]
}
QUESTION = follow_up(id="question", at="5m", **EXPECTED)
WORLD = world_with(
    QUESTION,
    follow_up(id="thanks", when={"response": {"inject": "question", "within": "10m"}}),
    follow_up(id="silence", when={"no_response": {"inject": "question", "within": "12m"}}),
    follow_up(id="fine", when={"score": {"inject": "question", "above": 0.8, "after": "25m"}}),
    follow_up(id="poor", when={"score": {"inject": "question", "below": 0.5, "after": "25m"}}),
    follow_up(
        id="nagging",
        when={"after": {"inject": "silence", "delay": "1m"}},
        repeat={"every": "5m", "until": {"response": {"inject": "question"}}},
    ),
)


@pytest.fixture(scope="module")
def played() -> Rehearsal:
    profiles = {"chancellery": PROFILES["exemplary"], "town": PROFILES["silent"]}
    return rehearse(*WORLD, profiles)


def came(played: Rehearsal, inject: str) -> dict[str, list[float]]:
    found: dict[str, list[float]] = {}
    for recorded in played.events:
        event = recorded.event
        if isinstance(event, InjectDelivered) and event.inject == inject:
            found.setdefault(event.team, []).append(event.due)
    return found


def test_who_answers_is_thanked_at_that_second_and_who_does_not_is_pressed(
    played: Rehearsal,
) -> None:
    thanked = came(played, "thanks")
    answered = next(
        release.t
        for response in played.state.responses.values()
        for release in response.releases
        if response.latest.content.answers == ("question",)
    )
    assert thanked == {"chancellery": [answered]}
    assert came(played, "silence") == {"town": [300.0 + 720.0]}


def test_what_follows_a_conditional_inject_follows_for_the_same_team(played: Rehearsal) -> None:
    comings = came(played, "nagging")
    assert list(comings) == ["town"]
    assert comings["town"] == pytest.approx([1080.0 + 300.0 * n for n in range(9)], abs=0.001)


def test_nothing_comes_after_endex(played: Rehearsal) -> None:
    assert played.state.t >= played.state.scenario.duration
    last = max(one.event.t for one in played.events if isinstance(one.event, InjectDelivered))
    assert last <= played.state.scenario.duration


def test_scores_are_worked_out_once_at_their_second_and_lead_to_different_injects(
    played: Rehearsal,
) -> None:
    judged = [one.event for one in played.events if isinstance(one.event, ScoreJudged)]
    # Two conditions ask for the same score: it is worked out once for each team.
    assert [(one.team, one.t) for one in judged] == [("chancellery", 1800.0), ("town", 1800.0)]
    assert came(played, "fine") == {"chancellery": [1800.0]}
    assert came(played, "poor") == {"town": [1800.0]}


def test_the_score_on_record_is_the_one_that_the_scorecard_shows(played: Rehearsal) -> None:
    recorded = {key[1]: one.value for key, one in played.state.judged.items()}
    card = score(as_of(played, 1800.0))
    for team, value in recorded.items():
        assert value == card.injects["question", team].mean.value


def as_of(played: Rehearsal, t: float) -> State:
    from exercise_sim.exercise.evolve import fold

    return fold(one.event for one in played.events if one.event.t <= t)


def test_a_break_holds_a_rehearsal_up_for_no_time() -> None:
    world = world_with(
        phases=[
            {"id": "play", "title": "Play", "starts": "0m"},
            {"id": "rest", "title": "Coffee", "kind": "break", "starts": "8m"},
        ]
    )
    played = rehearse(*world, dict.fromkeys(("chancellery", "town"), PROFILES["exemplary"]))
    assert any(isinstance(one.event, ExerciseResumed) for one in played.events)
    assert played.refused == ()
