"""Finding words in the pages that a team can read, whatever the case and the accents."""

from __future__ import annotations

from unicodedata import normalize

from textual.content import Content, Span

MATCH = "bold reverse"


def folded(text: str) -> str:
    """`text` as long as before, so that a place in the one is a place in the other."""
    return "".join((normalize("NFKD", char.casefold()) or char)[0] for char in text)


def places(text: str, words: str) -> list[int]:
    """Where `words` begin in `text`, one after the other."""
    wanted, where = folded(words.strip()), folded(text)
    found: list[int] = []
    at = where.find(wanted) if wanted else -1
    while at >= 0:
        found.append(at)
        at = where.find(wanted, at + len(wanted))
    return found


def with_marks(content: Content, words: str) -> Content:
    """`content` with every place of `words` standing out; they are underlined by reversal."""
    length = len(words.strip())
    spans = [Span(at, at + length, MATCH) for at in places(content.plain, words)]
    return content.add_spans(spans) if spans else content
