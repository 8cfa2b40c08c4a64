from pathlib import Path

import pytest

from exercise_sim.scenario import template_list
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.library import find_playable, shipped, shipped_templates
from exercise_sim.scenario.template_list import list_templates
from tests.scenario.template import TEMPLATE


def test_shipped_templates_are_listed_with_family_and_title() -> None:
    listed = {one.id: one for one in list_templates()}
    one = listed["fabricated-statement"]
    assert one.family == "fabricated official statement"
    assert one.title.read("lv") == "Iestādes vārdā safabricēts paziņojums"
    assert one.path == shipped_templates()["fabricated-statement"]


def test_a_template_that_cannot_be_read_is_left_out_of_the_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ("", "[", "title: x\n", "x", "title: {EN: x}\nfamily: y\n", TEMPLATE)
    files = {}
    for number, text in enumerate(texts):
        files[f"t{number}"] = path = tmp_path / f"t{number}.yaml"
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(template_list, "shipped_templates", lambda: files)
    assert [one.id for one in list_templates()] == ["t5"]


def test_a_template_is_found_by_name_where_no_scenario_has_it(tmp_path: Path) -> None:
    assert find_playable("safe-border") == shipped("scenarios") / "safe-border.yaml"
    named = find_playable("fabricated-statement")
    assert named == shipped("injects") / "fabricated-statement.yaml"
    assert find_playable(str(tmp_path)) == tmp_path


def test_a_slip_of_a_templates_name_is_told() -> None:
    with pytest.raises(Mistakes, match="did you mean `fabricated-statement`"):
        find_playable("fabricated-statment")
