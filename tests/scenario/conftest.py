from collections.abc import Callable
from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.reader import read_scenario
from tests.scenario.minimal import PLAYBOOK, SCENARIO, changed, write

Changes = list[tuple[str, str]]
Told = Callable[..., list[str]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """What the reader says of the minimal files after (old, new) changes, without the folder."""

    def tell(*scenario: tuple[str, str], playbook: Changes | None = None) -> list[str]:
        scenario_text, playbook_text = SCENARIO, PLAYBOOK
        for old, new in scenario:
            scenario_text = changed(scenario_text, old, new)
        for old, new in playbook or []:
            playbook_text = changed(playbook_text, old, new)
        try:
            found = read_scenario(write(tmp_path, scenario_text, playbook_text)).warnings
        except Mistakes as mistakes:
            found = mistakes.diagnostics
        return [str(one).removeprefix(f"{tmp_path}/") for one in found]

    return tell
