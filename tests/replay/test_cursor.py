import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.state import State
from exercise_sim.replay import cursor as cursor_module
from exercise_sim.replay.cursor import STRIDE, Cursor
from exercise_sim.replay.viewpoint import seen_by, whole_exercise
from tests.exercise.play import Play
from tests.exercise.test_any_sequence_of_commands import STEPS, played
from tests.exercise.waiting import world_with
from tests.replay.sessions import long_session, recorded, small_session


def numbered(cursor: Cursor, kind: str) -> int:
    return next(one.seq for one in cursor.events if one.event.kind == kind)


def test_it_stands_as_the_events_up_to_a_time_make_it() -> None:
    cursor = Cursor(small_session())
    before, after = cursor.at(299.9), cursor.at(300.0)
    assert before.injects["rumour"].status == "scheduled"
    assert set(after.injects["rumour"].deliveries) == {"chancellery", "town"}
    assert cursor.at(cursor.end) == cursor.final


def test_what_came_before_startex_is_one_step_at_the_beginning() -> None:
    cursor = Cursor(small_session())
    assert cursor.at(0.0).clock.status == "running"
    assert cursor.last_at(-5.0) == cursor.setup == numbered(cursor, "exercise_started")
    assert cursor.previous_event(cursor.setup) is None
    assert cursor.next_event(cursor.setup) == cursor.setup + 1
    assert cursor.density(10)[0] == 1


def test_an_exercise_that_has_not_started_is_one_step() -> None:
    cursor = Cursor(recorded(Play().events))
    assert (cursor.end, cursor.setup) == (0.0, cursor.last)
    assert cursor.at(0.0).clock.status == "not started"
    assert cursor.next_event(cursor.setup) is None
    assert cursor.density(5) == [1, 0, 0, 0, 0]


def test_inside_a_clock_jump_it_stands_as_before_the_jump() -> None:
    cursor = Cursor(small_session())
    jump = numbered(cursor, "clock_jumped")
    assert [(one.start, one.to) for one in cursor.jumps] == [(1200.0, 1500.0)]
    assert cursor.moment(jump) == 1500.0
    assert cursor.at(1200.0) == cursor.at(1499.9) == cursor.at_event(jump - 1)
    assert cursor.at(1500.0).jumps == cursor.jumps


def test_events_of_one_moment_can_be_seen_one_by_one() -> None:
    cursor = Cursor(small_session())
    paused = numbered(cursor, "exercise_paused")
    assert cursor.moment(paused) == cursor.moment(paused + 1)
    assert cursor.at_event(paused).clock.status == "paused"
    assert cursor.next_event(paused) == paused + 1
    assert cursor.previous_event(paused + 1) == paused
    assert cursor.at(cursor.moment(paused)).clock.status == "running"


def test_next_inject_goes_to_its_first_delivery() -> None:
    cursor = Cursor(small_session())
    steps, seq = [], cursor.next_inject(1)
    while seq is not None:
        steps.append(cursor.moment(seq))
        seq = cursor.next_inject(seq)
    assert steps == [300.0, 600.0, 900.0]


def test_density_counts_every_event_once() -> None:
    cursor = Cursor(small_session())
    counts = cursor.density(7)
    assert sum(counts) == len(cursor.steps.seqs)
    assert counts[0] == 1
    assert counts[-1] == 1  # EndEx, five minutes after the jump


@pytest.mark.parametrize("seq", [0, -1, 10_000])
def test_a_number_that_no_event_has_is_refused(seq: int) -> None:
    with pytest.raises(IndexError, match="there are events 1 to"):
        Cursor(small_session()).at_event(seq)


def test_nothing_is_no_exercise() -> None:
    with pytest.raises(ValueError, match="no event"):
        Cursor([])


def test_no_seek_in_a_long_log_takes_in_more_than_a_stretch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cursor = Cursor(long_session(3000))
    taken: list[object] = []

    def counting(state: State | None, event: object) -> State:
        taken.append(event)
        return evolve(state, event)

    evolve = cursor_module.evolve
    monkeypatch.setattr(cursor_module, "evolve", counting)
    for seq in (2999, 1, 1500, 1499, 2900, 256, 257, 258):
        taken.clear()
        assert cursor.at_event(seq).seq == seq
        assert len(taken) < STRIDE
    taken.clear()
    cursor.at_event(259)
    assert len(taken) == 1  # going forward goes on from where it is


def test_a_teams_viewpoint_has_what_it_did_and_what_reached_it() -> None:
    cursor = Cursor(small_session())
    town = seen_by(cursor, "town")
    kinds = [cursor.events[seq - 1].event.kind for seq in town.steps.seqs]
    assert kinds == [
        "exercise_started",
        "inject_delivered",
        "response_released",
        "inject_delivered",
        "message_sent",
        "exercise_paused",
        "exercise_resumed",
        "version_saved",
        "clock_jumped",
        "exercise_ended",
    ]
    assert [cursor.moment(seq) for seq in town.injects.seqs] == [300.0, 600.0]
    assert whole_exercise(cursor).steps is cursor.steps


def test_a_teams_viewpoint_has_the_parts_of_the_day_and_the_story_clock() -> None:
    morning = {"story_jump": "2026-06-05T08:00:00+03:00"}
    phases = [{"id": "one", "title": "One", "starts": "1m", "kind": "break", **morning}]
    play = Play(world_with(phases=phases), started=True)
    play.at("1m").deliver()
    cursor = Cursor(recorded(play.events))
    kinds = [cursor.events[seq - 1].event.kind for seq in seen_by(cursor, "town").steps.seqs]
    assert kinds == ["exercise_started", "phase_begun", "story_jumped", "exercise_paused"]


Moves = list[tuple[int, Command]]


@settings(max_examples=60, deadline=None)
@given(STEPS, st.lists(st.floats(-60, 6000), max_size=8))
def test_any_time_in_any_order_is_the_fold_of_the_events_up_to_it(
    steps: Moves, times: list[float]
) -> None:
    log = recorded(played(steps).events)
    cursor = Cursor(log)
    for t in times:
        seq = cursor.last_at(t)
        assert cursor.at(t) == fold(one.event for one in log[:seq])
        assert seq == cursor.setup or cursor.at(t).t <= t
        assert seq == cursor.last or cursor.moment(seq + 1) > t


@settings(max_examples=40, deadline=None)
@given(STEPS, st.lists(st.integers(0, 200), max_size=12))
def test_any_event_in_any_order_is_the_fold_of_the_events_up_to_it(
    steps: Moves, places: list[int]
) -> None:
    log = recorded(played(steps).events)
    cursor = Cursor(log)
    for place in places:
        seq = place % cursor.last + 1
        assert cursor.at_event(seq) == fold(one.event for one in log[:seq])
        assert cursor.moment(seq) == cursor.at_event(seq).t


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_every_team_has_a_viewpoint_on_any_exercise(steps: Moves) -> None:
    cursor = Cursor(recorded(played(steps).events))
    for team in ("chancellery", "town"):
        seen = seen_by(cursor, team)
        assert set(seen.steps.seqs) <= set(cursor.steps.seqs)
        assert set(seen.injects.seqs) <= set(seen.steps.seqs)
