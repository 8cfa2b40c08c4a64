"""Memory of consoles, against a bare Textual application."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from tests.benchmarks.figures import Figure
from tests.benchmarks.screens import Console, joined


def measure() -> Iterator[Figure]:
    loaded = read_scenario(find_scenario("safe-border"))
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "bench.db"
        log = SQLiteLog(db)
        exercise = log.create(loaded.scenario, loaded.playbook)
        code = log.join_codes(exercise)["interior"]
        team = joined(db, code, "Player")
        facilitator = Console(["resume", exercise, "--db", str(db)])
        facilitator.wait_for("MSEL")
        for name, console in (("team", team), ("facilitator", facilitator)):
            resident, proportional = console.memory()
            yield Figure(f"memory of a {name} console, resident", resident, "MB")
            yield Figure(f"memory of a {name} console, proportional", proportional, "MB")
            console.close()
        log.close()
