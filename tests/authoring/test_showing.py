"""`exercise-sim show`: what a scenario is, in the terminal."""

from io import StringIO

import pytest
from rich.console import Console

from exercise_sim.authoring.inject_graph import causes_of, inject_graph
from exercise_sim.authoring.scenario_tables import scenario_tables
from exercise_sim.authoring.showing import show_scenario
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.waiting import follow_up, world_with

EVIL = "[/foo] [@click=app.quit]x[/] \x1b[31mred \u202eback"


def shown(world: tuple[Scenario, Playbook], width: int = 100, language: str = "en") -> str:
    scenario, playbook = world
    console = Console(file=StringIO(), width=width, markup=False, highlight=False, emoji=False)
    for part in scenario_tables(scenario, playbook, language, width):
        console.print(part)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def graph(world: tuple[Scenario, Playbook]) -> str:
    console = Console(file=StringIO(), width=100, markup=False, highlight=False, emoji=False)
    console.print(inject_graph(world[0], "en"))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


CHAIN = world_with(
    follow_up(id="silence", when={"no_response": {"inject": "rumour", "within": "12m"}}),
    follow_up(id="crowd", when={"after": {"inject": "silence", "delay": "1m"}}),
    follow_up(id="hand", when={"by_hand": True}),
    follow_up(id="egg", when={"after": {"inject": "hen"}}),
    follow_up(id="hen", when={"after": {"inject": "egg"}}),
)


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_every_team_claim_objective_and_inject_is_there_at_every_width(width: int) -> None:
    text = shown(CHAIN, width)
    scenario = CHAIN[0]
    for name in (*scenario.team, *scenario.claim, *scenario.objective, *scenario.inject):
        assert name in text
    assert all(len(line) <= width for line in text.splitlines())


def test_expectations_stand_with_the_teams_that_owe_them() -> None:
    text = " ".join(shown(CHAIN, 200).split())
    assert "publish 20m (chancellery)" in text
    assert "assess 10m" in text


def test_texts_are_given_in_the_language_asked_for() -> None:
    scenario, playbook = world_with()
    team = scenario.teams[0].model_copy(update={"name": scenario.personas[0].name})
    world = scenario.model_copy(update={"teams": (team, *scenario.teams[1:])}), playbook
    assert "Robežas Ziņu redaktors" in " ".join(shown(world, 120, "lv").split())


def test_what_a_scenario_says_is_shown_letter_by_letter() -> None:
    text = shown(world_with(follow_up(id="evil", at="1m", title=EVIL, **{"from": EVIL})), 200)
    assert "[/foo] [@click=app.quit]x[/]" in text
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_the_graph_hangs_each_inject_below_what_it_waits_for() -> None:
    lines = graph(CHAIN).splitlines()
    depth = {
        name: next(line.index(" when ") for line in lines if words in line)
        for name, words in (("silence", "has not released"), ("crowd", "1m have passed"))
    }
    assert depth["crowd"] > depth["silence"]
    assert "fired by hand" in graph(CHAIN)
    assert "and 2 injects at their time, which lead to no other" in graph(CHAIN)


def test_the_graph_names_every_waiting_inject_once_even_in_a_circle() -> None:
    text = graph(CHAIN)
    for name in ("silence", "crowd", "hand"):
        assert text.count(f"Follow-up  {name}") == 1
    assert text.count("Follow-up  egg") == 1
    assert text.count("Follow-up  hen") == 1
    assert "↺" in text


def test_causes_are_the_injects_that_a_condition_speaks_of() -> None:
    scenario, _ = world_with(
        follow_up(
            when={
                "all": [
                    {"score": {"inject": "rumour", "below": 0.5}},
                    {"not": {"assessment": {"inject": "call", "correct": True}}},
                    {"response": {"inject": "rumour"}},
                ]
            }
        )
    )
    assert causes_of(scenario.inject["follow-up"]) == ["rumour", "call"]


def test_a_shipped_scenario_is_shown_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_scenario("safe-border", "en", graph=False) == 0
    assert "Safe Border (safe-border)" in capsys.readouterr().out


def test_what_is_no_scenario_is_refused(tmp_path: object) -> None:
    with pytest.raises(Mistakes):
        show_scenario(f"{tmp_path}/none.yaml", None, graph=True)
