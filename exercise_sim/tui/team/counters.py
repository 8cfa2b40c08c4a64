"""Numbers under a text while it is written."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content

from exercise_sim.exercise.content import Content as ResponseContent
from exercise_sim.localization import _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.scenario import Channel
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.perspective import Perspective

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


def counters_line(text: str, content: ResponseContent, seen: Perspective) -> Content:
    """`122 of 280 characters for X · 24 words · longest sentence 10 words`.

    `text` is one of the language versions in `content`. Where none is long enough to count as an
    answer, how long it has to be comes first.
    """
    numbers = count(text)
    tightest = smallest_limit(c for c in seen.view.channels if c.id in content.channels)
    size = ngettext("{n} character", "{n} characters", numbers.characters).format(
        n=whole(numbers.characters)
    )
    over = False
    least = seen.view.content_floor
    if 0 < content.length < least:
        size = _("{n} of at least {least} characters").format(
            n=whole(numbers.characters), least=whole(least)
        )
    elif tightest is not None and tightest.limit is not None:
        name, limit = one_line(seen.read(tightest.name), 24), whole(tightest.limit)
        excess = numbers.characters - tightest.limit
        over = excess > 0
        if over:
            size = "! " + ngettext(
                "{n} too many for {channel} ({limit})",
                "{n} too many for {channel} ({limit})",
                excess,
            ).format(n=whole(excess), channel=name, limit=limit)
        else:
            size = _("{n} of {limit} characters for {channel}").format(
                n=whole(numbers.characters), limit=limit, channel=name
            )
    words = _words(numbers.words)
    longest = _("longest sentence {words}").format(words=_words(numbers.longest))
    return Content.styled(f"{size} · {words} · {longest}", "bold $text-error" if over else "")


def _words(number: int) -> str:
    return ngettext("{n} word", "{n} words", number).format(n=whole(number))
