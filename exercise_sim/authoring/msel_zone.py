"""The time zone that the author says a sheet's times are in."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, available_timezones

from exercise_sim.localization import _
from exercise_sim.scenario.msel.questions import WrongOption
from exercise_sim.scenario.suggestions import did_you_mean

_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+\-−])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_MOST_HOURS = 14


def read_zone(text: str) -> tzinfo:
    """The zone of `Europe/Riga`, `+03:00` or `UTC`; raises `WrongOption` for anything else."""
    written = text.strip()
    if written.upper() in {"UTC", "GMT", "Z"}:
        return UTC
    match = _OFFSET.fullmatch(written)
    if match is not None and int(match[2]) <= _MOST_HOURS:
        ahead = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
        return timezone(ahead if match[1] == "+" else -ahead)
    known = {name.casefold(): name for name in available_timezones()}
    name = known.get(written.casefold().replace(" ", "_"))
    if name is None:
        told = _("`{value}` is no time zone").format(value=written[:60])
        hint = did_you_mean(written, known.values())
        like = _("; write it like {example} or {other}")
        hint = hint or like.format(example="Europe/Riga", other="+03:00")
        raise WrongOption("--zone", f"{told}{hint}")
    return ZoneInfo(name)
