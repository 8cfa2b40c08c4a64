"""Simulated teams at a live exercise: the demo, and stand-ins for teams that have no people."""

from collections.abc import Callable, Mapping
from datetime import datetime
from threading import Event

from exercise_sim.exercise.commands import HOST, Command, End, MarkPresent, Resume
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import next_moment
from exercise_sim.log.contract import Log
from exercise_sim.log.wall_clock import utc_now
from exercise_sim.session.ensemble import Ensemble
from exercise_sim.session.profiles import Profile
from exercise_sim.session.seat import Seat

POLL = 0.05
"""Seconds between two looks at the log."""


class Autoplay:
    """Gives the simulated teams' commands at their time; delivering is the conductor's work."""

    def __init__(
        self,
        log: Log,
        exercise: str,
        profiles: Mapping[str, Profile],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        """Has the players of `profiles` (team -> profile) join. Raises `NoSuchExercise`."""
        self._seat = Seat(log, exercise, HOST, now)
        self._teams = tuple(profiles)
        self._ensemble = Ensemble(profiles)
        self.refused: list[str] = []
        """Why steps did not happen, in sentences: a person was faster, say."""
        for join in self._ensemble.arrivals(self._seat.state):
            self._seat.submit(join)

    @property
    def ended(self) -> bool:
        return self._seat.state.clock.status == "ended"

    def step(self) -> None:
        """Does everything that is due; ends the exercise when all of it has been played."""
        seat = self._seat
        if seat.changed():
            seat.refresh()
        if self._on_a_break():
            self._submit(Resume(by=HOST))
        while seat.state.clock.status == "running":
            # Who comes in while the exercise goes on was not there for StartEx to see.
            for team in set(self._teams) - set(seat.state.present):
                self._submit(MarkPresent(by=HOST, team=team))
            self._ensemble.notice(seat.state)
            planned = self._ensemble.next_t
            if planned is None or planned > seat.t():
                break
            self._submit(self._ensemble.next_command())
        if self._played():
            self._submit(End(by=HOST))

    def _on_a_break(self) -> bool:
        """The day's plan has stopped the clock, and there is nobody here who would talk or rest."""
        state = self._seat.state
        phase = state.phase
        return (
            state.clock.status == "paused"
            and phase is not None
            and phase.kind != "play"
            and state.phases[phase.id] == state.t
            and set(self._teams) == set(state.scenario.team)
        )

    def _submit(self, command: Command) -> None:
        try:
            self._seat.submit(command)
        except Refused as refusal:
            self.refused.append(str(refusal))

    def run_until_end(self, stopping: Event | None = None) -> None:
        """Steps until the exercise has ended or `stopping` is set."""
        stopping = stopping or Event()
        while not self.ended:
            self.step()
            if stopping.wait(POLL):
                return

    def _played(self) -> bool:
        """The planned time is over, nothing is left to deliver and nothing to do."""
        state = self._seat.state
        return (
            state.clock.status == "running"
            and self._ensemble.next_t is None
            and self._seat.t() >= state.scenario.duration
            and self._nothing_due_by(state.scenario.duration)
        )

    def _nothing_due_by(self, t: float) -> bool:
        due = next_moment(self._seat.state)
        return due is None or due > t
