"""A text read once: its sentences with their 4-grams, for whatever is looked for in it."""

from dataclasses import dataclass
from functools import lru_cache

from exercise_sim.scoring.likeness import grams
from exercise_sim.scoring.sentences import Span, sentences

MOST_JUDGED = 40
"""Sentences of one text whose stance is worked out; only a text made to tire us has more."""


@dataclass(frozen=True, slots=True)
class Sentence:
    span: Span
    words: str
    grams: frozenset[str]


# One text is compared with every wording there is in a row; the next follows after that.
@lru_cache(maxsize=8)
def read(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order."""
    return tuple(
        Sentence(span, words, grams(words))
        for span in sentences(text)
        if (words := text[span.start : span.end])
    )


@lru_cache(maxsize=1024)
def wanted(wording: str) -> frozenset[str]:
    """The 4-grams of a wording of the scenario, of which there are few."""
    return grams(wording)
