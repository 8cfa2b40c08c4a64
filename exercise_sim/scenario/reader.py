"""A scenario file and its playbook, read together and checked against each other."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from exercise_sim.scenario.attainability import Attainability
from exercise_sim.scenario.authored_file import language_of, mapping, read_authored
from exercise_sim.scenario.checking.every import mistakes
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.completeness import (
    after_endex,
    ambiguous_expectations,
    missing_languages,
    owed_by_others,
)
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes, first_of_each
from exercise_sim.scenario.durations import parse_scheduled
from exercise_sim.scenario.expectations import JoinedExpectations
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.playbook_file import find_playbook
from exercise_sim.scenario.playbook_reader import ExaminedPlaybook, examine_playbook
from exercise_sim.scenario.reference_paths import SCENARIO_REFERENCES
from exercise_sim.scenario.references import (
    known_ids,
    repeated_ids,
    unknown_references,
)
from exercise_sim.scenario.scenario import MOST_PHASES, Audience, Channel, Fact, Scenario, Story
from exercise_sim.scenario.story_plan import StoryPlan
from exercise_sim.scenario.template_expansion import expand_templates
from exercise_sim.scenario.uncollected import uncollected
from exercise_sim.scenario.validation import validate
from exercise_sim.scenario.yaml_document import Document

Part = TypeVar("Part", bound=BaseModel)

_SOME_LANGUAGE = "en"
_SOME_MOMENT = datetime(2000, 1, 1, tzinfo=UTC)
_NO_PLAYBOOK = ExaminedPlaybook(None, None, ())


@dataclass(frozen=True)
class Loaded:
    """A scenario that can be played, with its playbook."""

    scenario: Scenario
    playbook: Playbook
    warnings: tuple[Diagnostic, ...]
    """What the author should look at, though it can be played as it is."""
    path: Path
    """The scenario file."""


@dataclass(frozen=True)
class Examined:
    """What could be understood of a scenario file and its playbook, and all said against them."""

    document: Document | None
    """None where the scenario cannot be read as YAML."""
    scenario: Scenario | None
    """None where something in it does not fit; there may be errors all the same."""
    playbook_document: Document | None
    playbook: Playbook | None
    found: tuple[Diagnostic, ...]
    """In the order of the files."""
    written: Written | None = None
    """For the checks of what may be doubted; None where the scenario does not fit."""


def read_scenario(path: Path) -> Loaded:
    """The scenario in `path` and the playbook that it names.

    Raises `Mistakes` with everything that is wrong in both files, and the warnings beside it.
    """
    there = examine_scenario(path)
    usable = all(one.severity != "error" for one in there.found)
    if there.scenario is None or there.playbook is None or not usable:
        raise Mistakes(there.found)
    return Loaded(there.scenario, there.playbook, there.found, path)


@uncollected()
def examine_scenario(path: Path) -> Examined:
    """The scenario in `path` and the playbook that it names, however wrong they are."""
    try:
        document = read_authored(path, "scenario")
    except Mistakes as there:
        return Examined(None, None, None, None, there.diagnostics)
    return examine_document(expand_templates(document, path), path)


def examine_document(document: Document, path: Path) -> Examined:
    """As `examine_scenario`, for what was read from `path` and has its templates filled in."""
    language = language_of(document)
    story = _story_plan(document)
    # A wrong `language` or `starts` is one mistake, not one for every text or time in the file.
    context = {
        "language": language or _SOME_LANGUAGE,
        "story": story or StoryPlan(_SOME_MOMENT),
    }
    known = known_ids(document.data)

    scenario, mistaken = validate(Scenario, document, context)
    found = [
        *document.diagnostics,
        *mistaken,
        *first_of_each(
            repeated_ids(document),
            unknown_references(document, SCENARIO_REFERENCES, known),
            missing_languages(document, Scenario, language),
            after_endex(document, story),
            owed_by_others(document, known["teams"]),
            ambiguous_expectations(document),
        ),
    ]
    named = _NO_PLAYBOOK
    try:
        playbook_path = find_playbook(path, document)
        if playbook_path is not None:
            named = examine_playbook(playbook_path, known, language)
    except Mistakes as there:
        found += there.diagnostics
    found += named.found
    written = None if scenario is None else Written(scenario, document, named.playbook)
    if written is not None:
        found += mistakes(written)
    if named.document is not None and named.playbook is not None:
        found += _unattainable(document, written, context, named.document, named.playbook)
    told = tuple(sorted(set(found)))
    return Examined(document, scenario, named.document, named.playbook, told, written)


def _unattainable(
    document: Document,
    written: Written | None,
    context: dict[str, Any],
    playbook_document: Document,
    playbook: Playbook,
) -> Iterator[Diagnostic]:
    def entries(name: str, model: type[Part]) -> Iterator[tuple[int, Part]]:
        if written is not None:
            return enumerate(getattr(written.scenario, name))
        return _valid(document, name, model, context)

    check = Attainability(
        document,
        playbook_document,
        playbook,
        {one.id: one for _, one in entries("channels", Channel)},
        {one.id: one for _, one in entries("audiences", Audience)},
        {one.id: one for _, one in entries("facts", Fact)},
    )
    joined = JoinedExpectations(playbook)
    for number, inject in entries("injects", Inject):
        owed = joined.of(inject) if written is None else written.expected[number]
        yield from check.of(number, inject, owed)


def _valid(
    document: Document, name: str, model: type[Part], context: dict[str, Any]
) -> Iterator[tuple[int, Part]]:
    """The entries of a list that fit their model, with their index; wrong ones do not hide them."""
    entries = mapping(document.data).get(name)
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        try:
            yield index, model.model_validate(entry, context=context)
        except ValidationError:
            continue


def _story_plan(document: Document) -> StoryPlan | None:
    """How the story clock is to run, as far as the file says so without a mistake."""
    data = mapping(document.data)
    try:
        plan = StoryPlan(Story.model_validate(data.get("story")).starts)
    except ValidationError:
        return None
    phases = data.get("phases")
    for phase in phases[:MOST_PHASES] if isinstance(phases, list) else ():
        with suppress(AttributeError, KeyError, TypeError, ValueError):
            t = parse_scheduled(phase["starts"], plan)
            moved = Story.model_validate({"starts": phase["story_jump"]}).starts
            plan = replace(plan, jumps=(*plan.jumps, (t, moved)))
    return plan
