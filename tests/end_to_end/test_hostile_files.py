"""Whatever a scenario file holds, the command ends soon, in little memory and with a sentence."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.end_to_end.hostile_files import HARMLESS, HOSTILE
from tests.scenario.minimal import PLAYBOOK

pytestmark = pytest.mark.processes

SECONDS = 2.0
"""Of computing, the start of the interpreter included; how long that takes by the clock is a matter
of what else the machine does."""

MEGABYTES = 200

_SOURCE = Path(__file__).resolve().parents[2]
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


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    said: str
    seconds: float
    megabytes: float


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
    output = folder.parent / f"{folder.name}.output"
    with output.open("wb") as said:
        child = subprocess.Popen(
            [sys.executable, "-P", "-m", "exercise_sim", command, "hostile.yaml"],
            cwd=folder,
            env={**os.environ, "LANG": "C.UTF-8", "PYTHONPATH": str(_SOURCE)},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
        _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts in kilobytes, macOS in bytes.
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Ended(
        child.returncode,
        output.read_text(encoding="utf-8"),
        used.ru_utime + used.ru_stime,
        used.ru_maxrss / unit,
    )


def _ended_well(ended: Ended) -> None:
    assert ended.seconds < SECONDS
    assert ended.megabytes < MEGABYTES
    assert "Traceback" not in ended.said
    assert "\x1b" not in ended.said
    assert max(map(len, ended.said.splitlines())) < 1_500


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_checked_soon_and_told_clearly(folder: Path, name: str) -> None:
    hostile = HOSTILE[name]
    ended = _run(folder, "check", hostile.content)
    assert ended.code == 2
    assert hostile.words in ended.said
    assert "hostile.yaml:" in ended.said
    _ended_well(ended)


@pytest.mark.parametrize("name", _REHEARSED)
def test_a_hostile_file_is_never_played(folder: Path, name: str) -> None:
    hostile = HOSTILE[name]
    ended = _run(folder, "rehearse", hostile.content)
    assert ended.code == 2
    assert hostile.words.rpartition("error: ")[2] in ended.said
    assert all(line.startswith("hostile.yaml:") for line in ended.said.splitlines())
    _ended_well(ended)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_only_looks_odd_is_read(folder: Path, name: str) -> None:
    ended = _run(folder, "check", HARMLESS[name])
    assert ended.code == 0
    _ended_well(ended)
