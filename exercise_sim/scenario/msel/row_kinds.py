"""Which rows of the table are injects, and what the others are."""

import re
from dataclasses import dataclass
from typing import Literal

from exercise_sim.localization import _
from exercise_sim.scenario.msel.cells import Row
from exercise_sim.scenario.msel.dates import WrittenDate
from exercise_sim.scenario.msel.table import Column, Table
from exercise_sim.scenario.msel.time_forms import Clock, DayOnly, read_time_text

RowKind = Literal["inject", "section", "comment", "header", "wordless"]

_LONGEST_SECTION = 90
_LONGEST_NUMBER = 40
_COMMENT = re.compile(
    r"\s*(?:#(?!\s*\d)|//|--|\*|nb\b|note\b|notes\b|remarque|piezīme|примітка|примечание)",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:day|jour|journée|diena|день|tag|д|d|j)\s*[-+#]?\s*(?P<n>\d{1,2}|one|two|three|four|five"
    r"|un|deux|trois)\b"
    r"|\b(?P<m>\d{1,2})\.?\s*(?:diena|день|jour|tag|day)\b",
    re.IGNORECASE,
)
_COUNTED = {"one": 1, "un": 1, "two": 2, "deux": 2, "three": 3, "trois": 3, "four": 4, "five": 5}
_LETTERED = re.compile(r"(?P<parent>.*\d)\s*[-–—._/ ]?\s*(?P<letter>[^\W\d_])(?P<rest>\d?)")
_CONTINGENCY = re.compile(
    r"contingen|éventuel|optionn|optional|backup|reserve|réserve|rezerve|neparedz|резерв|запасн"
    r"|на випадок|непередбач|eventual",
    re.IGNORECASE,
)
_EXPECTED_ACTION = re.compile(
    r"(?:expected (?:player )?action|action attendue|réaction attendue|sagaidām\w+ rīcība"
    r"|очікуван\w+ ді\w+)s?",
    re.IGNORECASE,
)
_DROPPED = re.compile(
    r"\b(?:obsolete|cancel|deleted|deferred|withdrawn|removed|rejected|dropped|not used|annul"
    r"|supprim|abandonn|report[ée]e?\b|atcelt|dzēst|noņemt|скасов|відмін|відкладен|вилучен|отмен|удален|gestrichen)",
    re.IGNORECASE,
)
_STARTEX = re.compile(
    r"start\s?-?ex\b[^+]{0,40}|(?:start|begin(?:ning)?) of (?:the )?exercise"
    r"|exercise (?:start|begin)s?|début (?:de l['’]\s?)?exercice|debex|mācību sākums"
    r"|початок навчань|начало учений|übungsbeginn",
    re.IGNORECASE | re.DOTALL,
)
_ENDEX = re.compile(
    r"end\s?-?ex\b[^+]{0,40}|(?:end|stop) of (?:the )?exercise|exercise ends?"
    r"|fin (?:de l['’]\s?|d['’]\s?)?exercice"
    r"|finex|mācību beigas|кінець навчань|завершення навчань|конец учений|übungsende",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(row: Row, table: Table) -> RowKind:
    """What the row is, by what is filled in."""
    filled = list(row.filled())
    origins = {cell.origin for _column, cell in filled}
    if _repeats_header(row, table):
        return "header"
    first = filled[0][1].text
    if len(origins) == 1:
        # Also a line of text merged over the whole width, and a lone title or remark.
        long = len(first) > _LONGEST_SECTION or _COMMENT.match(first)
        if len(table.columns) > 1 or len(filled) > 1:
            return "comment" if long else "section"
    if _COMMENT.match(first) and filled[0][0] == table.columns[0].index:
        held = {column.field for column in table.columns if row.cell(column.index) is not None}
        if not held & {"time", "to", "from"}:
            return "comment"
    if not words(row, table):
        time_ = table.column("time")
        number = table.column("number")
        lone = {column.index for column in (time_, number) if column is not None}
        rest = [cell for n, cell in filled if n not in lone]
        named = number is not None and any(map(str.isalpha, row.text(number.index)))
        return "section" if not rest and named else "wordless"
    return "inject"


def words(row: Row, table: Table) -> bool:
    """Whether the row has a title or a text."""
    return any(
        column.field in {"title", "description", "message"} and row.cell(column.index) is not None
        for column in table.columns
    )


def _repeats_header(row: Row, table: Table) -> bool:
    filled = list(row.filled())
    same = sum(
        cell.text.strip().casefold() == table.header.text(n).strip().casefold()
        for n, cell in filled
    )
    return same >= 2 and same * 10 >= len(filled) * 6


@dataclass(frozen=True)
class SectionDay:
    """The day that a section row opens."""

    day: int | None
    date: WrittenDate | None


def section_day(text: str) -> SectionDay | None:
    """The day that a section's title names; None where it names none."""
    text = " ".join(text.split())
    what = read_time_text(text).what
    if isinstance(what, DayOnly | Clock) and (what.day is not None or what.date is not None):
        return SectionDay(what.day, what.date)
    match = _DAY.search(text)
    if match is None:
        return None
    written = (match["n"] or match["m"]).lower()
    count = _COUNTED.get(written) or int(written)
    relative = re.search(r"[-+]\s*\d", match[0]) is not None
    return SectionDay(count if relative else max(count - 1, 0), None)


def parent_of(number: str, numbers: set[str]) -> str | None:
    """`5` for the contingency inject `5-A`, where there is an inject 5; else None."""
    match = _LETTERED.fullmatch(number.strip()[:_LONGEST_NUMBER])
    if match is None:
        return None
    parent = match["parent"].strip(" -–—._/")
    return parent if parent in numbers else None


def is_startex(*texts: str) -> bool:
    return any(_STARTEX.fullmatch(text.strip(" .!:*-–")) for text in texts if len(text) < 120)


def is_endex(*texts: str) -> bool:
    return any(_ENDEX.fullmatch(text.strip(" .!:*-–")) for text in texts if len(text) < 120)


def never_by_itself(category: str, status: str) -> str:
    """Why a row of this category and status is not played by the clock; empty for all others."""
    category, status = category[:_LONGEST_SECTION], status[:_LONGEST_SECTION]
    if _CONTINGENCY.search(category) or _CONTINGENCY.search(status):
        return _("`{word}`: it is fired by hand").format(word=(category or status)[:40])
    if _EXPECTED_ACTION.fullmatch(category.strip()):
        said = _("`{word}` is no inject, so it is fired by hand, if at all")
        return said.format(word=category[:40])
    if _DROPPED.search(status):
        said = _("its status is `{status}`, so it is fired by hand, if at all")
        return said.format(status=status[:40])
    return ""


def column_text(row: Row, column: Column | None) -> str:
    return "" if column is None else row.text(column.index)
