"""Going from one event to the next among chosen ones."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbers of events in the log, in order, each once."""

    seqs: Sequence[int]

    def after(self, seq: int) -> int | None:
        """The first one later than event number `seq`; None: there is none."""
        place = bisect_right(self.seqs, seq)
        return self.seqs[place] if place < len(self.seqs) else None

    def before(self, seq: int) -> int | None:
        """The last one earlier than event number `seq`; None: there is none."""
        place = bisect_left(self.seqs, seq)
        return self.seqs[place - 1] if place else None

    def until(self, seq: int) -> int | None:
        """The place in `seqs` of the last one not later than event number `seq`."""
        place = bisect_right(self.seqs, seq)
        return place - 1 if place else None
