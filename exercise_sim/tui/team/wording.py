"""Words on the screen for the fixed words of the field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exercise_sim.localization import N_, _

if TYPE_CHECKING:
    from exercise_sim.scenario.vocabulary import Action, Duty, MediaKind, Priority, Veracity

DUTIES: dict[Duty, str] = {
    "drafter": N_("writes the texts"),
    "approver": N_("clears texts before they go out"),
    "monitor": N_("watches the feed and assesses"),
}

DUTY_NAMES: dict[Duty, str] = {
    "drafter": N_("drafter"),
    "approver": N_("approver"),
    "monitor": N_("monitor"),
}

ACTIONS: dict[Action, str] = {
    "publish": "a statement, post or release for the public",
    "reply": "answer whoever asked: a journalist, a citizen, a partner",
    "coordinate": "tell or align with other teams",
    "escalate": "tell leadership or the crisis cell",
    "notify": "report to a platform or a regulator, with evidence",
    "verify": "ask who would know whether it is true",
    "brief": "an internal overview with recommendations",
    "monitor": "decide to watch and not respond, and say why",
}
"""What can be drafted; `assess` has a dialog of its own."""

ACTION_NAMES: dict[Action, str] = {
    "assess": N_("assess"),
    "publish": N_("publish"),
    "reply": N_("reply"),
    "notify": N_("notify"),
    "escalate": N_("escalate"),
    "coordinate": N_("coordinate"),
    "verify": N_("verify"),
    "brief": N_("brief"),
    "monitor": N_("monitor"),
}
"""What is to be done, before a deadline: `publish in 04:59`."""

DONE: dict[Action, str] = {
    "assess": "assessed",
    "publish": "published",
    "reply": "replied",
    "coordinate": "coordinated",
    "escalate": "escalated",
    "notify": "notified",
    "verify": "asked to verify",
    "brief": "briefed",
    "monitor": "decided to monitor",
}

NOUNS: dict[Action, str] = {
    "assess": "assessment",
    "publish": "statement",
    "reply": "reply",
    "notify": "report",
    "escalate": "escalation",
    "coordinate": "coordination",
    "verify": "question",
    "brief": "brief",
    "monitor": "decision to monitor",
}

GOES_TO_SOMEBODY: frozenset[Action] = frozenset(
    ("reply", "coordinate", "escalate", "notify", "verify", "brief")
)
"""Actions that name recipients rather than audiences."""

VERACITIES: dict[Veracity, str] = {
    "fabricated": "made up",
    "misleading": "twisted, out of context",
    "unverified": "nobody can tell yet",
    "accurate": "true",
}

PRIORITIES: dict[Priority, str] = {
    "high": "escalate",
    "medium": "respond",
    "low": "watch",
}

MEDIA: dict[MediaKind, str] = {
    "image": N_("Picture"),
    "video": N_("Video"),
    "audio": N_("Recording"),
    "document": N_("Document"),
    "link": N_("Link"),
}

LANGUAGES = {
    "lv": "Latvian",
    "en": "English",
    "ru": "Russian",
    "uk": "Ukrainian",
    "lt": "Lithuanian",
    "et": "Estonian",
    "pl": "Polish",
    "de": "German",
    "fr": "French",
}


def language_name(code: str) -> str:
    """`Latvian`, or the code where there is no name for it."""
    return LANGUAGES.get(code, code)


def counted(number: int, one: str, many: str) -> str:
    """`1 version`, `3 versions`."""
    return f"{number:,} {one if number == 1 else many}"


def duty_name(duty: Duty) -> str:
    """`drafter`, in the language of the moment."""
    return _(DUTY_NAMES[duty])
