"""What `--help` says, to people who see the program for the first time."""

from collections.abc import Iterator
from gettext import NullTranslations
from typing import Any

import pytest
from typer.core import TyperGroup
from typer.main import get_command
from typer.testing import CliRunner

from exercise_sim import localization
from exercise_sim.cli import app


@pytest.mark.parametrize("group", [[], ["msel"]])
def test_no_command_is_described_by_half_a_sentence(group: list[str]) -> None:
    said = CliRunner().invoke(app, [*group, "--help"], terminal_width=80).output
    commands = said.partition("Commands:")[2].split("\n")[1:-1]
    assert commands
    assert [line for line in commands if not line.endswith(".") or line.endswith("...")] == []


class _InBrackets(NullTranslations):
    def gettext(self, message: str) -> str:
        return f"«{message}»"


@pytest.fixture
def in_brackets(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A language in which every text of ours is as in English, in brackets."""
    monkeypatch.setattr(localization, "_catalog", lambda code: _InBrackets())
    with localization.speaking("lv"):
        yield


def _every_command(group: TyperGroup) -> Iterator[Any]:
    yield group
    for command in group.commands.values():
        yield from _every_command(command) if isinstance(command, TyperGroup) else [command]


@pytest.mark.usefixtures("in_brackets")
def test_every_text_of_the_help_is_looked_up_when_it_is_shown() -> None:
    group = get_command(app)
    assert isinstance(group, TyperGroup)
    texts = [
        text
        for command in _every_command(group)
        for text in (command.help, *(parameter.help for parameter in command.params))
    ]
    assert len(texts) > 50
    assert [text for text in texts if not text.startswith("«")] == []


@pytest.mark.usefixtures("in_brackets")
def test_the_words_around_the_help_are_looked_up_too() -> None:
    said = CliRunner().invoke(app, ["run", "--help"], terminal_width=200).output
    for words in (
        *("«Usage:»", "«[OPTIONS]»", "«Arguments»:", "«Options»:", "{«SCENARIO»}", "[«required»]"),
        *("[«default:» «Facilitator»]", "«Show this message and exit.»"),
    ):
        assert words in said


def test_the_help_of_map_names_the_fields_of_a_column() -> None:
    said = CliRunner().invoke(app, ["msel", "import", "--help"], terminal_width=200).output
    assert "Fields: number, time, " in " ".join(said.split())


@pytest.mark.usefixtures("in_brackets")
@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["nothing"], "«No such command 'nothing'.»"),
        (["runn"], "«No such command 'runn'.» «Did you mean 'run'?»"),
        (["run"], "«Missing argument '«SCENARIO»'.»"),
        (["list", "--foo"], "«No such option: --foo»"),
        (["list", "--db"], "«Option '--db' requires an argument.»"),
        (["list", "x", "y"], "«Got unexpected extra argument(s) (x y)»"),
    ],
)
def test_a_wrong_call_is_refused_in_the_language_of_the_reader(call: list[str], said: str) -> None:
    refused = CliRunner().invoke(app, call)
    assert refused.exit_code == 2
    assert f"«Error: {said}»" in refused.output
    assert "Try '" not in refused.output.replace("«Try '", "")


def test_a_wrong_call_is_refused_in_english_as_typer_says_it() -> None:
    refused = CliRunner().invoke(app, ["--lang", "en", "nothing"]).output
    assert "Try 'exercise-sim --help' for help.\n\nError: No such command 'nothing'.\n" in refused
