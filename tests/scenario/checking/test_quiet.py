from pathlib import Path

from exercise_sim.authoring.check_findings import check_scenario
from tests.scenario.checking.quiet import QUIET
from tests.scenario.minimal import write


def test_a_scenario_with_nothing_to_doubt_is_left_in_peace(tmp_path: Path) -> None:
    assert check_scenario(write(tmp_path, QUIET))[1] == []


def test_what_is_doubted_does_not_keep_a_scenario_from_being_played(tmp_path: Path) -> None:
    scenario = QUIET.replace("    refuted_by: [drill-is-planned]\n", "")
    examined, found = check_scenario(write(tmp_path, scenario))
    assert examined.playbook is not None
    assert {one.severity for one in found} == {"warning"}
