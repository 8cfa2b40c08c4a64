"""What printed pages say in their own words, beside what stands in their templates."""

from collections.abc import Iterable
from functools import reduce

from exercise_sim.localization import LANGUAGES, N_, _
from exercise_sim.scenario.vocabulary import Action, Duty


def page_language(*wanted: str) -> str:
    """The first of the wanted languages that pages can be printed in, else English."""
    return next((language for language in wanted if language in LANGUAGES), LANGUAGES[0])


def length(seconds: float) -> str:
    """`1 h 30 min`, as people say it."""
    whole = round(seconds)
    hours, minutes, left = whole // 3600, whole // 60 % 60, whole % 60
    said = []
    if hours:
        said.append(_("{n} h").format(n=hours))
    if minutes or not whole:
        said.append(_("{n} min").format(n=minutes))
    if left:
        said.append(_("{n} s").format(n=left))
    return " ".join(said)


def either(parts: Iterable[str]) -> str:
    """`fabricated or misleading`; nothing where there are no parts."""
    return reduce(_or, parts, "")


def _or(first: str, last: str) -> str:
    return _("{first} or {last}").format(first=first, last=last) if first else last


def kind_of_phase(kind: str) -> str:
    """`Discussion`."""
    return _(_PHASES[kind])


def about_action(action: Action) -> str:
    """What an action is, in a sentence."""
    return _(_ABOUT_ACTIONS[action])


def about_duty(duty: Duty) -> str:
    """What somebody with that duty does, in a sentence."""
    return _(_ABOUT_DUTIES[duty])


_PHASES = {"play": N_("Phase"), "break": N_("Break"), "discussion": N_("Discussion")}
_ABOUT_ACTIONS: dict[Action, str] = {
    "assess": N_("Say what it is. Is it true, how much does it matter, whom does it hurt?"),
    "publish": N_(
        "A statement, post, release or briefing to the public, on channels that people use."
    ),
    "reply": N_("An answer to whoever asked, a journalist, a resident or a partner."),
    "notify": N_(
        "Tell a platform's contact point, a trusted flagger or the regulator, with evidence."
    ),
    "escalate": N_("Tell your leadership or the crisis cell, with what you propose."),
    "coordinate": N_("Tell other teams, or agree with them who speaks, before you release."),
    "verify": N_("Ask whoever would know."),
    "brief": N_("A short overview for your own house, with recommendations."),
    "monitor": N_("Decide to watch it and not to answer, and say why."),
}
_ABOUT_DUTIES: dict[Duty, str] = {
    "drafter": N_("Writes the answers and brings them to clearance."),
    "approver": N_(
        "Reads every text before it goes out; approves it, or returns it with a reason."
    ),
    "monitor": N_("Reads everything that comes in, assesses it and keeps an eye on the deadlines."),
}
