"""An exercise as it stood at any time: recorded events with a finger on them.

The timeline is T+. What came before StartEx is one step at T+ 0. A clock jump takes effect at the
T+ that it leads to, as it does in the state: in between there is nothing, and the exercise stands
as it did before the jump.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from exercise_sim.exercise.events import ExerciseStarted, InjectDelivered
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.state import ClockJump, State
from exercise_sim.log.contract import Recorded
from exercise_sim.replay.steps import Steps

STRIDE = 128
"""Events between two states that are kept; what is shared between them takes memory once."""


class Cursor:
    """Any state of an exercise within milliseconds, forwards and backwards.

    Event numbers (`seq`) are those of the log: 1, 2, 3, ... Not to be used by two threads at once.
    """

    def __init__(self, events: Sequence[Recorded]) -> None:
        """Folds all events once. Raises `ValueError` where they are not an exercise."""
        self.events = tuple(events)
        self._moments: list[float] = []
        self._kept: dict[int, State] = {}
        state: State | None = None
        for recorded in self.events:
            state = evolve(state, recorded.event)
            self._moments.append(state.t)
            if state.seq % STRIDE == 1:
                self._kept[state.seq] = state
        if state is None:
            raise ValueError("there is no event to start from")
        self.final = state
        self._latest = state
        self.setup = self._number_of_start()
        self.steps = Steps(range(self.setup, self.last + 1))
        self.injects = self.first_deliveries()

    @property
    def last(self) -> int:
        """Number of the last event."""
        return len(self.events)

    @property
    def end(self) -> float:
        """T+ in seconds at the last event."""
        return self._moments[-1]

    @property
    def jumps(self) -> tuple[ClockJump, ...]:
        """Stretches of T+ that never were."""
        return self.final.jumps

    def moment(self, seq: int) -> float:
        """T+ in seconds at which event number `seq` has taken effect."""
        return self._moments[seq - 1]

    def last_at(self, t: float) -> int:
        """Number of the last event that has taken effect by T+ `t` seconds."""
        return max(self.setup, bisect_right(self._moments, t))

    def at(self, t: float) -> State:
        """How the exercise stood at T+ `t` seconds, with everything of that moment."""
        return self.at_event(self.last_at(t))

    def at_event(self, seq: int) -> State:
        """How it stood right after event number `seq`. Raises `IndexError` for another number."""
        if not 1 <= seq <= self.last:
            raise IndexError(f"there are events 1 to {self.last}, not {seq}")
        nearest = self._kept[seq - (seq - 1) % STRIDE]
        state = self._latest if nearest.seq < self._latest.seq <= seq else nearest
        for recorded in self.events[state.seq : seq]:
            state = evolve(state, recorded.event)
        self._latest = state
        return state

    def next_event(self, seq: int) -> int | None:
        """Number of the step after event number `seq`."""
        return self.steps.after(seq)

    def previous_event(self, seq: int) -> int | None:
        """Number of the step before event number `seq`."""
        return self.steps.before(seq)

    def next_inject(self, seq: int) -> int | None:
        """Number of the next event by which an inject first reaches somebody."""
        return self.injects.after(seq)

    def first_deliveries(self, team: str | None = None) -> Steps:
        """The event by which each inject came to `team`; None: to the first team of all."""
        found: dict[str, int] = {}
        for recorded in self.events:
            event = recorded.event
            if isinstance(event, InjectDelivered) and team in (None, event.team):
                found.setdefault(event.inject, recorded.seq)
        return Steps(tuple(found.values()))

    def density(self, points: int, seqs: Iterable[int] | None = None) -> list[int]:
        """Events (those of `seqs`, or all) near each of `points` moments from 0 to the end.

        The moments lie evenly, the first at T+ 0 and the last at the end, as on the timeline.
        """
        counts = [0] * points
        for seq in self.steps.seqs if seqs is None else seqs:
            counts[self.point(self.moment(seq), points)] += 1
        return counts

    def point(self, t: float, points: int) -> int:
        """Which of `points` moments from 0 to the end is nearest to T+ `t` seconds."""
        if self.end <= 0:
            return 0
        return min(points - 1, max(0, round(t / self.end * (points - 1))))

    def _number_of_start(self) -> int:
        """StartEx; the last event where the exercise has not started."""
        for recorded in self.events:
            if isinstance(recorded.event, ExerciseStarted):
                return recorded.seq
        return self.last
