"""What inject templates there are to choose from."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.scenario.library import shipped_templates
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.text_file import read_text
from exercise_sim.scenario.yaml_document import read_document

_TITLE: TypeAdapter[LocalText] = TypeAdapter(LocalText)


@dataclass(frozen=True)
class ListedTemplate:
    """A template as it stands in a list."""

    id: str
    family: str
    title: LocalText
    path: Path


def list_templates() -> list[ListedTemplate]:
    """Every shipped template, by family and id; one whose first lines cannot be read is left out.

    Only the beginning of each file is read, since a list needs no more.
    """
    listed = [_listed(name, path) for name, path in shipped_templates().items()]
    return sorted((one for one in listed if one is not None), key=lambda one: (one.family, one.id))


def _listed(name: str, path: Path) -> ListedTemplate | None:
    try:
        head = read_document(_head(read_text(path).splitlines()), str(path)).data
        title = _TITLE.validate_python(
            head["title"], context={"language": head.get("language", "en")}
        )
        return ListedTemplate(name, str(head["family"]), title, path)
    except (Mistakes, ValidationError, KeyError, TypeError, AttributeError):
        return None


def _head(lines: Iterable[str]) -> str:
    """What stands before the parameters and the inject."""
    return "\n".join(takewhile(lambda line: not line.startswith(("parameters:", "inject:")), lines))
