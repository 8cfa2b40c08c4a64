"""What the author says about columns: on the command line, or in a file kept for the next time."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from exercise_sim.localization import _
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.msel.heading_words import FIELDS, Field
from exercise_sim.scenario.msel.questions import WrongOption
from exercise_sim.scenario.suggestions import did_you_mean
from exercise_sim.scenario.text_file import read_text
from exercise_sim.scenario.yaml_document import read_document

FORMAT: Final = "exercise-sim/msel-map@1"

_OTHER_NAMES: dict[str, Field] = {
    "sender": "from",
    "recipient": "to",
    "recipients": "to",
    "channel": "method",
    "text": "message",
    "body": "message",
    "note": "notes",
    "id": "number",
    "event": "description",
    "ignore": "x",
    "other": "x",
    "unknown": "x",
    "phase": "section",
}

FIELD_NAMES: Final = tuple(field.replace("_", "-") for field in FIELDS)
"""What `--map` takes, as people write it; `x` is kept and comes back on export."""

ColumnMap = Mapping[str, Field]
"""Heading, or the letter of a column -> field."""


def read_mapping(written: Iterable[str]) -> dict[str, Field]:
    """The map that `COLUMN=FIELD` texts and names of map files make together; later ones win.

    Raises `WrongOption` for an unknown field, and `Mistakes` for a file that is none.
    """
    found: dict[str, Field] = {}
    for one in written:
        heading, equals, field = one.rpartition("=")
        known = _field(field) if equals else None
        if known is not None:
            found[" ".join(heading.split())] = known
        elif Path(one).is_file():
            found.update(_from_file(Path(one)))
        elif equals:
            raise WrongOption("--map", _unknown(field))
        else:
            message = _("`{text}` is neither COLUMN=FIELD nor a file that is there")
            raise WrongOption("--map", message.format(text=one[:100]))
    return found


def write_mapping(mapping: ColumnMap) -> str:
    """The text of a map file."""
    import yaml

    data = {"format": FORMAT, "columns": dict(mapping)}
    return str(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000))


def _from_file(path: Path) -> dict[str, Field]:
    document = read_document(read_text(path), str(path))
    mistakes = list(document.diagnostics)
    data = document.data if isinstance(document.data, dict) else {}
    columns = data.get("columns")
    if data.get("format") != FORMAT or not isinstance(columns, dict):
        message = _("this is no column map; it has `{format}` and `columns:`")
        message = message.format(format=f"format: {FORMAT}")
        raise Mistakes([*mistakes, Diagnostic(str(path), 1, 1, message)])
    found: dict[str, Field] = {}
    for heading, name in columns.items():
        field = _field(name) if isinstance(name, str) else None
        if field is None:
            line, column = document.position(("columns", heading))
            mistakes.append(Diagnostic(str(path), line, column, _unknown(str(name))))
        else:
            found[" ".join(heading.split())] = field
    if mistakes:
        raise Mistakes(mistakes)
    return found


def _field(name: str) -> Field | None:
    wanted = re.sub(r"[\s-]+", "_", name.strip().lower())
    return next((field for field in FIELDS if field == wanted), _OTHER_NAMES.get(wanted))


def _unknown(name: str) -> str:
    written, known = name.strip()[:60], ", ".join(FIELD_NAMES)
    hint = did_you_mean(name, FIELD_NAMES)
    if not hint:
        sentence = _("there is no field `{field}`; the fields are {known}")
        return sentence.format(field=written, known=known)
    missing = _("there is no field `{field}`").format(field=written)
    return missing + hint + " " + _("The fields are {known}").format(known=known)
