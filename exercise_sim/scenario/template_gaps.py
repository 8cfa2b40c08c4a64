"""What stands in the gaps of a template's texts.

One pass over the template's own text: braces in what a scenario gives stay what they are.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from exercise_sim.localization import _

GAP: Final = re.compile(r"\{([a-z][a-z0-9_]{0,31})\}")
"""Where a parameter stands in a template."""

_CLOSING = ".,;:!?)»”’…"


class LeftOut:
    """Stands for a field or list entry that is left out."""


LEFT_OUT: Final = LeftOut()


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
    """What all templates of one scenario may still take, in characters.

    A file of a few lines that uses a long template thousands of times must not fill the memory.
    """

    def __init__(self, left: int = 40_000_000) -> None:
        self._left = left

    @property
    def exceeded(self) -> bool:
        return self._left < 0

    def take(self, length: int) -> None:
        """Raises `TooLong` where there is not as much left."""
        self._left -= length
        if self._left < 0:
            raise TooLong(_("with its templates filled in the scenario becomes too long; split it"))


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
    """Is taken up by all that is filled in."""


@dataclass(frozen=True)
class Words:
    """A text between and around its gaps."""

    pieces: tuple[tuple[str, str], ...]
    """(words before the gap, parameter)."""
    tail: str
    only_gaps: bool
    """There are no words between them."""
    length: int
    """Characters without what stands in the gaps."""

    def told(self, filling: Filling, language: str) -> str:
        """The text; where a parameter is left out, the space around it is one space."""
        filling.room.take(self.length)
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
                filling.room.take(len(said))
                told.append(said)
                before = said or before
        return "".join(told)

    def whole(self, filling: Filling) -> Any:
        """The value, where an id, a number or a word of a fixed list is expected."""
        values = [filling.values[name] for _before, name in self.pieces]
        if self.only_gaps and len(values) == 1:
            return LEFT_OUT if values[0] is None else values[0].whole
        if any(value is not None and value.whole is None for value in values):
            return None
        there = [value.whole or "" if value is not None else "" for value in values]
        filling.room.take(self.length + sum(map(len, there)))
        words = [words for words, _name in self.pieces]
        return "".join(a + b for a, b in zip(words, there, strict=True)) + self.tail


def words_of(text: str, known: frozenset[str]) -> Words:
    """`text` taken apart at the gaps of the parameters that are `known`."""
    pieces = []
    done = 0
    for match in GAP.finditer(text):
        if match[1] in known:
            pieces.append((text[done : match.start()], match[1]))
            done = match.end()
    tail = text[done:]
    words = "".join((*(words for words, _name in pieces), tail))
    return Words(tuple(pieces), tail, bool(pieces) and not words.strip(), len(words))


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
