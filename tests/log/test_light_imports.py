"""A console paints before it imports the database."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "module", ["exercise_sim.log", "exercise_sim.log.contract", "exercise_sim.log.memory"]
)
def test_the_database_is_not_imported_by(module: str) -> None:
    heavy = {"sqlmodel", "sqlalchemy", "sqlite3"}
    look = f"import sys, {module}; print(*({heavy} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
