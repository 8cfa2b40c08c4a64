"""The pause that is no part of the exercise: something real has happened.

A pause is told apart by how its reason begins, so that every console, log and report that shows
a reason shows this one too, and an older one still reads it as words.
"""

NO_PLAY = "NO PLAY"
"""How the reason of such a pause begins; what follows says what has happened."""

REAL_EMERGENCY = f"{NO_PLAY}: real-world emergency"
"""The reason that one key gives."""


def is_no_play(reason: str) -> bool:
    """Whether a pause with this reason stops play because of something real."""
    return reason.strip().startswith(NO_PLAY)


def what_happened(reason: str) -> str:
    """The words after the mark."""
    return reason.strip().removeprefix(NO_PLAY).lstrip(" :")
