"""A document held against its model; what does not fit is told in sentences."""

from types import GenericAlias
from typing import Any, TypeVar

from annotated_types import MaxLen
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from exercise_sim.localization import _
from exercise_sim.scenario.diagnostics import MOST_TOLD, Diagnostic
from exercise_sim.scenario.shape import entry_of, expected_at, keys_of, plain
from exercise_sim.scenario.suggestions import closest
from exercise_sim.scenario.validation_sentences import sentence
from exercise_sim.scenario.yaml_document import Document, Loc

Model = TypeVar("Model", bound=BaseModel)

_LONG = 500
"""Entries from which a list is looked at piece by piece first."""
_PIECE = 25
_CODES = {"missing": "missing-key", "extra_forbidden": "unknown-key"}


def validate(
    model: type[Model], document: Document, context: dict[str, Any]
) -> tuple[Model | None, list[Diagnostic]]:
    """The model of `document`, or None and every reason why it is none.

    `context` is what the models ask for: `{"language": code, "story": StoryPlan}`.
    A value that the document itself reported as missing is not reported again.
    """
    if not isinstance(document.data, dict):
        if document.data is None:
            return None, []
        line, column = document.position(())
        message = _("a file is made of `key: value` lines, and this is none")
        return None, [Diagnostic(document.file, line, column, message, code="wrong-value")]
    details = _flood(model, document.data, context)
    if not details:
        try:
            return model.model_validate(document.data, context=context), []
        except ValidationError as error:
            details = error.errors(include_url=False)
    unknown: dict[Loc, list[str]] = {}
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown.setdefault(detail["loc"][:-1], []).append(str(detail["loc"][-1]))
    found: list[Diagnostic] = []
    for detail in details:
        if len(found) == MOST_TOLD:
            break
        if detail["type"] == "missing" and _misspelt(model, detail["loc"], unknown):
            continue
        if detail["input"] is None and detail["type"] != "extra_forbidden":
            continue
        # Pydantic leaves out entries that are wrong, and then misses them.
        if detail["type"] == "too_short" and detail["input"]:
            continue
        found.append(_diagnostic(model, document, detail))
    return None, found


def _flood(
    model: type[BaseModel], data: dict[str, Any], context: dict[str, Any]
) -> list[ErrorDetails]:
    """What is wrong in a long list of entries, where more is wrong than anybody is told.

    Each mistake takes a kilobyte, so the list is looked at piece by piece, and no further than it
    has to be. Where less is wrong, nothing is returned: the whole document is looked at then.
    """
    for name, field in model.model_fields.items():
        entry, entries = entry_of(plain(field.annotation)), data.get(field.alias or name)
        if not isinstance(entries, list) or len(entries) < _LONG or not keys_of(entry):
            continue
        if any(isinstance(bound, MaxLen) for bound in field.metadata):
            # That it is too long is all that is said of it.
            continue
        several: Any = GenericAlias(tuple, (entry, ...))
        adapter = TypeAdapter[Any](several)
        found: list[ErrorDetails] = []
        for start in range(0, len(entries), _PIECE):
            try:
                adapter.validate_python(entries[start : start + _PIECE], context=context)
            except ValidationError as error:
                for detail in error.errors(include_url=False):
                    index, *inner = detail["loc"]
                    assert isinstance(index, int)  # the place in a list comes first
                    detail["loc"] = (name, start + index, *inner)
                    found.append(detail)
            if len(found) > MOST_TOLD:
                return found
    return []


def _misspelt(model: type[BaseModel], missing: Loc, unknown: dict[Loc, list[str]]) -> bool:
    """Whether the missing key stands there under a name that only looks like it.

    `unknown` has the keys that no model knows, by the place of their mapping.
    """
    there = unknown.get(missing[:-1])
    if there is None:
        return False
    keys = keys_of(expected_at(model, missing[:-1]))
    return any(closest(key, keys) == missing[-1] for key in there)


def _diagnostic(model: type[BaseModel], document: Document, detail: ErrorDetails) -> Diagnostic:
    loc = detail["loc"]
    if loc and loc[-1] == "[key]":
        loc = loc[:-1]
        place = document.key_position(loc)
    elif detail["type"] == "extra_forbidden":
        place = document.key_position(loc)
    else:
        place = document.position(loc)
    code = _CODES.get(detail["type"], "wrong-value")
    return Diagnostic(document.file, *place, sentence(model, loc, detail), code=code)
