"""Whether those who should hear it could: a channel they use, a language they read."""

from exercise_sim.scenario.scenario import Audience
from exercise_sim.scoring.case import Case, Judgement, Released
from exercise_sim.scoring.phrases import listed
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
            missing.append(f"{audience.name.read('en')} ({barrier})")
    return _shared("audiences reached", len(case.expectation.audiences), missing, events)


def _channels(case: Case, counted: list[Released], events: tuple[int, ...]) -> Judgement:
    used = {channel for one in counted for channel in one.content.channels}
    missing = [
        case.state.scenario.channel[channel].name.read("en")
        for channel in case.expectation.channels
        if channel not in used
    ]
    return _shared("channels used", len(case.expectation.channels), missing, events)


def _barrier(audience: Audience, counted: list[Released], floor: int) -> str:
    """Why nothing of `floor` characters reaches `audience`; empty where something does."""
    there = [one for one in counted if set(one.content.channels) & set(audience.channels)]
    if not there:
        return "on none of their channels"
    if any(language in audience.languages for one in there for language, _ in one.at_least(floor)):
        return ""
    return f"nothing in {' or '.join(audience.languages)}"


def _shared(what: str, required: int, missing: list[str], events: tuple[int, ...]) -> Judgement:
    got = required - len(missing)
    why = f"{got} of {required} required {what}"
    why += f"; missing: {listed(missing)}." if missing else "."
    return Judgement(got / required, why, events)
