"""Putting a report into a file."""

import stat
from pathlib import Path

import pytest

from exercise_sim.report import write
from exercise_sim.report.write import Format, write_report
from tests.report.played import eventful


@pytest.mark.parametrize(("kind", "start"), [("md", "# Small world"), ("html", "<!DOCTYPE html>")])
def test_a_report_is_written_in_its_format(kind: Format, start: str, tmp_path: Path) -> None:
    path = tmp_path / "report"
    write_report(eventful(), kind, path)
    assert path.read_text(encoding="utf-8").startswith(start)


def test_it_replaces_what_was_there_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    write_report(eventful(), "md", path)
    assert path.read_text(encoding="utf-8").startswith("# Small world")
    assert list(tmp_path.iterdir()) == [path]


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    write_report(eventful(), "md", path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_there_stays_where_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write.os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_report(eventful(), "md", path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_report(eventful(), "md", tmp_path / "nowhere" / "report.md")
    assert list(tmp_path.iterdir()) == []
