"""`exercise-sim check`, as people and programs use it."""

import json
import re
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from exercise_sim.authoring.check_findings import findings
from exercise_sim.authoring.check_text import print_findings
from exercise_sim.authoring.checking import check_files
from exercise_sim.cli import app
from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.library import shipped
from tests.scenario.checking.quiet import QUIET
from tests.scenario.minimal import PLAYBOOK, changed, write

HOSTILE = "[/foo] [bold]x[/] %0A::error::y"
EVIL = f"{HOSTILE} \u202eabc\u2066"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    write(Path(), QUIET)
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["check", *arguments])


def broken(name: str = "broken.yaml") -> None:
    Path(name).write_text(changed(QUIET, "priority: high", "priority: hihg"), encoding="utf-8")


def doubtful(name: str = "doubtful.yaml") -> None:
    scenario = changed(QUIET, "    refuted_by: [drill-is-planned]\n", "")
    Path(name).write_text(scenario, encoding="utf-8")


def advisable(name: str = "advisable.yaml") -> None:
    scenario = changed(QUIET, "duration: 25m", "duration: 50m")
    Path(name).write_text(scenario, encoding="utf-8")


def test_a_clean_file_ends_with_nothing_to_mend() -> None:
    result = check("minimal.yaml")
    assert result.exit_code == 0
    assert result.output == "1 file checked: nothing to mend.\n"


def test_advice_alone_is_no_failure() -> None:
    advisable()
    result = check("advisable.yaml")
    assert result.exit_code == 0
    assert result.output.endswith("0 errors, 0 warnings, 3 pieces of advice.\n")


def test_warnings_and_errors_are_told_by_the_exit_code() -> None:
    doubtful()
    broken()
    assert check("doubtful.yaml").exit_code == 1
    assert check("broken.yaml").exit_code == 2
    assert check("minimal.yaml", "doubtful.yaml", "broken.yaml").exit_code == 2


def test_a_mistake_is_shown_with_its_line_and_a_mark() -> None:
    broken()
    assert check("broken.yaml").output == (
        "broken.yaml:61:15: error: `hihg` is not one of high, medium, low; did you mean `high`?\n"
        "    61 │     priority: hihg\n"
        "       │               ^^^^\n"
        "1 file checked: 1 error, 0 warnings, 0 pieces of advice.\n"
    )


def test_mistakes_hide_no_doubts_where_the_scenario_can_be_understood() -> None:
    scenario = changed(QUIET, "    refuted_by: [drill-is-planned]\n", "")
    scenario = changed(scenario, "claim: evacuation", "claim: evacuaton")
    Path("both.yaml").write_text(scenario, encoding="utf-8")
    result = check("both.yaml")
    assert "error: there is no claim `evacuaton`; did you mean `evacuation`?" in result.output
    assert "warning: no fact refutes `evacuation`" in result.output


def test_a_missing_file_is_one_mistake_among_others() -> None:
    broken()
    result = check("nothing.yaml", "broken.yaml")
    assert result.exit_code == 2
    assert "nothing.yaml:1:1: error: there is no such file" in result.output
    assert "broken.yaml:61:15: error" in result.output
    assert result.output.endswith("2 files checked: 2 errors, 0 warnings, 0 pieces of advice.\n")


def test_a_file_named_twice_is_checked_once() -> None:
    broken()
    assert check("broken.yaml", "./broken.yaml").output == check("broken.yaml").output


def test_a_playbook_is_checked_alone_and_its_references_are_taken_on_trust() -> None:
    rule = "publish\n        within: 30m\n        audiences: [everybody]"
    playbook = changed(PLAYBOOK, "publish\n        within: 30m", rule)
    Path("own.yaml").write_text(playbook, encoding="utf-8")
    assert check("own.yaml").exit_code == 0
    Path("own.yaml").write_text(changed(playbook, "within: 10m", "within: 10"), encoding="utf-8")
    assert "own.yaml:12:17: error: `10` has no unit" in check("own.yaml").output


def test_a_mistake_in_a_playbook_is_told_once_for_all_scenarios_that_name_it() -> None:
    Path("other.yaml").write_text(QUIET, encoding="utf-8")
    playbook = changed(PLAYBOOK, "within: 10m", "within: 10")
    Path("playbook.yaml").write_text(playbook, encoding="utf-8")
    output = check("minimal.yaml", "other.yaml", "playbook.yaml").output
    assert output.count("`10` has no unit") == 1


def test_a_template_is_checked_as_a_template() -> None:
    template = shipped("injects") / "fabricated-statement.yaml"
    assert check(str(template)).exit_code == 0
    text = template.read_text(encoding="utf-8")
    Path("fabricated-statement.yaml").write_text(text.replace("family:", "famly:"), "utf-8")
    result = check("fabricated-statement.yaml")
    assert result.exit_code == 2
    assert "error: unknown key `famly`; did you mean `family`?" in result.output


def test_a_shipped_scenario_is_found_by_its_name() -> None:
    assert check("safe-border").output.startswith("1 file checked")


def test_json_is_for_programs() -> None:
    broken()
    result = check("broken.yaml", "minimal.yaml", "--format", "json")
    assert result.exit_code == 2
    assert json.loads(result.stdout) == [
        {
            "file": "broken.yaml",
            "line": 61,
            "column": 15,
            "severity": "error",
            "code": "wrong-value",
            "message": "`hihg` is not one of high, medium, low; did you mean `high`?",
        }
    ]
    assert json.loads(check("minimal.yaml", "--format", "json").stdout) == []


def test_github_shows_annotations() -> None:
    name = "a,b: 100%.yaml"
    doubtful(name)
    advisable()
    lines = check(name, "advisable.yaml", "--format", "github").stdout.splitlines()
    assert lines[0] == (
        "::warning file=a%2Cb%3A 100%25.yaml,line=44,col=9,title=claim-without-fact"
        "::no fact refutes `evacuation`; name one in `refuted_by`"
    )
    assert {line.split()[0] for line in lines[1:]} == {"::notice"}


def test_every_mistake_has_a_name_of_its_sort() -> None:
    broken()
    doubtful()
    advisable()
    found = findings(["broken.yaml", "doubtful.yaml", "advisable.yaml", "nothing.yaml"])
    assert all(re.fullmatch(r"[a-z0-9-]+", one.code) for one in found.diagnostics)
    assert "mistake" not in {one.code for one in found.diagnostics}


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(Refused, match="There is no format `xml`; there are text, json, github"):
        check_files(["minimal.yaml"], "xml", timeline=False)


@pytest.mark.parametrize("format_name", ["text", "json", "github"])
def test_nothing_from_a_file_acts_on_the_terminal(format_name: str) -> None:
    scenario = changed(QUIET, "title: Minimal", f'title: "{EVIL}"\n"{EVIL}": "{EVIL}"')
    scenario = changed(scenario, "priority: high", f'priority: "{EVIL}"')
    scenario = changed(scenario, "claim: evacuation", f'claim: "{EVIL}"')
    name = "\x1b]0;evil\x07\u202e.yaml"
    Path(name).write_text(scenario, encoding="utf-8")
    result = check(name, "--format", format_name)
    assert result.exit_code == 2
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", result.output)
    assert HOSTILE.split(maxsplit=1)[0] in result.output
    if format_name == "github":
        assert all(line.startswith("::error file=") for line in result.output.splitlines())


def test_colours_are_for_terminals_alone() -> None:
    broken()
    assert "\x1b" not in check("broken.yaml").output
    terminal = Console(force_terminal=True, width=80, highlight=False, color_system="standard")
    with terminal.capture() as captured:
        print_findings(findings(["broken.yaml"]), terminal)
    assert "\x1b[1;31merror: " in captured.get()


def test_nothing_is_wider_than_the_terminal() -> None:
    title = f"title: {'日本語 ' * 60}#lost"
    Path("wide.yaml").write_text(changed(QUIET, "title: Minimal", title), encoding="utf-8")
    terminal = Console(force_terminal=True, width=60, highlight=False, color_system=None)
    with terminal.capture() as captured:
        print_findings(findings(["wide.yaml"]), terminal)
    from rich.cells import cell_len

    assert max(cell_len(line) for line in captured.get().splitlines()) <= 60


def test_a_file_without_any_text_is_told_without_a_line() -> None:
    Path("empty.yaml").write_text("", encoding="utf-8")
    assert check("empty.yaml").output.startswith("empty.yaml:1:1: error: ")
