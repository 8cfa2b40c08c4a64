"""A document held against its model; what does not fit is told in sentences."""

import re
import unicodedata
from types import GenericAlias
from typing import Any, TypeVar

from annotated_types import MaxLen
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from exercise_sim.scenario.diagnostics import MOST_TOLD, Diagnostic
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.shape import choices_of, entry_of, expected_at, keys_of, plain
from exercise_sim.scenario.suggestions import closest, did_you_mean, listed
from exercise_sim.scenario.yaml_document import Document, Loc

Model = TypeVar("Model", bound=BaseModel)

_SHOWN = 40
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
        message = "a file is made of `key: value` lines, and this is none"
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
    return Diagnostic(document.file, *place, _sentence(model, loc, detail), code=code)


def _sentence(model: type[BaseModel], loc: Loc, detail: ErrorDetails) -> str:
    kind = detail["type"]
    value = detail["input"]
    context = detail.get("ctx", {})
    name = _name(loc)
    expected = expected_at(model, loc)
    match kind:
        case "value_error":
            return str(context["error"])
        case "missing":
            some = choices_of(expected)
            return f"`{loc[-1]}` is missing here" + (f"; expected {listed(some)}" if some else "")
        case "extra_forbidden":
            return _unknown_key(model, loc)
        case "literal_error":
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            return (
                f"{_shown(value)} is not one of {listed(choices)}"
                f"{did_you_mean(value, choices) if isinstance(value, str) else ''}"
            )
        case "tuple_type" | "list_type":
            return _not_a_list(name, value, entry_of(expected))
        case "dict_type" if expected is LocalText:
            return f"{name} is a text, or one text for each language (`lv: ...`)"
        case "dict_type" | "model_type" | "model_attributes_type" | "mapping_type":
            return f"{name} is made of `key: value` lines{_known_keys(expected)}"
        case "string_type":
            return f"{name} is one text, not {_noun(value)}"
        case "string_pattern_mismatch":
            return _not_an_id(value, context)
        case "string_too_short":
            return f"{name} is empty"
        case "string_too_long":
            return f"{name} is longer than {context['max_length']} characters"
        case "too_short":
            return f"{name} needs at least one entry"
        case "too_long":
            return f"{name} has at most {context['max_length']} entries"
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            return f"{_shown(value)} is not a whole number; write it in digits, like 120000"
        case "float_parsing" | "float_type" | "finite_number":
            return f"{_shown(value)} is not a number; write it like 3 or 0.5"
        case "bool_parsing" | "bool_type":
            return f"{_shown(value)} is neither true nor false"
        case "timezone_aware":
            return f"{_shown(value)} has no time zone; write it like 2026-06-04T09:00:00+03:00"
        case _ if kind.startswith(("datetime", "timezone")):
            return (
                f"{_shown(value)} is not a date and time; write it like 2026-06-04T09:00:00+03:00"
            )
        case "greater_than":
            return f"{name} must be more than {context['gt']:g}"
        case "greater_than_equal":
            return f"{name} must be at least {context['ge']:g}"
        case "less_than_equal":
            return f"{name} must be at most {context['le']:g}"
    return f"{_shown(value)} cannot stand in {name}"


def _unknown_key(model: type[BaseModel], loc: Loc) -> str:
    key = str(loc[-1])
    known = keys_of(expected_at(model, loc[:-1]))
    return f"unknown key `{key}`" + (did_you_mean(key, known) or f"; known are {listed(known)}")


def _not_a_list(name: str, value: Any, entry: Any) -> str:
    if keys_of(entry):
        return f"{name} is a list; begin each entry with `- ` on a line of its own"
    if isinstance(value, str):
        return f"{name} is a list; write it as a list: [{_cut(value)}]"
    return f"{name} is a list; write it like [first, second]"


def _not_an_id(value: Any, context: dict[str, Any]) -> str:
    if "{2,3}" in str(context.get("pattern", "")):
        return f"{_shown(value)} is not a language code such as lv, en or uk"
    folded = unicodedata.normalize("NFKD", str(value)).encode("ascii", "ignore").decode().lower()
    meant = re.sub(r"[^a-z0-9._-]+", "-", folded).strip("-._")[:64]
    return (
        f"{_shown(value)} cannot be an id: lower-case letters a-z, digits, `-`, `_` and `.` only"
        + (f"; write {meant}" if meant else "")
    )


def _known_keys(expected: Any) -> str:
    known = keys_of(expected)
    return f" ({listed(known)})" if known else ""


def _name(loc: Loc) -> str:
    """How the author knows the place: its key, or the key of the list it is in."""
    if not loc:
        return "the file"
    if isinstance(loc[-1], str):
        return f"`{loc[-1]}`"
    keys = [step for step in loc if isinstance(step, str)]
    return f"an entry of `{keys[-1]}`" if keys else "an entry"


def _noun(value: Any) -> str:
    return "a list" if isinstance(value, list) else "a mapping"


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return _noun(value)
    return f"`{_cut(str(value))}`" if value != "" else "an empty text"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "..."
