"""The load of each team over time, drawn."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner

from exercise_sim.authoring.timeline import timeline
from exercise_sim.cli import app
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import examine_scenario
from tests.scenario.checking.quiet import QUIET, inject
from tests.scenario.minimal import changed, write

PHASES = """\
phases:
  - {id: a, title: Morning, starts: 0m}
  - {id: b, title: Coffee, kind: break, starts: 10m}
  - {id: c, title: What did we see?, kind: discussion, starts: 15m}
teams:
"""


def drawn(folder: Path, scenario: str, width: int = 80) -> list[str]:
    return list(timeline(written(write(folder, scenario)), width))


def written(path: Path) -> Written:
    there = examine_scenario(path).written
    assert there is not None
    return there


def test_each_team_has_a_row_of_load_and_one_of_deliveries(tmp_path: Path) -> None:
    assert drawn(tmp_path, QUIET) == [
        "minimal: expectations open in each team, one cell is 1m",
        "T+              0         10m       20m",
        "chancellery     ·····▇▇▇▇▇▇▇▇▇▇▃▃▃▃▃▃▃▃▃▃    2",
        "                     ^",
        # The playbook wants an assessment of both; the statement is owed by the other alone.
        "interior        ·····▃▃▃▃▃▃▃▃▃▃··········    1",
        "                     ^",
        "",
        "▁▂▃▅▇ open expectations (▇ = 2; the number is the team's most)   · none",
        "^ an inject comes (2, 3: so many)",
    ]


def test_phases_and_breaks_stand_under_the_axis(tmp_path: Path) -> None:
    lines = drawn(tmp_path, changed(QUIET, "teams:\n", PHASES))
    assert lines[2] == "phases          |Morning  ‖Cof…?What did…"
    assert lines[-1].endswith("| phase, ‖ break, ? discussion")


def test_a_phase_of_one_cell_keeps_its_sign(tmp_path: Path) -> None:
    short = changed(PHASES, "starts: 15m", "starts: 11m")
    lines = drawn(tmp_path, changed(QUIET, "teams:\n", short))
    assert lines[2] == "phases          |Morning  ‖?What did we…"


def test_what_follows_each_other_is_not_open_at_once(tmp_path: Path) -> None:
    due = "    expect:\n      - {action: brief, within: 90s}\n"
    after = inject("a", "at: 16m", "interior", due) + inject("b", "at: 17m30s", "interior", due)
    lines = drawn(tmp_path, QUIET + after)
    assert lines[4] == "interior        ·····▃▃▃▃▃▃▃▃▃▃·▃▃▃······    1"


def test_several_injects_in_one_cell_are_counted(tmp_path: Path) -> None:
    many = "".join(inject(f"i{n}", "at: 7m") for n in range(12))
    lines = drawn(tmp_path, QUIET + inject("two", "at: 5m") + many)
    assert lines[3] == "                     2 +"


def test_what_waits_for_something_is_counted_and_not_placed(tmp_path: Path) -> None:
    waiting = inject("w", "when: {after: {inject: evacuation-post}}", "chancellery, interior")
    lines = drawn(tmp_path, QUIET + waiting)
    assert lines[6] == "on condition    1 not placed: chancellery 1, interior 1"


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("duration", ["1m", "90m", "12h", "300h"])
def test_it_fits_every_width(tmp_path: Path, width: int, duration: str) -> None:
    at = ("    at: 5m", "    at: 10s")
    scenario = changed(changed(QUIET, "duration: 25m", f"duration: {duration}"), *at)
    scenario = changed(scenario, "known_at: 10m", "known_at: 10s")
    lines = drawn(tmp_path, changed(scenario, "teams:\n", PHASES.replace("0m}", "0s}")), width)
    assert max(cell_len(line) for line in lines) <= width


def test_a_title_does_nothing_to_the_terminal(tmp_path: Path) -> None:
    phases = PHASES.replace("Morning", '"[/a]\\e[31m 日本"')
    line = drawn(tmp_path, changed(QUIET, "teams:\n", phases))[2]
    assert line.startswith("phases          |[/a]␛[31…‖Cof")
    assert "\x1b" not in line


def test_the_command_draws_below_what_it_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    path = write(tmp_path, changed(QUIET, "priority: high", "priority: hihg"))
    result = CliRunner().invoke(app, ["check", "safe-border", str(path), "--timeline"])
    first, second = result.output.split(" checked: ")[1].split("\nsafe-border: ")
    assert first.startswith("1 error")
    assert second.startswith("expectations open in each team, one cell is 2m")
    assert "The timeline cannot be drawn before the errors are mended." in second


def test_a_drawing_is_not_put_among_data() -> None:
    result = CliRunner().invoke(app, ["check", "safe-border", "--timeline", "--format", "json"])
    assert str(result.exception) == "A timeline is drawn for people; leave out --format."
    assert result.stdout == ""


def test_the_load_of_a_whole_scenario_is_drawn() -> None:
    lines = list(timeline(written(find_scenario("safe-border")), 80))
    assert [line.split()[0] for line in lines[2:8:2]] == ["chancellery", "interior", "municipality"]
