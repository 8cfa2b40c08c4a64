"""What became of every part of a file, written down while it is read."""

from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.msel.imported import Outcome, Remark

LONGEST_TEXT = 100_000
"""Characters of one text under `x:`."""


class Ledger:
    """Remarks in the order in which they are made."""

    def __init__(self) -> None:
        self._remarks: list[Remark] = []
        self._counted: dict[tuple[Outcome, str], list[str]] = {}

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """Everything that was noted; what was noted of many entries alike stands once, at the end,
        with the first place and how many more there are."""
        return (*self._remarks, *map(self._of_many, self._counted))

    def taken(self, place: str, message: str = "") -> None:
        self._remarks.append(Remark(place, "taken", message))

    def doubt(self, place: str, message: str) -> None:
        self._remarks.append(Remark(place, "doubt", message))

    def left_out(self, place: str, message: str) -> None:
        self._remarks.append(Remark(place, "left_out", message))

    def of_many(self, place: str, outcome: Outcome, message: str) -> None:
        """Notes something that a file may say of a thousand injects in the same words."""
        self._counted.setdefault((outcome, message), []).append(place)

    def kept(self, entry: Entry) -> dict[str, str]:
        """What nobody has read of `entry`, for `x:`, and a remark that it was kept there."""
        rest = entry.rest()
        for heading, text in rest.items():
            if len(text) > LONGEST_TEXT:
                message = f"kept under `x:` only to its first {LONGEST_TEXT:,} characters"
                self.doubt(entry.at(heading), message)
            else:
                message = f"`{heading[:60]}` is kept under `x:`, and has no part in play"
                self.of_many(entry.at(heading), "doubt", message)
        return {heading: text[:LONGEST_TEXT] for heading, text in rest.items()}

    def _of_many(self, noted: tuple[Outcome, str]) -> Remark:
        outcome, message = noted
        places = self._counted[noted]
        more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
        return Remark(places[0] + more, outcome, message)
