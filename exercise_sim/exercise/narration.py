"""One plain sentence for every event: the same words on consoles, in replays and in reports."""

from exercise_sim.exercise.events import Event
from exercise_sim.exercise.narrating import NARRATORS
from exercise_sim.exercise.narrating.teller import Teller
from exercise_sim.exercise.state import State


def narrate(state: State, event: Event, language: str = "en") -> str:
    """What happened, as a sentence without a time. `state` is one that has taken in `event`.

    Scenario texts are given in `language` where they exist in it; the program's own words are in
    the language of the moment. The sentence holds text from outside and is data for whoever shows
    it.
    """
    return NARRATORS[type(event)](Teller(state, language), event)
