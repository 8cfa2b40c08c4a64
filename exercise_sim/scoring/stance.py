"""Whether a sentence says what a message says, denies it, or passes it on as hearsay."""

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from exercise_sim.scoring import framing
from exercise_sim.scoring.clauses import Clause, clauses
from exercise_sim.scoring.folding import plain
from exercise_sim.scoring.likeness import grams, share
from exercise_sim.scoring.negation import affirmed, negative
from exercise_sim.scoring.sentences import LONGEST

# Above this part of the matched wording, what is not asserted decides about the whole.
_DECIDES = 0.4
# Fewer 4-grams are a word or two that stand in many sentences.
_TELLING = 8
# A clause with this part of another's 4-grams says the whole of it.
_WHOLE = 0.7
# Nobody follows a longer sentence; its rest is left out.
_MOST_CLAUSES = 60


class Stance(StrEnum):
    """How a sentence stands to a message with whose wording it agrees."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    REFUTED = "refuted"
    REPORTED = "reported"


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause of the sentence with what stands around it."""

    own: framing.Framed
    denied: bool
    """From outside: by what it depends on, a label, a remark after it."""
    reported: bool
    grams: frozenset[str]
    first: bool = False
    """ "Before ...", "until ...": its own "not" says nothing."""
    put_off: bool = False
    """A negative clause beside such a one: "do not share it before ..." lets it be shared then."""


def stance(
    sentence: str, message: str, language: str, *, before: str = "", after: str = ""
) -> Stance:
    """How `sentence`, taken to speak of the same thing, stands to `message`.

    Polarities are compared, clause by clause: a negative message ("Nobody is evacuated") is
    asserted by a negative sentence, or by a refutation of the positive one, and negated by a
    positive one; "not X before Y" says as much as "before X, Y". REFUTED: called false;
    REPORTED: rumoured, claimed, asked or supposed, without the writer's own word. An official's
    "informs" or "confirms" is an assertion.

    `language` is `lv`, `uk`, `en` or `ru`, also as "lv-LV"; for another the words of all four
    are looked for. `before` and `after` are the sentences around it, if any: "Myth:" and "That
    is a lie." belong to what they speak of. Opposites by another word (open, closed) are not seen.
    Of each, no more than `sentences.LONGEST` characters next to the sentence are read.
    """
    language = language.casefold().replace("_", "-").partition("-")[0]
    wanted = _said(plain(message), "", "", language)
    said = _said(
        plain(sentence[:LONGEST]), plain(before[-LONGEST:]), plain(after[:LONGEST]), language
    )
    refuting = any(part.own.refuted for part in wanted)
    weights = dict.fromkeys(Stance, 0)
    for part in wanted:
        best = max(said, key=lambda one: share(part.grams, one.grams))
        weights[_compare(best, part, language, refuting)] += len(part.grams & best.grams)
        if len(wanted) > 1 and _turned_round(said, part, language, refuting):
            return Stance.NEGATED
    if any(_denies_a_part(one, said, wanted, language, refuting) for one in said):
        return Stance.NEGATED
    total = sum(weights.values())
    if total == 0:
        return _compare(said[0], wanted[0], language, refuting)
    other = max((one for one in Stance if one is not Stance.ASSERTED), key=lambda one: weights[one])
    return other if weights[other] >= _DECIDES * total else Stance.ASSERTED


@lru_cache(maxsize=64)
def _said(sentence: str, before: str, after: str, language: str) -> tuple[_Said, ...]:
    parts = clauses(sentence)[:_MOST_CLAUSES]
    question = sentence.rstrip("\"'»”) ").endswith("?")
    reply = framing.answer(after) if question else None
    found: list[_Said] = []
    for at, part in enumerate(parts):
        own = framing.framed(part.text)
        own_negative = not part.first and negative(own.rest, language)
        put_off = own_negative and any(one.first for one in parts[max(at - 1, 0) : at + 2])
        denied = reply is False or framing.denies_what_precedes(after, own_negative)
        reported = question and reply is None
        if at == 0 and before.endswith(":") and framing.is_label(before, language):
            label = framing.framed(before)
            denied, reported = denied or label.refuted, reported or label.reported
        if at > 0:
            denied_before, reported_before = _from_before(parts[at - 1], found[-1], part, language)
            denied, reported = denied or denied_before, reported or reported_before
        if at + 1 < len(parts) and _denied_by(parts, at):
            denied = True
        # What was never said is told in the mood of hearsay too: "nav teikusi, ka slēgšot".
        reported = reported or (own.reported and not denied)
        found.append(_Said(own, denied, reported, grams(part.text), part.first, put_off))
    for at, part in enumerate(parts[:-1]):
        if part.aside:
            found[at] = replace(found[at], denied=found[at].denied or found[at + 1].denied)
    return tuple(found)


def _from_before(previous: Clause, said: _Said, part: Clause, language: str) -> tuple[bool, bool]:
    """Whether the clause before denies, and whether it only reports, what `part` says."""
    if part.complement:
        denied = framing.denies_what_follows(previous.text, language)
        inherited = previous.complement and said.denied
        return denied or inherited, said.reported
    if previous.label and framing.is_label(previous.text, language):
        return said.own.refuted, said.own.reported
    return False, False


def _denied_by(parts: list[Clause], at: int) -> bool:
    """Whether the clause after number `at` calls it false: "..., tie ir meli"."""
    if parts[at + 1].complement or (at + 2 < len(parts) and parts[at + 2].complement):
        return False
    return framing.denies_what_precedes(parts[at + 1].text)


def _turned_round(said: tuple[_Said, ...], wanted: _Said, language: str, refuting: bool) -> bool:
    """Whether a clause of the message is there only with the other polarity.

    "An attack, not an accident" has nearly all the wording of "an accident, not an attack".
    """
    core = grams(affirmed(wanted.own.rest, language))
    whole = [one for one in said if share(core, one.grams) >= _WHOLE]
    stances = {_compare(one, wanted, language, refuting) for one in whole}
    return stances == {Stance.NEGATED}


def _denies_a_part(
    one: _Said, said: tuple[_Said, ...], wanted: tuple[_Said, ...], language: str, refuting: bool
) -> bool:
    """Whether `one` only says "not" to what a part of a clause of the message says.

    "Never ends on Friday" is less than half of "was announced in May and ends on Friday".
    """
    if one.put_off or one.first or not negative(one.own.rest, language):
        return False
    core = grams(affirmed(one.own.rest, language))
    if len(core) < _TELLING:
        return False
    part = max(wanted, key=lambda clause: share(core, clause.grams))
    if share(core, part.grams) < _WHOLE:
        return False
    also = [other for other in said if share(core, other.grams) >= _WHOLE]
    stances = {_compare(other, part, language, refuting) for other in also}
    return stances == {Stance.NEGATED}


def _denies(one: _Said, other: _Said, language: str) -> bool:
    """Whether the words of `one` deny, compared with those of `other`."""
    if one.first or (one.put_off and other.first):
        return False
    return negative(one.own.rest, language, other.own.rest)


def _compare(said: _Said, wanted: _Said, language: str, refuting: bool) -> Stance:
    """The stance of one clause to one of a message, which calls something false if `refuting`."""
    wanted_negative = _denies(wanted, said, language)
    said_negative = _denies(said, wanted, language)
    # "Do not share fakes" is about the fakes, and "made by a machine" beside "the video is a
    # fake" is no reason to miss the fake: only the other words are compared.
    about_fakes = refuting and (wanted_negative or not wanted.own.refuted)
    said_refuted = said.own.refuted and not about_fakes
    wanted_refuted = wanted.own.refuted and not about_fakes
    said_denied = said.denied and not about_fakes
    agrees = ((said_negative or said_refuted) != said_denied) == (
        (wanted_negative or wanted_refuted) != wanted.denied
    )
    refuted = (said_refuted or said_denied) and not (wanted.own.refuted or wanted.denied)
    hearsay = said.reported and not wanted.reported and not refuted
    if agrees and not hearsay and said.own.supposed and not wanted.own.supposed:
        return Stance.REPORTED
    if agrees:
        return Stance.REPORTED if hearsay else Stance.ASSERTED
    if refuted:
        return Stance.REFUTED
    return Stance.REPORTED if hearsay else Stance.NEGATED
