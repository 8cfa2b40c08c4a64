"""What does not fit a model, in sentences for the author."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from exercise_sim.localization import _, ngettext
from exercise_sim.localization.numbers import decimal
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.shape import choices_of, entry_of, expected_at, keys_of
from exercise_sim.scenario.suggestions import did_you_mean, listed
from exercise_sim.scenario.yaml_document import Loc

_SHOWN = 40


def sentence(model: type[BaseModel], loc: Loc, detail: ErrorDetails) -> str:
    """What is wrong at that place of the file."""
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
            missing = _("`{key}` is missing here").format(key=loc[-1])
            return missing + (_("; expected {names}").format(names=listed(some)) if some else "")
        case "extra_forbidden":
            return _unknown_key(model, loc)
        case "literal_error":
            choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
            said = _("{value} is not one of {names}").format(
                value=_shown(value), names=listed(choices)
            )
            return said + (did_you_mean(value, choices) if isinstance(value, str) else "")
        case "tuple_type" | "list_type":
            return _not_a_list(name, value, entry_of(expected))
        case "dict_type" if expected is LocalText:
            return _("{name} is a text, or one text for each language (`lv: ...`)").format(
                name=name
            )
        case "dict_type" | "model_type" | "model_attributes_type" | "mapping_type":
            said = _("{name} is made of `key: value` lines").format(name=name)
            return said + _known_keys(expected)
        case "string_type":
            said = (
                _("{name} is one text, not a list")
                if isinstance(value, list)
                else _("{name} is one text, not a mapping")
            )
            return said.format(name=name)
        case "string_pattern_mismatch":
            return _not_an_id(value, context)
        case "string_too_short":
            return _("{name} is empty").format(name=name)
        case "string_too_long":
            return ngettext(
                "{name} is longer than {n} character",
                "{name} is longer than {n} characters",
                context["max_length"],
            ).format(name=name, n=context["max_length"])
        case "too_short":
            return _("{name} needs at least one entry").format(name=name)
        case "too_long":
            return ngettext(
                "{name} has at most {n} entry",
                "{name} has at most {n} entries",
                context["max_length"],
            ).format(name=name, n=context["max_length"])
        case "int_parsing" | "int_type" | "int_from_float" | "int_parsing_size":
            said = _("{value} is not a whole number; write it in digits, like 120000")
            return said.format(value=_shown(value))
        case "float_parsing" | "float_type" | "finite_number":
            said = _("{value} is not a number; write it like 3 or 0.5")
            return said.format(value=_shown(value))
        case "bool_parsing" | "bool_type":
            return _("{value} is neither true nor false").format(value=_shown(value))
        case "timezone_aware":
            said = _("{value} has no time zone; write it like 2026-06-04T09:00:00+03:00")
            return said.format(value=_shown(value))
        case _ if kind.startswith(("datetime", "timezone")):
            said = _("{value} is not a date and time; write it like 2026-06-04T09:00:00+03:00")
            return said.format(value=_shown(value))
        case "greater_than":
            said = _("{name} must be more than {bound}")
            return said.format(name=name, bound=decimal(context["gt"]))
        case "greater_than_equal":
            said = _("{name} must be at least {bound}")
            return said.format(name=name, bound=decimal(context["ge"]))
        case "less_than_equal":
            said = _("{name} must be at most {bound}")
            return said.format(name=name, bound=decimal(context["le"]))
    return _("{value} cannot stand in {name}").format(value=_shown(value), name=name)


def _unknown_key(model: type[BaseModel], loc: Loc) -> str:
    key = str(loc[-1])
    return unknown_key(key, keys_of(expected_at(model, loc[:-1])))


def unknown_key(key: str, known: Mapping[str, Any]) -> str:
    """That a place has no such key, and which ones it has."""
    hint = did_you_mean(key, known) or _("; known are {names}").format(names=listed(known))
    return _("unknown key `{key}`").format(key=key) + hint


def _not_a_list(name: str, value: Any, entry: Any) -> str:
    if keys_of(entry):
        said = _("{name} is a list; begin each entry with `- ` on a line of its own")
        return said.format(name=name)
    if isinstance(value, str):
        said = _("{name} is a list; write it as a list: [{value}]")
        return said.format(name=name, value=_cut(value))
    return _("{name} is a list; write it like [first, second]").format(name=name)


def _not_an_id(value: Any, context: dict[str, Any]) -> str:
    if "{2,3}" in str(context.get("pattern", "")):
        said = _("{value} is not a language code such as lv, en or uk")
        return said.format(value=_shown(value))
    folded = unicodedata.normalize("NFKD", str(value)).encode("ascii", "ignore").decode().lower()
    meant = re.sub(r"[^a-z0-9._-]+", "-", folded).strip("-._")[:64]
    said = _("{value} cannot be an id: lower-case letters a-z, digits, `-`, `_` and `.` only")
    return said.format(value=_shown(value)) + (
        _("; write {meant}").format(meant=meant) if meant else ""
    )


def _known_keys(expected: Any) -> str:
    known = keys_of(expected)
    return f" ({listed(known)})" if known else ""


def _name(loc: Loc) -> str:
    """How the author knows the place: its key, or the key of the list it is in."""
    if not loc:
        return _("the file")
    if isinstance(loc[-1], str):
        return f"`{loc[-1]}`"
    keys = [step for step in loc if isinstance(step, str)]
    return _("an entry of `{key}`").format(key=keys[-1]) if keys else _("an entry")


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return _("a list") if isinstance(value, list) else _("a mapping")
    return f"`{_cut(str(value))}`" if value != "" else _("an empty text")


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "..."
