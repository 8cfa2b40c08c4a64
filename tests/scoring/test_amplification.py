from typing import Any

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.scenario.vocabulary import Action
from tests.exercise.play import content
from tests.exercise.worlds import CLAIM, FACT
from tests.scoring.worlds import CLAIM_LV, STATEMENT, expectation, line, played, release

PUBLISH: dict[str, Any] = {"action": "publish", "within": "10m"}
DENIED_FIRST = f"It is not true that the whole town is being evacuated tonight. {STATEMENT}"
SANDWICH = (
    f"{FACT} {STATEMENT} It is not true that the whole town is being evacuated tonight."
    " Trains and buses run by the usual timetable."
)


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        (STATEMENT, 1.0, "does not repeat the claim"),
        (f"{CLAIM} {STATEMENT}", 0.0, "says the claim as its own word"),
        (DENIED_FIRST, 0.5, "repeats the claim before it states the truth"),
        (SANDWICH, 1.0, "states the truth first and repeats the claim once"),
    ],
)
def test_truth_comes_first_and_the_claim_at_most_once(text: str, value: float, why: str) -> None:
    play = played(PUBLISH)
    release(play.at("7m"), text)
    judged = line(play, "amplification")
    assert judged.value == value
    assert judged.why == f"The text in en, released at T+07:00, {why}."


def test_the_quotes_are_where_the_claim_is_repeated() -> None:
    play = played(PUBLISH)
    release(play, DENIED_FIRST)
    [quote] = line(play, "amplification").quotes
    assert quote.text == "It is not true that the whole town is being evacuated tonight."
    assert DENIED_FIRST[quote.start : quote.end] == quote.text


def test_the_worst_release_counts_and_a_correction_or_a_withdrawal_does_not_undo_it() -> None:
    play = played(PUBLISH)
    release(play.at("7m"), f"{CLAIM} {STATEMENT}")
    release(play.at("9m"), STATEMENT, based_on=1)
    release(play.at("10m"), STATEMENT, response="r2")
    play.do(cmd.Withdraw(by="ann", response="r1", reason="It helped the wrong side."))
    judged = line(play, "amplification")
    assert judged.value == 0.0
    assert (judged.quotes[0].response, judged.quotes[0].version) == ("r1", 1)


def test_the_worst_language_version_counts() -> None:
    play = played(PUBLISH)
    both = content("").model_copy(update={"texts": {"en": STATEMENT, "lv": f"{CLAIM_LV} Vakarā."}})
    release(play, both)
    judged = line(play, "amplification")
    assert judged.value == 0.0
    assert judged.quotes[0].language == "lv"


def test_a_claim_without_the_language_of_the_text_cannot_be_compared() -> None:
    play = played(PUBLISH)
    release(play, content("Об учениях объявили ещё в мае. Граница под охраной.", language="ru"))
    judged = line(play, "amplification")
    assert judged.value is None
    assert judged.why == "The claim has no wording in ru, so nothing can be compared."


def test_even_a_text_below_the_content_floor_can_spread_the_claim() -> None:
    play = played(PUBLISH, playbook={"content_floor": 60})
    release(play.at("6m"), CLAIM, response="short")
    release(play.at("9m"))
    assert line(play, "amplification").value == 0.0


def test_where_nothing_was_released_there_is_nothing_to_observe() -> None:
    play = played(PUBLISH)
    play.at("16m").do(cmd.TakeNote(by="fac", text="Silence."))
    assert line(play, "amplification").value is None


@pytest.mark.parametrize(
    ("expect", "claim"),
    [(PUBLISH, None), ({"action": "brief", "within": "10m"}, "evacuation")],
)
def test_it_is_asked_only_of_what_is_said_in_public_about_a_claim(
    expect: dict[str, Any], claim: str | None
) -> None:
    play = played(expect, claim=claim)
    release(play)
    assert "amplification" not in {one.criterion for one in expectation(play).lines}


def test_the_claim_counts_in_whatever_language_its_text_is_said_to_be() -> None:
    mislabelled, unknown = played(PUBLISH), played(PUBLISH)
    release(mislabelled, content(f"{STATEMENT} {CLAIM_LV}"))
    release(unknown, content(f"{STATEMENT} {CLAIM}", language="ru"))
    assert line(mislabelled, "amplification").value == 0.0
    judged = line(unknown, "amplification")
    assert (judged.value, judged.quotes[0].language) == (0.0, "ru")


@pytest.mark.parametrize(
    ("action", "answers"), [("publish", ()), ("reply", ()), ("reply", ("rumour",))]
)
def test_the_claim_counts_in_whatever_else_the_team_says(
    action: Action, answers: tuple[str, ...]
) -> None:
    play = played(PUBLISH)
    release(play.at("7m"))
    release(play.at("8m"), content(CLAIM, action, answers=answers), response="r2")
    judged = line(play, "amplification")
    assert (judged.value, judged.quotes[0].response) == (0.0, "r2")
    numbers = [play.events[seq - 1].t for seq in judged.events]
    assert numbers == [420.0, 480.0]


def test_what_was_said_for_nothing_counts_only_where_it_repeats_the_claim() -> None:
    play = played(PUBLISH)
    release(play, content(STATEMENT, answers=()))
    play.at("16m").do(cmd.TakeNote(by="fac", text="Silence."))
    assert line(play, "amplification").value is None


def test_a_claim_in_disguise_is_the_claim() -> None:
    lookalike = CLAIM.translate(str.maketrans("aeopcx", "аеорсх"))
    for disguised in (lookalike, " ".join(CLAIM), "\u200b".join(CLAIM)):
        play = played(PUBLISH)
        release(play, f"{STATEMENT} {disguised}")
        assert line(play, "amplification").value == 0.0, disguised
