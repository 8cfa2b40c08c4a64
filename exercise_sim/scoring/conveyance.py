"""Whether a text lands a key message, with the sentence and the words that show it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from exercise_sim.scoring.likeness import overlap, share
from exercise_sim.scoring.reading import MOST_JUDGED, read, wanted
from exercise_sim.scoring.sentences import Span
from exercise_sim.scoring.stance import Stance, stance

# Two sentences hold more words to match by chance, so together they must show clearly more than
# the better one does, and each a part of it.
_PAIR_GAIN = 0.15
_PAIR_PART = 0.15
# A sentence that agrees counts only if it is about as close to the message as the one that
# contradicts it; otherwise it agrees by chance.
_RIVAL = 0.6


@dataclass(frozen=True, slots=True)
class Conveyance:
    """Whether a text conveys a message, and the evidence."""

    conveyed: bool
    recall: float
    """0..1, of the sentence chosen (see `likeness.recall`)."""
    sentence: Span | None
    """The sentence, or two in a row, that counts; None where nothing matches at all."""
    matched: tuple[Span, ...]
    """The stretches of the text, within `sentence`, whose wording is the message's."""
    stance: Stance


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    recall: float
    stance: Stance


def conveys(text: str, message: str, language: str, threshold: float = 0.25) -> Conveyance:
    """Whether `text` conveys `message`, both in `language` (see `stance.stance`).

    The best sentence counts, or two in a row if they share the message between them. It conveys
    the message if `threshold` (0..1) of the message's 4-grams are in it and it asserts them:
    a text that negates, refutes or merely reports the message does not convey it. A heuristic:
    show the evidence and let a person overrule it.
    """
    found = _candidates(text, message, language, threshold)
    best = max(found, key=lambda one: one.recall, default=None)
    if best is None or best.recall == 0:
        return Conveyance(False, 0.0, None, (), Stance.ASSERTED)
    asserted = [one for one in found if one.stance is Stance.ASSERTED]
    agreeing = max(asserted, key=lambda one: one.recall, default=None)
    if agreeing is not None and agreeing.recall >= max(threshold, _RIVAL * best.recall):
        best = agreeing
    conveyed = best.recall >= threshold and best.stance is Stance.ASSERTED
    return Conveyance(conveyed, best.recall, best.span, _matched(text, message, best), best.stance)


def _candidates(text: str, message: str, language: str, threshold: float) -> list[_Candidate]:
    spoken = read(text)
    spans = [one.span for one in spoken]
    held = [one.grams for one in spoken]
    message_grams = wanted(message)
    recalls = [share(message_grams, one) for one in held]
    highest = max(recalls, default=0.0)
    if highest == 0:
        return []
    close = [at for at, one in enumerate(recalls) if one >= min(threshold, highest)]
    found = [
        _Candidate(spans[at], recalls[at], _stance_of(text, spans, at, message, language))
        for at in _closest(close, recalls)
    ]
    pairs = {
        first: together
        for first, together in _pairs(recalls, held, message_grams)
        if together >= threshold
    }
    for first in _closest(list(pairs), pairs):
        found += _pair(text, spans, first, message, language, pairs[first])
    return found


def _closest(numbers: list[int], recalls: Sequence[float] | Mapping[int, float]) -> list[int]:
    """`numbers` in order; of very many those with the most of the message."""
    return sorted(sorted(numbers, key=lambda at: -recalls[at])[:MOST_JUDGED])


def _stance_of(text: str, spans: list[Span], at: int, message: str, language: str) -> Stance:
    before = _slice(text, spans[at - 1]) if at > 0 else ""
    after = _slice(text, spans[at + 1]) if at + 1 < len(spans) else ""
    return stance(_slice(text, spans[at]), message, language, before=before, after=after)


def _pairs(
    recalls: list[float], held: list[frozenset[str]], message_grams: frozenset[str]
) -> Iterator[tuple[int, float]]:
    """Numbers of first sentences of pairs that do clearly better than either, with the recall."""
    for first in range(len(recalls) - 1):
        weaker, stronger = sorted((recalls[first], recalls[first + 1]))
        if weaker < _PAIR_PART:
            continue
        together = share(message_grams, held[first] | held[first + 1])
        if together >= stronger + _PAIR_GAIN:
            yield first, together


def _pair(
    text: str, spans: list[Span], first: int, message: str, language: str, together: float
) -> list[_Candidate]:
    """The pair as a candidate, if both its sentences assert their part."""
    both = (
        _stance_of(text, spans, first, message, language),
        _stance_of(text, spans, first + 1, message, language),
    )
    if both != (Stance.ASSERTED, Stance.ASSERTED):
        return []
    span = Span(spans[first].start, spans[first + 1].end)
    return [_Candidate(span, together, Stance.ASSERTED)]


def _matched(text: str, message: str, best: _Candidate) -> tuple[Span, ...]:
    start = best.span.start
    found = overlap(message, _slice(text, best.span))
    return tuple(Span(one.start + start, one.end + start) for one in found)


def _slice(text: str, span: Span) -> str:
    return text[span.start : span.end]
