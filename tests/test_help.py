"""What `--help` says, to people who see the program for the first time."""

import pytest
from typer.testing import CliRunner

from exercise_sim.cli import app


@pytest.mark.parametrize("group", [[], ["msel"]])
def test_no_command_is_described_by_half_a_sentence(group: list[str]) -> None:
    said = CliRunner().invoke(app, [*group, "--help"], terminal_width=80).output
    commands = said.partition("Commands:")[2].split("\n")[1:-1]
    assert commands
    assert [line for line in commands if not line.endswith(".") or line.endswith("...")] == []
