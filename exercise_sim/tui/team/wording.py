"""Words on the screen for the fixed words of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercise_sim.localization import N_, _

if TYPE_CHECKING:
    from exercise_sim.scenario.vocabulary import Action, Duty, Priority, Veracity

DUTIES: dict[Duty, str] = {
    "drafter": N_("writes the texts"),
    "approver": N_("clears texts before they go out"),
    "monitor": N_("watches the feed and assesses"),
}

ACTIONS: dict[Action, str] = {
    "publish": N_("a statement, post or release for the public"),
    "reply": N_("answer whoever asked: a journalist, a citizen, a partner"),
    "coordinate": N_("tell or align with other teams"),
    "escalate": N_("tell leadership or the crisis cell"),
    "notify": N_("report to a platform or a regulator, with evidence"),
    "verify": N_("ask who would know whether it is true"),
    "brief": N_("an internal overview with recommendations"),
    "monitor": N_("decide to watch and not respond, and say why"),
}
"""What can be drafted; `assess` has a dialog of its own."""

GOES_TO_SOMEBODY: frozenset[Action] = frozenset(
    ("reply", "coordinate", "escalate", "notify", "verify", "brief")
)
"""Actions that name recipients rather than audiences."""

VERACITIES: dict[Veracity, str] = {
    "fabricated": N_("made up"),
    "misleading": N_("twisted, out of context"),
    "unverified": N_("nobody can tell yet"),
    "accurate": N_("true"),
}

PRIORITIES: dict[Priority, str] = {
    "high": N_("escalate"),
    "medium": N_("respond"),
    "low": N_("watch"),
}
"""What a team does with an inject of this priority."""

PRIORITY_NAMES: dict[Priority, str] = {
    "high": N_("high"),
    "medium": N_("medium"),
    "low": N_("low"),
}

LANGUAGES = {
    "lv": N_("Latvian"),
    "en": N_("English"),
    "ru": N_("Russian"),
    "uk": N_("Ukrainian"),
    "lt": N_("Lithuanian"),
    "et": N_("Estonian"),
    "pl": N_("Polish"),
    "de": N_("German"),
    "fr": N_("French"),
}


def language_name(code: str) -> str:
    """`Latvian`, or the code where there is no name for it."""
    return _(LANGUAGES[code]) if code in LANGUAGES else code
