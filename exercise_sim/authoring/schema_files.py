"""`exercise-sim schema`: JSON Schema for editors, on the screen or as files."""

import json
import sys
from pathlib import Path

from exercise_sim.localization import _
from exercise_sim.scenario.schema import KINDS, Kind, schema_of
from exercise_sim.scenario.suggestions import did_you_mean, listed

FIRST_LINE = "# yaml-language-server: $schema={path}"
"""First line of an authored file, by which editors find its schema."""


def schema_text(kind: Kind) -> str:
    """One schema as it is written to a file."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"


def give_schemas(kind: str | None, folder: Path | None) -> int:
    """Prints the schema of `kind`, or writes every schema into `folder`; returns an exit code."""
    if (kind is None) == (folder is None):
        print(
            _("Name one kind to print (scenario, playbook, inject), or a folder with -o."),
            file=sys.stderr,
        )
        return 2
    if folder is not None:
        return write_schemas(folder)
    known = {name: name for name in KINDS}
    if kind not in known:
        told = _("There is no schema `{name}`").format(name=kind)
        hint = did_you_mean(str(kind), known)
        hint = hint or _("; there are {known}").format(known=listed(known))
        print(f"{told}{hint}.".replace("?.", "?"), file=sys.stderr)
        return 2
    sys.stdout.write(schema_text(known[kind]))
    return 0


def missing_schemas(folder: Path) -> dict[Path, str]:
    """Path -> text of every schema that is not in `folder` yet."""
    paths = {folder / f"{kind}.json": kind for kind in KINDS}
    return {path: schema_text(kind) for path, kind in paths.items() if not path.exists()}


def write_schemas(folder: Path) -> int:
    """Writes `scenario.json`, `playbook.json` and `inject.json` into `folder`; an exit code."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for kind in KINDS:
            path = folder / f"{kind}.json"
            path.write_text(schema_text(kind), encoding="utf-8")
            print(path)
    except OSError as error:
        told = _("{file}: cannot be written: {reason}")
        print(told.format(file=error.filename or folder, reason=error.strerror), file=sys.stderr)
        return 2
    first = FIRST_LINE.format(path=folder / "scenario.json")
    print(
        _("Editors find a schema by the first line of a file, such as: {line}").format(line=first)
    )
    return 0
