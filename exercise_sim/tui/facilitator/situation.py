"""What the facilitator looks at: the exercise, and what is chosen in it."""

from __future__ import annotations

from dataclasses import dataclass

from exercise_sim.exercise.clock import Status
from exercise_sim.exercise.schedule import comes_again
from exercise_sim.exercise.state import State
from exercise_sim.tui.facilitator.simcell_queue import QueueItem


@dataclass(frozen=True, slots=True)
class Situation:
    """`inject`, `team` and `item` are chosen in the MSEL, on the team board, in the queue.

    There is no `inject` where neither the MSEL nor the inject itself is in sight.

    `filtered`: the MSEL shows a choice of the injects, or in another order than by time.
    """

    state: State
    inject: str | None = None
    team: str | None = None
    item: QueueItem | None = None
    response: str | None = None
    """Chosen among the responses, of which there are `responses`."""
    responses: int = 0
    filtered: bool = False
    elsewhere: bool = False
    """Another panel than the MSEL has the keys."""
    in_sight: frozenset[str] = frozenset()
    """The panels that can be seen."""

    @property
    def item_in_sight(self) -> QueueItem | None:
        """The item chosen in the queue, where the queue can be seen."""
        return self.item if "simcell" in self.in_sight else None

    @property
    def status(self) -> Status:
        return self.state.clock.status

    @property
    def begun(self) -> bool:
        """Between StartEx and EndEx."""
        return self.status in ("running", "paused")

    @property
    def ended(self) -> bool:
        return self.status == "ended"

    @property
    def something_comes(self) -> bool:
        """Whether an inject is still to come by itself."""
        return any(
            one.status == "scheduled" or comes_again(self.state, one)
            for one in self.state.injects.values()
        )

    def inject_is(self, *statuses: str) -> bool:
        """Whether an inject is chosen and stands in one of `statuses`."""
        return self.inject is not None and self.state.injects[self.inject].status in statuses

    @property
    def inject_is_pending(self) -> bool:
        """Whether an inject is chosen that is still to come and that no team has."""
        if self.inject is None or not self.inject_is("scheduled", "held"):
            return False
        return not self.state.injects[self.inject].deliveries

    @property
    def inject_has_time(self) -> bool:
        """Whether such an inject comes at a time, not when something happens."""
        pending = self.inject is not None and self.inject_is_pending
        return pending and self.state.scenario.inject[self.inject or ""].when is None

    @property
    def inject_was_delivered(self) -> bool:
        """Whether an inject is chosen that some team has and that was not taken back."""
        if self.inject is None:
            return False
        standing = self.state.injects[self.inject]
        return bool(standing.deliveries) and standing.status != "recalled"

    @property
    def inject_comes_again(self) -> bool:
        """Whether a repeated inject is chosen that is still to come again."""
        return self.inject is not None and comes_again(self.state, self.state.injects[self.inject])

    @property
    def absent(self) -> list[str]:
        """Teams that are not marked present."""
        return [t.id for t in self.state.scenario.teams if t.id not in self.state.present]
