"""A console leaves a sign of life beside the database, and the others see who is there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from exercise_sim.session.attendance import Attendance, sign_path

NOON = datetime(2026, 6, 4, 12, 0, tzinfo=UTC)


class Hall:
    """A folder with a database, and a clock that tests move."""

    def __init__(self, folder: Path) -> None:
        self.db = folder / "exercises.db"
        self.wall = NOON

    def console(self) -> Attendance:
        return Attendance(self.db, "small-1", lambda: self.wall)

    def later(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)

    def here(self, *people: str) -> set[str]:
        return set(self.console().connected(people or ("ann", "bob")))


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


def test_who_signs_is_connected_for_five_seconds(hall: Hall) -> None:
    assert hall.here() == set()
    hall.console().sign("ann")
    assert hall.here() == {"ann"}
    hall.later(4.9)
    assert hall.here() == {"ann"}
    hall.later(0.2)
    assert hall.here() == set()


def test_a_console_signs_again_once_a_second(hall: Hall) -> None:
    console = hall.console()
    for _ in range(40):
        console.sign("ann")
        hall.later(0.5)
    assert hall.here() == {"ann"}
    path = sign_path(hall.db, "small-1", "ann")
    signed = path.stat().st_mtime_ns
    console.sign("ann")
    console.sign("ann")
    assert path.stat().st_mtime_ns - signed in (0, 500_000_000, 1_000_000_000)


def test_who_leaves_is_not_connected_any_more(hall: Hall) -> None:
    console = hall.console()
    console.sign("ann")
    console.leave()
    assert hall.here() == set()
    assert not list(hall.db.parent.glob("*.here"))


def test_who_hands_over_the_keyboard_is_not_connected_any_more(hall: Hall) -> None:
    console = hall.console()
    console.sign("ann")
    console.sign("bob")
    assert hall.here() == {"bob"}


def test_names_that_a_file_cannot_hold_are_told_apart(hall: Hall) -> None:
    hall.console().sign("a/b")
    assert hall.here("a/b", "a_b", "a.b") == {"a/b"}


def test_exercises_in_one_database_are_told_apart(hall: Hall) -> None:
    Attendance(hall.db, "small-2", lambda: hall.wall).sign("ann")
    assert hall.here() == set()


def test_a_folder_that_cannot_be_written_to_disturbs_nobody(tmp_path: Path) -> None:
    console = Attendance(tmp_path / "gone" / "exercises.db", "small-1")
    console.sign("ann")
    console.leave()
    assert not console.connected(["ann"])
