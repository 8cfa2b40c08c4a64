"""Whether the lines that the state wants to land are in what the team released."""

from functools import lru_cache

from exercise_sim.localization import N_, _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.scenario.scenario import KeyMessage
from exercise_sim.scoring.case import Case, Judgement, Released
from exercise_sim.scoring.conveyance import Conveyance, conveys
from exercise_sim.scoring.phrases import quoted, with_missing
from exercise_sim.scoring.scorecard import Quote
from exercise_sim.scoring.stance import Stance
from exercise_sim.scoring.uncounted import why_uncounted

# A live score reads every text again after every event: more than a big exercise holds.
_REMEMBERED = 1 << 15

_INSTEAD = {
    Stance.NEGATED: N_("the text says the opposite: {quotation}"),
    Stance.REFUTED: N_("the text calls it false: {quotation}"),
    Stance.REPORTED: N_("the text only passes it on: {quotation}"),
}


def applies(case: Case) -> bool:
    speaks = case.expectation.action in ("publish", "reply")
    return speaks and bool(case.expectation.key_messages)


def judge(case: Case) -> Judgement:
    """Share of the required key messages that any text that counts conveys, in its language."""
    required = [case.state.scenario.key_message[one] for one in case.expectation.key_messages]
    counted = case.counted
    if not counted:
        return Judgement(0.0, why_uncounted(case), (case.delivery.seq,))
    quotes: list[Quote] = []
    lacking: list[str] = []
    for message in required:
        found = _landed(message, counted)
        if isinstance(found, str):
            wording = message.text.for_reader(case.state.scenario.language)
            lacking.append(f"{quoted(wording)} ({found})")
        else:
            quotes.append(found)
    why = ngettext(
        "{got} of {n} required key messages conveyed",
        "{got} of {n} required key messages conveyed",
        len(required),
    ).format(got=len(quotes), n=len(required))
    events = tuple(one.release.seq for one in counted)
    value = len(quotes) / len(required)
    return Judgement(value, with_missing(why, lacking), events, tuple(quotes))


def _landed(message: KeyMessage, counted: list[Released]) -> Quote | str:
    """Where `message` is conveyed first, or why it is not conveyed anywhere."""
    why = _("not said")
    known = False
    for one in counted:
        for language, text in one.texts:
            own, wording = message.text.pick(language)
            if own != language:
                continue
            known = True
            found = _conveys(text, wording, language)
            if found.conveyed and found.sentence is not None:
                return one.quote(language, found.sentence.start, found.sentence.end)
            if found.stance in _INSTEAD and found.sentence is not None:
                words = text[found.sentence.start : found.sentence.end]
                why = _(_INSTEAD[found.stance]).format(quotation=quoted(words))
    if known:
        return why
    languages = dict.fromkeys(language for one in counted for language, _text in one.texts)
    return _("it has no wording in {languages}").format(languages=listed(list(languages)))


@lru_cache(maxsize=_REMEMBERED)
def _conveys(text: str, message: str, language: str) -> Conveyance:
    return conveys(text, message, language)
