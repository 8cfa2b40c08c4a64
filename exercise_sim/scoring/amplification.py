"""Whether the team spread the hostile claim by speaking of it."""

from dataclasses import dataclass
from functools import lru_cache

from exercise_sim.scenario.scenario import Claim, Scenario
from exercise_sim.scoring.case import Case, Judgement, Released
from exercise_sim.scoring.phrases import listed, t_plus
from exercise_sim.scoring.repetition import Repetition, repetition

# A live score reads every text again after every event: more than a big exercise holds.
_REMEMBERED = 1 << 13

_WHY = {
    "not_repeated": "does not repeat the claim",
    "asserted": "says the claim as its own word",
    "without_the_truth": "repeats the claim and states no truth against it",
    "dominates": "is for the most part the claim's own wording",
    "before_the_truth": "repeats the claim before it states the truth",
    "repeated_again": "states the truth first, then repeats the claim more than once",
    "after_the_truth": "states the truth first and repeats the claim once",
}


@dataclass(frozen=True, slots=True)
class _Read:
    """One language version of one release, and what it does with the claim."""

    one: Released
    language: str
    found: Repetition


def applies(case: Case) -> bool:
    return case.expectation.action in ("publish", "reply") and case.inject.claim is not None


def judge(case: Case) -> Judgement:
    """`repetition` of the inject's claim; the worst release in its worst language counts."""
    if case.inject.claim is None or not case.own:
        return Judgement(None, "Nothing was released that could spread a claim.")
    scenario = case.state.scenario
    claim = scenario.claim[case.inject.claim]
    read = [
        _Read(
            one, language, _repetition(text, wording, _truths(scenario, claim, language), language)
        )
        for one in case.own
        for language, text in one.texts
        if (wording := _in_language(claim, language)) is not None
    ]
    events = tuple(one.release.seq for one in case.own)
    if not read:
        languages = dict.fromkeys(language for one in case.own for language, _ in one.texts)
        why = f"The claim has no wording in {listed(list(languages))}, so nothing can be compared."
        return Judgement(None, why, events)
    worst = min(read, key=lambda one: one.found.value)
    why = (
        f"The text in {worst.language}, released at {t_plus(worst.one.release.t)},"
        f" {_WHY[worst.found.why]}."
    )
    quotes = tuple(
        worst.one.quote(worst.language, span.start, span.end) for span in worst.found.repeated
    )
    return Judgement(worst.found.value, why, events, quotes)


def _in_language(claim: Claim, language: str) -> str | None:
    own, wording = claim.text.pick(language)
    return wording if own == language else None


def _truths(scenario: Scenario, claim: Claim, language: str) -> tuple[str, ...]:
    """The facts that refute the claim and all key messages, as far as `language` has them."""
    told = [scenario.fact[fact].text for fact in claim.refuted_by]
    told += [message.text for message in scenario.key_messages]
    picked = (text.pick(language) for text in told)
    return tuple(wording for own, wording in picked if own == language)


@lru_cache(maxsize=_REMEMBERED)
def _repetition(text: str, claim: str, truths: tuple[str, ...], language: str) -> Repetition:
    return repetition(text, claim, truths, language)
