"""The inject templates for choosing: all of them as a list, and one with everything it needs."""

from collections.abc import Iterable, Iterator

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from exercise_sim.authoring.plain_text import lines, plain
from exercise_sim.authoring.template_snippet import what_it_takes
from exercise_sim.localization import _, ngettext
from exercise_sim.report.harmless import harmless
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.reader import Loaded
from exercise_sim.scenario.template import Parameter, Template
from exercise_sim.scenario.template_list import ListedTemplate


def template_list(listed: Iterable[ListedTemplate], language: str) -> Iterator[RenderableType]:
    """Every template by its name, with what people call it in `language`."""
    table = _table()
    table.add_column(_("Template"), no_wrap=True)
    table.add_column(_("What it is"), overflow="fold")
    by_name = sorted(listed, key=lambda one: one.id)
    for one in by_name:
        table.add_row(plain(one.id), plain(one.title.read(language, "en")))
    yield table
    told = ngettext(
        "{n} inject template. What one is for, and what it needs:",
        "{n} inject templates. What one is for, and what it needs:",
        len(by_name),
    )
    yield plain(told.format(n=len(by_name)))
    yield Text("  exercise-sim show " + _("TEMPLATE"), "bold")


def template_page(template: Template, rehearsed: Loaded, language: str) -> Iterator[RenderableType]:
    """One template, top to bottom: what it is for, what players see, and what it needs.

    `rehearsed` is the template filled in with its own examples.
    """
    inject = rehearsed.scenario.injects[0]
    own = template.language
    languages = _("in {languages}").format(languages=", ".join(template.languages or (own,)))
    yield lines(
        plain(f"{template.title.read(language, own)}  ({template.id})", "bold"),
        plain(f"{template.family} · {languages}", "dim"),
    )
    yield plain(template.description.read(language, own))
    yield Text()
    yield plain(_("What players see, with the examples of the template:"))
    seen = f"{inject.title.read(language, own)}\n{inject.body.read(language, own)}".strip()
    yield Padding(Text(harmless(seen), "italic"), (0, 4))
    truth = f"{inject.priority}, {inject.veracity}"
    yield plain(_("Ground truth: {truth}").format(truth=truth))
    actions = ", ".join(_expected(inject)) or _("what the playbook says")
    yield plain(_("Expected: {actions}").format(actions=actions))
    if template.parameters:
        yield _parameters(template, language)


def _parameters(template: Template, language: str) -> Table:
    own = template.language
    table = _table()
    table.add_column(_("In `with`"), min_width=10, overflow="fold")
    table.add_column(_("Takes"), max_width=24, overflow="fold")
    table.add_column(_("What to write"), overflow="fold")
    for one in template.parameters:
        example = _("e.g. {example}").format(example=one.example.read(language, own).strip())
        table.add_row(
            lines(plain(one.id, "bold"), _need(one, language, own)),
            plain(what_it_takes(one)),
            lines(plain(one.description.read(language, own)), plain(example, "dim")),
        )
    return table


def _need(one: Parameter, language: str, own: str) -> Text:
    if one.default is not None:
        default = one.default.read(language, own).strip()
        return plain(_("else {default}").format(default=default), "dim")
    return plain(_("optional"), "dim") if one.optional else plain(_("needed"), "yellow")


def _expected(inject: Inject) -> Iterator[str]:
    for one in inject.expect:
        yield one.action if one.within is None else f"{one.action} {write_duration(one.within)}"


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, show_lines=False, pad_edge=False, expand=False)
