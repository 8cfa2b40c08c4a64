"""Reasons that the program gives itself.

They stand in the log in English; `reason_told` says them in the language of whoever reads.
"""

from exercise_sim.exercise.no_play import NO_PLAY, REAL_EMERGENCY, what_happened
from exercise_sim.localization import N_, _

CLOCK_SET_BACK = N_("this computer's clock was set back; resume when it is right")
"""Why the exercise is paused where T+ would have to go back."""

CLOCK_JUMP = N_("clock jump")
"""Why an inject does not come that the clock jumped over."""

NOBODY_CONDUCTED = N_("nobody was conducting")
"""Why the exercise is paused after an outage."""

_OWN = frozenset({CLOCK_SET_BACK, CLOCK_JUMP, NOBODY_CONDUCTED})


def reason_told(reason: str) -> str:
    """`reason` as it is shown: what somebody wrote stays, what the program says is translated."""
    if reason.strip() == REAL_EMERGENCY:
        return f"{_(NO_PLAY)}: {what_happened(reason)}"
    return _(reason) if reason in _OWN else reason
