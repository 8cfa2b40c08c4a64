"""Help of the command line in the language of whoever reads it.

Commands are declared when their file is imported, before a language is chosen, with texts marked
`N_`. Typer makes what runs of them only when it is called: here the texts are looked up then.
What Typer says of a wrong call is translated in `refused_calls`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from typer import Typer
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from exercise_sim.localization import N_, _
from exercise_sim.refused_calls import refusals_translated

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter

_Function = TypeVar("_Function", bound=Callable[..., Any])

_HEADINGS = {"argument": N_("Arguments"), "option": N_("Options")}


class SpeakingCommand(TyperCommand):
    values: ClassVar[Mapping[str, str]] = {}
    """What stands in the gaps of the help texts of this command."""

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        _translate(self, self.values)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        return _about_help(super().get_help_option(ctx))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        _write_parameters(self, ctx, formatter)


class SpeakingGroup(TyperGroup):
    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        _translate(self, {})
        self.subcommand_metavar = _("COMMAND [ARGS]...")

    def make_context(self, *given: Any, **more: Any) -> Context:
        with refusals_translated():
            return super().make_context(*given, **more)

    def invoke(self, ctx: Context) -> Any:
        with refusals_translated():
            return super().invoke(ctx)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        return _about_help(super().get_help_option(ctx))

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        _write_parameters(self, ctx, formatter)
        room = formatter.width - 6 - max(map(len, self.commands), default=0)
        rows = [(name, self.commands[name].get_short_help_str(room)) for name in self.commands]
        with formatter.section(_("Commands")):
            formatter.write_dl(rows)


class SpeakingTyper(Typer):
    """Commands and groups whose help texts are looked up; otherwise as Typer has them."""

    def __init__(self, **given: Any) -> None:
        super().__init__(cls=SpeakingGroup, rich_markup_mode=None, **given)

    def command(
        self, name: str | None = None, *, cls: type[TyperCommand] | None = None, **given: Any
    ) -> Callable[[_Function], _Function]:
        return super().command(name, cls=cls or SpeakingCommand, **given)


def _translate(command: Command, values: Mapping[str, str]) -> None:
    command.options_metavar = _("[OPTIONS]")
    if command.help:
        command.help = _(command.help)
    for parameter in command.params:
        if parameter.metavar:
            parameter.metavar = _(parameter.metavar)
        if callable(parameter.default):
            parameter.default = parameter.default()  # a word of ours; or help says "(dynamic)"
        if isinstance(parameter, TyperArgument | TyperOption) and parameter.help:
            parameter.help = _(parameter.help).format_map(values)


def _about_help(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _("Show this message and exit.")
    return option


def _write_usage(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    formatter.write_usage(ctx.command_path, pieces, _("Usage:") + " ")


def _write_parameters(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    for kind, heading in _HEADINGS.items():
        parameters = (p for p in command.get_params(ctx) if p.param_type_name == kind)
        records = [p.get_help_record(ctx) for p in parameters]
        rows = [(name, _with_our_words(said)) for name, said in filter(None, records)]
        if rows:
            with formatter.section(_(heading)):
                formatter.write_dl(rows)


def _with_our_words(said: str) -> str:
    """Typer appends `[default: text]` or `[required]` to what a parameter is."""
    default, required = "[" + _("default:") + " ", "[" + _("required") + "]"
    return said.replace("[default: ", default).replace("[required]", required)
