"""Which field a column is, by its heading."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from exercise_sim.scenario.msel.heading_words import WORDS, Field, HeadingLanguage

LONGEST_HEADING = 80
"""Characters; what is longer is a text and no heading."""
_MOST_WORDS = 9
_ENOUGH = 0.34
"""Share of a heading's words that must be known ones, where it says more than those."""


@dataclass(frozen=True)
class Meaning:
    """One way to understand a heading."""

    field: Field
    languages: frozenset[HeadingLanguage]
    """Those whose people write it so."""
    strength: float
    """Near 1 where the whole heading is known, less where only a part is; more for usual ones."""


def normal(heading: str) -> str:
    """Words in small letters without accents, punctuation, plural `s` and word joints."""
    text = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", heading)
    text = re.sub(r"№|[nN][°º]|#", " # ", text).casefold()
    text = re.sub(r"\((?:s|es|x|e|i|и|і)\)|·e·s|\.e\.s\b", "", text)
    text = unicodedata.normalize("NFKD", text)
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    words = re.findall(r"[^\W_]+|[#+]", re.sub("['’ʼ`]", " ", text))
    return " ".join(_singular(word) for word in words)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and word.isascii() else word


@cache
def _known() -> dict[str, tuple[Meaning, ...]]:
    known: dict[str, dict[Field, Meaning]] = {}
    for field, by_language in WORDS.items():
        for language, phrases in by_language.items():
            for place, phrase in enumerate(phrases.split("|")):
                fields = known.setdefault(normal(phrase), {})
                other = fields.get(field)
                strength = 1 - place / 1000
                fields[field] = Meaning(
                    field,
                    (other.languages if other else frozenset()) | {language},
                    max(strength, other.strength) if other else strength,
                )
    return {phrase: tuple(fields.values()) for phrase, fields in known.items()}


def meanings(heading: str) -> tuple[Meaning, ...]:
    """Every field that the heading may name, the likeliest first; none for an unknown one."""
    if len(heading) > LONGEST_HEADING:
        return ()
    written = normal(heading)
    exact = _known().get(written)
    if exact is not None:
        return exact
    words = written.split()
    if not 1 < len(words) <= _MOST_WORDS:
        return ()
    for length in range(len(words) - 1, 0, -1):
        share = length / len(words)
        if share < _ENOUGH:
            break
        for start in range(len(words) - length + 1):
            phrase = " ".join(words[start : start + length])
            # A short word inside a long heading says nothing: `to`, `no`, `de`.
            if length == 1 and len(phrase) < 4:
                continue
            found = _known().get(phrase)
            if found is not None:
                return tuple(replace(one, strength=share * 0.9 * one.strength) for one in found)
    return ()


def main_language(headings: Iterable[str]) -> HeadingLanguage:
    """The language in which most of the headings are known; English in doubt."""
    votes: Counter[HeadingLanguage] = Counter()
    for heading in headings:
        languages = {lang for meaning in meanings(heading) for lang in meaning.languages}
        for language in languages:
            votes[language] += 12 // len(languages)
    order: Sequence[HeadingLanguage] = ("en", "fr", "lv", "uk", "de", "ru")
    return max(order, key=lambda language: votes[language])
