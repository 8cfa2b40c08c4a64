"""`exercise-sim check`: what there is to mend in authored files."""

from collections.abc import Iterable

from exercise_sim.authoring.check_findings import findings
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.diagnostics import Diagnostic

FORMATS = ("text", "json", "github")


def check_files(names: Iterable[str], format: str) -> int:  # noqa: A002
    """Prints what was found; the exit code: 0 nothing or advice alone, 1 warnings, 2 errors.

    Raises `Refused` for an unknown format.
    """
    if format not in FORMATS:
        raise Refused(f"There is no format `{format}`; there are {', '.join(FORMATS)}.")
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

        print_findings(found, Console(highlight=False))
    return exit_code(found.diagnostics)


def exit_code(diagnostics: Iterable[Diagnostic]) -> int:
    """0 where nothing is wrong, 1 with warnings, 2 with errors; advice is nothing wrong."""
    severities = {one.severity for one in diagnostics}
    return 2 if "error" in severities else 1 if "warning" in severities else 0
