"""A scenario file and its playbook, read together and checked against each other."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from exercise_sim.scenario.attainability import Attainability
from exercise_sim.scenario.authored import Language
from exercise_sim.scenario.completeness import (
    after_endex,
    ambiguous_expectations,
    missing_languages,
    owed_by_others,
)
from exercise_sim.scenario.diagnostics import MOST_TOLD, Diagnostic, Mistakes
from exercise_sim.scenario.file_format import foreign
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.playbook_file import find_playbook
from exercise_sim.scenario.references import (
    PLAYBOOK_REFERENCES,
    SCENARIO_REFERENCES,
    Known,
    known_ids,
    repeated_ids,
    unknown_references,
)
from exercise_sim.scenario.scenario import Audience, Channel, Fact, Scenario, Story
from exercise_sim.scenario.text_file import read_text
from exercise_sim.scenario.validation import validate
from exercise_sim.scenario.yaml_document import Document, read_document

_CODE: TypeAdapter[str] = TypeAdapter(Language)

Part = TypeVar("Part", bound=BaseModel)

_SOME_LANGUAGE = "en"
_SOME_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Loaded:
    """A scenario that can be played, with its playbook."""

    scenario: Scenario
    playbook: Playbook
    warnings: tuple[Diagnostic, ...]
    """What the author should look at, though it can be played as it is."""
    path: Path
    """The scenario file."""


def read_scenario(path: Path) -> Loaded:
    """The scenario in `path` and the playbook that it names.

    Raises `Mistakes` with everything that is wrong in both files, and the warnings beside it.
    """
    document = _read(path, "scenario")
    language = _language(document)
    starts = _story_starts(document)
    # A wrong `language` or `starts` is one mistake, not one for every text or time in the file.
    context = {
        "language": language or _SOME_LANGUAGE,
        "story_starts": starts or _SOME_MOMENT,
    }
    known = known_ids(document.data)

    scenario, mistakes = validate(Scenario, document, context)
    found = [
        *document.diagnostics,
        *mistakes,
        *_first(
            repeated_ids(document),
            unknown_references(document, SCENARIO_REFERENCES, known),
            missing_languages(document, Scenario, language),
            after_endex(document, starts),
            owed_by_others(document, known["teams"]),
            ambiguous_expectations(document),
        ),
    ]
    playbook = None
    try:
        playbook_path = find_playbook(path, document)
        if playbook_path is not None:
            playbook_document = _in_language(_read(playbook_path, "playbook"), language)
            playbook, mistakes = _checked_playbook(playbook_document, known)
            found += mistakes
            if playbook is not None:
                found += _unattainable(document, context, playbook_document, playbook)
    except Mistakes as there:
        found += there.diagnostics
    if scenario is None or playbook is None or any(one.severity == "error" for one in found):
        raise Mistakes(found)
    return Loaded(scenario, playbook, tuple(sorted(set(found))), path)


def _read(path: Path, kind: str) -> Document:
    document = read_document(read_text(path), str(path))
    mistake = foreign(document, kind, version=1)
    if mistake is not None:
        raise Mistakes([mistake])
    return document


def _in_language(playbook: Document, language: str | None) -> Document:
    """The playbook, in its scenario's `language` where it names none."""
    if language is None or not isinstance(playbook.data, dict):
        return playbook
    return replace(playbook, data={"language": language, **playbook.data})


def _checked_playbook(document: Document, known: Known) -> tuple[Playbook | None, list[Diagnostic]]:
    language = _language(document)
    context = {"language": language or _SOME_LANGUAGE}
    playbook, mistakes = validate(Playbook, document, context)
    return playbook, [
        *document.diagnostics,
        *mistakes,
        *_first(
            repeated_ids(document),
            unknown_references(document, PLAYBOOK_REFERENCES, known),
            missing_languages(document, Playbook, language),
            ambiguous_expectations(document),
        ),
    ]


def _first(*checks: Iterator[Diagnostic]) -> Iterator[Diagnostic]:
    return chain.from_iterable(islice(check, MOST_TOLD) for check in checks)


def _unattainable(
    document: Document, context: dict[str, Any], playbook_document: Document, playbook: Playbook
) -> Iterator[Diagnostic]:
    check = Attainability(
        document,
        playbook_document,
        playbook,
        {one.id: one for _, one in _valid(document, "channels", Channel, context)},
        {one.id: one for _, one in _valid(document, "audiences", Audience, context)},
        {one.id: one for _, one in _valid(document, "facts", Fact, context)},
    )
    for number, inject in _valid(document, "injects", Inject, context):
        yield from check.of(number, inject)


def _valid(
    document: Document, name: str, model: type[Part], context: dict[str, Any]
) -> Iterator[tuple[int, Part]]:
    """The entries of a list that fit their model, with their index; wrong ones do not hide them."""
    entries = _mapping(document.data).get(name)
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        try:
            yield index, model.model_validate(entry, context=context)
        except ValidationError:
            continue


def _language(document: Document) -> str | None:
    """The language of plain strings, or None where it is missing or wrong."""
    try:
        return _CODE.validate_python(_mapping(document.data).get("language"))
    except ValidationError:
        return None


def _story_starts(document: Document) -> datetime | None:
    try:
        return Story.model_validate(_mapping(document.data).get("story")).starts
    except ValidationError:
        return None


def _mapping(data: Any) -> dict[str, Any]:
    return data if isinstance(data, dict) else {}
