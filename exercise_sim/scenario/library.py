"""The scenarios and injects that come with the program."""

from pathlib import Path
from typing import Literal

from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.suggestions import did_you_mean, listed

Kind = Literal["scenarios", "injects"]

_PACKAGE = Path(__file__).resolve().parent.parent
_ENDINGS = (".yaml", ".yml")


def shipped(kind: Kind) -> Path:
    """Folder of the shipped scenarios or injects: in the package, or in the source checkout."""
    installed = _PACKAGE / "shipped" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def shipped_scenarios() -> dict[str, Path]:
    """Name -> file of every shipped scenario, by name."""
    return {
        path.stem: path
        for path in sorted(shipped("scenarios").glob("*"))
        if path.suffix in _ENDINGS and path.is_file()
    }


def find_scenario(name_or_path: str) -> Path:
    """The file meant: an existing path, else the shipped scenario of that name.

    Raises `Mistakes` where there is neither.
    """
    path = Path(name_or_path)
    if "\0" not in name_or_path and _exists(path):
        return path
    known = shipped_scenarios()
    name = name_or_path
    for ending in _ENDINGS:
        name = name.removesuffix(ending)
    if name in known:
        return known[name]
    hint = did_you_mean(name, known) or (f"; shipped are {listed(known)}" if known else "")
    message = f"there is no such file, and no shipped scenario of this name{hint}"
    raise Mistakes([Diagnostic(name_or_path, 1, 1, message, code="unreadable-file")])


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
