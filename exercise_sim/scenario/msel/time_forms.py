"""One time of a schedule, in every form that people write it, before its column is known.

What may mean two things stays what was written (`Amount`, `Clock`, a date without an order); the
whole column decides, and where it does not, the author.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from exercise_sim.localization import _
from exercise_sim.scenario.msel.cell_text import shown
from exercise_sim.scenario.msel.cells import Value
from exercise_sim.scenario.msel.dates import MONTHS, WrittenDate, take_date
from exercise_sim.scenario.msel.shown_number import plain_number

DAY = 86_400


@dataclass(frozen=True)
class Elapsed:
    """Seconds from StartEx; negative before it."""

    seconds: float


@dataclass(frozen=True)
class Amount:
    """A number without a unit, counted from StartEx: `T+5`, `5`."""

    number: float
    mark: Literal["T", "H", ""]
    """The letter that it stood behind; none for a bare number."""


@dataclass(frozen=True)
class Clock:
    """A time of the day."""

    seconds: int
    """From midnight."""
    day: int | None = None
    """Days after the day of StartEx, where it is written."""
    date: WrittenDate | None = None
    zone: int | None = None
    """Minutes ahead of UTC, where it is written."""
    plain: bool = False
    """Only digits with a colon, point or `h` between: it could be a length of time as well."""


@dataclass(frozen=True)
class DayOnly:
    """A day without a time of the day."""

    day: int | None = None
    date: WrittenDate | None = None


@dataclass(frozen=True)
class ByHand:
    """No time, on purpose: `as required`."""


@dataclass(frozen=True)
class Following:
    """Some time after another inject, named by its number."""

    number: str
    delay: float


@dataclass(frozen=True)
class Mark:
    """The beginning or the end of the exercise itself."""

    which: Literal["startex", "endex"]


What = Elapsed | Amount | Clock | DayOnly | ByHand | Following | Mark


@dataclass(frozen=True)
class Written:
    """What a cell says about time."""

    what: What | None
    """None where it cannot be understood."""
    text: str
    remark: str = ""
    """What was passed over: the end of a range, `approximately`."""


_MINUTES = r"(?:minutes?|mins?\.?|minūtes?|хвилин[иа]?|хв\.?|мин\.?|мінут\w*|минут\w*|mn|m|['′])"
_HOURS = (
    r"(?:hours?|hrs?\.?|heures?|stundas?|годин[иа]?|год\.?|час(?:а|ов)?|ч\.?|stunden?|std\.?|h)"
)
_SECONDS = r"(?:seconds?|secs?\.?|sekund\w*|секунд\w*|сек\.?|s)"
_DAYS = r"(?:days?|jours?|dienas?|дні|день|днів|дней|дня|tage?)"
_N = r"\d{1,7}(?:[.,]\d{1,3})?"
_LENGTH = re.compile(
    rf"(?:(?P<d>{_N})\s*{_DAYS}\s*)?(?:(?P<h>{_N})\s*{_HOURS}\s*(?:(?P<hm>\d{{1,2}})(?!\d|\s*[a-zа-я'′]))?)?"
    rf"\s*(?:(?P<m>{_N})\s*{_MINUTES})?\s*(?:(?P<s>{_N})\s*{_SECONDS})?",
    re.IGNORECASE,
)
_COLONS = re.compile(r"(?P<h>\d{1,4}):(?P<m>\d{2})(?::(?P<s>\d{2}))?(?:[.,]\d+)?")
_ZONES = {"utc": 0, "gmt": 0, "eet": 120, "eest": 180, "cet": 60, "cest": 120, "msk": 180}
# `09:00-09:15` is a range, so an offset behind a bare time can only be ahead of UTC.
_ZONE = r"(?P<zone>utc|gmt|eest|eet|cest|cet|msk|[A-Za-z]|\+\d{2}:?\d{2})"
_CLOCK = re.compile(
    r"(?P<h>[01]?\d|2[0-4])\s*(?P<sep>[:.hH]|год\.?|ч\.?|Uhr|u)\s*(?P<m>[0-5]\d)\s*(?:min\.?|хв\.?|мин\.?|m)?"
    r"(?:[:.](?P<s>[0-5]\d))?(?:[.,]\d{1,6})?\s*(?P<half>[ap]\.?\s*m\.?)?"
    rf"\s*(?:h|hrs?|hours?|heures?|Uhr|год\.?|ч\.?)?\s*{_ZONE}?",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    rf"(?P<h>[01]\d|2[0-4])(?P<m>[0-5]\d)\s*(?:h|hrs?\.?|hours?|Uhr)?\s*{_ZONE}?", re.IGNORECASE
)
_FULL_HOUR = re.compile(
    r"(?P<h>[01]?\d|2[0-4])\s*(?:(?P<half>[ap]\.?\s*m\.?)|(?:h|H|год\.?|Uhr|heures?|o'?clock)(?:00)?)"
)
_MARKED = re.compile(
    r"(?P<mark>start\s?ex|start|inc|début|debut|[TEHMXZCSGТЧХМНЕС])\s*"
    r"(?P<sign>[+\-−–‒±]|plus|minus|moins)?\s*(?P<rest>.*)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"(?:(?P<sign>(?:D|J|Д|G|Day|Jour|Tag)(?:\s?-\s?(?:Day|Jour))?\s*[+\-−–]\s*)(?P<n>\d{1,3})"
    r"|(?P<letter>[DJДG])(?:\s?-?\s?(?:day|jour))?(?![^\W\d_])(?=\s|$|,|/)"
    r"|(?P<name>day|jour|diena|день|доба|tag|d|j|д)\s*\.?#?\s*(?P<count>\d{1,3})"
    r"|(?P<first>\d{1,3})\.?\s*(?P<named>diena|день|доба|tag))"
    r"\s*[,/:;@–-]?\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_DTG = re.compile(
    r"D?\s*(?P<d>[0-2]?\d|3[01])\s*(?P<h>[01]\d|2[0-4])\s*:?(?P<m>[0-5]\d)\s*(?P<zone>[A-Z])?\s*"
    r"(?P<month>[^\W\d_]{3,9})\s*(?P<y>\d{4}|\d{2})?",
    re.IGNORECASE,
)
_BY_HAND = re.compile(
    r"tb[dcan]|n/?a|as (?:required|needed|necessary|directed)|on (?:call|demand|request|order)"
    r"|contingen\w*|if (?:needed|required|necessary)|when (?:needed|required)|ad[ -]?hoc|optional"
    r"|(?:fired )?by hand|manual(?:ly)?|any ?time|variable|unscheduled|à la demande"
    r"|si (?:besoin|nécessaire)|sur (?:demande|ordre)|au besoin|selon .{1,40}"
    r"|optionnel\w*|à définir|pēc (?:vajadzības|nepieciešamības|pieprasījuma)|ja nepieciešams"
    r"|jebkurā laikā|rezerve"
    r"|за (?:потреб[иою]+|необхідності|запитом|командою|рішенням)|у разі потреби|резерв\w*"
    r"|по (?:необходимости|запросу|команде|требованию)|при необходимости"
    r"|nach bedarf|bei bedarf|auf abruf",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(
    r"(?:(?P<delay>[^#№]{1,25}?)\s+)?(?:after|following|once|après|apres|suite à|pēc|після|после"
    r"|nach)\s+(?:the\s+)?(?:inject|event|msel|item|l['’]?\s?inject|ieva\w+|injekt\w*"
    r"|notikum\w*|ввідн\w+|вводн\w+|інжект\w*|поді\w+|einlage)?(?!-)\s*(?:#|№|n°|no\.?|nr\.?)?\s*(?P<number>\w[\w.\-]{0,63}?)"
    r"(?:\s*,\s*(?P<later>[^#№]{1,25}?)\s+later)?",
    re.IGNORECASE,
)
_ROUGHLY = re.compile(
    r"^(?:~|≈|ca\.?|circa|approx(?:imately|\.)?|about|around|vers|environ|apm\.?|ap\.|aptuveni|близько"
    r"|приблизно|орієнтовно|около|ungefähr|etwa|not before|nlt|net|by)\s*",
    re.IGNORECASE,
)
_AT = re.compile(
    r"^(?:at|@|à|a|plkst\.?|pulksten|pl\.|о|об|в|во|um|starting|from|de|dès|no|з|с|від|time:?)\s+"
    r"(?=\D{0,3}\d)|^(?:plkst\.?|@)\s*",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s*(?:--?|–|—|‒|→|\bto\b|\bà\b|\buntil\b|\blīdz\b|\bдо\b|\bпо\b|\bbis\b)\s*")
_TAIL = re.compile(r"\s*(?:\([^)]{0,80}\)|\bapprox\.?|\bnoon|\*+|,|;|\.)\s*$", re.IGNORECASE)
_MARKS = re.compile(
    r"(?:(?P<start>start\s?-?ex|début ex\w*|debex|beginn)|(?P<end>end\s?-?ex|fin ?ex\w*"
    r"|fin d.exercice))(?P<plus>\s*[+\-−–].*)?",
    re.IGNORECASE,
)
_LETTERS = "ABCDEFGHIKLM"
_LONGEST = 120


def read_time(value: Value, text: str | None = None) -> Written:
    """What a cell with `value`, which shows `text`, says about time.

    Total: whatever it holds, there is an answer.
    """
    text = " ".join((shown(value) if text is None else text).split())
    match value:
        case bool():
            return Written(None, text)
        case datetime():
            zone = value.utcoffset()
            clock = Clock(
                _of_day(value.time()),
                date=_dated(value),
                zone=None if zone is None else int(zone.total_seconds() // 60),
            )
            return Written(clock, text)
        case date():
            return Written(DayOnly(date=_dated(value)), text)
        case time():
            return Written(Clock(_of_day(value), plain=True), text)
        case timedelta():
            seconds = value.total_seconds()
            # A cell that counts hours beyond a day may still hold a time of the day.
            of_day = 0 <= seconds < DAY
            what = Clock(int(seconds), plain=True) if of_day else Elapsed(seconds)
            return Written(what, text)
        case int() | float():
            # 900 may show as 0900 or 09:00, and 5 as T+5.
            asked = text if text != plain_number(value) else ""
            as_shown = _read_text(asked).what if asked else None
            return Written(_number(value) if as_shown is None else as_shown, text)
    return _read_text(text)


def read_time_text(text: str) -> Written:
    """As `read_time`, of what somebody typed."""
    return _read_text(" ".join(text.split()))


def _dated(value: date) -> WrittenDate:
    return WrittenDate((value.year, value.month, value.day), "ymd")


def _of_day(value: time) -> int:
    return value.hour * 3600 + value.minute * 60 + value.second


def _number(value: int | float) -> What | None:
    """A number in a cell that shows no date: a part of a day, a date, or an amount."""
    if not -1e6 < value < 1e6:
        return None
    whole, part = divmod(value, 1)
    if part and 0 < value < 1 and abs(value * 1440 - round(value * 1440)) < 1e-3:
        return Clock(round(value * DAY), plain=True)
    if 20_000 < value < 80_000:
        moment = datetime(1899, 12, 30) + timedelta(days=whole, seconds=round(part * DAY))  # noqa: DTZ001 - a date of no zone
        return Clock(_of_day(moment.time()), date=_dated(moment))
    if part and 0 < value < 24:
        # 9.05 is five past nine; 9.3 is half past, typed as 9.30.
        minutes = round(part * 100)
        if abs(part * 100 - minutes) < 1e-6 and minutes < 60:
            return Clock(int(whole) * 3600 + minutes * 60, plain=True)
        return None
    return Amount(float(value), "")


def _read_text(text: str) -> Written:
    if len(text) > _LONGEST:
        return Written(None, text)
    what = _read(text)
    if what is not None:
        return Written(what, text)
    rough = _ROUGHLY.sub("", text)
    if rough != text:
        what = _read(rough)
        if what is not None:
            return Written(what, text, _("the time is approximate"))
    bare = _TAIL.sub("", rough)
    if bare != rough and bare:
        what = _read(bare)
        if what is not None:
            remark = _("`{text}` was passed over").format(text=rough[len(bare) :].strip())
            return Written(what, text, remark)
    return _read_range(text, rough)


def _read_range(text: str, rough: str) -> Written:
    for match in _RANGE.finditer(rough):
        first, last = rough[: match.start()].strip(), rough[match.end() :].strip()
        if not first or not last:
            continue
        begins, ends = _read(first), _read(last)
        # `09:00-15`: the end may be but a number.
        if begins is None or not (ends is not None or re.fullmatch(r"\d{1,4}", last)):
            continue
        if isinstance(begins, Amount) and isinstance(ends, Clock | Elapsed) and not begins.mark:
            continue
        remark = _("it lasts until {time}; its beginning counts").format(time=last)
        return Written(begins, text, remark)
    return Written(None, text)


def _read(text: str) -> What | None:
    text = _AT.sub("", text.strip()).strip()
    if not text:
        return None
    if _BY_HAND.fullmatch(text):
        return ByHand()
    return (
        _marks(text)
        or _dtg(text)
        or _from_start(text)
        or _of_a_day(text)
        or _bare(text)
        or _with_date(text)
        or _following(text)
    )


def _marks(text: str) -> What | None:
    match = _MARKS.fullmatch(text)
    if match is None:
        return None
    if match["plus"]:
        return _from_start("T" + match["plus"].strip()) if match["start"] else None
    return Mark("startex" if match["start"] else "endex")


def _dtg(text: str) -> What | None:
    match = _DTG.fullmatch(text)
    month = MONTHS.get(match["month"].lower()) if match is not None else None
    if match is None or month is None:
        return None
    year = int(match["y"]) if match["y"] else None
    seconds = int(match["h"]) * 3600 + int(match["m"]) * 60
    zone = letter_zone(match["zone"]) if match["zone"] else None
    return Clock(seconds, date=WrittenDate((int(match["d"]), month, year), "dmy"), zone=zone)


def letter_zone(letter: str) -> int | None:
    """Minutes ahead of UTC of a military time zone; None for `J`, the local one."""
    letter = letter.upper()
    if letter == "Z":
        return 0
    if letter in _LETTERS:
        return 60 * (_LETTERS.index(letter) + 1)
    return None if letter == "J" else -60 * (ord(letter) - ord("N") + 1)


def _from_start(text: str) -> What | None:
    """`T+5`, `H+1:30`, `M-5`, `T0`, and lengths of time with a sign: `+00:30`, `+15 min`."""
    signed = re.fullmatch(r"([+\-−–])\s*(\d.*)", text)
    if signed:
        length = _length(signed[2])
        if length is None and re.fullmatch(_N, signed[2]):
            number = float(signed[2].replace(",", "."))
            return Amount(number if signed[1] == "+" else -number, "T")
        return None if length is None else Elapsed(length if signed[1] == "+" else -length)
    match = _MARKED.fullmatch(text)
    if match is None:
        return None
    mark, sign, rest = match["mark"].upper(), match["sign"], match["rest"].strip()
    if not rest or (not sign and rest == "0"):
        return Elapsed(0.0) if mark in {"T", "H", "Т"} and not sign else None
    if not sign:
        return None
    factor = -1 if sign.lower() in {"-", "−", "–", "‒", "minus", "moins"} else 1
    length = _length(rest)
    if length is not None:
        return Elapsed(factor * length)
    if not re.fullmatch(_N, rest):
        return None
    number = factor * float(rest.replace(",", "."))
    if mark in {"M", "М"}:
        return Elapsed(number * 60)
    return Amount(number, "H" if mark in {"H", "Ч"} else "T")


def _length(text: str) -> float | None:
    """Seconds of `5 min`, `1h30`, `01:30` (hours), `00:05:00`; None for a bare number."""
    colons = _COLONS.fullmatch(text)
    if colons:
        return int(colons["h"]) * 3600.0 + int(colons["m"]) * 60 + int(colons["s"] or 0)
    match = _LENGTH.fullmatch(text)
    if match is None or not any(match.groupdict().values()):
        return None
    parts = {k: float((v or "0").replace(",", ".")) for k, v in match.groupdict().items()}
    return parts["d"] * DAY + parts["h"] * 3600 + (parts["hm"] + parts["m"]) * 60 + parts["s"]


def _of_a_day(text: str) -> What | None:
    """`D+2 08:00`, `J+1 09h00`, `Day 2`, `2. diena 09:00`."""
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    if match["sign"]:
        negative = re.search("[-−–]\\s*$", match["sign"]) is not None
        day = -int(match["n"]) if negative else int(match["n"])
    elif match["letter"]:
        day = 0
    else:
        # Days that are counted begin with the first.
        day = max(int(match["count"] or match["first"]) - 1, 0)
    rest = match["rest"].strip()
    if not rest:
        return DayOnly(day=day)
    clock = _clock(_AT.sub("", rest))
    if clock is None:
        return None
    return replace(clock, day=day, plain=False)


def _bare(text: str) -> What | None:
    clock = _clock(text)
    if clock is not None:
        return clock
    if re.fullmatch(_N, text):
        return Amount(float(text.replace(",", ".")), "")
    length = _length(text)
    return None if length is None else Elapsed(length)


def _clock(text: str) -> Clock | None:
    match = _CLOCK.fullmatch(text)
    if match is not None:
        half, zone = match["half"], match["zone"]
        seconds = _with_half(int(match["h"]), half)
        if seconds is None:
            return None
        if match["sep"].lower() == "h" and zone and zone.isalpha() and len(zone) == 1:
            zone = zone if zone.upper() in {"Z", "L", "J"} else None
        seconds += int(match["m"]) * 60 + int(match["s"] or 0)
        return _in_zone(Clock(seconds, plain=not half and not zone), zone)
    match = _MILITARY.fullmatch(text)
    if match is not None and not re.fullmatch("[1-9][0-9]{3}", text):
        return _in_zone(Clock(int(match["h"]) * 3600 + int(match["m"]) * 60), match["zone"])
    match = _FULL_HOUR.fullmatch(text)
    if match is not None:
        seconds = _with_half(int(match["h"]), match["half"])
        return None if seconds is None else Clock(seconds, plain=not match["half"])
    return None


def _with_half(hour: int, half: str | None) -> int | None:
    if not half:
        return hour * 3600
    if not 1 <= hour <= 12:
        return hour * 3600 if hour > 12 and half[0] in "pP" else None
    return (hour % 12 + (12 if half[0] in "pP" else 0)) * 3600


def _in_zone(clock: Clock, zone: str | None) -> Clock:
    if not zone:
        return clock
    if zone[0] in "+-":
        digits = zone[1:].replace(":", "")
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return replace(clock, zone=minutes if zone[0] == "+" else -minutes)
    if len(zone) == 1:
        # `L` is local time to everybody who is no pilot.
        return replace(clock, zone=None if zone in "lLjJ" else letter_zone(zone))
    return replace(clock, zone=_ZONES[zone.lower()])


def _with_date(text: str) -> What | None:
    """A date and a time of the day, in either order."""
    iso = re.fullmatch(
        r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?", text
    )
    if iso:
        clock = _clock(iso[2])
        written, _rest = take_date(iso[1])
        return (
            None if clock is None else _in_zone(replace(clock, date=written, plain=False), iso[3])
        )
    written, rest = take_date(text)
    if written is None:
        return None
    rest = _AT.sub("", rest.strip(" ,-–@/|()")).strip()
    if not rest:
        return DayOnly(date=written)
    clock = _clock(rest)
    return None if clock is None else replace(clock, date=written, plain=False)


def _following(text: str) -> What | None:
    match = _FOLLOWING.fullmatch(text)
    if match is None:
        return None
    written = match["delay"] or match["later"]
    if not written:
        return Following(match["number"], 0.0)
    delay = _length(written)
    if delay is None:
        amount = _from_start(written)
        delay = amount.seconds if isinstance(amount, Elapsed) and amount.seconds >= 0 else None
    if delay is not None:
        return Following(match["number"], delay)
    return None
