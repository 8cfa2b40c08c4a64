"""Printed pages as HTML files that need nothing else."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from exercise_sim.authoring.paper.words import about_action, about_duty
from exercise_sim.localization import _, pgettext
from exercise_sim.report.harmless import harmless
from exercise_sim.scenario.vocabulary_in_words import (
    action_name,
    duty_name,
    kind_of_channel,
    kind_of_team,
    priority_name,
    veracity_name,
)

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

    environment = Environment(
        autoescape=True,
        finalize=_shown,
        loader=FunctionLoader(_read),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {function.__name__: function for function in _ASKED}
    return environment


_ASKED: tuple[Callable[..., str], ...] = (
    *(_, pgettext, about_action, about_duty, action_name, duty_name),
    *(kind_of_channel, kind_of_team, priority_name, veracity_name),
)
"""What templates call for words. Nothing is looked up before they are shown."""


def _shown(value: Any) -> Any:
    """Everything that a template prints passes here, on its way to being escaped."""
    return harmless(value) if type(value) is str else value


def _read(name: str) -> str:
    folder = files("exercise_sim.authoring.paper").joinpath("templates")
    return folder.joinpath(name).read_text(encoding="utf-8")
