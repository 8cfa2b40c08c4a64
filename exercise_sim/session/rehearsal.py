"""A whole exercise with simulated teams, in seconds: through the same commands as people."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC

from exercise_sim.exercise.commands import HOST, End, Resume, Start
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import next_moment
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scoring.score import score
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.session.conducting import conduct_due
from exercise_sim.session.ensemble import Ensemble
from exercise_sim.session.profiles import Profile
from exercise_sim.session.seat import Seat
from exercise_sim.session.virtual_clock import VirtualClock

Progress = Callable[[float], None]
"""Is told how much is done: 0..1."""


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How it ended. `refused` are the sentences with which the rules turned steps down."""

    state: State
    events: tuple[Recorded, ...]
    scorecard: Scorecard
    refused: tuple[str, ...]


def rehearse(
    scenario: Scenario,
    playbook: Playbook,
    profiles: Mapping[str, Profile],
    on_progress: Progress = lambda _done: None,
) -> Rehearsal:
    """Plays the scenario to the end, and until the last simulated team has finished.

    `profiles` is team -> profile; a team left out does not take part. Wall time begins with
    story time, so that equal input gives equal events.
    """
    wall = VirtualClock(scenario.story_starts.astimezone(UTC))
    log = MemoryLog(now=wall)
    exercise = log.create(scenario, playbook)
    seat = Seat(log, exercise, HOST, wall)
    ensemble = Ensemble(profiles)
    for join in ensemble.arrivals(seat.state):
        seat.submit(join)
    seat.submit(Start(by=HOST))
    refused = _play(seat, ensemble, wall, on_progress)
    wall.reach(seat.state.clock, scenario.duration)
    seat.submit(End(by=HOST))
    on_progress(1.0)
    events = tuple(log.read(exercise))
    return Rehearsal(seat.state, events, score(seat.state), tuple(refused))


def rehearse_each(
    scenario: Scenario,
    playbook: Playbook,
    profiles: Iterable[Profile],
    on_progress: Progress = lambda _done: None,
) -> dict[str, Rehearsal]:
    """Profile name -> a rehearsal in which every team is of that profile."""
    chosen = {profile.name: profile for profile in profiles}
    played = {}
    for number, (name, profile) in enumerate(chosen.items()):

        def progress(done: float, before: int = number) -> None:
            on_progress((before + done) / len(chosen))

        everybody = dict.fromkeys(scenario.team, profile)
        played[name] = rehearse(scenario, playbook, everybody, progress)
    return played


def _play(seat: Seat, ensemble: Ensemble, wall: VirtualClock, on_progress: Progress) -> list[str]:
    """Gives every command at its time; returns what was refused."""
    refused = []
    while True:
        due = next_moment(seat.state)
        if due is not None and due > seat.state.scenario.duration:
            # What would come after EndEx does not come.
            due = None
        planned = ensemble.next_t
        if due is not None and (planned is None or due <= planned):
            wall.reach(seat.state.clock, due)
            conduct_due(seat)
            if seat.state.clock.status == "paused":
                # A break or a discussion: nobody here has anything to say.
                seat.submit(Resume(by=HOST))
            ensemble.notice(seat.state)
        elif planned is not None:
            wall.reach(seat.state.clock, planned)
            try:
                seat.submit(ensemble.next_command())
            except Refused as refusal:
                refused.append(str(refusal))
        else:
            return refused
        on_progress(min(1.0, seat.state.t / seat.state.scenario.duration))
