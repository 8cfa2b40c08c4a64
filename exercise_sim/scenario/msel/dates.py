"""Dates as people write them in a schedule."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

DateOrder = Literal["dmy", "mdy", "ymd"]

_MONTH_WORDS: Final = """
jan january janv janvier janvāris janvārī janv січня січень січ januar января январь
feb february févr février fév februāris februārī febr лютого лютий лют februar февраля февраль фев
mar march mars martā marts березня березень бер märz mrz марта март мар
apr april avril avr aprīlis aprīlī квітня квітень квіт апреля апрель апр
may mai maijs maijā травня травень трав мая май
jun june juin jūnijs jūnijā jūn червня червень черв juni июня июнь июн
jul july juillet juil jūlijs jūlijā jūl липня липень лип juli июля июль июл
aug august août augusts augustā серпня серпень серп августа август авг
sep sept september septembre septembris septembrī вересня вересень вер сентября сентябрь сен
oct october octobre oktobris oktobrī okt жовтня жовтень жовт oktober октября октябрь окт
nov november novembre novembris novembrī листопада листопад лист ноября ноябрь ноя
dec december décembre déc decembris decembrī dez грудня грудень груд dezember декабря декабрь дек
"""
MONTHS: Final[dict[str, int]] = {
    word: number
    for number, line in enumerate(_MONTH_WORDS.strip().splitlines(), 1)
    for word in line.split()
}

_WEEKDAYS = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|pirmdien\w*|otrdien\w*|trešdien\w*|ceturtdien\w*|piektdien\w*"
    r"|sestdien\w*|svētdien\w*|понеділок|вівторок|середа|четвер|п['’]?ятниця|субота|неділя"
)
_NUMERIC = re.compile(
    r"(?<!\d)(?P<a>\d{1,4})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<c>\d{4}|\d{2})(?![\d:])\.?"
)
_NO_YEAR = re.compile(
    r"(?<![\d/.])(?P<a>\d{1,2})(?P<s>[./])(?P<b>\d{1,2})(?![\d/:]|\.\d)\.?\s+(?=\d)"
)
_WORDS_FIRST_DAY = re.compile(
    r"(?<!\d)(?P<y1>\d{4}\.?\s*(?:gada?|g\.)\s*)?(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.)?[\s\-/]*"
    r"(?:of\s+)?(?P<m>[^\W\d_]{3,12})\.?(?:[\s,\-/]*(?P<y>(?:19|20)\d{2}|\d{2}(?![\d:.hH])))?"
    r"(?:\s*(?:р\.|року|г\.|года|g\.|gada?))?"
)
_WORDS_FIRST_MONTH = re.compile(
    r"(?P<m>[^\W\d_]{3,12})\.?\s+(?P<d>\d{1,2})(?:st|nd|rd|th)?(?![\d:hH.])(?:,?\s*(?P<y>(?:19|20)\d{2}))?"
)


@dataclass(frozen=True)
class WrittenDate:
    """A date whose parts may stand in an order that only the author knows."""

    parts: tuple[int, int, int | None]
    """As written; with `order` known: year (None: not written), month, day do not apply."""
    order: DateOrder | None
    """None where the day may be the month."""
    figures: bool = False
    """Written in figures with `/` or `-` between, so that its order speaks for others."""

    def __str__(self) -> str:
        return "/".join(str(part) for part in self.parts if part is not None)

    def read(self, order: DateOrder | None = None, year: int | None = None) -> date | None:
        """The date in that order; None where there is no such day or year, or it is not known."""
        which = self.order or order
        if which is None:
            return None
        a, b, c = self.parts
        day, month, written = {"dmy": (a, b, c), "mdy": (b, a, c), "ymd": (c, b, a)}[which]
        full = year if written is None else written
        if full is None or day is None:
            return None
        full += 2000 if full < 100 else 0
        if not 1900 <= full <= 2200:
            return None
        try:
            return date(full, month, day)
        except ValueError:
            return None

    def possible(self) -> tuple[DateOrder, ...]:
        """Orders in which there is such a day."""
        orders: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")
        return (self.order,) if self.order else tuple(o for o in orders if self.read(o, 2000))


def take_date(text: str) -> tuple[WrittenDate | None, str]:
    """(date, rest): the date in `text`, and `text` without it."""
    text = re.sub(rf"\b(?:{_WEEKDAYS})\b\.?,?", " ", text, flags=re.IGNORECASE)
    match = _NUMERIC.search(text)
    if match is not None:
        a, b, c = match["a"], match["b"], match["c"]
        return _numeric(a, match["s"], b, c), _without(text, match)
    for pattern in (_WORDS_FIRST_DAY, _WORDS_FIRST_MONTH):
        for match in pattern.finditer(text):
            month = MONTHS.get(match["m"].lower().rstrip("."))
            if month is None:
                continue
            groups = match.groupdict()
            year = groups.get("y") or re.sub(r"\D", "", groups.get("y1") or "")
            number = int(year) if year else None
            return WrittenDate((int(match["d"]), month, number), "dmy"), _without(text, match)
    match = _NO_YEAR.match(text)
    if match is not None:
        a, b = int(match["a"]), int(match["b"])
        order: DateOrder | None = "dmy" if match["s"] == "." or a > 12 else None
        return WrittenDate((a, b, None), "mdy" if b > 12 else order), _without(text, match)
    return None, text


def _numeric(a: str, separator: str, b: str, c: str) -> WrittenDate:
    parts = (int(a), int(b), int(c))
    if len(a) == 4:
        return WrittenDate(parts, "ymd")
    if len(a) == 3:
        return WrittenDate((0, 0, None), "dmy")
    if separator == "." and len(a) <= 2:
        return WrittenDate(parts, "dmy")
    orders: list[DateOrder] = ["dmy", "mdy"]
    if len(c) == 2 and int(a) > 12:
        orders.append("ymd")
    possible = [order for order in orders if WrittenDate(parts, order).read() is not None]
    return WrittenDate(parts, possible[0] if len(possible) == 1 else None, figures=True)


def _without(text: str, match: re.Match[str]) -> str:
    return f"{text[: match.start()]} {text[match.end() :]}".strip(" ,;T\t\n")
