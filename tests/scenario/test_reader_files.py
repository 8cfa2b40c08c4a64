import os
from pathlib import Path

import pytest

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.scenario import Scenario
from tests.scenario.minimal import PLAYBOOK, SCENARIO, changed, write


def refused(path: Path) -> str:
    with pytest.raises(Mistakes) as mistakes:
        read_scenario(path)
    return str(mistakes.value).replace(f"{path.parent}/", "")


def test_a_scenario_is_read_with_its_playbook(tmp_path: Path) -> None:
    path = write(tmp_path)
    loaded = read_scenario(path)
    assert loaded.path == path
    assert loaded.warnings == ()
    assert loaded.scenario.title.root == {"en": "Minimal"}
    assert loaded.scenario.inject["evacuation-post"].at == 300
    assert loaded.scenario.inject["evacuation-post"].expect[0].within == 1200
    assert loaded.playbook.id == "minimal-playbook"


def test_a_scenario_that_was_read_reads_back_from_the_log(tmp_path: Path) -> None:
    scenario = read_scenario(write(tmp_path)).scenario
    assert Scenario.model_validate_json(scenario.model_dump_json()) == scenario


def test_plain_strings_of_a_playbook_are_in_the_language_of_its_scenario(tmp_path: Path) -> None:
    path = write(tmp_path, changed(SCENARIO, "language: en", "language: lv"))
    playbook = read_scenario(path).playbook
    assert playbook.language == "lv"
    assert playbook.avoid[0].text.root == {"lv": "Do not panic"}


def test_a_playbook_may_have_a_language_of_its_own(tmp_path: Path) -> None:
    book = changed(PLAYBOOK, "id: minimal-playbook", "id: minimal-playbook\nlanguage: uk")
    playbook = read_scenario(write(tmp_path, playbook=book)).playbook
    assert playbook.avoid[0].text.root == {"uk": "Do not panic"}


def test_story_times_are_read(tmp_path: Path) -> None:
    path = write(tmp_path, changed(SCENARIO, "at: 5m", 'at: "09:30"'))
    assert read_scenario(path).scenario.injects[0].at == 1800


def test_truth_values_are_read_in_words(tmp_path: Path) -> None:
    for word, truth in (("yes", True), ("no", False), ("true", True), ("FALSE", False)):
        book = changed(PLAYBOOK, "rules:", f"four_eyes: {word}\nrules:")
        assert read_scenario(write(tmp_path, playbook=book)).playbook.four_eyes is truth


def test_a_scenario_of_ones_own_may_use_a_shipped_playbook(tmp_path: Path) -> None:
    text = changed(SCENARIO, "playbook.yaml", "playbooks/state-communication.yaml")
    assert read_scenario(write(tmp_path, text)).playbook.id == "state-communication"


def test_a_link_out_of_the_folder_is_no_playbook(tmp_path: Path) -> None:
    outside = tmp_path / "secret.yaml"
    outside.write_text(PLAYBOOK, encoding="utf-8")
    folder = tmp_path / "scenario"
    folder.mkdir()
    path = write(folder)
    (folder / "playbook.yaml").unlink()
    (folder / "playbook.yaml").symlink_to(outside)
    assert "leaves the scenario's folder" in refused(path)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.yaml") == "none.yaml:1:1: there is no such file"


def test_a_folder_is_no_scenario(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    assert refused(folder) == "folder:1:1: this is a folder; name a file in it"


def test_a_pipe_is_no_scenario(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refused(tmp_path / "pipe") == "pipe:1:1: this is no ordinary file"


def test_text_in_another_encoding_is_told_where_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "old.yaml"
    path.write_bytes("id: a\ntitle: ā ".encode() + "ē".encode("cp1257"))
    assert refused(path) == (
        "old.yaml:2:10: from here on this is not UTF-8 text; save the file as UTF-8"
    )


def test_a_workbook_is_sent_where_it_can_be_read(tmp_path: Path) -> None:
    path = tmp_path / "msel.xlsx"
    path.write_bytes(b"PK\x03\x04\x14\x00\xff")
    assert "exercise-sim msel import takes workbooks in" in refused(path)


def test_a_file_that_is_too_long_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "long.yaml"
    path.write_bytes(b"#" * 16_000_001)
    assert refused(path) == "long.yaml:1:1: the file is longer than 16 MB; split it"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_one_may_not_read_is_told(tmp_path: Path) -> None:
    path = write(tmp_path)
    path.chmod(0)
    assert refused(path) == "minimal.yaml:1:1: you may not read this file"


@pytest.mark.parametrize("text", ["", "a", "- a", "[]", "{}", "format: a", "teams: {a: b}"])
def test_any_yaml_is_told_what_it_lacks(tmp_path: Path, text: str) -> None:
    assert refused(write(tmp_path, text)).startswith("minimal.yaml:1:")
