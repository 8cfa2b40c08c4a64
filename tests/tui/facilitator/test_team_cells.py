"""One word and one figure say how a team stands with an inject."""

import pytest

from exercise_sim.exercise.commands import End, Hold, Jump, Recall, Start
from exercise_sim.tui.facilitator.msel_rows import msel_rows
from exercise_sim.tui.facilitator.team_cells import (
    LONG,
    MEDIUM,
    SHORT,
    STYLES,
    Standing,
    written,
)
from tests.tui.facilitator.room import Room


def standing(room: Room, inject: str, team: str) -> Standing:
    state, t = room.state, room.seat().t()
    row = next(row for row in msel_rows(state, None) if row.inject == inject)
    return row.cells[[one.id for one in state.scenario.teams].index(team)].at(t)


def test_before_its_delivery_an_inject_is_next_or_to_come() -> None:
    room = Room().running("1m")
    assert standing(room, "rumour", "town") == Standing("next", 240.0)
    assert standing(room, "call", "town").kind == "to come"
    assert standing(room, "call", "chancellery").kind == "not addressed"


def test_the_nearest_deadline_counts_down_and_then_up() -> None:
    room = Room().running("6m")
    assert standing(room, "rumour", "town") == Standing("due", 540.0)
    assert standing(room.at("16m"), "rumour", "town") == Standing("late", 60.0)


def test_what_was_answered_in_time_is_done() -> None:
    assert standing(Room().busy(), "rumour", "chancellery").kind == "done"


def test_what_is_out_of_play_says_so() -> None:
    room = Room().running("6m")
    room.do(Recall(by="fac", inject="rumour"), Hold(by="fac", inject="call"))
    assert standing(room, "rumour", "town").kind == "recalled"
    assert standing(room, "call", "town").kind == "held"


def test_a_jump_waives_what_was_open() -> None:
    room = Room().running("6m")
    room.do(Jump(by="fac", to=3000, skip=("call", "noise")))
    assert standing(room, "rumour", "town").kind == "waived"


def test_a_team_that_is_not_here_has_no_deadline() -> None:
    room = Room().chancellery_joins()
    room.do(Start(by="fac"))
    room.play_to("6m")
    assert standing(room, "rumour", "town").kind == "absent"


def test_at_endex_only_what_was_overdue_was_missed() -> None:
    room = Room().running("16m")
    room.do(End(by="fac"))
    assert standing(room, "rumour", "town").kind == "missed"
    assert standing(room, "noise", "chancellery").kind == "unfinished"


@pytest.mark.parametrize("width", [SHORT, MEDIUM, LONG])
@pytest.mark.parametrize("kind", STYLES)
def test_every_form_fits_its_column(kind: str, width: int) -> None:
    longest = Standing(kind, 59_999.0, 1.0)  # type: ignore[arg-type]
    assert len(written(longest, width)) <= width
