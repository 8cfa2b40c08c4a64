from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.reader import read_scenario
from tests.scenario.minimal import SCENARIO, changed, write


def test_a_recipient_named_twice_is_a_mistake(tmp_path: Path) -> None:
    twice = changed(SCENARIO, "to: [chancellery, interior]", "to: [chancellery, chancellery]")
    with pytest.raises(Mistakes, match="`chancellery` stands in this list twice"):
        read_scenario(write(tmp_path, twice))
