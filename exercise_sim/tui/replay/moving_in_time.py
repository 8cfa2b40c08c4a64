"""Moving about in a recorded session: playing, seeking, and stepping from event to event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from textual.screen import Screen

from exercise_sim.localization import N_, _
from exercise_sim.replay.cursor import Cursor
from exercise_sim.replay.playback import Playback
from exercise_sim.replay.steps import Steps

What = Literal["event", "inject", "bookmark"]

NO_LATER: dict[What, str] = {
    "event": N_("There is no later event."),
    "inject": N_("There is no later inject."),
    "bookmark": N_("There is no later bookmark."),
}
NO_EARLIER: dict[What, str] = {
    "event": N_("There is no earlier event."),
    "inject": N_("There is no earlier inject."),
    "bookmark": N_("There is no earlier bookmark."),
}


class MovingInTime(Screen[None]):
    """Holds where the replay stands (`position`, `seq`).

    `seq` is the last event that has happened: among those of one moment a step stops at each.
    """

    def __init__(self, cursor: Cursor, now: Callable[[], float]) -> None:
        super().__init__()
        self.cursor = cursor
        self.seq = cursor.setup
        self._now = now
        self._playback = Playback(cursor.end, cursor.jumps)

    @property
    def shown_at(self) -> float:
        """T+ in seconds of what is on the screen."""
        raise NotImplementedError

    def steps(self, what: What) -> Steps:
        """Where to stop on the way."""
        raise NotImplementedError

    def show_moment(self) -> None:
        """Shows the moment at which the replay stands now."""
        raise NotImplementedError

    def show_time(self) -> None:
        """Shows position and speed; nothing has happened."""
        raise NotImplementedError

    @property
    def position(self) -> float:
        """T+ in seconds."""
        return self._playback.at(self._now())

    @property
    def playing(self) -> bool:
        return self._playback.playing

    @property
    def speed(self) -> float:
        return self._playback.speed

    def advance(self) -> None:
        """Goes to where playing has come by now; does nothing while it stands."""
        if not self.playing:
            return
        now = self._now()
        if self._playback.over(now):
            self._playback = self._playback.pause(now)
        before, self.seq = self.seq, self.cursor.last_at(self.position)
        if self.seq != before or int(self.position) != int(self.shown_at) or not self.playing:
            self.show_moment()

    def action_play_or_pause(self) -> None:
        now = self._now()
        self._playback = self._playback.pause(now) if self.playing else self._playback.play(now)
        self.seq = self.cursor.last_at(self.position)
        self.show_moment()

    def action_faster(self) -> None:
        self._playback = self._playback.faster(self._now())
        self.show_time()

    def action_slower(self) -> None:
        self._playback = self._playback.slower(self._now())
        self.show_time()

    def action_seek(self, seconds: float) -> None:
        self.go_to(self.position + seconds)

    def action_start(self) -> None:
        self.go_to(0.0)

    def action_end(self) -> None:
        self.go_to(self.cursor.end)

    def action_next_event(self) -> None:
        self._next("event")

    def action_previous_event(self) -> None:
        self._previous("event")

    def action_next_inject(self) -> None:
        self._next("inject")

    def action_previous_inject(self) -> None:
        self._previous("inject")

    def action_next_bookmark(self) -> None:
        self._next("bookmark")

    def action_previous_bookmark(self) -> None:
        self._previous("bookmark")

    def go_to(self, t: float) -> None:
        """Goes to T+ `t` seconds, with everything of that moment."""
        self._playback = self._playback.seek(t, self._now())
        self.seq = self.cursor.last_at(self.position)
        self.show_moment()

    def step_to(self, seq: int) -> None:
        """Goes to right after event number `seq`, before others of the same moment."""
        self._playback = self._playback.seek(self.cursor.moment(seq), self._now())
        self.seq = seq
        self.show_moment()

    def _next(self, what: What) -> None:
        found = self.steps(what).after(self.seq)
        if found is None:
            self.notify(_(NO_LATER[what]), markup=False)
        else:
            self.step_to(found)

    def _previous(self, what: What) -> None:
        """The last one before here: the current event itself where time has gone on since."""
        steps = self.steps(what)
        place = steps.until(self.seq)
        found = None if place is None else steps.seqs[place]
        if found == self.seq and self.cursor.moment(found) >= self.position:
            found = steps.before(found)
        if found is None:
            self.notify(_(NO_EARLIER[what]), markup=False)
        else:
            self.step_to(found)
