"""Whether those who should hear it could: a channel they use, a language they read."""

from exercise_sim.localization import _, ngettext, pgettext
from exercise_sim.scenario.scenario import Audience
from exercise_sim.scoring.case import Case, Judgement, Released
from exercise_sim.scoring.phrases import with_missing
from exercise_sim.scoring.uncounted import why_uncounted


def applies(case: Case) -> bool:
    speaks = case.expectation.action in ("publish", "reply")
    return speaks and bool(case.expectation.audiences or case.expectation.channels)


def judge(case: Case) -> Judgement:
    """Share of the required audiences reached, each as much; without any, of the channels used."""
    counted = case.counted
    if not counted:
        return Judgement(0.0, why_uncounted(case), (case.delivery.seq,))
    events = tuple(one.release.seq for one in counted)
    if not case.expectation.audiences:
        return _channels(case, counted, events)
    missing: list[str] = []
    for name in case.expectation.audiences:
        audience = case.state.scenario.audience[name]
        barrier = _barrier(audience, counted, case.state.playbook.content_floor)
        if barrier:
            name_told = audience.name.for_reader(case.state.scenario.language)
            missing.append(f"{name_told} ({barrier})")
    required = len(case.expectation.audiences)
    why = ngettext(
        "{got} of {n} required audiences reached",
        "{got} of {n} required audiences reached",
        required,
    )
    return _shared(why, required, missing, events)


def _channels(case: Case, counted: list[Released], events: tuple[int, ...]) -> Judgement:
    scenario = case.state.scenario
    used = {channel for one in counted for channel in one.content.channels}
    missing = [
        scenario.channel[channel].name.for_reader(scenario.language)
        for channel in case.expectation.channels
        if channel not in used
    ]
    required = len(case.expectation.channels)
    why = ngettext(
        "{got} of {n} required channels used", "{got} of {n} required channels used", required
    )
    return _shared(why, required, missing, events)


def _barrier(audience: Audience, counted: list[Released], floor: int) -> str:
    """Why nothing of `floor` characters reaches `audience`; empty where something does."""
    there = [one for one in counted if set(one.content.channels) & set(audience.channels)]
    if not there:
        return _("on none of their channels")
    written = {code for one in there for code, _text in one.at_least(floor)}
    if written & set(audience.languages):
        return ""
    between = pgettext("between languages", "or")
    languages = f" {between} ".join(audience.languages)
    return _("nothing in {languages}").format(languages=languages)


def _shared(why: str, required: int, missing: list[str], events: tuple[int, ...]) -> Judgement:
    got = required - len(missing)
    told = why.format(got=got, n=required)
    return Judgement(got / required, with_missing(told, missing), events)
