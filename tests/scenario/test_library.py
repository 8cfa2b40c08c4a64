import os
from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.library import find_scenario, shipped, shipped_scenarios


def test_shipped_files_are_found_from_any_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_scenario("safe-border") == shipped("scenarios") / "safe-border.yaml"
    assert find_scenario("safe-border.yaml").is_absolute()
    assert shipped("injects").is_dir()


def test_a_playbook_is_no_scenario() -> None:
    assert "state-communication" not in shipped_scenarios()


def test_a_file_of_ones_own_wins_over_a_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "safe-border.yaml").touch()
    assert find_scenario("safe-border.yaml") == Path("safe-border.yaml")


def test_a_slip_of_the_name_is_told() -> None:
    with pytest.raises(Mistakes) as mistakes:
        find_scenario("safe-boarder")
    assert str(mistakes.value) == (
        "safe-boarder:1:1: there is no such file, and no shipped scenario of this name;"
        " did you mean `safe-border`?"
    )


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000, f"no{os.sep}where.yaml"])
def test_any_name_that_is_nothing_is_told(name: str) -> None:
    with pytest.raises(Mistakes, match="there is no such file"):
        find_scenario(name)
