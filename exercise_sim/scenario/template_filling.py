"""A template's inject as plain data, with what a scenario gives in its gaps.

One pass over the template's own text: braces in what a scenario gives stay what they are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, get_args, get_origin

from exercise_sim.scenario.inject import Inject, Variant
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.shape import entry_of, keys_of, plain

GAP: Final = re.compile(r"\{([a-z][a-z0-9_]{0,31})\}")
"""Where a parameter stands in a template."""

_CLOSING = ".,;:!?)»”’…"


@dataclass(frozen=True)
class Value:
    """What stands in a gap."""

    whole: str | None
    """In place of an id, a number, a duration; None where it is wrong and was reported."""
    texts: Mapping[str, str]
    """Language -> what stands there inside a text; at least one. What is the same in every
    language stands under an empty code."""

    def told(self, *languages: str) -> str:
        """The text in the first of the languages that it has, else its first."""
        for language in languages:
            if language in self.texts:
                return self.texts[language]
        return next(iter(self.texts.values()))


class TooLong(Exception):
    """Templates make so long a scenario of a short file that nobody can have meant it."""


class Room:
    """What the texts of all templates in one scenario may still take, in characters."""

    def __init__(self, left: int = 40_000_000) -> None:
        self._left = left

    @property
    def exceeded(self) -> bool:
        return self._left < 0

    def take(self, length: int) -> None:
        """Raises `TooLong` where there is not as much left."""
        self._left -= length
        if self._left < 0:
            raise TooLong("with its templates filled in the scenario becomes too long; split it")


@dataclass(frozen=True)
class Filling:
    """What one inject puts into a template's gaps."""

    values: Mapping[str, Value | None]
    """Parameter -> its value; None where an optional one is left out."""
    language: str
    """Language of the scenario's plain strings."""
    kept: frozenset[str]
    """Languages that the scenario has a use for."""
    room: Room
    """Is taken up by every text with a gap."""


class _LeftOut:
    """Stands for a field or list entry that is left out."""


_LEFT_OUT = _LeftOut()


class TemplateBody:
    """The inject of a template, taken apart once and filled as often as it is used."""

    def __init__(
        self, inject: Mapping[str, Any], language: str, parameters: frozenset[str]
    ) -> None:
        self._root = _taken_apart(Inject, dict(inject), language, parameters)
        original = inject.get("original")
        self._original = _words(original if isinstance(original, str) else "", parameters)
        self.in_texts = frozenset(_in_texts(self._root))
        """Parameters that stand inside texts which have languages."""
        self.anywhere = frozenset(_anywhere(self._root))
        """Parameters that stand somewhere."""

    def original(self, values: Mapping[str, Value | None]) -> str | None:
        """The language that the feed shows first, where the template says so."""
        told = self._original.whole(values)
        return told if isinstance(told, str) and told else None

    def filled(self, filling: Filling) -> dict[str, Any]:
        """Data for an inject. Parts that have no gap are the same each time: do not change them."""
        result = self._root.filled(filling)
        assert isinstance(result, dict)
        return result


@dataclass(frozen=True)
class _Words:
    """A text between and around its gaps."""

    pieces: tuple[tuple[str, str], ...]
    """(words before the gap, parameter)."""
    tail: str

    only_gaps: bool
    """There are no words between them."""

    def told(self, filling: Filling, language: str) -> str:
        """The text; where a parameter is left out, the space around it is one space."""
        told: list[str] = []
        before = "\n"
        dropped = False
        for words, name in (*self.pieces, (self.tail, None)):
            if dropped:
                words = _closed_up(told, before, words, last=name is None)  # noqa: PLW2901
            if words:
                told.append(words)
                before = words
            if name is None:
                continue
            value = filling.values[name]
            dropped = value is None
            if value is not None:
                said = value.told(language, filling.language)
                filling.room.take(len(said) + len(words))
                told.append(said)
                before = said or before
        return "".join(told)

    def whole(self, given: Mapping[str, Value | None]) -> Any:
        """The value, where an id, a number or a word of a fixed list is expected."""
        if self.only_gaps and len(self.pieces) == 1:
            value = given[self.pieces[0][1]]
            return _LEFT_OUT if value is None else value.whole
        values = [given[name] for _, name in self.pieces]
        if any(value is not None and value.whole is None for value in values):
            return None
        there = [value.whole or "" if value is not None else "" for value in values]
        words = [words for words, _ in self.pieces]
        return "".join(a + b for a, b in zip(words, there, strict=True)) + self.tail


@dataclass
class _Text:
    """A text by language, or plain and made of gaps alone."""

    by_language: dict[str, _Words]
    every_language: bool
    """It has whatever languages its values have."""
    names: frozenset[str]
    _same: dict[frozenset[str], dict[str, str]] = field(default_factory=dict)

    def filled(self, filling: Filling) -> Any:
        if not self.names:
            if filling.kept not in self._same:
                self._same[filling.kept] = self._told(filling)
            return self._same[filling.kept]
        return self._told(filling) or _LEFT_OUT

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

    words: _Words
    prose: bool

    def filled(self, filling: Filling) -> Any:
        if self.prose:
            return self.words.told(filling, filling.language) or _LEFT_OUT
        return self.words.whole(filling.values)


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
        filled = ((key, node.filled(filling)) for key, node in self.entries.items())
        return {key: value for key, value in filled if value is not _LEFT_OUT}


@dataclass
class _List:
    entries: list["_Node"]

    def filled(self, filling: Filling) -> Any:
        filled = (node.filled(filling) for node in self.entries)
        return [value for value in filled if value is not _LEFT_OUT]


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
    words = {code: _words(one, known) for code, one in written.items()}
    names = frozenset(name for one in words.values() for _, name in one.pieces)
    alone = isinstance(data, str) and words[language].only_gaps
    return _Text(words, alone, names)


def _plain(data: str, known: frozenset[str], prose: bool) -> _Node:
    words = _words(data, known)
    return _Plain(words, prose) if words.pieces else _Fixed(data)


def _words(text: str, known: frozenset[str]) -> _Words:
    pieces = []
    done = 0
    for match in GAP.finditer(text):
        if match[1] in known:
            pieces.append((text[done : match.start()], match[1]))
            done = match.end()
    tail = text[done:]
    only_gaps = bool(pieces) and not "".join((*(words for words, _ in pieces), tail)).strip()
    return _Words(tuple(pieces), tail, only_gaps)


def _kept(codes: Mapping[str, Any], kept: frozenset[str]) -> list[str]:
    """The codes that are wanted; where none is, the first, so that the text is not lost."""
    return [code for code in codes if code in kept] or list(codes)[:1]


def _closed_up(told: list[str], before: str, words: str, *, last: bool) -> str:
    """`words` as they follow `told` where what stood between them is left out.

    `last`: no gap follows.
    """
    alone = before.endswith("\n") and (words.startswith("\n") or not words.strip())
    if alone:
        words = words.lstrip(" ").removeprefix("\n")
        return words.lstrip("\n") if before.endswith("\n\n") or len(told) == 0 else words
    if before[-1].isspace():
        words = words.lstrip(" ")
        if told and (last if not words else words[0] in _CLOSING or words[0] == "\n"):
            told[-1] = told[-1].rstrip(" ")
    return words


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
