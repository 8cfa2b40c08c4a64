"""What a check found, as annotations that GitHub shows beside the changed lines."""

from exercise_sim.report.harmless import one_line
from exercise_sim.scenario.diagnostics import Diagnostic, Severity

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}
_LONGEST = 4000


def annotation(one: Diagnostic) -> str:
    """One workflow command, on one line."""
    properties = {"file": one.file, "line": one.line, "col": one.column, "title": one.code}
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[one.severity]} {written}::{_data(one.message)}"


def _data(text: str) -> str:
    # One line has no line ends left to escape.
    return one_line(text, _LONGEST).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
