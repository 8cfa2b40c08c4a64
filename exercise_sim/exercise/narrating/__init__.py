"""A sentence for each kind of event, by subject; `narrate` is the way in."""

from exercise_sim.exercise.narrating import injects, judging, responses, running, talk
from exercise_sim.exercise.narrating.registry import NARRATORS

__all__ = ["NARRATORS", "injects", "judging", "responses", "running", "talk"]
