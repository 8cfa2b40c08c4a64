"""Two who write at once: exactly one wins, and the chain holds."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.exercise.commands import CONDUCTOR, Approve, DeliverDue, FireNow
from exercise_sim.exercise.events import ClearanceApproved, InjectDelivered
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.contract import Log
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.session.seat import Seat
from tests.log import writer
from tests.log.cast import mark, new_exercise, waiting_for_clearance


def at_once(*deeds: Callable[[], object]) -> list[object]:
    """What each of `deeds` returns or raises, all begun at the same time."""
    barrier = Barrier(len(deeds))
    outcomes: list[object] = [None] * len(deeds)

    def run(number: int) -> None:
        barrier.wait()
        try:
            outcomes[number] = deeds[number]()
        except Exception as error:
            outcomes[number] = error

    threads = [Thread(target=run, args=(number,)) for number in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return outcomes


@pytest.mark.parametrize("attempt", range(5))
def test_of_two_seats_that_approve_at_once_one_wins(log: Log, attempt: int) -> None:
    exercise = waiting_for_clearance(log)
    seats = [Seat(log, exercise, person) for person in ("bob", "eve")]
    outcomes = at_once(
        *(
            partial(seat.submit, Approve(by=seat.participant, response="r1", version=1))
            for seat in seats
        )
    )
    assert sum(isinstance(outcome, Refused) for outcome in outcomes) == 1
    given = [r for r in log.read(exercise) if isinstance(r.event, ClearanceApproved)]
    assert len(given) == 1
    assert seats[0].state == seats[1].state
    assert log.verify(exercise).broken_at is None


def test_an_inject_fired_by_two_reaches_each_team_once(log: Log) -> None:
    exercise = waiting_for_clearance(log)
    fire = FireNow(by="fac", inject="rumour")
    due = DeliverDue(by=CONDUCTOR)
    at_once(*(lambda c=c: log.transact(exercise, c) for c in (fire, fire, due, fire)))
    events = [recorded.event for recorded in log.read(exercise)]
    delivered = [event.team for event in events if isinstance(event, InjectDelivered)]
    assert sorted(delivered) == ["chancellery", "town"]


def test_many_threads_leave_no_gap(log: Log) -> None:
    exercise = new_exercise(log)
    per_thread = 25
    outcomes = at_once(
        *(
            lambda n=n: [log.transact(exercise, mark(f"{n}.{i}")) for i in range(per_thread)]
            for n in range(6)
        )
    )
    assert not [outcome for outcome in outcomes if isinstance(outcome, Exception)]
    read = log.read(exercise)
    assert [recorded.seq for recorded in read] == list(range(1, 2 + 6 * per_thread + 1))
    assert log.verify(exercise).broken_at is None


def test_many_exercises_made_at_once_have_ids_of_their_own(database: Path) -> None:
    logs = [SQLiteLog(database) for _ in range(4)]
    names = at_once(*(lambda log=log: new_exercise(log) for log in logs))
    assert sorted(map(str, names)) == ["small-1", "small-2", "small-3", "small-4"]
    for log in logs:
        log.close()


def test_of_two_processes_that_approve_at_once_one_wins(
    sqlite_log: SQLiteLog, database: Path
) -> None:
    exercise = waiting_for_clearance(sqlite_log)
    processes = [writer.start(database, exercise, "approve", who) for who in ("bob", "eve")]
    for process in processes:
        writer.go(process)
    said = [process.communicate()[0].strip() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    last = sqlite_log.read(exercise)[-1]
    assert isinstance(last.event, ClearanceApproved)
    assert sorted(said) == sorted(["refused", str(last.seq)])
    assert sqlite_log.verify(exercise).broken_at is None


def test_processes_that_write_together_leave_no_gap(sqlite_log: SQLiteLog, database: Path) -> None:
    exercise = new_exercise(sqlite_log)
    processes = [writer.start(database, exercise, "60", f"process {n}") for n in range(3)]
    for process in processes:
        writer.go(process)
    for number in range(60):
        sqlite_log.transact(exercise, mark(f"here {number}"))
    said = [int(line) for process in processes for line in process.communicate()[0].split()]
    read = sqlite_log.read(exercise)
    assert [recorded.seq for recorded in read] == list(range(1, 2 + 4 * 60 + 1))
    assert len(set(said)) == 3 * 60
    assert sqlite_log.verify(exercise).broken_at is None


def test_processes_that_make_the_database_at_once_all_find_it(database: Path) -> None:
    logs = at_once(*(lambda: SQLiteLog(database) for _ in range(8)))
    opened = [log for log in logs if isinstance(log, SQLiteLog)]
    assert len(opened) == 8
    exercise = new_exercise(opened[0])
    assert [len(log.read(exercise)) for log in opened] == [2] * 8
    for log in opened:
        log.close()
    assert [path.name for path in database.parent.iterdir()] == [database.name]


@settings(max_examples=25, deadline=None)
@given(turns=st.lists(st.tuples(st.integers(0, 1), st.sampled_from(["mark", "fire", "read"]))))
def test_a_shuffled_race_of_two_writers_leaves_a_valid_chain(turns: list[tuple[int, str]]) -> None:
    with TemporaryDirectory() as folder:
        kept = [SQLiteLog(Path(folder) / "x.db") for _ in range(2)]
        twin = MemoryLog()
        every: list[Log] = [*kept, twin]
        names = {waiting_for_clearance(log) for log in (every[0], twin)}
        exercise = names.pop()
        assert not names
        outcomes = [[_turn(kept[who], exercise, what) for who, what in turns]]
        outcomes.append([_turn(twin, exercise, what) for _, what in turns])
        assert outcomes[0] == outcomes[1]
        assert all(log.verify(exercise).broken_at is None for log in every)
        assert [log.read(exercise) for log in kept] == [kept[0].read(exercise)] * 2
        kinds = [[r.event.kind for r in log.read(exercise)] for log in (kept[0], twin)]
        assert kinds[0] == kinds[1]
        for log in kept:
            log.close()


def _turn(log: Log, exercise: str, what: str) -> object:
    """What one writer's turn comes to: numbers, or `refused`."""
    if what == "read":
        return [recorded.seq for recorded in log.read(exercise)]
    command = mark() if what == "mark" else FireNow(by="fac", inject="rumour")
    try:
        return [recorded.seq for recorded in log.transact(exercise, command)]
    except Refused:
        return "refused"
