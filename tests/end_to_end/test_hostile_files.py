"""Whatever a scenario file holds, the command ends soon, in little memory and with a sentence."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.bounded import Ended, ended_well, run
from tests.end_to_end.hostile_files import HARMLESS, HOSTILE
from tests.scenario.minimal import PLAYBOOK

pytestmark = pytest.mark.processes

_REHEARSED = (
    "aliases of aliases",
    "lists in lists",
    "entries",
    "one key again and again",
    "UTF-16",
    "a NUL byte",
    "tabs",
    "an escape sequence",
    "the year 9999",
    "a negative length",
    "a length of many digits",
    "a key twice",
    "a playbook upwards",
    "a template upwards",
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the file lies: beside a playbook, a pipe, and a link that leads elsewhere."""
    (tmp_path / "playbook.yaml").write_text(PLAYBOOK)
    (tmp_path / "link.yaml").symlink_to("/etc/passwd")
    os.mkfifo(tmp_path / "pipe.yaml")
    before = sorted(tmp_path.iterdir())
    yield tmp_path
    (tmp_path / "hostile.yaml").unlink()
    assert sorted(tmp_path.iterdir()) == before


def _run(folder: Path, command: str, content: bytes) -> Ended:
    (folder / "hostile.yaml").write_bytes(content)
    return run(folder, command, "hostile.yaml")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_checked_soon_and_told_clearly(folder: Path, name: str) -> None:
    hostile = HOSTILE[name]
    ended = _run(folder, "check", hostile.content)
    assert ended.code == 2
    assert hostile.words in ended.said
    assert "hostile.yaml:" in ended.said
    ended_well(ended)


@pytest.mark.parametrize("name", _REHEARSED)
def test_a_hostile_file_is_never_played(folder: Path, name: str) -> None:
    hostile = HOSTILE[name]
    ended = _run(folder, "rehearse", hostile.content)
    assert ended.code == 2
    assert hostile.words.rpartition("error: ")[2] in ended.said
    assert all(line.startswith("hostile.yaml:") for line in ended.said.splitlines())
    ended_well(ended)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_odd_is_read(folder: Path, name: str) -> None:
    ended = _run(folder, "check", HARMLESS[name])
    assert ended.code == 0
    ended_well(ended)
