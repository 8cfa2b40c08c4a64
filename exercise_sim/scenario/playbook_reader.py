"""A playbook file, with its scenario or alone."""

from dataclasses import dataclass, replace
from pathlib import Path

from exercise_sim.scenario.authored_file import language_of, read_authored
from exercise_sim.scenario.completeness import ambiguous_expectations, missing_languages
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes, first_of_each
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.reference_paths import PLAYBOOK_REFERENCES
from exercise_sim.scenario.references import (
    Known,
    repeated_ids,
    unknown_references,
)
from exercise_sim.scenario.validation import validate
from exercise_sim.scenario.yaml_document import Document

_SOME_LANGUAGE = "en"


@dataclass(frozen=True)
class ExaminedPlaybook:
    """What could be understood of a playbook file, and everything said against it."""

    document: Document | None
    """None where it cannot be read as YAML."""
    playbook: Playbook | None
    """None where something in it does not fit."""
    found: tuple[Diagnostic, ...]


def examine_playbook(
    path: Path, known: Known | None = None, language: str | None = None
) -> ExaminedPlaybook:
    """The playbook in `path`.

    `known` are the ids of its scenario; without them its references are taken on trust. Plain
    strings are in `language` where it names none.
    """
    try:
        document = read_authored(path, "playbook")
    except Mistakes as there:
        return ExaminedPlaybook(None, None, there.diagnostics)
    if language is not None and isinstance(document.data, dict):
        document = replace(document, data={"language": language, **document.data})
    language = language_of(document)
    playbook, mistakes = validate(Playbook, document, {"language": language or _SOME_LANGUAGE})
    found = [
        *document.diagnostics,
        *mistakes,
        *first_of_each(
            repeated_ids(document),
            () if known is None else unknown_references(document, PLAYBOOK_REFERENCES, known),
            missing_languages(document, Playbook, language),
            ambiguous_expectations(document),
        ),
    ]
    return ExaminedPlaybook(document, playbook, tuple(sorted(set(found))))
