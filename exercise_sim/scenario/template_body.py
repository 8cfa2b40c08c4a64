"""A template's inject as plain data, with what a scenario gives in its gaps."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from exercise_sim.scenario.inject import Inject, Variant
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.shape import entry_of, keys_of, plain
from exercise_sim.scenario.template_gaps import LEFT_OUT, Filling, Words, words_of

_ENTRY = 4
"""Characters that an entry of a list or mapping counts as."""
_SHARED = 16
"""Of so many characters that injects have in common, one counts."""


class TemplateBody:
    """The inject of a template, taken apart once and filled as often as it is used."""

    def __init__(
        self, inject: Mapping[str, Any], language: str, parameters: frozenset[str]
    ) -> None:
        self._root = _taken_apart(Inject, dict(inject), language, parameters)
        original = inject.get("original")
        self._original = words_of(original if isinstance(original, str) else "", parameters)
        self.in_texts = frozenset(_in_texts(self._root))
        """Parameters that stand inside texts which have languages."""
        self.anywhere = frozenset(_anywhere(self._root))
        """Parameters that stand somewhere."""

    def original(self, filling: Filling) -> str | None:
        """The language that the feed shows first, where the template says so."""
        told = self._original.whole(filling)
        return told if isinstance(told, str) and told else None

    def filled(self, filling: Filling) -> dict[str, Any]:
        """Data for an inject. Parts that have no gap are the same each time: do not change them."""
        result = self._root.filled(filling)
        assert isinstance(result, dict)
        return result


@dataclass
class _Text:
    """A text by language, or plain and made of gaps alone."""

    by_language: dict[str, Words]
    every_language: bool
    """It has whatever languages its values have."""
    names: frozenset[str]
    _same: dict[frozenset[str], dict[str, str]] = field(default_factory=dict)

    def filled(self, filling: Filling) -> Any:
        if not self.names:
            if filling.kept not in self._same:
                self._same[filling.kept] = self._told(filling)
            same = self._same[filling.kept]
            filling.room.take(sum(map(len, same.values())) // _SHARED)
            return same
        return self._told(filling) or LEFT_OUT

    def _told(self, filling: Filling) -> dict[str, str]:
        if self.every_language:
            words = next(iter(self.by_language.values()))
            values = [value for name in self.names if (value := filling.values[name]) is not None]
            there = dict.fromkeys(
                code or filling.language for value in values for code in value.texts
            )
            chosen = dict.fromkeys(_kept(there, filling.kept), words)
        else:
            chosen = {
                code: self.by_language[code] for code in _kept(self.by_language, filling.kept)
            }
        told = {code: words.told(filling, code) for code, words in chosen.items()}
        return {code: text for code, text in told.items() if text.strip() or not self.names}


@dataclass
class _Plain:
    """A string that has no languages."""

    words: Words
    prose: bool

    def filled(self, filling: Filling) -> Any:
        if self.prose:
            return self.words.told(filling, filling.language) or LEFT_OUT
        return self.words.whole(filling)


@dataclass
class _Fixed:
    """Data without a gap."""

    data: Any

    def filled(self, _filling: Filling) -> Any:
        return self.data


@dataclass
class _Mapping:
    entries: dict[str, "_Node"]

    def filled(self, filling: Filling) -> Any:
        filling.room.take(_ENTRY * len(self.entries))
        filled = ((key, node.filled(filling)) for key, node in self.entries.items())
        return {key: value for key, value in filled if value is not LEFT_OUT}


@dataclass
class _List:
    entries: list["_Node"]

    def filled(self, filling: Filling) -> Any:
        filling.room.take(_ENTRY * len(self.entries))
        filled = (node.filled(filling) for node in self.entries)
        return [value for value in filled if value is not LEFT_OUT]


_Node = _Text | _Plain | _Fixed | _Mapping | _List


def _taken_apart(expected: Any, data: Any, language: str, known: frozenset[str]) -> _Node:
    if expected is LocalText and isinstance(data, str | dict):
        return _text(data, language, known)
    if isinstance(data, dict):
        inner = keys_of(expected)
        rest = plain(get_args(expected)[1]) if get_origin(expected) is dict else None
        return _Mapping(
            {
                key: _plain(value, known, prose=True)
                if isinstance(value, str) and (key in _prose_of(expected) or rest is not None)
                else _taken_apart(inner.get(key, rest), value, language, known)
                for key, value in data.items()
            }
        )
    if isinstance(data, list):
        entry = entry_of(expected)
        return _List([_taken_apart(entry, value, language, known) for value in data])
    if isinstance(data, str):
        return _plain(data, known, prose=False)
    return _Fixed(data)


def _prose_of(expected: Any) -> tuple[str, ...]:
    """Keys of texts that people read though they have one language."""
    return ("from",) if expected in (Inject, Variant) else ()


def _text(data: str | dict[str, Any], language: str, known: frozenset[str]) -> _Node:
    written = {language: data} if isinstance(data, str) else data
    if not all(isinstance(one, str) for one in written.values()):
        return _Fixed(data)
    words = {code: words_of(one, known) for code, one in written.items()}
    names = frozenset(name for one in words.values() for _, name in one.pieces)
    alone = isinstance(data, str) and words[language].only_gaps
    return _Text(words, alone, names)


def _plain(data: str, known: frozenset[str], prose: bool) -> _Node:
    words = words_of(data, known)
    return _Plain(words, prose) if words.pieces else _Fixed(data)


def _kept(codes: Mapping[str, Any], kept: frozenset[str]) -> list[str]:
    """The codes that are wanted; where none is, the first, so that the text is not lost."""
    return [code for code in codes if code in kept] or list(codes)[:1]


def _in_texts(node: _Node) -> set[str]:
    match node:
        case _Text():
            return set(node.names)
        case _Mapping():
            return {name for inner in node.entries.values() for name in _in_texts(inner)}
        case _List():
            return {name for inner in node.entries for name in _in_texts(inner)}
    return set()


def _anywhere(node: _Node) -> set[str]:
    match node:
        case _Text():
            return set(node.names)
        case _Plain():
            return {name for _, name in node.words.pieces}
        case _Mapping():
            return {name for inner in node.entries.values() for name in _anywhere(inner)}
        case _List():
            return {name for inner in node.entries for name in _anywhere(inner)}
    return set()
