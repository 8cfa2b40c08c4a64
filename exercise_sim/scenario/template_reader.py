"""A template file, checked by itself: as it is written, and filled in with its own examples."""

from pathlib import Path

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.template import Template
from exercise_sim.scenario.template_parsing import ParsedTemplate, parse_template


def read_template(path: Path) -> Template:
    """The template in `path`.

    Raises `Mistakes` with everything that is wrong in it, and the warnings beside it.
    """
    there = examine_template(path)
    if there.template is None or any(one.severity == "error" for one in there.found):
        raise Mistakes(there.found)
    return there.template


def examine_template(path: Path) -> ParsedTemplate:
    """The template in `path`, however wrong it is, and everything said against it."""
    return parse_template(path)
