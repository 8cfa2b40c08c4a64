"""The time of one row, between what is written and what is meant."""

from dataclasses import dataclass, field

from exercise_sim.scenario.msel.dates import WrittenDate
from exercise_sim.scenario.msel.time_forms import What, Written


@dataclass
class Slot:
    """The time of one row, on its way from what is written to what is meant."""

    row: int
    written: Written | None
    """None for a blank cell."""
    day: int | None = None
    """Days after the day of StartEx, by a column or a section row of its own."""
    date: WrittenDate | None = None
    """By a column of its own."""
    by_hand: str = ""
    """Why it is fired by hand, whatever the time; empty for all others."""
    is_startex: bool = False
    is_endex: bool = False
    what: What | None = None
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return self.written.text[:60] if self.written is not None else ""
