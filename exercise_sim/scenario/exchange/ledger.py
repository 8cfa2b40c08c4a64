"""What became of every part of a file, written down while it is read."""

from itertools import count

from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.msel.imported import Outcome, Remark

LONGEST_TEXT = 100_000
"""Characters of one text under `x:`."""

MOST_HEADINGS = 500
"""Under one `x:`."""

_LONGEST_HEADING = 100


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

    def kept(self, *entries: Entry) -> dict[str, str]:
        """What nobody has read of `entries`, for `x:`, and remarks that it was kept there."""
        kept: dict[str, str] = {}
        for entry in entries:
            for key, text in entry.rest().items():
                if len(kept) == MOST_HEADINGS:
                    message = _("only the first {most} headings are kept under `x:`")
                    self.of_many(entry.at(key), "left_out", message.format(most=MOST_HEADINGS))
                    continue
                heading = _heading(key, kept)
                if len(text) > LONGEST_TEXT:
                    message = _("kept under `x:` only to its first {most} characters")
                    self.doubt(entry.at(key), message.format(most=whole(LONGEST_TEXT)))
                else:
                    message = _("`{heading}` is kept under `x:`, and has no part in play")
                    self.of_many(entry.at(key), "doubt", message.format(heading=heading))
                kept[heading] = text[:LONGEST_TEXT]
        return kept

    def _of_many(self, noted: tuple[Outcome, str]) -> Remark:
        outcome, message = noted
        places = self._counted[noted]
        more = f" (and {len(places) - 1} more)" if len(places) > 1 else ""
        return Remark(places[0] + more, outcome, message)


def _heading(key: str, taken: dict[str, str]) -> str:
    """`key` as a heading that is unlike those that are taken."""
    plain = " ".join(key.split())[:_LONGEST_HEADING] or "-"
    others = (f"{plain} {number}" for number in count(2))
    return plain if plain not in taken else next(one for one in others if one not in taken)
