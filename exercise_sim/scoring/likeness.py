"""How much of a message's wording stands in a text, whatever the inflection."""

from exercise_sim.scoring.folding import Folded, fold
from exercise_sim.scoring.sentences import Span

_N = 4


def grams(text: str) -> frozenset[str]:
    """The different character 4-grams of `text` in comparing form; none if it has no letter.

    A text too short for one ("a") is its own gram.
    """
    return _grams(fold(text).text)


def share(wanted: frozenset[str], held: frozenset[str]) -> float:
    """The part of `wanted` that `held` has, 0..1; 0 where nothing is wanted."""
    return len(wanted & held) / len(wanted) if wanted else 0.0


def recall(message: str, text: str) -> float:
    """Share of the message's different 4-grams that occur in `text`, 0..1.

    |grams(message) & grams(text)| / |grams(message)|: recall, not overlap, since a statement is
    longer than the line it has to land, and character 4-grams, since stems survive inflection
    (ROUGE-N recall, Lin 2004, on characters as in chrF, Popović 2015). A message without a
    letter or digit is in no text: 0.
    """
    return share(grams(message), grams(text))


def overlap(message: str, text: str) -> list[Span]:
    """The stretches of `text` covered by 4-grams of the message, in order, apart, in bounds.

    The evidence for `recall`, for marking on a screen; it may begin inside a word.
    """
    wanted, folded = grams(message), fold(text)
    found: list[Span] = []
    for at in _matches(wanted, folded.text):
        span = _original(folded, at, min(at + _N, len(folded.text)))
        if span.start >= span.end:
            continue
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


def _grams(form: str) -> frozenset[str]:
    if not form.strip():
        return frozenset()
    return frozenset(form[at : at + _N] for at in range(max(len(form) - _N, 0) + 1))


def _matches(wanted: frozenset[str], form: str) -> list[int]:
    return [at for at in range(max(len(form) - _N, 0) + 1) if form[at : at + _N] in wanted]


def _original(folded: Folded, start: int, end: int) -> Span:
    """The original characters behind folded ones, without the spaces at either end."""
    while start < end and folded.text[start] == " ":
        start += 1
    while end > start and folded.text[end - 1] == " ":
        end -= 1
    if start == end:
        return Span(0, 0)
    return Span(folded.starts[start], folded.ends[end - 1])
