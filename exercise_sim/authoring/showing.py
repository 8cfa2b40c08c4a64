"""`exercise-sim show`: a scenario as tables, pages to print or a graph; or inject templates."""

from pathlib import Path

from exercise_sim import localization
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.scenario.file_format import kind_named
from exercise_sim.scenario.library import find_playable
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.scenario.text_file import read_text


def show_scenario(
    name: str, language: str | None, *, graph: bool, paper: Path | None = None
) -> int:
    """Prints the scenario, or its graph, or writes pages for `paper`; returns an exit code.

    `name` may also be an inject template: it is shown with its parameters and how to use it.

    Raises `Mistakes` where it cannot be read, and `Refused` where the pages cannot be written.
    """
    if graph and paper is not None:
        raise Refused(_("A graph is shown and pages are written; leave out --graph or --print."))
    path = find_playable(name)
    if kind_named(read_text(path)) == "inject":
        if graph or paper is not None:
            raise Refused(_("--graph and --print are for scenarios; this is an inject template."))
        return _show_template(path, language)
    loaded = read_scenario(path)
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


def show_templates(language: str | None) -> int:
    """Prints which inject templates are shipped; returns an exit code."""
    from rich.console import Console

    from exercise_sim.authoring.template_tables import template_list
    from exercise_sim.scenario.template_list import list_templates

    console = Console(highlight=False, markup=False, emoji=False)
    for part in template_list(list_templates(), language or localization.language()):
        console.print(part)
    return 0


def _show_template(path: Path, language: str | None) -> int:
    from rich.console import Console

    from exercise_sim.authoring.template_snippet import template_snippet
    from exercise_sim.authoring.template_tables import template_page
    from exercise_sim.scenario.template_reader import read_staged, read_template

    console = Console(highlight=False, markup=False, emoji=False)
    template = read_template(path)
    shown_in = language or template.language
    for part in template_page(template, read_staged(path), shown_in):
        console.print(part)
    console.print(_("For `injects` of a scenario; put your own ids and texts in:") + "\n")
    # To be copied, so no line of it may be broken.
    console.print(template_snippet(template, shown_in), soft_wrap=True)
    return 0
