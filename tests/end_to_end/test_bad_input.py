"""What cannot be used ends in one clear sentence and exit code 2, and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

PROGRAM = [sys.executable, "-P", "-m", "exercise_sim"]

WITHOUT_TERMINAL = {
    "rehearse broken.yaml": "broken.yaml:1:1: `teams` is missing here",
    "rehearse no-such": "no-such:1:1: there is no such file",
    "rehearse safe-border --teams foo": "There is no profile `foo`",
    "rehearse safe-border --format xml": "There is no format `xml`",
    "list --db junk.db": "is no exercise database",
    "list --db missing.db": "There is no database at",
    "list --db no/such/x.db": "There is no folder",
    "list --db postgresql://host/x": "PostgreSQL is not supported yet",
    "report --db missing.db": "There is no database at",
    "report --db junk.db --format pdf": "There is no format `pdf`",
    "export --db missing.db": "There is no database at",
    "import bad.jsonl --db new.db": "Line 1 of bad.jsonl is not JSON",
    "import missing.jsonl --db new.db": "missing.jsonl cannot be read",
    "verify --db missing.db": "There is no database at",
    "serve --db missing.db": "There is no database at",
    "serve --port 99999999": "Invalid value for '--port'",
    "demo --db no/such/x.db": "There is no folder",
    "demo --speed 0": "Invalid value for '--speed'",
    "run safe-border --db new.db": "This console needs a terminal",
    "frobnicate": "No such command 'frobnicate'",
}

IN_A_TERMINAL = {
    "run broken.yaml --db new.db": "broken.yaml:1:1: `teams` is missing here",
    "run no-such --db new.db": "there is no such file",
    "run safe-border --db junk.db": "is no exercise database",
    "join --db junk.db": "is no exercise database",
    "resume --db missing.db": "There is no database at",
    "replay bad.jsonl": "Line 1 of bad.jsonl is not JSON",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    work = tmp_path / "work"
    work.mkdir()
    (work / "broken.yaml").write_text("format: exercise-sim/scenario@1\nid: x\ntitel: [/y]\n")
    (work / "junk.db").write_text("this is no database\n" * 50)
    (work / "bad.jsonl").write_text("{bad\n")
    return work


def environment(folder: Path) -> dict[str, str]:
    home = folder.parent / "home"
    home.mkdir()
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return {**kept, "HOME": str(home), "TERM": "xterm-256color", "COLUMNS": "120"}


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.parent.rglob("*") if path.is_file()]
    return {str(path.relative_to(folder.parent)): path.read_bytes() for path in files}


@pytest.mark.processes
@pytest.mark.parametrize(("command", "sentence"), WITHOUT_TERMINAL.items())
def test_without_a_terminal(folder: Path, command: str, sentence: str) -> None:
    before = contents(folder)
    ended = subprocess.run(
        [*PROGRAM, *command.split()],
        cwd=folder,
        env=environment(folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 2
    assert sentence in ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""
    assert contents(folder) == before


@pytest.mark.processes
@pytest.mark.parametrize(("command", "sentence"), IN_A_TERMINAL.items())
def test_in_a_terminal(folder: Path, command: str, sentence: str) -> None:
    before = contents(folder)
    console = pexpect.spawn(
        PROGRAM[0],
        [*PROGRAM[1:], *command.split()],
        cwd=str(folder),
        env=environment(folder),
        dimensions=(40, 200),
        timeout=60,
        encoding="utf-8",
    )
    console.expect_exact(sentence)
    console.expect(pexpect.EOF)
    console.close()
    assert console.exitstatus == 2
    assert "Traceback" not in (console.before or "")
    assert contents(folder) == before
