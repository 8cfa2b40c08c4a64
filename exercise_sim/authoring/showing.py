"""`exercise-sim show`: a scenario as tables, as pages to print, or which inject leads to which."""

from pathlib import Path

from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario


def show_scenario(
    name: str, language: str | None, *, graph: bool, paper: Path | None = None
) -> int:
    """Prints the scenario, or its graph, or writes pages for `paper`; returns an exit code.

    Raises `Mistakes` where it cannot be read, and `Refused` where the pages cannot be written.
    """
    if graph and paper is not None:
        raise Refused("A graph is shown and pages are written; leave out --graph or --print.")
    loaded = read_scenario(find_scenario(name))
    if paper is not None:
        from exercise_sim.authoring.paper.printing import print_scenario

        print_scenario(loaded.scenario, loaded.playbook, paper, language)
        return 0
    from rich.console import Console

    scenario = loaded.scenario
    console = Console(highlight=False, markup=False, emoji=False)
    shown_in = language or scenario.language
    if graph:
        from exercise_sim.authoring.inject_graph import inject_graph

        console.print(inject_graph(scenario, shown_in))
        return 0
    from exercise_sim.authoring.scenario_tables import scenario_tables

    for part in scenario_tables(scenario, loaded.playbook, shown_in, console.width):
        console.print(part)
    return 0
