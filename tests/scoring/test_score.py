"""How lines become means, and what holds for every scorecard."""

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.playbook import Bands
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scoring.means import combined
from exercise_sim.scoring.ratings import rating
from exercise_sim.scoring.score import score, score_events
from exercise_sim.scoring.scorecard import Mean, Scorecard
from tests.exercise.play import Play, content
from tests.exercise.worlds import CLAIM, small_world
from tests.scoring.worlds import HOLDING, PUBLISH, STATEMENT, played, release

ESCALATE: dict[str, Any] = {"action": "escalate", "within": "10m"}


def test_lines_make_an_expectation_by_the_playbooks_weights() -> None:
    weights = {"timeliness": 1, "action": 2, "clearance": 1, "amplification": 0}
    play = played(PUBLISH, playbook={"weights": weights})
    release(play.at("20m"), cleared=False)
    [found] = score(play.state).injects["rumour", "chancellery"].expectations
    assert [(one.criterion, one.value, one.weight) for one in found.lines] == [
        ("timeliness", pytest.approx(0.5), 1),
        ("action", 1.0, 2),
        ("clearance", 0.0, 1),
    ]
    assert found.mean == Mean(pytest.approx(2.5 / 4), 3, 3)


def test_expectations_make_an_inject_each_as_much_as_the_next() -> None:
    play = played(PUBLISH, ESCALATE)
    release(play.at("7m"))
    play.at("16m").do(cmd.TakeNote(by="fac", text="No escalation."))
    found = score(play.state).injects["rumour", "chancellery"]
    assert [one.mean.value for one in found.expectations] == [1.0, 0.0]
    assert found.mean == Mean(0.5, 6, 6)


def test_what_is_not_observed_yet_carries_no_weight() -> None:
    play = played(PUBLISH, ESCALATE)
    release(play.at("7m"))
    assert score(play.state).injects["rumour", "chancellery"].mean == Mean(1.0, 4, 6)


def three_priorities() -> Play:
    """`high`, `medium` and `low` at T+5m, each with a statement due within 10m."""
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json")
    rumour = data["injects"][0] | {"expect": [PUBLISH], "claim": None}
    data["objectives"].append({"id": "other", "text": "Other.", "capability": "Other"})
    data["injects"] = [
        rumour | {"id": priority, "priority": priority, "objectives": [objective]}
        for priority, objective in (("high", "first-word"), ("medium", "other"), ("low", "other"))
    ]
    bare = playbook.model_copy(update={"rules": (), "clearance": {}})
    play = Play((Scenario.model_validate(data), bare), started=True)
    play.at("5m").deliver()
    return play


def test_injects_make_a_team_and_an_objective_by_priority() -> None:
    play = three_priorities()
    release(play, content(STATEMENT, answers=("high", "low")), cleared=False)
    play.at("16m").do(cmd.End(by="fac"))
    card = score(play.state)
    assert [one.weight for one in card.injects.values() if one.team == "town"] == [3.0, 2.0, 1.0]
    chancellery = card.teams["chancellery"]
    assert chancellery.mean == Mean(pytest.approx(4 / 6), 6, 6)
    assert chancellery.rating == "S"
    assert card.teams["town"].mean == Mean(0.0, 6, 6)
    other = card.objectives["other"]
    assert other.mean == Mean(pytest.approx(1 / 6), 8, 8)
    assert other.teams == {
        "chancellery": Mean(pytest.approx(1 / 3), 4, 4),
        "town": Mean(0.0, 4, 4),
    }
    assert (other.rating, card.objectives["first-word"].teams["chancellery"].value) == ("U", 1.0)


def test_a_criterion_is_told_over_all_injects_of_a_team() -> None:
    play = three_priorities()
    release(play, content(STATEMENT, answers=("high", "low")), cleared=False)
    play.at("16m").do(cmd.End(by="fac"))
    criteria = score(play.state).teams["chancellery"].criteria
    assert list(criteria) == ["timeliness", "action"]
    assert criteria["action"].mean == Mean(pytest.approx(4 / 6), 3, 3)
    assert criteria["action"].weight == 9.0


def test_injects_run_in_the_order_of_delivery() -> None:
    play = Play(started=True)
    play.do(cmd.FireNow(by="fac", inject="call"))
    play.at("15m").deliver()
    assert list(score(play.state).injects) == [
        ("call", "town"),
        ("rumour", "chancellery"),
        ("rumour", "town"),
        ("noise", "chancellery"),
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.0, "P"),
        (0.8, "P"),
        (0.7999999999999999, "P"),
        (0.79, "S"),
        (0.66, "S"),
        (0.65, "M"),
        (0.5, "M"),
        (0.49, "U"),
        (0.0, "U"),
        (None, None),
    ],
)
def test_a_rating_is_the_band_of_the_mean(value: float | None, expected: str | None) -> None:
    assert rating(value, Bands()) == expected


def test_means_of_nothing_have_no_value() -> None:
    assert combined([]) == Mean(None, 0, 0)
    assert combined([(Mean(None, 0, 3), 2.0)]) == Mean(None, 0, 3)


MOVES = st.tuples(
    st.sampled_from(["ann", "tia"]),
    st.sampled_from(["r1", "r2", "r3"]),
    st.sampled_from(["publish", "reply", "monitor", "escalate", "withdraw", "assess", "open"]),
    st.sampled_from([STATEMENT, HOLDING, CLAIM, "No.", f"{CLAIM} {STATEMENT}"]),
    st.sampled_from(
        [("rumour",), ("rumour",), ("rumour", "noise"), ("call", "rumour"), ("noise",)]
    ),
    st.integers(60, 400),
)


def moved(moves: list[Any], *, only: str = "") -> Play:
    """What the players do, each some seconds after the other; `only` leaves the rest out."""
    play = Play(started=True)
    seconds = 0
    for by, response, what, text, answers, pause in moves:
        seconds += pause
        play.at(f"{seconds}s").deliver()
        if only in ("", by):
            for command in commands(play, by, f"{by}-{response}", what, text, answers):
                with suppress(Refused):
                    play.do(command)
    return play


def commands(
    play: Play, by: str, response: str, what: str, text: str, answers: tuple[str, ...]
) -> Iterator[cmd.Command]:
    if what == "withdraw":
        yield cmd.Withdraw(by=by, response=response, reason="Wrong.")
    elif what == "assess":
        for inject in answers:
            yield cmd.Assess(by=by, inject=inject, veracity="fabricated", priority="low")
    elif what == "open":
        for inject in answers:
            yield cmd.Open(by=by, inject=inject)
    else:
        known = play.state.responses.get(response)
        based_on = known.latest.number if known else 0
        said: Content = content(text, what, answers=answers)  # type: ignore[arg-type]
        yield cmd.SaveVersion(by=by, response=response, content=said, based_on=based_on)
        yield cmd.RequestClearance(by=by, response=response, version=based_on + 1)
        if len(text) % 2:
            approver = "bob" if by == "ann" else "tom"
            yield cmd.Approve(by=approver, response=response, version=based_on + 1)
        version = based_on + 1
        yield cmd.Release(by=by, response=response, version=version, reason="now")
        yield cmd.Correct(by=by, response=response, version=version, note="Now.", reason="now")


def told(card: Scorecard, team: str) -> Any:
    """What a team is told, without the numbers of the log."""
    lines = [
        (one.inject, line.criterion, line.value, line.why, line.quotes)
        for one in card.injects.values()
        if one.team == team
        for expectation in one.expectations
        for line in expectation.lines
    ]
    return card.teams[team], lines


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, min_size=10, max_size=25))
def test_every_value_is_a_share_or_nothing_and_every_line_says_why(moves: list[Any]) -> None:
    play = moved(moves)
    card = score(play.state)
    means = [
        *(one.mean for one in card.teams.values()),
        *(one.mean for one in card.objectives.values()),
        *(one.mean for one in card.injects.values()),
    ]
    for mean in means:
        assert mean.value is None or 0.0 <= mean.value <= 1.0
        assert 0 <= mean.observed <= mean.applicable
    for inject in card.injects.values():
        for expectation in inject.expectations:
            for line in expectation.lines:
                assert line.value is None or 0.0 <= line.value <= 1.0
                assert line.why
                assert all(1 <= seq <= len(play.events) for seq in line.events)
                for quote in line.quotes:
                    version = play.state.responses[quote.response].version(quote.version)
                    text = version.content.texts[quote.language]
                    assert text[quote.start : quote.end] == quote.text != ""


@settings(max_examples=40, deadline=None)
@given(st.lists(MOVES, min_size=10, max_size=25))
def test_the_same_log_gives_the_same_score(moves: list[Any]) -> None:
    play = moved(moves)
    assert score_events(play.events) == score(play.state) == score(fold(play.events))


@settings(max_examples=60, deadline=None)
@given(st.lists(MOVES, min_size=10, max_size=25))
def test_what_one_team_does_never_changes_what_another_is_told(moves: list[Any]) -> None:
    both, alone = moved(moves), moved(moves, only="ann")
    t = max(both.state.t, alone.state.t)
    assert told(score(both.state, t), "chancellery") == told(score(alone.state, t), "chancellery")


def big() -> Play:
    """Thirty injects to two teams, and three hundred cleared statements that answer them."""
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json")
    expect = {"action": "publish", "within": "20m", "key_messages": ["guarded"]}
    rumour = data["injects"][0] | {"expect": [expect | {"audiences": ["residents", "abroad"]}]}
    data["injects"] = [rumour | {"id": f"i{number}"} for number in range(30)]
    play = Play((Scenario.model_validate(data), playbook), started=True)
    play.at("5m").deliver()
    for number in range(300):
        said = content(f"Number {number}. {STATEMENT}", answers=(f"i{number % 30}",))
        release(play, said, response=f"r{number}")
    return play


def test_a_big_exercise_is_scored_again_in_less_than_fifty_milliseconds() -> None:
    state = big().state
    score(state)
    taken = []
    for _ in range(5):
        started = time.process_time()
        score(state)
        taken.append(time.process_time() - started)
    assert min(taken) < 0.05
