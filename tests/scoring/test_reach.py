from typing import Any

import pytest

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.content import Content
from tests.exercise.play import content
from tests.scoring.worlds import STATEMENT, expectation, line, played, release

RUSSIAN = "Об учениях объявили ещё в мае. Граница охраняется днём и ночью, всё спокойно."
ALL: dict[str, Any] = {
    "action": "publish",
    "within": "10m",
    "audiences": ["residents", "abroad", "border"],
}


def said(channels: tuple[str, ...], **texts: str) -> Content:
    return content("").model_copy(update={"texts": texts, "channels": channels})


@pytest.mark.parametrize(
    ("released", "value", "why"),
    [
        (said(("telegram", "web"), en=STATEMENT, ru=RUSSIAN), 1.0, "3 of 3 required audiences"),
        (
            said(("telegram", "web"), en=STATEMENT),
            2 / 3,
            "2 of 3 required audiences reached; missing: Border (nothing in ru).",
        ),
        (
            said(("web",), en=STATEMENT, ru=RUSSIAN),
            1 / 3,
            "missing: Residents (on none of their channels) and Border (on none of their channels)",
        ),
        (said(("phone",), en=STATEMENT), 0.0, "Border (nothing in ru)"),
        (said(("telegram", "web"), en=STATEMENT, ru=" "), 2 / 3, "Border (nothing in ru)"),
    ],
)
def test_an_audience_is_reached_on_a_channel_it_uses_in_a_language_it_reads(
    released: Content, value: float, why: str
) -> None:
    play = played(ALL)
    release(play.at("7m"), released)
    judged = line(play, "reach")
    assert judged.value == pytest.approx(value)
    assert why in judged.why


def test_releases_add_up_but_one_of_them_has_to_bring_both_language_and_channel() -> None:
    play = played(ALL)
    release(play, said(("telegram",), en=STATEMENT))
    release(play, said(("web",), ru=RUSSIAN), response="r2")
    judged = line(play, "reach")
    assert judged.value == pytest.approx(1 / 3)
    release(play, said(("web",), en=STATEMENT), response="r3")
    assert line(play, "reach").value == pytest.approx(2 / 3)


def test_naming_an_audience_does_not_reach_it() -> None:
    play = played(ALL)
    release(play, content(STATEMENT, channels=("phone",), audiences=("residents", "abroad")))
    assert line(play, "reach").value == 0.0


@pytest.mark.parametrize(
    ("channels", "value"),
    [(("telegram", "web"), 1.0), (("telegram", "phone"), 0.5), (("phone",), 0.0)],
)
def test_where_only_channels_are_listed_their_share_counts(
    channels: tuple[str, ...], value: float
) -> None:
    play = played({"action": "publish", "within": "10m", "channels": ["telegram", "web"]})
    release(play, said(channels, ru=RUSSIAN))
    assert line(play, "reach").value == value


def test_what_comes_after_twice_the_target_reaches_nobody_in_time() -> None:
    play = played(ALL)
    release(play.at("24m"), said(("web",), en=STATEMENT))
    release(play.at("26m"), said(("telegram",), en=STATEMENT), response="r2")
    assert line(play, "reach").value == pytest.approx(1 / 3)


def test_a_channel_added_by_a_correction_counts_from_the_correction() -> None:
    play = played(ALL)
    release(play.at("7m"), said(("web",), en=STATEMENT))
    release(play.at("26m"), said(("web", "telegram"), en=STATEMENT), based_on=1)
    assert line(play, "reach").value == pytest.approx(1 / 3)


def test_a_withdrawn_statement_reaches_nobody_any_more() -> None:
    play = played(ALL)
    release(play, said(("telegram", "web"), en=STATEMENT))
    play.at("16m").do(cmd.Withdraw(by="ann", response="r1", reason="A wrong number."))
    assert line(play, "reach").value == 0.0


@pytest.mark.parametrize(
    "expect", [{"action": "publish", "within": "10m"}, ALL | {"action": "escalate"}]
)
def test_it_is_asked_only_of_public_words_with_somebody_to_reach(expect: dict[str, Any]) -> None:
    play = played(expect)
    play.at("16m").do(cmd.TakeNote(by="fac", text="Silence."))
    assert "reach" not in {one.criterion for one in expectation(play).lines}


@pytest.mark.parametrize("filler", [".", "\u200b" * 100, "\u3164" * 100, "Nē."])
def test_a_language_version_that_says_nothing_reaches_nobody(filler: str) -> None:
    play = played(ALL | {"audiences": ["border"]})
    release(play, said(("telegram",), en=STATEMENT, ru=filler))
    judged = line(play, "reach")
    assert (judged.value, "nothing in ru" in judged.why) == (0.0, True)
