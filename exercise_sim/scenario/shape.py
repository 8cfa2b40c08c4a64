"""What the models expect at each place of a document, before and beside validation.

The checks that run on plain data need it: they find their mistakes even where something else in
the file is wrong, so an author hears of everything at once.
"""

import types
import typing
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.yaml_document import Loc

_UNIONS = (typing.Union, types.UnionType)


class Place(NamedTuple):
    """A value in a document and the type that the models give it."""

    loc: Loc
    expected: Any
    value: Any


def plain(annotation: Any) -> Any:
    """`annotation` without constraints and without `| None`."""
    while True:
        if get_origin(annotation) is typing.Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in _UNIONS:
            options = [option for option in get_args(annotation) if option is not type(None)]
            if len(options) != 1:
                return annotation
            annotation = options[0]
        else:
            return annotation


@cache
def keys_of(expected: Any) -> Mapping[str, Any]:
    """Key as written -> type, where `expected` is a mapping with fixed keys; else nothing."""
    if not (isinstance(expected, type) and issubclass(expected, BaseModel)):
        return MappingProxyType({})
    if issubclass(expected, LocalText):
        return MappingProxyType({})
    return MappingProxyType(
        {
            field.alias or name: plain(field.annotation)
            for name, field in expected.model_fields.items()
        }
    )


def entry_of(expected: Any) -> Any:
    """The type of a list's entries, or None where `expected` is no list."""
    return plain(get_args(expected)[0]) if get_origin(expected) is tuple else None


def expected_at(model: type[BaseModel], loc: Loc) -> Any:
    """The type that `model` gives the value at `loc`; None where it knows no such place."""
    expected: Any = model
    for step in loc:
        if isinstance(step, int):
            expected = entry_of(expected)
        elif get_origin(expected) is dict:
            expected = plain(get_args(expected)[1])
        else:
            expected = keys_of(expected).get(step)
    return expected


def choices_of(expected: Any) -> tuple[str, ...]:
    """The words that a value may be, where only some may."""
    return get_args(expected) if get_origin(expected) is Literal else ()


def places(expected: Any, value: Any, loc: Loc = ()) -> Iterator[Place]:
    """Every place of a document that has the shape the models give it, outermost first."""
    yield Place(loc, expected, value)
    entry = entry_of(expected)
    if entry is not None and isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(entry, inner, (*loc, index))
    elif isinstance(value, dict):
        for key, inner_type in keys_of(expected).items():
            if key in value:
                yield from places(inner_type, value[key], (*loc, key))


def texts(expected: Any, value: Any, loc: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    """Every value of a document where the models expect a text, whatever stands there."""
    if expected is LocalText:
        yield loc, value
    elif isinstance(value, list):
        entry = entry_of(expected)
        if _has_texts(entry):
            for index, inner in enumerate(value):
                yield from texts(entry, inner, (*loc, index))
    elif isinstance(value, dict):
        for key, inner_type in _keys_with_texts(expected).items():
            if key in value:
                yield from texts(inner_type, value[key], (*loc, key))


@cache
def _keys_with_texts(expected: Any) -> Mapping[str, Any]:
    return MappingProxyType(
        {key: inner for key, inner in keys_of(expected).items() if _has_texts(inner)}
    )


@cache
def _has_texts(expected: Any) -> bool:
    """Whether a text can stand anywhere in it."""
    known: set[Any] = set()
    left = [expected]
    while left:
        one = left.pop()
        if one is LocalText:
            return True
        if one is not None and one not in known:
            known.add(one)
            left += [entry_of(one), *keys_of(one).values()]
    return False
