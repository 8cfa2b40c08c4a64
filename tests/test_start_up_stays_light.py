"""A console is there at once: what takes long to load is loaded behind the first paint."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exercise_sim.tui.console import SERVER_VARIABLE
from tests.end_to_end.place import Place
from tests.end_to_end.terminal import PATIENCE, Picture, eventually

HEAVY = ("sqlmodel", "sqlalchemy", "yaml", "jinja2", "aiohttp", "textual_serve", "openpyxl")

_SOURCE = Path(__file__).resolve().parents[1]

_AT_FIRST_PAINT = """
import sys
from {module} import {console} as Console

class Probe(Console):
    loaded = None

    def _open_in_worker(self):
        self.loaded = set(sys.modules)
        self.exit()

probe = Probe({arguments})
probe.run(headless=True)
print(*sorted(name for name in probe.loaded if "." not in name))
"""

_HOLD_BACK = """
import os, sys, time

class HoldBack:
    '''Lets nobody import the database library before the file is there.'''

    def find_spec(self, name, path=None, target=None):
        if name == "sqlmodel":
            while not os.path.exists(os.environ["LET_IT_BE_IMPORTED"]):
                time.sleep(0.01)
        return None

sys.meta_path.insert(0, HoldBack())
"""


def loaded_by(code: str) -> set[str]:
    said = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env={**os.environ, "PYTHONPATH": str(_SOURCE)},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    return set(said.stdout.split())


def test_help_loads_nothing_heavy() -> None:
    said = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "exercise_sim", "--help"],
        cwd=_SOURCE,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
    )
    assert "Crisis-communication exercises" in said.stdout
    loaded = {line.rsplit("|", 1)[-1].strip() for line in said.stderr.splitlines()}
    assert "exercise_sim.cli" in loaded
    assert not loaded & {*HEAVY, "textual", "pydantic", "rich.console", "exercise_sim.tui.console"}


def test_the_commands_load_nothing_heavy() -> None:
    loaded = loaded_by("import sys, exercise_sim.cli; print(*sys.modules)")
    assert "typer" in loaded
    assert not loaded & {*HEAVY, "textual", "pydantic"}


def test_a_command_comes_to_its_console_without_anything_heavy() -> None:
    loaded = loaded_by(
        "import sys; import exercise_sim.tui.launch as launch\n"
        "launch.join_team = lambda exercise, db: print(*sys.modules) or 0\n"
        "sys.argv = ['exercise-sim', 'join', '--db', 'any.db']\n"
        "from exercise_sim.cli import main; main()"
    )
    assert "typer" in loaded
    assert not loaded & {*HEAVY, "pydantic"}


@pytest.mark.parametrize(
    ("module", "console", "arguments"),
    [
        ("exercise_sim.tui.team.team_console", "TeamConsole", "None, None"),
        ("exercise_sim.tui.facilitator.console", "FacilitatorConsole", "None"),
        ("exercise_sim.tui.replay.console", "ReplayConsole", "None"),
    ],
)
def test_nothing_heavy_is_loaded_at_the_first_paint(
    module: str, console: str, arguments: str
) -> None:
    loaded = loaded_by(_AT_FIRST_PAINT.format(module=module, console=console, arguments=arguments))
    assert "textual" in loaded
    assert not loaded & {*HEAVY, "pydantic"}


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Where the import of the database library waits for the file `now`."""
    (tmp_path / "hold").mkdir()
    (tmp_path / "hold" / "sitecustomize.py").write_text(_HOLD_BACK)
    place = Place(tmp_path)
    place.env["PYTHONPATH"] += os.pathsep + str(tmp_path / "hold")
    place.env["LET_IT_BE_IMPORTED"] = str(tmp_path / "now")
    return place


@pytest.mark.processes
@pytest.mark.parametrize(
    ("command", "painted", "then"),
    [
        (("join",), "Join code", "There is no database"),
        (("run", "scenario/bridge.yaml"), "Opening…", "Press s to start"),
    ],
)
def test_a_console_paints_before_the_database_library_is_loaded(
    place: Place, command: tuple[str, ...], painted: str, then: str
) -> None:
    try:
        console = place.terminal(*command, name=command[0])
        console.wait_for(painted)
        (place.folder / "now").touch()
        console.wait_for(then)
    finally:
        place.close()


@pytest.mark.processes
def test_a_served_console_paints_before_the_database_library_is_loaded(place: Place) -> None:
    served = {
        "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver",
        SERVER_VARIABLE: str(os.getpid()),
    }
    picture = Picture(80, 24)
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "exercise_sim", "join", "--db", str(place.db)],
        cwd=place.folder,
        env={**place.env, **served},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    ) as console:
        assert console.stdout is not None
        try:
            assert console.stdout.read(13) == b"__GANGLION__\n"
            while "Join code" not in picture.text:
                kind, size = console.stdout.read(1), int.from_bytes(console.stdout.read(4), "big")
                data = console.stdout.read(size)
                assert kind, "the console ended before it painted"
                if kind == b"D":
                    picture.feed(data)
            assert console.poll() is None
            (place.folder / "now").touch()
            eventually(lambda: console.poll() == 2, lambda: "it found a database")
        finally:
            console.kill()
