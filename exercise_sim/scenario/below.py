"""Files that a scenario may name: those in or below certain folders, and no others.

A scenario from elsewhere must not make the host read other files.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

YAML_ENDINGS = (".yaml", ".yml")


def find_below(names: Sequence[str], folders: Sequence[Path]) -> Path | None:
    """The first file, folder by folder, that one of the `names` means and that `folders` hold.

    A link may lead from one of the folders into another, and nowhere else.
    """
    within = [folder.resolve() for folder in folders]
    for folder in folders:
        for name in names:
            try:
                there = (folder / name).resolve()
                exists = there.is_file()
            except (OSError, RuntimeError, ValueError):
                continue
            if exists and any(there.is_relative_to(allowed) for allowed in within):
                return folder / name
    return None


def leaves(names: Iterable[str], folders: Iterable[Path]) -> bool:
    """Whether one of the `names` leads out of one of the folders."""
    every = list(names)
    return any(_outside(folder.resolve(), name) for folder in folders for name in every)


def yaml_files(folder: Path, *patterns: str) -> list[Path]:
    """The YAML files in `folder` that fit one of the patterns."""
    return [
        path
        for pattern in patterns
        for path in sorted(folder.glob(pattern))
        if path.suffix in YAML_ENDINGS and path.is_file()
    ]


def _outside(folder: Path, name: str) -> bool:
    try:
        return not (folder / name).resolve().is_relative_to(folder)
    except (OSError, RuntimeError, ValueError):
        return False
