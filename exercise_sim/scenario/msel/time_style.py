"""The way in which a sheet writes its times, found out by those that it has."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from exercise_sim.scenario.msel.time_forms import Clock, read_time_text

_SAMPLES: Final = 30
"""Cells from which ways of writing are drawn."""
_JUDGED: Final = 200
"""Cells that they are tried on."""
_LONGEST: Final = 60
_NUMBERS = re.compile(
    r"(?<![\d.:])(?P<h>\d{1,3})(?P<separator> ?[:.hH] ?|)(?P<m>[0-5]\d)(?P<s>:[0-5]\d)?(?![\d:])"
    r"|(?<!\d)\d{1,4}(?!\d)"
)
_DATES: Final = (
    *("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%d-%m-%Y", "%d.%m.%y", "%d/%m/%y", "%d.%m"),
)
_DATE = "\0"
"""Stands for the date in what surrounds a time."""


@dataclass(frozen=True)
class TimeStyle:
    """One way of writing a time."""

    counts: Literal["clock", "elapsed", "minutes"]
    """The time of the day, or hours and minutes or minutes alone from StartEx."""
    before: str
    after: str
    """What stands around it."""
    separator: str = ":"
    digits: int = 2
    """Fewest digits of the hours."""
    seconds: bool = False
    """Also where they are zero."""
    date: str = ""
    """Form of the date around it; empty where there is none."""

    def write(self, at: float, starts: datetime) -> str | None:
        """`at` (T+ seconds) where StartEx is at `starts`; None where it cannot be written so."""
        if at != round(at):
            return None
        moment = starts + timedelta(seconds=at)
        minutes, seconds = divmod(round(at), 60)
        hours, minutes = divmod(minutes, 60)
        if self.counts == "clock":
            hours, minutes, seconds = moment.hour, moment.minute, moment.second
        if seconds and (self.counts == "minutes" or self.separator != ":"):
            return None
        if self.counts == "minutes":
            written = str(hours * 60 + minutes)
        else:
            tail = f":{seconds:02}" if seconds or self.seconds else ""
            written = f"{hours:0{self.digits}}{self.separator}{minutes:02}{tail}"
        dated = moment.strftime(self.date) if self.date else ""
        return f"{self.before}{written}{self.after}".replace(_DATE, dated)

    def write_on(self, day: int, at: float, starts: datetime) -> str | None:
        """As `write`, in a row that stands on `day` (0 is that of StartEx) whatever it says."""
        text = self.write(at, starts)
        if text is None or self.counts != "clock" or self.date:
            return text
        what = read_time_text(text).what
        if not isinstance(what, Clock):
            return None
        moment = starts + timedelta(seconds=at)
        if what.date is not None:
            return text if what.date.read(year=moment.year) == moment.date() else None
        said = day if what.day is None else what.day
        return text if said == day_of(at, starts) else None


def day_of(at: float, starts: datetime) -> int:
    """0 for a T+ on the day of StartEx, 1 for one on the next."""
    return ((starts + timedelta(seconds=at)).date() - starts.date()).days


def style_of(cells: Sequence[tuple[str, float]], starts: datetime) -> TimeStyle | None:
    """The one style of most of the cells (text, T+ in seconds); None where there is none."""
    found: Counter[TimeStyle] = Counter()
    for text, at in cells[:_SAMPLES]:
        found.update(set(_styles(text, at, starts)))
    judged = cells[:_JUDGED]
    best, most = None, 0
    for style, _ in found.most_common(_SAMPLES):
        same = sum(style.write(at, starts) == text for text, at in judged)
        if same > most:
            best, most = style, same
    return best if most * 2 > len(judged) else None


def _styles(text: str, at: float, starts: datetime) -> Iterator[TimeStyle]:
    """Those that write `text` for `at`."""
    if len(text) > _LONGEST or _DATE in text:
        return
    moment = starts + timedelta(seconds=at)
    dates = [form for form in _DATES if moment.strftime(form) in text]
    for form in (*dates[:1], ""):
        marked = text.replace(moment.strftime(form), _DATE, 1) if form else text
        for match in _NUMBERS.finditer(marked):
            around = marked[: match.start()], marked[match.end() :]
            styles = [TimeStyle("minutes", *around, date=form)]
            if match["m"] is not None:
                separator, seconds = match["separator"], match["s"] is not None
                styles = [
                    TimeStyle(counts, *around, separator, digits, seconds, form)
                    for counts in ("clock", "elapsed")
                    for digits in (2, 1)
                ] + styles
            yield from (one for one in styles if one.write(at, starts) == text)
