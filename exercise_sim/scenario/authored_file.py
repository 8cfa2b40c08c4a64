"""An authored file as a document of the kind that it should be."""

from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from exercise_sim.scenario.authored import Language
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.file_format import foreign
from exercise_sim.scenario.text_file import read_text
from exercise_sim.scenario.yaml_document import Document, read_document

_CODE: TypeAdapter[str] = TypeAdapter(Language)


def read_authored(path: Path, kind: str) -> Document:
    """The document in `path`; raises `Mistakes` where it is no `kind` or cannot be read."""
    document = read_document(read_text(path), str(path))
    mistake = foreign(document, kind, version=1)
    if mistake is not None:
        raise Mistakes([mistake])
    return document


def language_of(document: Document) -> str | None:
    """The language of plain strings, or None where it is missing or wrong."""
    try:
        return _CODE.validate_python(mapping(document.data).get("language"))
    except ValidationError:
        return None


def mapping(data: Any) -> dict[str, Any]:
    """`data` where it is a mapping, else nothing."""
    return data if isinstance(data, dict) else {}
