"""The after-action report as one HTML file that needs nothing else."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from exercise_sim.localization import _, language, ngettext, pgettext
from exercise_sim.localization.numbers import decimal
from exercise_sim.localization.quoting import quoted
from exercise_sim.report import wording
from exercise_sim.report.charts import course_chart
from exercise_sim.report.criteria_words import mark_name
from exercise_sim.report.harmless import harmless
from exercise_sim.report.inject_words import delivered
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.numbers import capital, coverage, ended, percent
from exercise_sim.report.task_words import done_with

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_FOLDER = "templates"
_PAGE = "after_action.html.jinja"
_STYLE = "after_action.css"


def to_html(report: AfterActionReport) -> str:
    """The whole report. No script, no font, no picture and no style from elsewhere."""
    return (
        _environment()
        .get_template(_PAGE)
        .render(
            report=report,
            chart=course_chart(report.course),
            style=_read(_STYLE),
            linked={seq for row in report.timeline for seq in row.events},
        )
    )


@cache
def _environment() -> "Environment":
    # Jinja2 is needed for this alone, and a console starts sooner without it.
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    environment = Environment(
        autoescape=True,
        finalize=_shown,
        loader=FunctionLoader(_read),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    # Functions, because a filter on a constant would be worked out once and keep its language.
    environment.globals.update(_=_, ngettext=ngettext, pgettext=pgettext, language=language)
    environment.globals.update(w=wording, percent=percent, coverage=coverage, decimal=decimal)
    environment.globals.update(mark_name=mark_name, done_with=done_with, delivered=delivered)
    environment.globals.update(filled=_filled)
    environment.filters.update(quoted=quoted, ended=ended, capital=capital)
    return environment


def _filled(template: str, **values: Any) -> "Markup":
    """A sentence with values in it, some of which are elements of the page."""
    from markupsafe import escape

    return escape(template).format(**{name: _shown(value) for name, value in values.items()})


def _shown(value: Any) -> Any:
    """Everything that the template prints passes here, on its way to being escaped."""
    return harmless(value) if type(value) is str else value


def _read(name: str) -> str:
    return files("exercise_sim.report").joinpath(_FOLDER, name).read_text(encoding="utf-8")
