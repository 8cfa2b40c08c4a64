"""How the feed looks for every kind of channel, and how the monitor draws it."""

from __future__ import annotations

import pytest

from exercise_sim.exercise.commands import Assess, Release
from tests.tui.team.desk import Desk
from tests.tui.team.lively import lively_desk
from tests.tui.team.test_pictures import SIZES, Compare, pressing, taken


@SIZES
def test_feed_with_every_kind_of_channel(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = lively_desk()
    assert taken(snap_compare, desk.console(), size, pressing(until="RINGING 00:40"))


@SIZES
@pytest.mark.parametrize(
    ("keys", "until"),
    [
        (("enter",), "Answered after 00:20"),
        (("u",), "Messages about it"),
        (("end", "enter"), "Subject: Lines for the minister"),
        (("end", "up", "enter"), "By Evening news"),
        (("end", "up", "up", "enter"), "03:40 left"),
    ],
    ids=["call", "post", "email", "headline", "enquiry"],
)
def test_reading(
    snap_compare: Compare, size: tuple[int, int], keys: tuple[str, ...], until: str
) -> None:
    assert taken(snap_compare, lively_desk().console(), size, pressing(*keys, until=until))


def test_missed_call(snap_compare: Compare) -> None:
    desk = lively_desk().at("18m")
    steps = pressing("enter", until="this is the voicemail")
    assert taken(snap_compare, desk.console(), (80, 24), steps)


@SIZES
def test_monitor(snap_compare: Compare, size: tuple[int, int]) -> None:
    desk = assessed(lively_desk())
    steps = pressing("6", until="No claim, as your team assessed it")
    assert taken(snap_compare, desk.console(), size, steps)


def test_monitor_of_reach(snap_compare: Compare) -> None:
    desk = assessed(lively_desk())
    assert taken(snap_compare, desk.console(), (80, 24), pressing("6", "m", until="views"))


def assessed(desk: Desk) -> Desk:
    """The team has named the claim in both posts, and none in the enquiry."""
    for inject, claim in (("rumour", "evacuation"), ("follow-up", "evacuation"), ("enquiry", None)):
        desk.do(
            Assess(by="bob", inject=inject, veracity="fabricated", priority="high", claim=claim)
        )
    where = {"answers": ("rumour",), "channels": ("telegram", "web"), "audiences": ("residents",)}
    text = "The drill was announced in May and ends on Friday. Nobody is being evacuated."
    desk.saves("ann", "out", text, **where)
    desk.do(Release(by="ann", response="out", version=1, reason="No time."))
    return desk
