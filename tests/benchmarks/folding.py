"""Time to fold a long exercise into a state."""

import statistics
import time
from collections.abc import Iterator

from exercise_sim.exercise.events import Event
from exercise_sim.exercise.evolve import fold
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import rehearse
from tests.benchmarks.figures import Figure

LENGTH = 10_000


def measure() -> Iterator[Figure]:
    events = long_exercise()
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        fold(events)
        times.append(time.perf_counter() - begun)
    yield Figure(f"folding {len(events)} events", statistics.median(times), "s", 0.3)


def long_exercise() -> list[Event]:
    """A rehearsed exercise with its releases, assessments and reads many times over."""
    loaded = read_scenario(find_scenario("safe-border"))
    everybody = dict.fromkeys(loaded.scenario.team, PROFILES["exemplary"])
    played = [r.event for r in rehearse(loaded.scenario, loaded.playbook, everybody).events]
    first = next(n for n, event in enumerate(played) if event.kind == "inject_delivered")
    setup, body = played[:first], played[first:]
    events = list(setup)
    turn = 0
    while len(events) < LENGTH:
        events += [_anew(event, turn) for event in body if event.kind != "exercise_ended"]
        turn += 1
    return events[:LENGTH]


def _anew(event: Event, turn: int) -> Event:
    """The event on a response of its own, so that the state grows as in a long exercise."""
    response = getattr(event, "response", None)
    if response is None or event.kind == "fact_confirmed":
        return event
    return event.model_copy(update={"response": f"{response}-{turn}"})
