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


class ScoreKeeper(Widget):
    """Scores the newest state it was given in a thread, one at a time, and rests in between."""

    class Scored(Message):
        """`card` is how things stood at the log's event number `seq`."""

        def __init__(self, card: Scorecard, seq: int) -> None:
            super().__init__()
            self.card = card
            self.seq = seq

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self._wanted: State | None = None
        self._busy = False

    def want(self, state: State) -> None:
        """Asks for the score of `state`; the last one asked for wins."""
        self._wanted = state
        self._go()

    def _go(self) -> None:
        if self._busy or self._wanted is None:
            return
        self._busy = True
        state, self._wanted = self._wanted, None
        self._score(state)

    @work(thread=True, group="score")
    def _score(self, state: State) -> None:
        from exercise_sim.scoring.score import score

        self.post_message(self.Scored(score(state), state.seq))

    def on_score_keeper_scored(self) -> None:
        self.set_timer(REST_SECONDS, self._rested)

    def _rested(self) -> None:
        self._busy = False
        self._go()
