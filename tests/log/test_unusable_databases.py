"""A place where no database can be is refused with a sentence, and left as it is."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exercise_sim.log import place
from exercise_sim.log.contract import LogUnusable
from exercise_sim.log.place import bsd_mounts, file_system, proc_mounts
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.log.tables import APPLICATION_ID, SCHEMA_VERSION
from tests.log.cast import new_exercise


def refused(path: Path | str) -> str:
    """The sentence with which `path` is refused; nothing in its folder has changed then."""
    folder = Path(path).parent
    before = _contents(folder)
    with pytest.raises(LogUnusable) as caught:
        SQLiteLog(path)
    assert _contents(folder) == before
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def _contents(folder: Path) -> dict[str, bytes | None]:
    if not folder.is_dir():
        return {}
    return {p.name: p.read_bytes() if p.is_file() else None for p in folder.iterdir()}


@pytest.mark.parametrize("written", [b"", b"SQLite", b"id,text\n" * 40, b"\0" * 5000])
def test_a_file_that_is_no_database(tmp_path: Path, written: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(written)
    assert "no exercise database" in refused(path)


def test_a_database_of_another_program(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE events (id)")
    assert "another program" in refused(path)


def test_a_database_of_a_newer_version(database: Path) -> None:
    SQLiteLog(database).close()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert "newer exercise-sim; update" in refused(database)


def test_a_newer_version_that_is_still_in_the_write_ahead_log(database: Path) -> None:
    SQLiteLog(database).close()
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        with pytest.raises(LogUnusable, match="newer exercise-sim"):
            SQLiteLog(database)


def test_a_damaged_database(database: Path) -> None:
    log = SQLiteLog(database)
    exercise = new_exercise(log)
    log.close()
    whole = database.read_bytes()
    assert int.from_bytes(whole[68:72], "big") == APPLICATION_ID
    database.write_bytes(whole[:100] + b"\x5a" * (len(whole) - 100))
    with pytest.raises(LogUnusable, match="damaged"):
        SQLiteLog(database).read(exercise)


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "is a folder" in refused(tmp_path / "folder")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "There is no folder" in refused(tmp_path / "nowhere" / "x.db")


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    assert "There is no folder" in refused(tmp_path / "file" / "x.db")


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    assert "cannot be used" in refused(tmp_path / ("x" * 300))


@pytest.mark.skipif(os.geteuid() == 0, reason="everything may be written to by root")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert "cannot be written to" in refused(tmp_path / "x.db")
    tmp_path.chmod(0o700)


def test_a_place_that_may_not_be_written_to(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SQLiteLog(database).close()
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != database)
    assert "cannot be written to" in refused(database)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != database.parent)
    assert "cannot be written to" in refused(database)


@pytest.mark.parametrize(
    "url", ["postgresql://host/db", "postgres://h", "postgresql+psycopg://h/d"]
)
def test_postgresql_is_not_there_yet(url: str) -> None:
    with pytest.raises(LogUnusable, match="PostgreSQL is not supported yet"):
        SQLiteLog(url)


def test_another_kind_of_server() -> None:
    with pytest.raises(LogUnusable, match="no database that can be used"):
        SQLiteLog("mysql://host/db")


class TestNetworkFileSystems:
    PROC = (
        "/dev/vda / ext4 rw 0 0\n"
        "proc /proc proc rw 0 0\n"
        "nas:/home /home nfs4 rw 0 0\n"
        "/dev/sdb /home/ann/my\\040disk xfs rw 0 0\n"
        "//srv/share /mnt/share cifs rw 0 0\n"
        "C:\\134 /mnt/c 9p rw,aname=drvfs 0 0\n"
        "bob@host:/ /mnt/ssh fuse.sshfs rw 0 0\n"
    )
    BSD = (
        "/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)\n"
        "/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled)\n"
        "//ann@nas._smb._tcp.local/my share on /Volumes/my share (smbfs, nodev, nosuid)\n"
    )

    @pytest.mark.parametrize(
        ("path", "kind"),
        [
            ("/root/x.db", "ext4"),
            ("/home/ann/x.db", "nfs4"),
            ("/home/ann/my disk/x.db", "xfs"),
            ("/mnt/share/x.db", "cifs"),
            ("/mnt/sharetoo/x.db", "ext4"),
            ("/mnt/c/Users/x.db", "9p"),
            ("/mnt/ssh/x.db", "fuse.sshfs"),
        ],
    )
    def test_are_told_by_the_mounts_of_linux(self, path: str, kind: str) -> None:
        assert file_system(Path(path), proc_mounts(self.PROC)) == kind

    def test_are_told_by_the_mounts_of_macos(self) -> None:
        mounted = bsd_mounts(self.BSD)
        assert file_system(Path("/Volumes/my share/x.db"), mounted) == "smbfs"
        assert file_system(Path("/Users/ann/x.db"), mounted) == "apfs"

    @pytest.mark.parametrize("kind", ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs"])
    def test_are_refused(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
        monkeypatch.setattr(place, "mounts", lambda: [("/", "ext4"), (str(tmp_path), kind)])
        assert f"network or foreign file system ({kind})" in refused(tmp_path / "x.db")

    def test_nothing_is_refused_where_the_system_does_not_tell(
        self, database: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(place, "mounts", list)
        SQLiteLog(database).close()
        assert database.exists()

    def test_this_system_tells(self) -> None:
        assert file_system(Path("/"), place.mounts()) != ""
