"""Numbers under a text while it is written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from exercise_sim.scenario.scenario import Channel

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Counters:
    """`longest` is the longest sentence, in words."""

    characters: int
    words: int
    longest: int


def count(text: str) -> Counters:
    """Spaces around the text do not count."""
    text = text.strip()
    sentences = [len(sentence.split()) for sentence in _SENTENCE_END.split(text)]
    return Counters(len(text), len(text.split()), max(sentences, default=0))


def smallest_limit(channels: Iterable[Channel]) -> Channel | None:
    """The channel that takes the fewest characters, or None where none has a limit."""
    limited = [channel for channel in channels if channel.limit is not None]
    return min(limited, key=lambda channel: channel.limit or 0, default=None)
