"""Whether a text repeats a hostile claim, and where: truth first, the claim once, warned."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from exercise_sim.scoring.likeness import grams, overlap, share
from exercise_sim.scoring.reading import MOST_JUDGED, read, wanted
from exercise_sim.scoring.sentences import Span, sentences
from exercise_sim.scoring.stance import Stance, stance

# Near-verbatim repetition is what harms, and a good debunk shares the claim's topic words; so
# both thresholds stand well above the one for a key message.
_MENTIONED = 0.6
_ASSERTED = 0.7
_CONVEYED = 0.25
_DOMINATES = 0.5
# A truth of which this part is the claim's own wording is its denial, and no repetition.
_DENIAL = 0.4
# A claim of several sentences is repeated by whoever repeats one of them, if it says anything.
_SHORTEST_CLAIM = 20
# An opening mark ends the search of the one before it: a row of them is read once.
_QUOTE = re.compile(r"«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Repetition:
    """How a text repeats a claim, and the evidence."""

    value: float
    """0..1; see `repetition`."""
    repeated: tuple[Span, ...]
    """The sentences that repeat the claim, in order."""
    first_truth: Span | None
    """The first sentence that states a truth without repeating the claim."""
    share: float
    """0..1: the part of the characters of all sentences that the claim's own wording takes."""
    why: str
    """A code of the scale in `repetition`."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What one sentence does with the claim and with the truths."""

    span: Span
    repeats: bool
    wording: int
    """Characters of it that are the claim's wording, where it repeats it."""
    asserts: bool
    """It repeats the claim as the writer's own word."""
    states: bool
    """It states a truth and does not repeat the claim."""
    leads: bool
    """It repeats the claim behind a truth of its own."""


def repetition(text: str, claim: str, truths: Sequence[str], language: str) -> Repetition:
    """How far `text` keeps to "truth first", where it speaks of `claim` at all.

    All are in `language`. `truths` are facts and key messages; a sentence closer to one of them
    than to the claim states the truth, if that truth is the claim's denial. Without `truths` every
    sentence that does not repeat the claim counts as one. The scale, by the first that applies:

    ==================  =====  ============================================================
    `not_repeated`      1      no sentence is nearly the claim (0.6 of its 4-grams)
    `asserted`          0      a sentence says nearly the claim as the writer's own word
    `without_the_truth` 0.25   it is denied or reported, but no truth is stated
    `dominates`         0.5    more than half of the text is its wording; 0.25 if before the truth
    `before_the_truth`  0.5    it is denied or reported before the first truth
    `repeated_again`    0.75   it is denied or reported after the truth, more than once
    `after_the_truth`   1      it is denied or reported after the truth, once
    ==================  =====  ============================================================

    The order follows the truth sandwich (Lakoff) and the Debunking Handbook 2020 (fact, warn,
    explain, fact; state the myth once); the numbers are this program's own.
    """
    judged = _sentences(text, _claims(claim), truths, language)
    repeated = tuple(one.span for one in judged if one.repeats)
    whole = sum(_length(one.span) for one in judged)
    wording = sum(one.wording for one in judged)
    part = wording / whole if whole else 0.0
    first_truth = next((at for at, one in enumerate(judged) if one.states or one.leads), None)
    if not repeated:
        value, why = 1.0, "not_repeated"
    elif any(one.asserts for one in judged):
        value, why = 0.0, "asserted"
    elif first_truth is None:
        value, why = 0.25, "without_the_truth"
    else:
        before = any(one.repeats for one in judged[:first_truth])
        value, why = _placed(before, part, len(repeated))
    first = next((one.span for one in judged if one.states), None)
    return Repetition(value, repeated, first, part, why)


def _placed(before: bool, part: float, times: int) -> tuple[float, str]:
    """Value and code for a claim that is denied or reported beside a truth."""
    if part > _DOMINATES:
        return (0.25 if before else 0.5), "dominates"
    if before:
        return 0.5, "before_the_truth"
    return (0.75, "repeated_again") if times > 1 else (1.0, "after_the_truth")


def _claims(claim: str) -> list[str]:
    parts = [claim[one.start : one.end] for one in sentences(claim)]
    return [claim, *(part for part in parts if len(part) >= _SHORTEST_CLAIM)]


def _sentences(
    text: str, claims: Sequence[str], truths: Sequence[str], language: str
) -> list[_Sentence]:
    spoken = read(text)
    claim_grams = [wanted(one) for one in claims]
    truth_grams = [wanted(one) for one in truths]
    likest = [_nearest(one.grams, claim_grams) for one in spoken]
    weighed = _likest(likest)
    untold = MOST_JUDGED
    found: list[_Sentence] = []
    for at, one in enumerate(spoken):
        words = one.words
        around = (
            spoken[at - 1].words if at else "",
            spoken[at + 1].words if at + 1 < len(spoken) else "",
        )
        likeness, nearest = likest[at]
        true, truth = _nearest(one.grams, truth_grams)
        mentions = likeness >= _MENTIONED
        states = bool(truths) and true >= _CONVEYED and (at in weighed or untold > 0)
        if states:
            untold -= not mentions
            states = _stance(words, truths[truth], language, around) is Stance.ASSERTED
        if states and not mentions:
            # Beside the claim every truth is looked at; elsewhere the first is enough.
            untold = 0
        denial = states and true >= likeness
        denial = denial and share(truth_grams[truth], claim_grams[nearest]) >= _DENIAL
        repeats = mentions and not denial
        asserts = repeats and at in weighed and likeness >= _ASSERTED
        asserts = asserts and not _quoted(words, claims[nearest])
        if asserts:
            asserts = _stance(words, claims[nearest], language, around) is Stance.ASSERTED
        # The claim's topic words alone may reach a truth's threshold; here it must stand whole.
        whole = repeats and states and true >= _MENTIONED
        leads = whole and _stands_before(truths[truth], claims[nearest], words)
        wording = _wording(claims[nearest], words) if repeats else 0
        true_alone = not repeats and (states or not truths)
        found.append(_Sentence(one.span, repeats, wording, asserts, true_alone, leads))
    return found


def _likest(likest: Sequence[tuple[float, int]]) -> frozenset[int]:
    """The sentences that mention the claim, by number; of very many those most like it."""
    mentioning = [at for at, (likeness, _) in enumerate(likest) if likeness >= _MENTIONED]
    mentioning.sort(key=lambda at: -likest[at][0])
    return frozenset(mentioning[:MOST_JUDGED])


def _nearest(held: frozenset[str], wanted: Sequence[frozenset[str]]) -> tuple[float, int]:
    """The best recall among `wanted` and whose it is."""
    shares = [share(one, held) for one in wanted]
    best = max(shares, default=0.0)
    return best, shares.index(best) if shares else 0


def _stance(words: str, message: str, language: str, around: tuple[str, str]) -> Stance:
    return stance(words, message, language, before=around[0], after=around[1])


def _quoted(words: str, claim: str) -> bool:
    """Whether most of the claim's wording in `words` stands in quotation marks."""
    inside = " ".join(_QUOTE.findall(words))
    return bool(inside) and share(wanted(claim), grams(inside)) >= _MENTIONED


def _stands_before(truth: str, claim: str, words: str) -> bool:
    """Whether, of the longest stretches of both in `words`, the truth's comes first."""
    ours, theirs = overlap(truth, words), overlap(claim, words)
    if not ours or not theirs:
        return False
    return max(ours, key=_length).start < max(theirs, key=_length).start


def _wording(claim: str, words: str) -> int:
    return sum(map(_length, overlap(claim, words)))


def _length(span: Span) -> int:
    return span.end - span.start
