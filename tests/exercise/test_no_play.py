"""A pause for something real is told apart from one for a coffee break."""

import pytest

from exercise_sim.exercise.no_play import NO_PLAY, REAL_EMERGENCY, is_no_play, what_happened


@pytest.mark.parametrize("reason", [NO_PLAY, REAL_EMERGENCY, f"  {NO_PLAY}: fire in the building"])
def test_a_reason_that_begins_with_the_mark_stops_play(reason: str) -> None:
    assert is_no_play(reason)


@pytest.mark.parametrize("reason", ["", "lunch", "no play today", f"we said {NO_PLAY}"])
def test_other_reasons_do_not(reason: str) -> None:
    assert not is_no_play(reason)


def test_what_happened_is_read_without_the_mark() -> None:
    assert what_happened(f"{NO_PLAY}: fire in the building") == "fire in the building"
    assert what_happened(NO_PLAY) == ""
