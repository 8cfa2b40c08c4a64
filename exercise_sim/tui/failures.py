"""Which errors are for the person at the console, and in which words."""

from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.contract import LogUnusable, NoSuchExercise
from exercise_sim.replay.recording import RecordingUnusable
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.tui.plain import harmless

EXPECTED = (Refused, LogUnusable, NoSuchExercise, Mistakes, RecordingUnusable)


def sentence_for(error: Exception) -> str | None:
    """What to tell the person, or None where the error is a fault of the program.

    It quotes files and names, and the terminal obeys none of what they hold.
    """
    return harmless(str(error)) if isinstance(error, EXPECTED) else None
