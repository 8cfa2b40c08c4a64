"""`exercise-sim check`: what there is to mend in authored files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from exercise_sim.authoring.check_findings import Findings, findings
from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.scenario.diagnostics import Diagnostic

if TYPE_CHECKING:
    from rich.console import Console

FORMATS = ("text", "json", "github")


def check_files(names: Iterable[str], format: str, *, timeline: bool) -> int:  # noqa: A002
    """Prints what was found; the exit code: 0 nothing or advice alone, 1 warnings, 2 errors.

    `timeline` draws the load of each team below it. Raises `Refused` for an unknown format, and
    for a drawing among what programs read.
    """
    if format not in FORMATS:
        told = _("There is no format `{name}`; there are {known}.")
        raise Refused(told.format(name=format, known=", ".join(FORMATS)))
    if timeline and format != "text":
        raise Refused(_("A timeline is drawn for people; leave out --format."))
    found = findings(names)
    if format == "json":
        from exercise_sim.authoring.check_json import as_json

        print(as_json(found.diagnostics))
    elif format == "github":
        from exercise_sim.authoring.check_github import annotation

        for one in found.diagnostics:
            print(annotation(one))
    else:
        from rich.console import Console

        from exercise_sim.authoring.check_text import print_findings

        console = Console(highlight=False)
        print_findings(found, console)
        if timeline:
            _draw(found, console)
    return exit_code(found.diagnostics)


def _draw(found: Findings, console: Console) -> None:
    from exercise_sim.authoring.timeline import print_timeline

    for scenario in found.scenarios:
        console.print()
        if scenario.written is not None:
            print_timeline(scenario.written, console)
        else:
            console.print(_("The timeline cannot be drawn before the errors are mended."))


def exit_code(diagnostics: Iterable[Diagnostic]) -> int:
    """0 where nothing is wrong, 1 with warnings, 2 with errors; advice is nothing wrong."""
    severities = {one.severity for one in diagnostics}
    return 2 if "error" in severities else 1 if "warning" in severities else 0
