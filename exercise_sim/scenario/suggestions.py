"""Words that an author may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches

from exercise_sim.localization import _, ngettext

_MOST_LISTED = 20
_LONGEST_WORD = 100
_LONGEST_LIST = 2000


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean ...?` where a known word is close, else an empty text."""
    close = closest(word, known)
    return _("; did you mean `{word}`?").format(word=close) if close else ""


def closest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` is a likely slip of."""
    by_lower = {candidate.lower(): candidate for candidate in known}
    # Long input is no slip of a short word, and looking through a long list takes long.
    if len(word) > _LONGEST_WORD or len(by_lower) > _LONGEST_LIST:
        return None
    close = get_close_matches(word.strip().lower(), by_lower, n=1, cutoff=0.65)
    return by_lower[close[0]] if close else None


def listed(words: Iterable[str]) -> str:
    """The words with commas, cut short where there are many."""
    every = list(dict.fromkeys(words))
    first, left = ", ".join(every[:_MOST_LISTED]), len(every) - _MOST_LISTED
    if left <= 0:
        return first
    more = ngettext("{n} more", "{n} more", left).format(n=left)
    return _("{first} and {last}").format(first=first, last=more)
