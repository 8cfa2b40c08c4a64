"""The core capability of an objective, in one or several languages."""

import json
from pathlib import Path

import pytest

from exercise_sim.log.payload import read_event, write_event
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.library import find_scenario, shipped
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.msel.exported import export_table
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.scenario import Objective, Scenario
from tests.replay.sample import SAMPLE
from tests.scenario.minimal import PLAYBOOK, SCENARIO

PLAIN = "    capability: Strategic communication\n"
IN_BOTH = "    capability: {en: Strategic communication, lv: Stratēģiskā komunikācija}\n"


def in_folder(folder: Path, text: str) -> Path:
    (folder / "playbook.yaml").write_text(PLAYBOOK, encoding="utf-8")
    path = folder / "minimal.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def bilingual() -> str:
    """The shipped scenario, as authors wrote them when a capability was a plain string."""
    kept: list[str] = []
    for line in find_scenario("safe-border").read_text(encoding="utf-8").split("\n"):
        if kept and kept[-1].strip() == "capability:" and line.startswith("      lv: "):
            continue
        if kept and kept[-1].strip() == "capability:" and line.startswith("      en: "):
            kept[-1] = "    capability: " + line.removeprefix("      en: ")
            continue
        kept.append(line)
    return "\n".join(kept)


def test_a_plain_string_is_in_the_language_of_the_file(tmp_path: Path) -> None:
    loaded = read_scenario(in_folder(tmp_path, SCENARIO))
    assert loaded.scenario.objectives[0].capability == LocalText({"en": "Strategic communication"})
    assert not [one for one in loaded.warnings if "capability" in one.message]


def test_a_text_for_each_language_is_read(tmp_path: Path) -> None:
    loaded = read_scenario(in_folder(tmp_path, SCENARIO.replace(PLAIN, IN_BOTH)))
    capability = loaded.scenario.objectives[0].capability
    assert capability is not None
    assert capability.read("lv") == "Stratēģiskā komunikācija"


def test_one_that_lacks_a_declared_language_is_a_mistake(tmp_path: Path) -> None:
    text = SCENARIO.replace("language: en\n", "language: en\nlanguages: [en, uk]\n")
    with pytest.raises(Mistakes) as refused:
        read_scenario(in_folder(tmp_path, text.replace(PLAIN, IN_BOTH)))
    told = [one for one in refused.value.diagnostics if "`capability`" in one.message]
    assert [(one.message, one.severity) for one in told] == [
        ("`capability` has no text in uk", "error")
    ]


def test_a_plain_string_in_a_file_of_two_languages_is_told_and_goes_on_being_played(
    tmp_path: Path,
) -> None:
    path = tmp_path / "old.yaml"
    path.write_text(bilingual(), encoding="utf-8")
    (tmp_path / "playbooks").symlink_to(shipped("scenarios") / "playbooks")
    loaded = read_scenario(path)
    told = [one for one in loaded.warnings if one.code == "missing-language"]
    assert {one.message for one in told} == {"`capability` has no text in en"}
    assert len(told) == len(loaded.scenario.objectives)


@pytest.mark.parametrize(
    ("language", "word"),
    [("en", "Strategic communication"), ("lv", "Stratēģiskā komunikācija")],
)
def test_an_exported_msel_has_it_in_its_language(language: str, word: str) -> None:
    own = read_scenario(find_scenario("safe-border"))
    table = export_table(own.scenario, own.playbook, language)
    column = list(table.headings).index("Core Capability")
    assert word in {part for row in table.rows for part in row[column].split("; ")}


def test_a_recording_from_before_is_read_and_can_be_kept_again() -> None:
    with SAMPLE.open(encoding="utf-8") as file:
        file.readline()
        fields = json.loads(file.readline())["event"]
    for objective in fields["scenario"]["objectives"]:
        objective["capability"] = "Strategic communication"
    event = read_event(json.dumps(fields))
    _fields, text = write_event(event)
    assert read_event(text) == event


@pytest.mark.parametrize("written", ["", "  "])
def test_an_empty_one_in_an_old_log_is_none(written: str) -> None:
    objective = Objective.model_validate({"id": "a", "text": "A.", "capability": written})
    assert objective.capability is None
    assert Objective.model_validate_json(objective.model_dump_json()) == objective


@pytest.mark.parametrize("path", sorted(shipped("scenarios").glob("*.yaml")), ids=lambda p: p.stem)
def test_shipped_scenarios_have_it_in_every_language_that_they_declare(path: Path) -> None:
    scenario: Scenario = read_scenario(path).scenario
    for objective in scenario.objectives:
        assert objective.capability is not None
        assert objective.capability.languages == scenario.languages
