"""`exercise-sim new`: what an author gets to begin with."""

import json
import re
from pathlib import Path

import pytest

from exercise_sim.authoring import starter
from exercise_sim.authoring.checking import check_files
from exercise_sim.authoring.starter import LANGUAGES, begin_scenario, starter_files
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.profiles import profiles_named
from exercise_sim.session.rehearsal import rehearse_each
from exercise_sim.session.rehearsal_report import overall


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_scenario_has_nothing_to_mend(
    language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert begin_scenario("Bridge Day", tmp_path, language) == 0
    assert (
        check_files([str(tmp_path / "bridge-day" / "bridge-day.yaml")], "text", timeline=False) == 0
    )
    assert capsys.readouterr().out.endswith("1 file checked: nothing to mend.\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_scenario_tells_good_teams_from_silent_ones(language: str, tmp_path: Path) -> None:
    begin_scenario("bridge", tmp_path, language)
    loaded = read_scenario(tmp_path / "bridge" / "bridge.yaml")
    played = rehearse_each(
        loaded.scenario, loaded.playbook, profiles_named(["exemplary", "silent"]), lambda done: None
    )
    scores = {name: overall(rehearsal.scorecard) or 0.0 for name, rehearsal in played.items()}
    assert scores["exemplary"] >= 0.85
    assert scores["silent"] < 0.3
    assert all(not rehearsal.refused for rehearsal in played.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_scenario_shows_everything_that_an_author_may_want(
    language: str, tmp_path: Path
) -> None:
    begin_scenario("bridge", tmp_path, language)
    scenario = read_scenario(tmp_path / "bridge" / "bridge.yaml").scenario
    assert scenario.language == language
    assert len(scenario.teams) == 2
    assert any(inject.when and inject.when.no_response for inject in scenario.injects)
    assert any(inject.use for inject in scenario.injects)
    assert any(inject.priority == "low" for inject in scenario.injects)
    assert any(phase.kind == "discussion" and phase.questions for phase in scenario.phases)


def test_the_starters_differ_in_their_words_alone() -> None:
    shapes = {
        language: [
            re.match(r" *(- )?[a-z_]*", line).group()  # type: ignore[union-attr]
            for text in starter_files("bridge", "Bridge", language).values()
            for line in text.splitlines()
            if line.strip() and not line.lstrip().startswith("#")
            if re.match(r" *(- )?[a-z_]+:", line)
        ]
        for language in LANGUAGES
    }
    assert shapes["en"] == shapes["lv"] == shapes["uk"]


def test_every_file_names_a_schema_that_lies_beside_it(tmp_path: Path) -> None:
    begin_scenario("bridge", tmp_path, "en")
    for name in ("bridge.yaml", "playbook.yaml"):
        first = (tmp_path / "bridge" / name).read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert json.loads((tmp_path / "bridge" / named).read_text("utf-8"))["$schema"]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Tilts pār Gauju", "tilts-par-gauju"),
        ("День мосту", "den-mostu"),
        ("NO", "no"),
        ('a: "b" # c', "a-b-c"),
        ("\x1b[31mred", "31mred"),
    ],
)
def test_a_name_in_any_script_becomes_an_id_and_stays_the_title(
    name: str, folder: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_scenario(name, tmp_path, "en")
    scenario = read_scenario(tmp_path / folder / f"{folder}.yaml").scenario
    assert scenario.id == folder
    assert scenario.title.read("en") == name.replace("\x1b", "␛")
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("name", ["橋", "", "...", "a/b", "..", "..\\x", "playbook", "x" * 101])
def test_a_name_that_cannot_be_a_folder_is_refused_and_nothing_is_written(
    name: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused):
        begin_scenario(name, tmp_path, "en")
    assert list(tmp_path.iterdir()) == []


def test_what_is_there_already_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("mine")
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("folder", "file", "link"):
        with pytest.raises(Refused, match="there already"):
            begin_scenario(name, tmp_path, "en")
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder", "link"]
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.parametrize("folder", ["nowhere", "a" * 300, "\0"])
def test_a_folder_that_is_not_there_is_refused(folder: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"no folder|cannot be written"):
        begin_scenario("bridge", tmp_path / folder, "en")


def test_an_unknown_language_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no starter in `fr`; there are en, lv, uk"):
        begin_scenario("bridge", tmp_path, "fr")


def test_a_disk_that_fills_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(kind: str) -> str:
        return "\ud800"  # what no file can hold stands in for what no disk can

    monkeypatch.setattr(starter, "schema_text", full)
    with pytest.raises(UnicodeEncodeError):
        begin_scenario("bridge", tmp_path, "en")
    assert list(tmp_path.iterdir()) == []


def test_the_commands_to_go_on_with_can_be_pasted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my scenarios"
    folder.mkdir()
    begin_scenario("bridge", folder, "en")
    file = folder / "bridge" / "bridge.yaml"
    printed = capsys.readouterr().out
    for command in ("check", "rehearse", "run"):
        assert f"exercise-sim {command} '{file}'\n" in printed
