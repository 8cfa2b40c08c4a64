import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

from exercise_sim.session.lease import Lease, lease_path
from tests.session.stage import STARTEX


def test_only_one_has_the_lease_until_it_is_given_back(tmp_path: Path) -> None:
    one, other = Lease(tmp_path / "lease"), Lease(tmp_path / "lease")
    assert one.take()
    assert not other.take()
    one.close()
    assert other.take()
    other.close()


def test_it_tells_when_the_last_holder_was_alive_to_the_microsecond(tmp_path: Path) -> None:
    when = STARTEX + timedelta(microseconds=123457)
    one, other = Lease(tmp_path / "lease"), Lease(tmp_path / "lease")
    one.take()
    one.sign(when)
    one.close()
    assert other.take()
    assert other.last_sign == when
    other.close()


def test_where_nobody_ever_held_it_there_is_no_sign_of_life(tmp_path: Path) -> None:
    one = Lease(tmp_path / "lease")
    assert one.take()
    assert one.last_sign is None
    one.close()


def test_waiting_for_it_leaves_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "lease"
    one = Lease(path)
    one.take()
    one.sign(datetime(2026, 6, 4, tzinfo=UTC))
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    other = Lease(path)
    assert not other.take()
    other.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    one.close()


def test_the_file_is_for_the_host_alone(tmp_path: Path) -> None:
    lease = Lease(tmp_path / "lease")
    assert stat.S_IMODE((tmp_path / "lease").stat().st_mode) == 0o600
    lease.close()


def test_its_name_is_that_of_the_database_and_the_exercise() -> None:
    db = Path("/data/exercises.db")
    assert lease_path(db, "safe-border-2") == Path("/data/exercises.db.safe-border-2.conductor")


def test_an_id_from_elsewhere_never_leaves_the_folder_and_shares_no_file() -> None:
    db = Path("/data/exercises.db")
    hostile = ["../../etc/passwd", "__/__/etc/passwd", "a\0b", "a_b", "й" * 300, "й" * 301]
    paths = [lease_path(db, exercise) for exercise in hostile]
    assert len(set(paths)) == len(hostile)
    assert all(path.parent == db.parent and len(path.name) < 150 for path in paths)
