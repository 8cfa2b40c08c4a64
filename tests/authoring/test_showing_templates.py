"""`exercise-sim show` for inject templates: which there are, and what one needs."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from exercise_sim.authoring.showing import show_scenario, show_templates
from exercise_sim.authoring.starter import LANGUAGES, starter_files
from exercise_sim.authoring.template_snippet import template_snippet
from exercise_sim.authoring.template_tables import template_page
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.library import shipped_templates
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.template_reader import read_staged, read_template
from tests.scenario.minimal import SCENARIO, write
from tests.scenario.template import TEMPLATE


def page(path: Path, width: int = 100, language: str = "en") -> str:
    console = Console(file=StringIO(), width=width, markup=False, highlight=False, emoji=False)
    for part in template_page(read_template(path), read_staged(path), language):
        console.print(part)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "rumour.yaml"
    path.write_text(TEMPLATE, encoding="utf-8")
    return path


def test_every_shipped_template_is_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_templates("lv") == 0
    said = capsys.readouterr().out
    assert all(f" {name} " in said for name in shipped_templates())
    assert "Iestādes vārdā safabricēts paziņojums" in " ".join(said.split())


@pytest.mark.parametrize("width", [60, 80, 120])
def test_a_template_says_what_each_parameter_takes(template: Path, width: int) -> None:
    text = page(template, width)
    said = " ".join(text.split())
    for name in ("place", "channel", "claim", "fact", "deadline", "account"):
        assert f" {name} " in text
    assert "a length of time" in said
    assert "id of a claim" in said
    assert all(len(line) <= width for line in text.splitlines())


def test_a_template_is_shown_as_players_see_it_in_the_language_asked_for(template: Path) -> None:
    said = " ".join(page(template, language="lv").split())
    assert "Runas: vecpilsēta" in said
    assert "Expected: assess 10m, publish 20m" in said


def test_what_a_template_says_is_shown_letter_by_letter(template: Path) -> None:
    evil = TEMPLATE.replace("People talk.", '"[/foo] \\e[31mred \\u202eback"')
    template.write_text(evil, encoding="utf-8")
    text = page(template)
    assert "[/foo]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_lines_to_copy_make_a_scenario_once_the_ids_are_filled_in(
    template: Path, tmp_path: Path
) -> None:
    lines = template_snippet(read_template(template), "en")
    assert '      # account: "@talk"' in lines.splitlines()
    filled = lines.replace("your-team", "chancellery").replace("your-channel", "telegram")
    scenario = read_scenario(write(tmp_path, SCENARIO + filled + "\n")).scenario
    assert scenario.inject["rumour"].title.read("en") == "Talk in the old town"


@pytest.mark.parametrize("name", sorted(shipped_templates()))
def test_the_lines_to_copy_of_every_shipped_template_ask_for_ids_alone(
    name: str, tmp_path: Path
) -> None:
    template = read_template(shipped_templates()[name])
    lines = template_snippet(template, "en")
    with pytest.raises(Mistakes) as told:
        read_scenario(write(tmp_path, SCENARIO + lines + "\n"))
    errors = [one.message for one in told.value.diagnostics if one.severity == "error"]
    assert errors
    assert all(" `your-" in one for one in errors)


def test_a_template_is_shown_by_its_name_with_lines_that_are_not_broken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    assert show_scenario("water-rumour", None, graph=False) == 0
    assert "  - id: water-rumour\n    use: water-rumour\n" in capsys.readouterr().out


def test_a_template_has_no_graph_and_no_pages(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="inject template"):
        show_scenario("water-rumour", None, graph=True)
    with pytest.raises(Refused, match="inject template"):
        show_scenario("water-rumour", None, graph=False, paper=tmp_path / "out")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_scenario_says_where_the_templates_are_listed(language: str) -> None:
    texts = starter_files("bridge", "Bridge", language).values()
    assert any("exercise-sim show --templates" in text for text in texts)
