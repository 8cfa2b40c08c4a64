"""Fixed words of the field in the short forms that consoles have room for."""

from __future__ import annotations

from typing import cast, get_args

from exercise_sim.exercise.events import Sanction
from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary import Action, Duty, MediaKind, Priority, Rating, Veracity
from exercise_sim.scenario.vocabulary_in_words import action_name, duty_name, veracity_name

RATINGS: dict[Rating, str] = {
    "P": N_("performed without challenges"),
    "S": N_("performed with some challenges"),
    "M": N_("performed with major challenges"),
    "U": N_("unable to be performed"),
}

_PRIORITIES: dict[Priority, str] = {
    "high": N_("high"),
    "medium": N_("medium"),
    "low": N_("low"),
}

_MEDIA: dict[MediaKind, str] = {
    "image": N_("image"),
    "video": N_("video"),
    "audio": N_("audio"),
    "document": N_("document"),
    "link": N_("link"),
}

_SANCTIONS: dict[Sanction, str] = {
    "not required": N_("not required"),
    "cleared": N_("cleared"),
    "cleared by SimCell": N_("cleared by SimCell"),
    "not cleared": N_("not cleared"),
}


def expectation_name(expectation: str) -> str:
    """What is expected, by its id; by its action where the scenario gave it none."""
    is_action = expectation in get_args(Action)
    return action_name(cast("Action", expectation)) if is_action else expectation


def priority_word(priority: Priority) -> str:
    """`high`, behind a label that says what is."""
    return _(_PRIORITIES[priority])


def priorities() -> list[tuple[str, str]]:
    """(priority, word) to choose from, the highest first."""
    return [(one, priority_word(one)) for one in get_args(Priority)]


def veracities() -> list[tuple[str, str]]:
    """(veracity, word) to choose from."""
    return [(one, veracity_name(one)) for one in get_args(Veracity)]


def medium_word(kind: MediaKind) -> str:
    """`image`, in brackets before what it says."""
    return _(_MEDIA[kind])


def sanction_words(sanction: Sanction) -> str:
    """`cleared by SimCell`: how a release stood with clearance."""
    return _(_SANCTIONS[sanction])


def duty_names(duties: tuple[Duty, ...]) -> str:
    """`drafter, approver`."""
    return ", ".join(duty_name(duty) for duty in duties)
