"""One plain sentence for every event: the same words on consoles, in replays and in reports."""

from exercise_sim.exercise.events import Event
from exercise_sim.exercise.narrating import NARRATORS
from exercise_sim.exercise.narrating.teller import Teller
from exercise_sim.exercise.state import State


def narrate(state: State, event: Event) -> str:
    """What happened, as a sentence without a time. `state` is one that has taken in `event`.

    It is in the language of whoever reads, scenario texts too where there are any in it. It holds
    text from outside and is data for whoever shows it.
    """
    return NARRATORS[type(event)](Teller(state), event)
