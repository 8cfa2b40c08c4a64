import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import visible
from exercise_sim.exercise.refusal import Refused
from tests.exercise.play import Play, content


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (" Robeža \n", "Robeža"),
        ("Pirmā rinda\nOtrā\trinda", "Pirmā rinda\nOtrā\trinda"),
        ("ro\u200bbe\u00adža\u202e", "robeža"),
        ("\ufeff \u200b\x00\x1b\u2060\u3164\U000e0041 ", ""),
        ("n\u0304", "n\u0304"),
        ("👍\ufe0f", "👍"),
    ],
)
def test_only_what_somebody_sees_is_content(text: str, seen: str) -> None:
    assert visible(text) == seen
    assert content(text).length == len(seen)


def test_a_text_that_nobody_sees_cannot_be_released() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    play.do(cmd.SaveVersion(by="ann", response="r1", content=content("\u200b" * 40)))
    with pytest.raises(Refused, match="no text to release"):
        play.do(cmd.Release(by="ann", response="r1", version=1, reason="Now."))
