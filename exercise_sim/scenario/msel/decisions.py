"""What the author decides about a file, where it can be read in more than one way."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

from exercise_sim.scenario.msel.dates import DateOrder


@dataclass(frozen=True)
class Decisions:
    """Answers; None is for what nobody has decided."""

    today: date
    """The story's date where nothing names one."""
    utc_offset: int
    """Minutes ahead of UTC where nothing names a time zone, nor the author."""
    zone: tzinfo | None = None
    """What times are in that name no time zone."""
    startex: str | None = None
    """Time of the day, or date and time, in any form that a sheet may have."""
    date_order: DateOrder | None = None
    t_unit: Literal["minutes", "hours"] | None = None
    """What `T+5` counts."""
    times: Literal["clock", "elapsed"] | None = None
    """What `00:05` is."""
    earlier: Literal["next-day", "same-day"] | None = None
    """What a time of the day is that lies hours before the row above, or before StartEx."""
    interval: float | Literal["hand"] | None = None
    """Seconds from the row above to one without a time; or such rows are fired by hand."""
    language: str | None = None
    """The texts'."""

    def offset_at(self, moment: datetime) -> int:
        """Minutes ahead of UTC at `moment`, which names no zone."""
        offset = None if self.zone is None else self.zone.utcoffset(moment)
        return self.utc_offset if offset is None else round(offset.total_seconds() / 60)
