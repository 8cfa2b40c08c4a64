"""How it looks when several people write, clear and hand over, small and comfortable."""

from __future__ import annotations

from tests.tui.team.desk import Desk
from tests.tui.team.test_clearance import rewritten
from tests.tui.team.test_pictures import SIZES, Compare, pressing, taken


@SIZES
def test_handing_over(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("h", until="Somebody who has not joined yet")
    assert taken(snap_compare, Desk().busy().console(), size, steps)


@SIZES
def test_deciding_on_a_rewritten_version(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("2", "enter", until="{+seven.+}")
    assert taken(snap_compare, rewritten().console("bob"), size, steps)


@SIZES
def test_what_waits_on_whom(snap_compare: Compare, size: tuple[int, int]) -> None:
    steps = pressing("2", "c", until="to clear: publish")
    assert taken(snap_compare, Desk().busy().console(), size, steps)
