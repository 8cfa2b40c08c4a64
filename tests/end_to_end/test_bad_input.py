"""What is wrong with a file, a database or an option is said once, and nothing is written."""

import sqlite3
import stat
from pathlib import Path

import pytest

from exercise_sim.exercise.commands import HOST, End, Start
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.replay.recording import write_recording
from exercise_sim.scenario.reader import read_scenario
from tests.end_to_end.place import Place
from tests.end_to_end.terminal import Terminal

pytestmark = pytest.mark.processes

GOOD = "scenario/bridge.yaml"

WITHOUT_A_SCREEN = {
    # A scenario or a playbook.
    "rehearse broken.yaml": "broken.yaml:3:1: ",
    "rehearse lost-playbook.yaml": "there is no playbook `nowhere.yaml`",
    "rehearse bad-playbook/bridge.yaml": "playbook.yaml:2:1: ",
    "rehearse nosuch": "no shipped scenario or template of this name; shipped are",
    "rehearse text.txt": "text.txt:1:1: ",
    "rehearse binary.bin": "is not UTF-8 text",
    f"rehearse {GOOD} --teams heroes": "There is no profile `heroes`",
    f"rehearse {GOOD} --format xml": "There is no format `xml`",
    # A database.
    "list --db none.db": "There is no database at ",
    "list --db text.txt": "is no exercise database",
    "list --db scenario": "is a folder",
    "list --db foreign.db": "is a database of another program",
    "list --db nowhere/my.db": "There is no folder",
    "list --db mysql://host/db": "is no database that can be used",
    "report --db none.db": "There is no database at ",
    "report --db text.txt": "is no exercise database",
    "export --db none.db": "There is no database at ",
    "verify --db none.db": "There is no database at ",
    "verify --db cut.db": "damaged",
    "serve --db none.db": "There is no database at ",
    "serve --db text.txt": "is no exercise database",
    "import good.jsonl --db text.txt": "is no exercise database",
    "import good.jsonl --db nowhere/my.db": "There is no folder",
    # An exercise.
    "report other-1 --db good.db": "There is no exercise `other-1`",
    "export other-1 --db good.db": "There is no exercise `other-1`",
    "verify other-1 --db good.db": "There is no exercise `other-1`",
    "serve other-1 --db good.db": "There is no exercise `other-1`",
    "serve bridge-1 --db good.db": "bridge-1 has ended",
    # A recording.
    "import none.jsonl --db new.db": "No such file",
    "import text.txt --db new.db": "Line 1 of text.txt is not JSON",
    "import changed.jsonl --db new.db": "Line 3 of changed.jsonl was changed",
    "import cut.jsonl --db new.db": "is missing",
    "import newer.jsonl --db new.db": "written by a newer exercise-sim",
    "import scenario --db new.db": "Is a directory",
    # What is to be written.
    "export --db good.db -o text.txt": "is there already",
    "export --db good.db -o nowhere/out.jsonl": "cannot be written",
    "report --db good.db -o nowhere/out.html": "cannot be written",
    "report --db good.db -o good.db": "good.db",
    "report --db good.db --format docx": "There is no format `docx`",
    # An option.
    "serve --port 0 --db good.db": "Invalid value for '--port'",
    "serve --port 65536 --db good.db": "Invalid value for '--port'",
    "serve --port http --db good.db": "Invalid value for '--port'",
    "demo --speed 0 --db new.db": "Invalid value for '--speed'",
    "demo --speed nan --db new.db": "Invalid value for '--speed'",
    f"run {GOOD} --name= --db new.db": "Invalid value for '--name'",
    f"run {GOOD} --speed 2 --db new.db": "No such option",
    "run --db new.db": "Missing argument",
    "join --db": "requires an argument",
    "fly": "No such command",
    # A console that nobody could see.
    f"run {GOOD} --db new.db": "This console needs a terminal.",
    "resume --db good.db": "This console needs a terminal.",
    "join --db good.db": "This console needs a terminal.",
    "replay good.jsonl": "This console needs a terminal.",
}

IN_A_TERMINAL = {
    "run broken.yaml --db new.db": "broken.yaml:3:1: ",
    "run nosuch --db new.db": "no shipped scenario of this name",
    "run bad-playbook/bridge.yaml --db new.db": "playbook.yaml:2:1: ",
    f"run {GOOD} --db text.txt": "is no exercise database",
    f"run {GOOD} --db nowhere/my.db": "There is no folder",
    "resume --db none.db": "There is no database at ",
    "resume other-1 --db good.db": "There is no exercise `other-1`",
    "join --db none.db": "There is no database at ",
    "join other-1 --db good.db": "There is no exercise `other-1`",
    "join --db foreign.db": "is a database of another program",
    "replay none.jsonl --db new.db": "No such file",
    "replay changed.jsonl --db new.db": "Line 3 of changed.jsonl was changed",
    "replay other-1 --db good.db": "There is no exercise `other-1`",
    "replay other-1 --db new.db": "There is no database at ",
    f"replay {'a' * 300} --db new.db": "There is no database at ",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Good and bad files side by side. Nobody may change anything, so one will do for all."""
    place = Place(tmp_path_factory.mktemp("input"))
    folder = place.folder
    _write_scenarios(place)
    (folder / "text.txt").write_text("This is not what you are looking for.\n")
    (folder / "binary.bin").write_bytes(bytes(range(128, 256)))
    with sqlite3.connect(folder / "foreign.db") as foreign:
        foreign.execute("CREATE TABLE recipes (name TEXT)")
    foreign.close()
    _write_database_and_recordings(place)
    return place


def _write_scenarios(place: Place) -> None:
    scenario = place.scenario.read_text()
    playbook = (place.scenario.parent / "playbook.yaml").read_text()
    place.folder.joinpath("broken.yaml").write_text(scenario.replace("title:", "titel:", 1))
    place.folder.joinpath("lost-playbook.yaml").write_text(
        scenario.replace("playbook: playbook.yaml", "playbook: nowhere.yaml")
    )
    bad = place.folder / "bad-playbook"
    bad.mkdir()
    (bad / "bridge.yaml").write_text(scenario)
    (bad / "playbook.yaml").write_text(playbook.replace("id: bridge-playbook", "ident: b", 1))


def _write_database_and_recordings(place: Place) -> None:
    folder = place.folder
    loaded = read_scenario(place.scenario)
    log = SQLiteLog(folder / "good.db")
    exercise = log.create(loaded.scenario, loaded.playbook)
    log.transact(exercise, Start(by=HOST))
    log.transact(exercise, End(by=HOST))
    write_recording(log, exercise, folder / "good.jsonl")
    log.close()
    whole = (folder / "good.db").read_bytes()
    (folder / "cut.db").write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    header, *lines = (folder / "good.jsonl").read_text().splitlines(keepends=True)
    changed = [lines[0], lines[1].replace('"speed":1.0', '"speed":2.0'), *lines[2:]]
    assert changed != lines
    (folder / "changed.jsonl").write_text("".join([header, *changed]))
    (folder / "cut.jsonl").write_text("".join([header, *lines[:-1]]))
    (folder / "newer.jsonl").write_text(
        "".join([header.replace("/recording@1", "/recording@2"), *lines])
    )


def everything_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Path -> mode and content of all that there is, the home folder included."""
    return {
        str(path.relative_to(folder)): (
            stat.S_IMODE(path.stat().st_mode),
            path.read_bytes() if path.is_file() else b"",
        )
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize(("command", "words"), WITHOUT_A_SCREEN.items())
def test_a_command_says_once_what_is_wrong_and_writes_nothing(
    place: Place, command: str, words: str
) -> None:
    before = everything_in(place.folder)
    said = place.run(*command.split())
    assert said.returncode == 2, said
    assert words in said.stderr
    assert said.stderr.count(words) == 1
    assert "Traceback" not in said.stderr
    assert said.stdout == ""
    assert everything_in(place.folder) == before


@pytest.mark.parametrize(("command", "words"), IN_A_TERMINAL.items())
def test_a_console_closes_and_says_what_is_wrong_and_writes_nothing(
    place: Place, command: str, words: str
) -> None:
    before = everything_in(place.folder)
    console = Terminal(*command.split(), cwd=place.folder, env=place.env, columns=250)
    try:
        assert console.wait_for_end() == 2, console.text
        assert console.text.count(words) == 1, console.text
        assert "Traceback" not in console.text
    finally:
        console.close()
    assert everything_in(place.folder) == before


def test_a_newcomer_who_lists_the_exercises_is_told_how_to_begin(place: Place) -> None:
    before = everything_in(place.folder)
    said = place.run("list")
    assert said.returncode == 0
    assert said.stdout == ("There is no exercise yet. Start one: exercise-sim run safe-border\n")
    assert everything_in(place.folder) == before
