"""What every log does, whatever it is kept in."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from exercise_sim.exercise.commands import (
    CONDUCTOR,
    HOST,
    DeliverDue,
    End,
    Hold,
    Jump,
    Pause,
    RequestClearance,
    Resume,
    SaveVersion,
    SetBookmark,
    Start,
)
from exercise_sim.exercise.events import BookmarkSet, ExerciseCreated, InjectDelivered, VersionSaved
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import Delivery
from exercise_sim.log.contract import Log, LogUnusable, NoSuchExercise
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.naming import CODE_ALPHABET
from exercise_sim.log.sqlite import SQLiteLog
from tests.exercise.play import Play, content
from tests.exercise.waiting import follow_up, world_with
from tests.exercise.worlds import small_world
from tests.log.cast import mark, new_exercise, waiting_for_clearance


class TestCreating:
    def test_names_exercises_after_their_scenario(self, log: Log) -> None:
        names = [log.create(*small_world()) for _ in range(3)]
        assert names == ["small-1", "small-2", "small-3"]

    def test_starts_the_log_with_a_snapshot_of_the_scenario(self, log: Log) -> None:
        scenario, playbook = small_world()
        [created] = log.read(log.create(scenario, playbook))
        assert created.seq == 1
        assert isinstance(created.event, ExerciseCreated)
        assert (created.event.scenario, created.event.playbook) == (scenario, playbook)

    def test_gives_every_team_a_code_that_can_be_read_aloud(self, log: Log) -> None:
        codes = [log.join_codes(log.create(*small_world())) for _ in range(20)]
        assert all(list(found) == ["chancellery", "town"] for found in codes)
        every = [code for found in codes for code in found.values()]
        assert len(set(every)) == 40
        assert all(len(code) == 7 and code[3] == "-" for code in every)
        assert set("".join(every)) <= {*CODE_ALPHABET, "-"}
        assert not set("0O1IL") & set(CODE_ALPHABET)

    def test_keeps_exercises_apart(self, log: Log) -> None:
        one, other = new_exercise(log), new_exercise(log)
        log.transact(one, mark("mine"))
        assert [len(log.read(exercise)) for exercise in (one, other)] == [3, 2]


class TestTransacting:
    def test_returns_what_is_appended_with_its_numbers(self, log: Log) -> None:
        exercise = waiting_for_clearance(log)
        before = log.read(exercise)
        [recorded] = log.transact(exercise, mark("here"))
        assert recorded.seq == before[-1].seq + 1
        assert isinstance(recorded.event, BookmarkSet)
        assert log.read(exercise) == [*before, recorded]

    def test_numbers_events_without_gaps(self, log: Log) -> None:
        exercise = waiting_for_clearance(log)
        read = log.read(exercise)
        assert [recorded.seq for recorded in read] == list(range(1, len(read) + 1))

    def test_appends_nothing_where_nothing_changes(self, log: Log) -> None:
        exercise = new_exercise(log)
        marked = log.change_mark()
        assert log.transact(exercise, DeliverDue(by=CONDUCTOR)) == []
        assert len(log.read(exercise)) == 2
        assert log.change_mark() == marked

    @pytest.mark.parametrize(
        "command", [Start(by="nobody"), Hold(by="fac", inject="no-such"), Pause(by="fac")]
    )
    def test_a_refusal_leaves_nothing(self, log: Log, command: Pause) -> None:
        exercise = new_exercise(log)
        before = log.read(exercise)
        with pytest.raises(Refused):
            log.transact(exercise, command)
        assert log.read(exercise) == before
        [recorded] = log.transact(exercise, mark())
        assert recorded.seq == len(before) + 1
        assert log.verify(exercise).broken_at is None

    def test_what_could_not_be_read_back_is_refused(self, log: Log) -> None:
        exercise = new_exercise(log)
        with pytest.raises(Refused):
            log.transact(exercise, Start(by="fac", speed=float("1e400")))
        assert len(log.read(exercise)) == 2

    def test_a_text_comes_back_letter_by_letter(self, log: Log) -> None:
        text = "Ķēžu'); \0\x1b[31m\u2028 <b>[/x]</b> їжак 🦔 \\ \" '"
        exercise = new_exercise(log)
        log.transact(exercise, SetBookmark(by="fac", label=text))
        event = log.read(exercise)[-1].event
        assert isinstance(event, BookmarkSet)
        assert event.label == text

    def test_half_a_letter_is_refused(self, log: Log) -> None:
        exercise = new_exercise(log)
        with pytest.raises(Refused):
            log.transact(exercise, SetBookmark(by="fac", label="\ud800"))
        assert len(log.read(exercise)) == 2

    def test_the_state_is_that_of_the_events_read(self, log: Log) -> None:
        exercise = waiting_for_clearance(log)
        state = fold(recorded.event for recorded in log.read(exercise))
        assert state.responses["r1"].pending is not None
        assert state.seq == len(log.read(exercise))


class TestReading:
    def test_gives_what_comes_after_a_number(self, log: Log) -> None:
        exercise = waiting_for_clearance(log)
        everything = log.read(exercise)
        assert log.read(exercise, after=3) == everything[3:]
        assert log.read(exercise, after=len(everything)) == []
        assert log.read(exercise, after=len(everything) + 7) == []

    def test_says_what_there_is_where_an_exercise_is_not(self, log: Log) -> None:
        with pytest.raises(NoSuchExercise, match="none at all"):
            log.read("small-1")
        new_exercise(log)
        for ask in (
            log.read,
            log.verify,
            log.chain,
            log.join_codes,
            lambda name: log.transact(name, mark()),
            lambda name: log.read(name, 5),
            lambda name: log.drafts(name, "ann"),
            lambda name: log.save_draft(name, "ann", "r1", "..."),
        ):
            with pytest.raises(NoSuchExercise, match="`small-7`; there are `small-1`"):
                ask("small-7")


class TestListing:
    def test_shows_the_newest_first(self, log: Log) -> None:
        new_exercise(log)
        new_exercise(log)
        assert [summary.id for summary in log.exercises()] == ["small-2", "small-1"]

    def test_says_how_an_exercise_stands(self, log: Log) -> None:
        exercise = new_exercise(log)
        [summary] = log.exercises()
        assert (summary.status, summary.t, summary.events) == ("not started", 0.0, 2)
        assert summary.title.read("en") == "Small world"
        assert summary.created == log.read(exercise)[0].event.wall
        log.transact(exercise, Start(by="fac"))
        log.transact(exercise, Jump(by="fac", to=120.0))
        [summary] = log.exercises()
        assert (summary.status, summary.events) == ("running", 4)
        assert summary.t == 120.0
        log.transact(exercise, Pause(by="fac"))
        assert log.exercises()[0].status == "paused"
        log.transact(exercise, Resume(by="fac"))
        log.transact(exercise, End(by="fac"))
        [summary] = log.exercises()
        assert summary.status == "ended"
        assert summary.t == fold(r.event for r in log.read(exercise)).t


class TestChangeMark:
    def test_stays_while_nobody_writes(self, log: Log) -> None:
        exercise = new_exercise(log)
        marked = log.change_mark()
        log.read(exercise)
        log.verify(exercise)
        log.exercises()
        assert log.change_mark() == marked

    def test_changes_with_an_event(self, log: Log) -> None:
        exercise = new_exercise(log)
        marked = log.change_mark()
        log.transact(exercise, mark())
        assert log.change_mark() != marked


class TestDrafts:
    def test_come_back_the_latest_first(self, log: Log) -> None:
        exercise = new_exercise(log)
        for slot, body in (("r1", "one"), ("r2", "two"), ("r1", "one, longer")):
            log.save_draft(exercise, "ann", slot, body)
        found = [(draft.slot, draft.body) for draft in log.drafts(exercise, "ann")]
        assert found == [("r1", "one, longer"), ("r2", "two")]

    def test_say_when_they_were_saved(self, log: Log) -> None:
        exercise = new_exercise(log)
        before = datetime.now(UTC)
        log.save_draft(exercise, "ann", "r1", "...")
        [draft] = log.drafts(exercise, "ann")
        assert before <= draft.saved <= datetime.now(UTC)

    def test_belong_to_one_participant_of_one_exercise(self, log: Log) -> None:
        one, other = new_exercise(log), new_exercise(log)
        log.save_draft(one, "ann", "r1", "hers")
        assert log.drafts(one, "bob") == []
        assert log.drafts(other, "ann") == []

    def test_an_empty_text_forgets_one(self, log: Log) -> None:
        exercise = new_exercise(log)
        log.save_draft(exercise, "ann", "r1", "...")
        log.save_draft(exercise, "ann", "r1", "")
        log.save_draft(exercise, "ann", "r1", "")
        assert log.drafts(exercise, "ann") == []

    def test_are_no_events(self, log: Log) -> None:
        exercise = new_exercise(log)
        log.save_draft(exercise, "ann", "r1", "never said")
        assert "never said" not in str(log.chain(exercise))

    def test_go_when_they_become_a_version(self, log: Log) -> None:
        exercise = waiting_for_clearance(log)
        for person, slot in (("ann", "r1"), ("ann", "r2"), ("bob", "r1")):
            log.save_draft(exercise, person, slot, "...")
        command = SaveVersion(by="ann", response="r1", content=content("x", answers=()), based_on=1)
        [saved] = log.transact(exercise, command)
        assert isinstance(saved.event, VersionSaved)
        assert [draft.slot for draft in log.drafts(exercise, "ann")] == ["r2"]
        assert [draft.slot for draft in log.drafts(exercise, "bob")] == ["r1"]

    def test_stay_where_the_version_is_refused(self, log: Log) -> None:
        exercise = waiting_for_clearance(log)
        log.save_draft(exercise, "ann", "r1", "...")
        with pytest.raises(Refused):
            log.transact(
                exercise, SaveVersion(by="ann", response="r1", content=content("x", answers=()))
            )
        assert len(log.drafts(exercise, "ann")) == 1


class TestTakingIn:
    def test_keeps_the_id_where_it_is_free(self, log: Log) -> None:
        play = Play(started=True)
        assert log.adopt("there-1", play.events) == "there-1"
        assert [recorded.event for recorded in log.read("there-1")] == play.events
        assert log.verify("there-1").broken_at is None

    def test_takes_one_like_it_where_it_is_not(self, log: Log) -> None:
        events = Play().events
        assert [log.adopt("a-1", events) for _ in range(3)] == ["a-1", "a-1-2", "a-1-3"]

    def test_an_adopted_exercise_goes_on(self, log: Log) -> None:
        exercise = log.adopt("there-1", Play(started=True).events)
        log.transact(exercise, Pause(by="fac"))
        assert log.exercises()[0].status == "paused"
        assert log.verify(exercise).broken_at is None
        assert set(log.join_codes(exercise)) == {"chancellery", "town"}

    def test_events_that_are_no_exercise_leave_nothing(self, log: Log) -> None:
        play = Play(started=True).at("5m")
        delivered = play.deliver()
        play.do(SaveVersion(by="ann", response="r1", content=content("Text.", answers=())))
        play.do(RequestClearance(by="ann", response="r1", version=1))
        requested = play.events[-1]
        for events in (
            [],
            play.events[1:],
            [play.events[0], play.events[0]],
            [*play.events, delivered[0]],
            [play.events[0], requested],
        ):
            with pytest.raises(ValueError, match=r"event|created|creation"):
                log.adopt("there-1", events)
        assert log.exercises() == []

    def test_a_restored_exercise_has_the_digests_it_had(self, log: Log) -> None:
        origin = MemoryLog()
        chain = origin.chain(waiting_for_clearance(origin))
        log.create(*small_world())
        assert log.restore(chain) == "small-1-2"
        assert log.chain("small-1-2") == chain
        closing = chain.rows[-1].digest
        assert log.verify("small-1-2", against=closing).closing == closing
        log.transact("small-1-2", mark())
        later = log.verify("small-1-2", against=closing)
        assert (later.broken_at, later.matched_at) == (None, len(chain.rows))


class TestClocks:
    @pytest.fixture(params=[MemoryLog, SQLiteLog])
    def clocked(
        self, request: pytest.FixtureRequest, database: Path
    ) -> Iterator[tuple[Log, list[datetime]]]:
        """A log, and the wall times that it will read, the last one again and again."""
        walls = [datetime(2026, 6, 4, 12, 0, tzinfo=timezone(timedelta(hours=3)))]

        def now() -> datetime:
            return walls.pop(0) if len(walls) > 1 else walls[0]

        log = MemoryLog(now) if request.param is MemoryLog else SQLiteLog(database, now)
        yield log, walls
        log.close()

    def test_events_carry_the_wall_time_in_utc(self, clocked: tuple[Log, list[datetime]]) -> None:
        log, walls = clocked
        exercise = new_exercise(log)
        log.transact(exercise, Start(by="fac"))
        walls[0] += timedelta(seconds=90)
        [marked] = log.transact(exercise, mark())
        assert (marked.event.wall, marked.event.t) == (walls[0], 90.0)
        assert log.chain(exercise).rows[-1].wall == "2026-06-04T09:01:30Z"

    def test_a_wall_clock_that_goes_back_does_not_take_t_with_it(
        self, clocked: tuple[Log, list[datetime]]
    ) -> None:
        log, walls = clocked
        exercise = new_exercise(log)
        log.transact(exercise, Start(by="fac"))
        for minutes, t in ((5, 300.0), (-60, 300.0), (60, 300.0), (1, 360.0)):
            walls[0] += timedelta(minutes=minutes)
            [marked] = log.transact(exercise, mark())
            assert marked.event.t == t


def test_a_closed_log_says_so(sqlite_log: SQLiteLog) -> None:
    exercise = new_exercise(sqlite_log)
    sqlite_log.close()
    sqlite_log.close()
    for ask in (sqlite_log.change_mark, lambda: sqlite_log.read(exercise)):
        with pytest.raises(LogUnusable, match="closed"):
            ask()


class TestRepeatedInjects:
    def test_a_repeat_is_kept_beside_the_first_coming(self, log: Log) -> None:
        world = world_with(follow_up(id="nagging", at="0m", repeat={"every": "10s", "times": 2}))
        exercise = log.create(*world)
        log.transact(exercise, Start(by=HOST, speed=10_000))
        state = fold(recorded.event for recorded in log.read(exercise))
        while len(state.injects["nagging"].deliveries.get("town", NOWHERE).again) < 2:
            log.transact(exercise, DeliverDue(by=CONDUCTOR))
            state = fold(recorded.event for recorded in log.read(exercise))
        log.transact(exercise, DeliverDue(by=CONDUCTOR))
        again = [
            (one.event.team, one.event.again)
            for one in log.read(exercise)
            if isinstance(one.event, InjectDelivered) and one.event.inject == "nagging"
        ]
        assert sorted(again) == [(team, n) for team in ("chancellery", "town") for n in range(3)]
        assert log.verify(exercise).broken_at is None


NOWHERE = Delivery("town", 0.0, 0.0, 0)
