"""The pause that is no part of the exercise: something real has happened.

A pause is told apart by how its reason begins, so that every console, log and report that shows
a reason shows this one too, and an older one still reads it as words.
"""

from exercise_sim.localization import N_, _

NO_PLAY = N_("NO PLAY")
"""How the reason of such a pause begins; what follows says what has happened."""

_EMERGENCY = N_("real-world emergency")

REAL_EMERGENCY = f"{NO_PLAY}: {_EMERGENCY}"
"""The reason that one key gives, as it stands in the log."""


def is_no_play(reason: str) -> bool:
    """Whether a pause with this reason stops play because of something real."""
    return reason.strip().startswith(NO_PLAY)


def what_happened(reason: str) -> str:
    """The words after the mark; those that the program gives in the language of the moment."""
    words = reason.strip().removeprefix(NO_PLAY).lstrip(" :")
    return _(words) if words == _EMERGENCY else words
