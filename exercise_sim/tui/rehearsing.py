"""`exercise-sim rehearse`: plays a scenario with simulated teams and shows how they score."""

import json
import sys
from collections.abc import Mapping

from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _, numbers
from exercise_sim.localization.lists import listed
from exercise_sim.report.wording import RATINGS
from exercise_sim.scenario.library import find_playable
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.template_reader import read_playable
from exercise_sim.scenario.vocabulary_in_words import criterion_name
from exercise_sim.scoring.scorecard import Mean
from exercise_sim.session.profiles import profiles_named
from exercise_sim.session.rehearsal import Rehearsal, rehearse_each
from exercise_sim.session.rehearsal_report import as_data, overall
from exercise_sim.tui.plain import one_line


def rehearse_scenario(scenario: str, teams: str, format: str) -> None:  # noqa: A002
    """`scenario` may also be a template, which is rehearsed with its own examples.

    Prints a table, or JSON alone for `format` json; progress goes to standard error.

    Raises `Mistakes` for the scenario and `Refused` for an unknown profile or format.
    """
    if format not in ("text", "json"):
        raise Refused(
            _("There is no format `{format}`; there are {known}.").format(
                format=format, known=listed(("text", "json"))
            )
        )
    profiles = profiles_named(teams.split(","))
    loaded = read_playable(find_playable(scenario))
    for warning in loaded.warnings:
        print(warning, file=sys.stderr)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(_("Rehearsing"), total=1.0)
        played = rehearse_each(
            loaded.scenario,
            loaded.playbook,
            profiles,
            lambda done: progress.update(task, completed=done),
        )
    if format == "json":
        print(json.dumps(as_data(played), indent=2, ensure_ascii=False))
    else:
        _print_tables(loaded.scenario, played)


def _print_tables(scenario: Scenario, played: Mapping[str, Rehearsal]) -> None:
    console = Console()
    for name, rehearsal in played.items():
        teams = rehearsal.scorecard.teams
        table = Table(
            title=f"{name}: {_percent(overall(rehearsal.scorecard))}",
            title_justify="left",
            box=None,
        )
        table.add_column(_("Criterion"))
        for team in teams:
            table.add_column(
                Text(one_line(scenario.team[team].name.for_reader(scenario.language), 28)),
                justify="right",
            )
        criteria = dict.fromkeys(c for score in teams.values() for c in score.criteria)
        for criterion in criteria:
            table.add_row(
                criterion_name(criterion),
                *(
                    _covered(score.criteria[criterion].mean) if criterion in score.criteria else ""
                    for score in teams.values()
                ),
            )
        table.add_section()
        table.add_row(_("score"), *(_covered(score.mean) for score in teams.values()))
        table.add_row(_("rating"), *(score.rating or "–" for score in teams.values()))
        console.print(table)
        console.print()
        for sentence in rehearsal.refused:
            console.print(Text(_("Refused: {sentence}").format(sentence=sentence)))
    told = "; ".join(f"{rating} {_(what)}" for rating, what in RATINGS.items())
    console.print(Text(_("Ratings: {ratings}.").format(ratings=told)))
    console.print(_("In brackets: how much was observed, of what applies."))
    _print_conditional(scenario, played, console)


def _print_conditional(
    scenario: Scenario, played: Mapping[str, Rehearsal], console: Console
) -> None:
    """With which teams each conditional inject came; nothing where there is none."""
    waiting = [inject.id for inject in scenario.injects if inject.when is not None]
    if not waiting:
        return
    table = Table(_("Conditional inject"), _("Came with"), box=None)
    for inject in waiting:
        came = [
            name for name, rehearsal in played.items() if rehearsal.state.injects[inject].deliveries
        ]
        table.add_row(Text(inject), Text(", ".join(came) or _("none of these")))
    console.print()
    console.print(table)


def _percent(value: float | None) -> str:
    return _("not observed") if value is None else numbers.percent(value)


def _covered(mean: Mean) -> str:
    return _("{percent} ({observed} of {applicable})").format(
        percent=_percent(mean.value), observed=mean.observed, applicable=mean.applicable
    )
