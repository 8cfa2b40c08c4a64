"""Whether the team spread the hostile claim by speaking of it."""

from dataclasses import dataclass
from functools import lru_cache

from exercise_sim.localization import N_, _
from exercise_sim.localization.lists import listed
from exercise_sim.scenario.scenario import Claim, Scenario
from exercise_sim.scoring.case import SPEAKING, Case, Judgement, Released
from exercise_sim.scoring.phrases import t_plus
from exercise_sim.scoring.repetition import Repetition, repetition

# A live score reads every text again after every event: more than a big exercise holds.
_REMEMBERED = 1 << 15

_WHY = {
    "not_repeated": N_("The text in {language}, released at {t}, does not repeat the claim."),
    "asserted": N_("The text in {language}, released at {t}, says the claim as its own word."),
    "without_the_truth": N_(
        "The text in {language}, released at {t}, repeats the claim and states no truth against it."
    ),
    "dominates": N_(
        "The text in {language}, released at {t}, is for the most part the claim's own wording."
    ),
    "before_the_truth": N_(
        "The text in {language}, released at {t}, repeats the claim before it states the truth."
    ),
    "repeated_again": N_(
        "The text in {language}, released at {t}, states the truth first, then repeats the claim"
        " more than once."
    ),
    "after_the_truth": N_(
        "The text in {language}, released at {t}, states the truth first and repeats the claim"
        " once."
    ),
}


@dataclass(frozen=True, slots=True)
class _Read:
    """One language version of one release, and what it does with the claim."""

    one: Released
    language: str
    found: Repetition


@dataclass(frozen=True, slots=True)
class _Wording:
    """The claim in one language, with the truths against it in that language."""

    language: str
    claim: str
    truths: tuple[str, ...]


def applies(case: Case) -> bool:
    return case.expectation.action in SPEAKING and case.inject.claim is not None


def judge(case: Case) -> Judgement:
    """`repetition` of the inject's claim; the worst release in its worst language counts.

    Every text is compared with the claim in every language it has, whatever language the text is
    said to be in. Looked at is all that the team said for the inject, and of what it said for no
    inject with this claim whatever repeats it.
    """
    if case.inject.claim is None:
        raise ValueError("there is no claim to repeat")
    claim = case.state.scenario.claim[case.inject.claim]
    wordings = _wordings(case.state.scenario, claim)
    read = [found for one in case.spoken for found in _readings(one, wordings)]
    for one in _loose(case):
        read += [reading for reading in _readings(one, wordings) if reading.found.repeated]
    if not read:
        return _unread(case)
    events = tuple(dict.fromkeys([*(one.release.seq for one in case.spoken), *_events(read)]))
    worst = min(read, key=lambda one: one.found.value)
    why = _(_WHY[worst.found.why]).format(language=worst.language, t=t_plus(worst.one.release.t))
    quotes = tuple(
        worst.one.quote(worst.language, span.start, span.end) for span in worst.found.repeated
    )
    return Judgement(worst.found.value, why, tuple(sorted(events)), quotes)


def _unread(case: Case) -> Judgement:
    if not case.spoken:
        return Judgement(None, _("Nothing was released that could spread a claim."))
    languages = dict.fromkeys(language for one in case.spoken for language, _text in one.texts)
    why = _("The claim has no wording in {languages}, so nothing can be compared.").format(
        languages=listed(list(languages))
    )
    return Judgement(None, why, tuple(one.release.seq for one in case.spoken))


def _events(read: list[_Read]) -> list[int]:
    return [one.one.release.seq for one in read]


def _loose(case: Case) -> list[Released]:
    """What the team said for no inject that carries this claim: nothing else would judge it."""
    injects = case.state.scenario.inject
    return [
        one
        for one in case.elsewhere
        if one.content.action in SPEAKING
        and all(injects[name].claim != case.inject.claim for name in one.content.answers)
    ]


def _readings(one: Released, wordings: dict[str, _Wording]) -> list[_Read]:
    """Each text of a release against each wording of the claim.

    A text in a language without a wording of its own says nothing by not repeating another.
    """
    found: list[_Read] = []
    for language, text in one.texts:
        own = wordings.get(language)
        for wording in wordings.values():
            # A truth in the language of the text counts too where the claim's is close to it.
            truths = wording.truths
            if own is not None and own is not wording:
                truths += own.truths
            judged = _repetition(text, wording.claim, truths, wording.language)
            if wording is own or judged.repeated:
                found.append(_Read(one, language, judged))
    return found


def _wordings(scenario: Scenario, claim: Claim) -> dict[str, _Wording]:
    return {
        language: _Wording(language, wording, _truths(scenario, claim, language))
        for language, wording in claim.text.items()
    }


def _truths(scenario: Scenario, claim: Claim, language: str) -> tuple[str, ...]:
    """The facts that refute the claim and all key messages, as far as `language` has them."""
    told = [scenario.fact[fact].text for fact in claim.refuted_by]
    told += [message.text for message in scenario.key_messages]
    picked = (text.pick(language) for text in told)
    return tuple(wording for own, wording in picked if own == language)


@lru_cache(maxsize=_REMEMBERED)
def _repetition(text: str, claim: str, truths: tuple[str, ...], language: str) -> Repetition:
    return repetition(text, claim, truths, language)
