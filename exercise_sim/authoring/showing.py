"""`exercise-sim show`: a scenario as tables, or which inject leads to which."""

from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario


def show_scenario(name: str, language: str | None, *, graph: bool) -> int:
    """Prints the scenario, or its graph; returns an exit code.

    Raises `Mistakes` where it cannot be read.
    """
    from rich.console import Console

    loaded = read_scenario(find_scenario(name))
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
