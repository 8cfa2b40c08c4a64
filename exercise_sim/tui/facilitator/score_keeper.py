"""Keeps the scorecard current without holding up the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from exercise_sim.exercise.state import State
    from exercise_sim.scoring.scorecard import Scorecard

REST_SECONDS = 2.0
"""Between the end of one computation and the start of the next; a burst is scored once."""

STALE_SECONDS = 15.0
"""Of exercise time, after which a score is worked out anew though nothing has happened."""


class TakesScores:
    """A screen over the facilitator's that is told of newer scores."""

    def show_scores(self, scores: Scorecard) -> None:
        raise NotImplementedError


class ScoreKeeper(Widget):
    """Scores the newest state it was given in a thread, one at a time, and rests in between."""

    class Scored(Message):
        """`card` is how things stood at T+ `t` seconds."""

        def __init__(self, card: Scorecard, t: float) -> None:
            super().__init__()
            self.card = card
            self.t = t

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self._wanted: tuple[State, float] | None = None
        self._busy = False
        self._t: float | None = None

    def want(self, state: State, t: float) -> None:
        """Asks for the score of `state` at T+ `t` seconds; the last one asked for wins."""
        self._wanted = (state, t)
        self._go()

    def show_time(self, state: State, t: float) -> None:
        """Asks again after a while: a deadline that passes is no event, and yet it counts."""
        if self._t is not None and t - self._t >= STALE_SECONDS:
            self.want(state, t)

    def _go(self) -> None:
        if self._busy or self._wanted is None:
            return
        self._busy = True
        (state, self._t), self._wanted = self._wanted, None
        self._score(state, self._t)

    @work(thread=True, group="score")
    def _score(self, state: State, t: float) -> None:
        from exercise_sim.scoring.score import score

        self.post_message(self.Scored(score(state, t), t))

    def on_score_keeper_scored(self) -> None:
        self.set_timer(REST_SECONDS, self._rested)

    def _rested(self) -> None:
        self._busy = False
        self._go()
