"""Printed pages as HTML files that need nothing else."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from exercise_sim.report.harmless import harmless

if TYPE_CHECKING:
    from jinja2 import Environment

_STYLE = "paper.css"


def page(template: str, **shown: Any) -> str:
    """The page of that template. No script, no font, no picture and no style from elsewhere."""
    return _environment().get_template(template).render(style=_read(_STYLE), **shown)


@cache
def _environment() -> "Environment":
    # Jinja2 takes its time to import, and most commands do without.
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        autoescape=True,
        finalize=_shown,
        loader=FunctionLoader(_read),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: Any) -> Any:
    """Everything that a template prints passes here, on its way to being escaped."""
    return harmless(value) if type(value) is str else value


def _read(name: str) -> str:
    folder = files("exercise_sim.authoring.paper").joinpath("templates")
    return folder.joinpath(name).read_text(encoding="utf-8")
