from typing import Any

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from exercise_sim.localization import speaking
from tests.exercise.play import content
from tests.scoring.worlds import (
    GUARDED_LV,
    HOLDING,
    SCHOOLS,
    STATEMENT,
    WITH_SCHOOLS,
    expectation,
    line,
    played,
    release,
)

ONE: dict[str, Any] = {"action": "publish", "within": "10m", "key_messages": ["guarded"]}
TWO: dict[str, Any] = ONE | {"key_messages": ["guarded", "schools"]}
LATVIAN = "Mācības izziņoja jau maijā. Robežu dienu un nakti apsargā karavīri."
RUSSIAN = "Об учениях объявили ещё в мае. Граница охраняется днём и ночью, всё спокойно."


def texts(**by_language: str) -> Content:
    return content("").model_copy(update={"texts": by_language})


@pytest.mark.parametrize(
    ("text", "value", "why"),
    [
        (WITH_SCHOOLS, 1.0, "2 of 2 required key messages conveyed."),
        (STATEMENT, 0.5, "missing: “Schools and kindergartens work as usual.” (not said)."),
        (HOLDING, 0.0, "0 of 2 required key messages conveyed; missing: "),
    ],
)
def test_it_is_the_share_of_the_required_messages_in_the_text(
    text: str, value: float, why: str
) -> None:
    play = played(TWO)
    release(play.at("7m"), text)
    judged = line(play, "key_messages")
    assert judged.value == value
    assert why in judged.why


def test_the_quotes_are_the_words_of_the_released_text() -> None:
    play = played(TWO)
    release(play.at("7m"), WITH_SCHOOLS)
    quotes = line(play, "key_messages").quotes
    assert [WITH_SCHOOLS[q.start : q.end] for q in quotes] == [q.text for q in quotes]
    assert [q.text for q in quotes] == [
        "Soldiers guard our border by day and by night.",
        "All schools and kindergartens are working as usual today.",
    ]
    assert {(q.response, q.version, q.language) for q in quotes} == {("r1", 1, "en")}


def test_a_text_that_says_the_opposite_does_not_convey_it() -> None:
    play = played(ONE)
    text = "The drill was announced in May. The border is not guarded day and night."
    release(play.at("7m"), text)
    judged = line(play, "key_messages")
    assert judged.value == 0.0
    assert "the text says the opposite: “The border is not guarded" in judged.why


def test_each_text_is_compared_in_its_own_language() -> None:
    play = played(TWO)
    release(play.at("7m"), texts(lv=LATVIAN))
    judged = line(play, "key_messages")
    assert judged.value == 0.5
    assert judged.quotes[0].language == "lv"
    assert "(it has no wording in lv)" in judged.why


def test_any_language_version_will_do() -> None:
    play = played(TWO)
    release(play.at("7m"), texts(lv=LATVIAN, en="Schools and kindergartens work as usual today."))
    assert line(play, "key_messages").value == 1.0


def test_in_a_language_without_the_message_nothing_is_conveyed() -> None:
    play = played(ONE)
    release(play.at("7m"), texts(ru=RUSSIAN))
    judged = line(play, "key_messages")
    assert judged.value == 0.0
    assert "it has no wording in ru" in judged.why


def test_releases_add_up() -> None:
    play = played(TWO)
    release(play.at("7m"), STATEMENT)
    release(play.at("9m"), "Schools and kindergartens work as usual today.", response="r2")
    judged = line(play, "key_messages")
    assert judged.value == 1.0
    assert [quote.response for quote in judged.quotes] == ["r1", "r2"]


def test_a_correction_adds_what_it_says() -> None:
    play = played(TWO)
    release(play.at("7m"), STATEMENT)
    release(play.at("9m"), WITH_SCHOOLS, based_on=1)
    judged = line(play, "key_messages")
    assert judged.value == 1.0
    assert [quote.version for quote in judged.quotes] == [1, 2]


@pytest.mark.parametrize(("at", "value"), [("5m", 1.0), ("15m1s", 1.0), ("25m", 1.0), ("25m1s", 0)])
def test_what_is_out_by_twice_the_target_counts(at: str, value: float) -> None:
    play = played(ONE)
    release(play.at(at))
    assert line(play, "key_messages").value == value


def test_lateness_within_the_window_costs_nothing_here_and_after_it_the_reason_is_told() -> None:
    play = played(ONE)
    release(play.at("26m"))
    assert line(play, "key_messages").why == (
        "Nothing that still stands was released by T+25:00, twice the time allowed."
    )


def test_what_the_clock_jumps_over_does_not_shorten_the_window() -> None:
    play = played(ONE)
    release(play.at("7m"), HOLDING)
    play.at("10m").do(cmd.Jump(by="fac", to=30 * 60.0))
    release(play.at("24m"), response="r2")
    assert line(play, "key_messages").value == 1.0
    release(play.at("26m"), response="r3")
    assert len(line(play, "key_messages").events) == 2


def test_what_was_said_before_the_inject_came_counts() -> None:
    play = played(ONE, at="10m")
    release(play, content(STATEMENT, answers=()))
    play.at("10m").deliver()
    release(play.at("25m"), content(STATEMENT), based_on=1)
    assert line(play, "key_messages").value == 1.0


def test_a_withdrawn_statement_conveys_nothing_any_more() -> None:
    play = played(ONE)
    release(play.at("7m"))
    play.at("26m").do(cmd.Withdraw(by="ann", response="r1", reason="A wrong number."))
    judged = line(play, "key_messages")
    assert (judged.value, judged.why) == (0.0, "What was released has been withdrawn.")


def test_without_an_answer_nothing_is_conveyed() -> None:
    play = played(ONE)
    play.at("16m").do(cmd.TakeNote(by="fac", text="Silence."))
    assert line(play, "key_messages").value == 0.0


def test_a_text_below_the_content_floor_earns_nothing() -> None:
    play = played(ONE)
    release(play.at("7m"), "The border is guarded.")
    release(play.at("8m"), HOLDING, response="r2")
    assert line(play, "key_messages").value == 0.0


def test_where_none_is_required_there_is_no_line() -> None:
    play = played({"action": "publish", "within": "10m"})
    release(play)
    assert "key_messages" not in {one.criterion for one in expectation(play).lines}


def test_what_is_missing_is_named_in_the_language_of_whoever_reads() -> None:
    play = played(TWO)
    release(play.at("7m"), HOLDING)
    with speaking("lv"):
        read = line(play, "key_messages")
    assert GUARDED_LV in read.why
    assert SCHOOLS in read.why
    assert read.value == line(play, "key_messages").value
