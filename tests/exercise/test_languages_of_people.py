"""The log reads the same whoever made it; what people read is in their language."""

from collections.abc import Iterator
from gettext import NullTranslations

import pytest

from exercise_sim import localization
from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.no_play import NO_PLAY, REAL_EMERGENCY
from exercise_sim.exercise.reasons import CLOCK_JUMP, reason_told
from exercise_sim.exercise.refusal import Refused
from tests.exercise.play import Play, content


class Marked(NullTranslations):
    """Gives back each text in marks, so that what was looked up is told from what was not."""

    def gettext(self, message: str) -> str:
        return f"«{message}»"


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(localization, "_catalog", lambda _code: Marked())
    with localization.speaking("lv"):
        yield


def exercised() -> Play:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(cmd.SaveVersion(by="ann", response="r", content=content("We know of it.")))
    play.at("6m").do(cmd.Jump(by="fac", to=12 * 60, skip=("call",)))
    play.at("7m").do(cmd.Pause(by="fac", reason=REAL_EMERGENCY))
    play.do(cmd.Resume(by="fac"))
    play.at("9m").do(cmd.RecordOutage(by=cmd.CONDUCTOR, last_t=13 * 60.0))
    return play


def test_a_log_that_was_made_in_another_language_is_the_same(marked: None) -> None:
    there = exercised()
    with localization.speaking("en"):
        here = exercised()
    assert there.events == here.events
    assert there.state == here.state


def test_a_refusal_is_in_the_language_of_the_moment(marked: None) -> None:
    with pytest.raises(Refused, match=r"^«There is no inject `no-such` in this exercise.»$"):
        Play(started=True).do(cmd.Hold(by="fac", inject="no-such"))


def test_a_sentence_is_in_the_language_of_the_moment_with_names_as_they_are(marked: None) -> None:
    play = Play(started=True)
    (event,) = play.do(cmd.Hold(by="fac", inject="call"))
    told = narrate(play.state, event)
    assert told == "«Fay («facilitator») held “Should I send the children home?”.»"


def test_a_reason_of_the_programs_own_is_translated_where_it_is_shown(marked: None) -> None:
    assert reason_told(CLOCK_JUMP) == "«clock jump»"
    assert reason_told(REAL_EMERGENCY) == "«NO PLAY»: «real-world emergency»"
    assert reason_told(f"{NO_PLAY}: the bridge is down") == f"{NO_PLAY}: the bridge is down"
    assert reason_told("clock jumped") == "clock jumped"
    assert reason_told("") == ""
