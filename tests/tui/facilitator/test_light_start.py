"""The console paints before it loads what it shows."""

import subprocess
import sys


def test_importing_the_console_leaves_the_rules_and_the_screen_alone() -> None:
    heavy = ("pydantic", "sqlmodel", "exercise_sim.exercise", "exercise_sim.scoring")
    code = (
        "import sys; import exercise_sim.tui.facilitator.console; "
        f"print([m for m in {heavy!r} if m in sys.modules], "
        "'exercise_sim.tui.facilitator.screen' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert said.strip() == "[] False"
