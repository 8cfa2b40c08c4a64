from typing import Any

import pytest

from exercise_sim.exercise import commands as cmd
from tests.exercise.play import Play
from tests.scoring.worlds import expectation, line, played

ASSESS: dict[str, Any] = {"action": "assess", "within": "10m"}


def assess(play: Play, veracity: str, priority: str, claim: str | None) -> None:
    play.do(
        cmd.Assess(
            by="ann",
            inject="rumour",
            veracity=veracity,  # type: ignore[arg-type]
            priority=priority,  # type: ignore[arg-type]
            claim=claim,
        )
    )


@pytest.mark.parametrize(
    ("said", "value", "why"),
    [
        (("fabricated", "high", "evacuation"), 1.0, "3 of 3 right (veracity, priority and claim)."),
        (("fabricated", "high", None), 2 / 3, "wrong: claim none (it is evacuation)"),
        (("misleading", "high", "evacuation"), 2 / 3, "veracity misleading (it is fabricated)"),
        (("accurate", "low", "evacuation"), 1 / 3, "1 of 3 right (claim); wrong: veracity"),
        (("accurate", "low", None), 0.0, "0 of 3 right; wrong: veracity"),
    ],
)
def test_it_is_the_share_of_right_among_veracity_priority_and_claim(
    said: tuple[str, str, str | None], value: float, why: str
) -> None:
    play = played(ASSESS)
    assess(play.at("6m"), *said)
    judged = line(play, "assessment")
    assert judged.value == pytest.approx(value)
    assert why in judged.why


@pytest.mark.parametrize(
    ("claim", "value", "of"), [(None, 1.0, "2 of 2"), ("evacuation", 2 / 3, "2 of 3")]
)
def test_a_claim_is_judged_where_there_is_one_or_one_was_named(
    claim: str | None, value: float, of: str
) -> None:
    play = played(ASSESS, claim=None)
    assess(play, "fabricated", "high", claim)
    judged = line(play, "assessment")
    assert judged.value == pytest.approx(value)
    assert of in judged.why


def test_the_last_assessment_within_the_window_counts() -> None:
    play = played(ASSESS)
    assess(play.at("6m"), "accurate", "low", None)
    assess(play.at("25m"), "fabricated", "high", "evacuation")
    assess(play.at("26m"), "accurate", "low", None)
    judged = line(play, "assessment")
    assert judged.value == 1.0
    assert judged.why.startswith("Assessed at T+25:00")
    assert line(play, "timeliness").value == 1.0


def test_one_that_comes_only_after_the_window_is_no_judgement_in_time() -> None:
    play = played(ASSESS)
    assess(play.at("25m1s"), "fabricated", "high", "evacuation")
    judged = line(play, "assessment")
    assert judged.value == 0.0
    assert judged.why == "Assessed at T+25:01; only what came by T+25:00 counts."
    assert line(play, "action").value == 1.0


def test_none_at_all_earns_nothing_once_the_target_has_passed() -> None:
    play = played(ASSESS)
    play.at("16m").do(cmd.TakeNote(by="fac", text="Nobody looked."))
    assert line(play, "assessment").value == 0.0
    assert expectation(play).mean.value == 0.0


def test_only_an_expected_assessment_is_judged() -> None:
    play = played({"action": "publish", "within": "10m"})
    assess(play, "fabricated", "high", "evacuation")
    assert "assessment" not in {one.criterion for one in expectation(play).lines}
