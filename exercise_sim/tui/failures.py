"""Which errors are for the person at the console, and in which words."""

import sys

from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.contract import LogUnusable, NoSuchExercise
from exercise_sim.replay.recording import RecordingUnusable
from exercise_sim.scenario.diagnostics import Mistakes
from exercise_sim.tui.error_file import sentence_after
from exercise_sim.tui.plain import harmless

EXPECTED = (Refused, LogUnusable, NoSuchExercise, Mistakes, RecordingUnusable)


def sentence_for(error: Exception) -> str | None:
    """What to tell the person, or None where the error is a fault of the program.

    It quotes files and names, and the terminal obeys none of what they hold.
    """
    if isinstance(error, EXPECTED) or _is_about_settings(error):
        return harmless(str(error))
    return None


def _is_about_settings(error: Exception) -> bool:
    """Without loading what reads settings: whoever raised the error has loaded it."""
    settings = sys.modules.get("exercise_sim.tui.settings")
    return settings is not None and isinstance(error, settings.SettingsUnusable)


def sentence_or_record(error: Exception, *, going_on: bool) -> str:
    """What to tell the person; a fault of the program is written to the file of errors."""
    return sentence_for(error) or harmless(sentence_after(error, going_on=going_on))
