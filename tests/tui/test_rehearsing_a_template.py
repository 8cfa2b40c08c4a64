"""`exercise-sim rehearse` takes a template as well as a scenario."""

import json
from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.tui.rehearsing import rehearse_scenario
from tests.scenario.minimal import changed
from tests.scenario.template import TEMPLATE, write_template, write_with_template


def scores(capsys: pytest.CaptureFixture[str]) -> dict[str, float]:
    return {one["profile"]: one["score"] for one in json.loads(capsys.readouterr().out)}


def test_a_template_is_rehearsed_with_its_own_examples(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearse_scenario(str(write_template(tmp_path)), "exemplary,silent", "json")
    score = scores(capsys)
    assert score["exemplary"] >= 0.85
    assert score["silent"] < 0.3


@pytest.mark.parametrize("action", ["verify", "monitor", "coordinate", "notify", "brief"])
def test_a_template_that_asks_for_one_action_alone_tells_teams_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], action: str
) -> None:
    start = TEMPLATE.index("    - action: assess")
    expect = f"    - action: {action}\n      within: 20m\n"
    notes = TEMPLATE[TEMPLATE.index("  notes:") :]
    text = changed(TEMPLATE[:start] + expect + notes, "priority: high", "priority: low")
    rehearse_scenario(str(write_template(tmp_path, text)), "exemplary,silent", "json")
    score = scores(capsys)
    assert score["exemplary"] >= 0.85
    assert score["silent"] < 0.3


def test_a_shipped_template_is_rehearsed_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    rehearse_scenario("fabricated-statement", "exemplary", "text")
    assert "exemplary: " in capsys.readouterr().out


def test_a_scenario_that_uses_a_template_is_rehearsed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rehearse_scenario(str(write_with_template(tmp_path)), "exemplary", "json")
    assert scores(capsys)["exemplary"] >= 0.85


def test_what_is_wrong_with_a_template_is_told(tmp_path: Path) -> None:
    path = write_template(tmp_path, changed(TEMPLATE, "Talk in {place}", "Talk in {plase}"))
    with pytest.raises(Mistakes, match="did you mean `place`"):
        rehearse_scenario(str(path), "exemplary", "json")
