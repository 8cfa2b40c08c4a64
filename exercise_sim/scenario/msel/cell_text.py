"""The text that a cell shows, for every kind of value."""

import re
from datetime import date, datetime, time, timedelta

from exercise_sim.scenario.msel.cells import Value
from exercise_sim.scenario.msel.shown_number import shown_number

# No text file can hold these; and a line end may be written in three ways.
_UNWRITABLE = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LINE_END = re.compile("_x000D_\n?|\r\n?|\u2028|\u2029|\x85|\x0b|\x0c")


def clean(text: str) -> str:
    """`text` with line feeds for line ends, and without characters that no text file can hold."""
    return _UNWRITABLE.sub("", _LINE_END.sub("\n", text))


def shown(value: Value, number_format: str = "") -> str:
    """The text of `value`; times as `09:05`, dates as `2026-06-04`, whatever the format."""
    match value:
        case str():
            return clean(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return clean(shown_number(value, number_format))
        case datetime():
            if value.time() == time() and not re.search("[hH]", number_format):
                return f"{value:%Y-%m-%d}"
            return f"{value:%Y-%m-%d} {_clock(value.hour, value.minute, value.second)}"
        case date():
            return f"{value:%Y-%m-%d}"
        case time():
            return _clock(value.hour, value.minute, value.second)
        case timedelta():
            seconds = round(value.total_seconds())
            sign, seconds = ("-" if seconds < 0 else ""), abs(seconds)
            return sign + _clock(seconds // 3600, seconds // 60 % 60, seconds % 60)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02}:{minutes:02}" + (f":{seconds:02}" if seconds else "")
