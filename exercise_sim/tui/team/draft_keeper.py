"""Keeps what is being written, as it is being written, so that a crash costs no sentence."""

from collections.abc import Callable
from queue import SimpleQueue

from exercise_sim.localization import _
from exercise_sim.log.contract import LogUnusable, NoSuchExercise, SavedDraft
from exercise_sim.session.seat import Seat
from exercise_sim.tui.team.writing import Writing, from_json, to_json


class DraftKeeper:
    """`writings` is slot -> what is not in the log yet; `run` belongs in a worker thread."""

    def __init__(self, seat: Seat, saved: list[SavedDraft], participant: str) -> None:
        self._seat = seat
        # Of its own: the seat may be somebody else's before everything is written.
        self._participant = participant
        self._queue: SimpleQueue[tuple[str, str] | None] = SimpleQueue()
        found = [from_json(draft.body) for draft in saved]
        self.writings: dict[str, Writing] = {w.slot: w for w in found if w is not None}
        self.recovered: set[str] = set(self.writings)
        """Slots that an earlier console left behind and nobody has opened yet."""

    def keep(self, writing: Writing) -> None:
        self.writings[writing.slot] = writing
        self._queue.put((writing.slot, to_json(writing)))

    def forget(self, slot: str) -> None:
        """The text has become a version, or nobody wants it."""
        self.recovered.discard(slot)
        if self.writings.pop(slot, None) is not None:
            self._queue.put((slot, ""))

    def stop(self) -> None:
        """Lets `run` end once everything so far is kept."""
        self._queue.put(None)

    def run(self, trouble: Callable[[str], None]) -> None:
        """Writes to the log what is to be kept; tells `trouble` a sentence where it cannot."""
        while (work := self._queue.get()) is not None:
            slot, body = work
            try:
                self._seat.log.save_draft(self._seat.exercise, self._participant, slot, body)
            except (LogUnusable, NoSuchExercise) as error:
                trouble(_("What you write is not being kept: {reason}").format(reason=error))
