"""The after-action report as one HTML file that needs nothing else."""

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from exercise_sim.report import wording
from exercise_sim.report.charts import course_chart
from exercise_sim.report.harmless import harmless
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.numbers import coverage, ended, percent, quoted

if TYPE_CHECKING:
    from jinja2 import Environment

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
    environment.globals.update(w=wording, percent=percent, coverage=coverage)
    environment.filters.update(quoted=quoted, ended=ended)
    return environment


def _shown(value: Any) -> Any:
    """Everything that the template prints passes here, on its way to being escaped."""
    return harmless(value) if type(value) is str else value


def _read(name: str) -> str:
    return files("exercise_sim.report").joinpath(_FOLDER, name).read_text(encoding="utf-8")
