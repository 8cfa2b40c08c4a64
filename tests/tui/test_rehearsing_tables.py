"""`exercise-sim rehearse` in the terminal: what an author reads from it."""

from pathlib import Path

import pytest

from exercise_sim.tui.rehearsing import rehearse_scenario
from tests.scenario.minimal import SCENARIO, changed, write

WAITING = """\
  - id: {id}
    {when}
    to: [chancellery]
    from: Editor
    channel: web
    title: Nobody answers
    body: Nobody answers.
    priority: low
    veracity: accurate
"""


def printed(path: Path, teams: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    rehearse_scenario(str(path), teams, "text")
    return [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]


def test_what_one_team_alone_is_scored_on_stands_in_its_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = changed(SCENARIO, "by: [chancellery]", "by: [interior]")
    rehearse_scenario(str(write(tmp_path, text)), "exemplary", "text")
    lines = capsys.readouterr().out.splitlines()
    header = next(line for line in lines if "Criterion" in line)
    clearance = next(line for line in lines if line.startswith(" clearance"))
    assert clearance.index("%") > header.index("State Chancellery") + len("State Chancellery")


def test_it_says_with_which_teams_each_conditional_inject_came(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    no_word = "{inject: evacuation-post, action: publish, team: chancellery, within: 25m}"
    waiting = WAITING.format(id="silence", when=f"when: {{no_response: {no_word}}}")
    waiting += WAITING.format(id="hand", when="when: {by_hand: true}")
    lines = printed(write(tmp_path, SCENARIO + waiting), "exemplary,silent", capsys)
    assert "silence silent" in lines
    assert "hand none of these" in lines


def test_it_says_what_the_letters_of_the_ratings_mean(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(write(tmp_path, SCENARIO), "exemplary", capsys)
    assert any(line.startswith("Ratings: P performed without challenges;") for line in lines)
    assert not any("Conditional" in line for line in lines)
