"""The scenarios and injects that come with the program."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from exercise_sim.localization import N_, _
from exercise_sim.scenario.below import YAML_ENDINGS, yaml_files
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.suggestions import did_you_mean, listed

Kind = Literal["scenarios", "injects"]

_PACKAGE = Path(__file__).resolve().parent.parent
_NO_SCENARIO = N_("there is no such file, and no shipped scenario of this name")
_NEITHER = N_("there is no such file, and no shipped scenario or template of this name")


def shipped(kind: Kind) -> Path:
    """Folder of the shipped scenarios or injects: in the package, or in the source checkout."""
    installed = _PACKAGE / "shipped" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def shipped_scenarios() -> dict[str, Path]:
    """Name -> file of every shipped scenario, by name."""
    return _by_name("scenarios")


def shipped_templates() -> dict[str, Path]:
    """Name -> file of every shipped inject template, by name."""
    return _by_name("injects")


def find_scenario(name_or_path: str) -> Path:
    """The file meant: an existing path, else the shipped scenario of that name.

    Raises `Mistakes` where there is neither.
    """
    return _find(name_or_path, shipped_scenarios(), _NO_SCENARIO)


def find_playable(name_or_path: str) -> Path:
    """As `find_scenario`; where no scenario has the name, the shipped template of that name."""
    known = shipped_templates() | shipped_scenarios()
    return _find(name_or_path, known, _NEITHER, _("; templates: show --templates"))


def _find(name_or_path: str, known: Mapping[str, Path], none: str, others: str = "") -> Path:
    path = Path(name_or_path)
    if "\0" not in name_or_path and _exists(path):
        return path
    name = name_or_path
    for ending in YAML_ENDINGS:
        name = name.removesuffix(ending)
    if name in known:
        return known[name]
    scenarios = shipped_scenarios()
    shipped_ones = _("; shipped are {names}").format(names=listed(scenarios)) + others
    hint = did_you_mean(name, known) or (shipped_ones if scenarios else "")
    raise Mistakes([Diagnostic(name_or_path, 1, 1, _(none) + hint, code="unreadable-file")])


def _by_name(kind: Kind) -> dict[str, Path]:
    return {path.stem: path for path in yaml_files(shipped(kind), "*") if path.is_file()}


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
