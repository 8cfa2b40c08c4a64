"""All simulated teams of an exercise: who they are and what they are going to do."""

import heapq
from collections.abc import Mapping

from exercise_sim.exercise.commands import Command, Join
from exercise_sim.exercise.progress import deliveries_to
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scenario.scenario import Team
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.session.profiles import Profile
from exercise_sim.session.simulated_team import PlannedStep, Players, plan

SIMCELL = "sim-simcell"
"""Participant id of the facilitator who clears what a team has nobody for."""


class Ensemble:
    """Two players for each team, and one queue of what they do. Deterministic."""

    def __init__(self, profiles: Mapping[str, Profile]) -> None:
        """`profiles` is team -> profile; teams left out are played by people."""
        self._profiles = profiles
        self._planned: set[tuple[str, str]] = set()
        self._queue: list[tuple[float, int, Command]] = []
        self._queued = 0

    def arrivals(self, state: State) -> list[Command]:
        """The joins of everybody who is not there yet."""
        joins = [Join(by=SIMCELL, participant=SIMCELL, name="SimCell", role="facilitator")]
        for team in map(state.scenario.team.__getitem__, self._profiles):
            players = players_of(team.id)
            joins += [
                _join(players.drafter, _("Simulated drafter"), team, left_out="approver"),
                _join(players.approver, _("Simulated approver"), team, left_out="drafter"),
            ]
        return [join for join in joins if join.participant not in state.participants]

    def notice(self, state: State) -> None:
        """Plans what to do about the injects that the teams have received since the last call."""
        for team, profile in self._profiles.items():
            if team not in state.present:
                continue
            for inject, _delivery in deliveries_to(state, team):
                if (team, inject) not in self._planned:
                    self._planned.add((team, inject))
                    for step in plan(state, team, inject, profile, players_of(team)):
                        self._add(step)

    @property
    def next_t(self) -> float | None:
        """T+ in seconds of the next step; None where nothing is planned."""
        return self._queue[0][0] if self._queue else None

    def next_command(self) -> Command:
        """Takes the next step from the queue. Raises `IndexError` where there is none."""
        return heapq.heappop(self._queue)[2]

    def _add(self, step: PlannedStep) -> None:
        heapq.heappush(self._queue, (step.t, self._queued, step.command))
        self._queued += 1


def players_of(team: str) -> Players:
    return Players(f"sim-{team}-drafter", f"sim-{team}-approver", SIMCELL)


def _join(participant: str, name: str, team: Team, left_out: Duty) -> Join:
    """A player with all duties of the team but one; with that one too where it is the only one."""
    return Join(
        by=participant,
        participant=participant,
        name=name,
        role="player",
        team=team.id,
        duties=tuple(duty for duty in team.roles if duty != left_out),
    )
