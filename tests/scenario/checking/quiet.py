"""The minimal scenario without anything to doubt, and what is told of it after changes."""

from collections.abc import Iterable
from pathlib import Path

from exercise_sim.authoring.check_findings import check_scenario
from tests.scenario.minimal import PLAYBOOK, SCENARIO, changed, write

QUIET = changed(SCENARIO, "duration: 60m", "duration: 25m")
"""Nobody is idle, and the exercise ends with the last deadline."""

Change = tuple[str, str]

_INJECT = """\
  - id: {name}
    {comes}
    to: [{to}]
    from: Somebody
    channel: web
    title: More
    body: More happens.
    priority: low
    veracity: accurate
{more}"""


def inject(name: str, comes: str, to: str = "chancellery", more: str = "") -> str:
    """One more inject; `comes` is its `at: ...` or `when: ...` line, `more` whole lines."""
    return _INJECT.format(name=name, comes=comes, to=to, more=more)


def told(
    folder: Path,
    code: str,
    *changes: Change,
    injects: Iterable[str] = (),
    playbook: Iterable[Change] = (),
) -> list[str]:
    """`severity: message` of every diagnostic with `code`, in the order of the file."""
    scenario, rules = QUIET, PLAYBOOK
    for old, new in changes:
        scenario = changed(scenario, old, new)
    for old, new in playbook:
        rules = changed(rules, old, new)
    _, found = check_scenario(write(folder, scenario + "".join(injects), rules))
    return [f"{one.severity}: {one.message}" for one in found if one.code == code]


def lines_of(folder: Path, code: str, *injects: str) -> list[str]:
    """The text of the file from the place of each diagnostic with `code` to the end of its line."""
    path = write(folder, QUIET + "".join(injects))
    lines = path.read_text(encoding="utf-8").splitlines()
    _, found = check_scenario(path)
    return [lines[one.line - 1][one.column - 1 :] for one in found if one.code == code]
