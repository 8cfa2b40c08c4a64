"""Scores of the moment that is looked at, without holding up the screen."""

from __future__ import annotations

from textual import work
from textual.message import Message
from textual.widget import Widget

from exercise_sim.exercise.state import State
from exercise_sim.scoring.score import score
from exercise_sim.scoring.scorecard import Scorecard

REST_SECONDS = 0.3
"""Between the end of one computation and the start of the next."""


class ScoreWatch(Widget):
    """Scores in a thread, one moment at a time; of those asked for meanwhile the last one wins."""

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

    def want(self, state: State, t: float) -> None:
        """Asks for the scores of `state` at T+ `t` seconds."""
        self._wanted = (state, t)
        self._go()

    def _go(self) -> None:
        if self._busy or self._wanted is None:
            return
        self._busy = True
        (state, t), self._wanted = self._wanted, None
        self._score(state, t)

    @work(thread=True, group="score")
    def _score(self, state: State, t: float) -> None:
        self.post_message(self.Scored(score(state, t), t))

    def on_score_watch_scored(self) -> None:
        self.set_timer(REST_SECONDS, self.go_on)

    def go_on(self) -> None:
        """Scores what was asked for while it worked or rested."""
        self._busy = False
        self._go()
