"""The one sentence that a file which cannot be imported ends in."""

from pathlib import Path

from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes


def refused(file: Path | str, sentence: str, line: int = 1, column: int = 1) -> Mistakes:
    """What to raise; `line` and `column` count from 1, and are the file's beginning if left out."""
    return Mistakes([Diagnostic(str(file), line, column, sentence, code="not-importable")])
