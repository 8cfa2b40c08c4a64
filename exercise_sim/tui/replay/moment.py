"""One moment of a replayed exercise, from one viewpoint: what every part of the screen shows."""

from __future__ import annotations

from exercise_sim.exercise.state import State
from exercise_sim.exercise.visibility import team_view
from exercise_sim.scenario.inject import Inject
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.times import story_time

NOBODY = ""
"""The trainer is no participant, so nothing on a team's screen is addressed to them."""


class Moment:
    """`t` is T+ in seconds, `team` the viewpoint (None: the whole exercise).

    `state` is how the exercise stood, `seq` the event just before this moment.
    """

    def __init__(self, state: State, t: float, team: str | None) -> None:
        self.state = state
        self.t = t
        self.team = team
        self.names = Names(state)
        self._seen: dict[str, Perspective] = {}

    @property
    def seq(self) -> int:
        return self.state.seq

    @property
    def teams(self) -> tuple[str, ...]:
        """The teams whose eyes are looked through."""
        return tuple(self.state.scenario.team) if self.team is None else (self.team,)

    def seen_by(self, team: str) -> Perspective:
        """What `team` saw; made once, since several parts of the screen ask for it."""
        if team not in self._seen:
            view = team_view(self.state, team, self.t)
            self._seen[team] = Perspective(view, NOBODY)
        return self._seen[team]

    def story_time(self, t: float) -> str:
        return story_time(self.state.story, t)

    def told(self, inject: Inject) -> Inject:
        """The inject as the team that is looked through had it; on the whole exercise, all of it.

        A team knows nothing of the variants that others were told.
        """
        if self.team is None:
            return inject
        delivery = self.state.injects[inject.id].deliveries.get(self.team)
        shown = inject.told_as(None if delivery is None else delivery.variant)
        return shown.model_copy(update={"variants": ()})
