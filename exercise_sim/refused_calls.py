"""What is said of a wrong command line, in the language of whoever wrote it.

Typer says it in English; its sentences stand here as they are, so that they can be translated. One
that is not known here stays as Typer has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import typer
from typer._click.exceptions import NoArgsIsHelpError, UsageError

from exercise_sim.localization import N_, _

_SENTENCES = (
    N_("Missing command."),
    N_("Missing argument {name}."),
    N_("Missing option {name}."),
    N_("No such command {name}."),
    N_("No such option: {name}"),
    N_("Option {name} requires an argument."),
    N_("Option {name} does not take a value."),
    N_("Got unexpected extra argument(s) ({name})"),
    N_("Invalid value for {name}: {reason}"),
)
_SUGGESTION = re.compile(r"(?P<said>.*) Did you mean (?P<name>.*)\?", re.DOTALL)


@contextmanager
def refusals_translated() -> Iterator[None]:
    try:
        yield
    except (NoArgsIsHelpError, RefusedCall):
        raise
    except UsageError as refused:
        raise RefusedCall(refused) from refused


class RefusedCall(UsageError):
    def __init__(self, refused: UsageError) -> None:
        super().__init__(_translated(refused.format_message()), refused.ctx)

    def show(self, file: IO[Any] | None = None) -> None:
        if self.ctx is not None:
            command = f"{self.ctx.command_path} {self.ctx.help_option_names[0]}"
            hint = _("Try '{command}' for help.").format(command=command)
            typer.echo(f"{self.ctx.get_usage()}\n{hint}\n", file=file, err=True)
        said = _("Error: {what}").format(what=self.format_message())
        typer.echo(said, file=file, err=True)


def _translated(said: str) -> str:
    suggested = _SUGGESTION.fullmatch(said)
    if suggested:
        other = _("Did you mean {name}?").format(name=suggested["name"])
        return f"{_translated(suggested['said'])} {other}"
    for sentence in _SENTENCES:
        gaps = re.escape(sentence).replace(r"\{name\}", "(?P<name>.*?)")
        pattern = gaps.replace(r"\{reason\}", "(?P<reason>.*)")
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return _(sentence).format_map(found.groupdict())
    return said
