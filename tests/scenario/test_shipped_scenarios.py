from pathlib import Path

import pytest

from exercise_sim.scenario.library import shipped_scenarios
from exercise_sim.scenario.reader import read_scenario


@pytest.mark.parametrize("path", shipped_scenarios().values(), ids=lambda path: path.stem)
def test_a_shipped_scenario_reads_without_a_mistake_or_warning(path: Path) -> None:
    assert read_scenario(path).warnings == ()
