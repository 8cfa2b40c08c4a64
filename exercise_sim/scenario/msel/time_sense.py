"""What the times of a column mean, told by all of them together.

`5` may be minutes or hours, `00:05` a time of the day or a length of time, `03/04` April or March.
Where the other rows or the heading settle it, the rows say so; where they do not, the author is
asked; a decision is noted at every row that it touches.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.msel.dates import DateOrder, WrittenDate
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.headings import normal
from exercise_sim.scenario.msel.questions import Question, Undecided
from exercise_sim.scenario.msel.time_forms import Amount, Clock, Elapsed, What, Written

_HOUR = 3600
_BEYOND = re.compile(r"(?:2[4-9]|[3-9]\d|\d{3,}):\d\d")
"""Hours and minutes that no clock shows."""
_MOST_HOURS = 24
"""No exercise has an inject that many hours after StartEx without naming the day."""


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


def make_sense(slots: Sequence[Slot], heading: str, decisions: Decisions) -> None:
    """Settles `what` of every slot; raises `Undecided` with all that only the author can know."""
    for slot in slots:
        if slot.written is not None:
            slot.what = slot.written.what
            if slot.written.remark:
                slot.doubts.append(f"`{slot.text}`: {slot.written.remark}")
    hints = set(normal(heading).split())
    open_ = [
        *_bare_numbers(slots, hints, decisions),
        *_marked_numbers(slots, hints, decisions, "T"),
        *_marked_numbers(slots, hints, decisions, "H"),
        *_lengths_or_clock(slots, hints, decisions),
        *_date_order(slots, decisions),
    ]
    merged: dict[str, Question] = {}
    for one in open_:
        before = merged.get(one.option)
        rows = tuple(sorted({*one.rows, *(before.rows if before else ())}))
        merged[one.option] = replace(before or one, rows=rows)
    if merged:
        raise Undecided(merged.values())


def _amounts(slots: Sequence[Slot], mark: str) -> list[tuple[Slot, float]]:
    return [
        (slot, slot.what.number)
        for slot in slots
        if isinstance(slot.what, Amount) and slot.what.mark == mark
    ]


def _bare_numbers(slots: Sequence[Slot], hints: set[str], decisions: Decisions) -> list[Question]:
    found = _amounts(slots, "")
    if not found:
        return []
    numbers = [number for _, number in found if number]
    firm = any(isinstance(slot.what, Clock) for slot in slots)
    written_as_clock = all(map(_is_military, numbers)) and bool(numbers)
    if written_as_clock and _unit_of(hints) is None:
        if decisions.times == "clock" or (decisions.times is None and firm):
            _as_clock(found, doubt=False)
            return []
        if decisions.times is None and min(numbers) >= 6 * 100:
            _as_clock(found, doubt=True)
            return []
        if decisions.times is None and decisions.t_unit is None:
            return [
                Question(
                    "--times",
                    f"Is `{found[0][0].text}` a time of the day, or counted from StartEx?",
                    tuple(slot.row for slot, _ in found),
                    ("clock", "elapsed"),
                    ("a time of the day", "counted from StartEx"),
                )
            ]
    return _counted(found, hints, decisions)


def _marked_numbers(
    slots: Sequence[Slot], hints: set[str], decisions: Decisions, mark: Literal["T", "H"]
) -> list[Question]:
    found = _amounts(slots, mark)
    # H-hour counts hours by its name; but people also write H+45 and mean minutes.
    few = all(abs(number) < _MOST_HOURS for _, number in found)
    if mark == "H" and few and decisions.t_unit is None:
        _count(found, "hours", "`{}` was read as hours; --t-unit minutes reads it as minutes")
        return []
    return _counted(found, hints, decisions)


def _counted(
    found: list[tuple[Slot, float]], hints: set[str], decisions: Decisions
) -> list[Question]:
    """Numbers counted from StartEx, in minutes or hours."""
    if not any(number for _, number in found):
        _count(found, "minutes", "")
        return []
    unit = decisions.t_unit
    if unit is not None:
        _count(found, unit, f"`{{}}` was read as {unit}, as decided")
        return []
    unit = _unit_of(hints)
    if unit is not None:
        _count(found, unit, "")
        return []
    most = max(found, key=lambda one: abs(one[1]))
    if abs(most[1]) > _MOST_HOURS:
        why = f"`{{}}` was read as minutes, since `{most[0].text}` would be days from StartEx"
        _count(found, "minutes", why, doubt=True)
        return []
    sentence = f"Is `{most[0].text}` minutes or hours after StartEx?"
    rows = tuple(slot.row for slot, number in found if number)
    return [Question("--t-unit", sentence, rows, ("minutes", "hours"))]


def _count(found: list[tuple[Slot, float]], unit: str, note: str, *, doubt: bool = False) -> None:
    for slot, number in found:
        if note and number:
            (slot.doubts if doubt else slot.notes).append(note.format(slot.text))
        slot.what = Elapsed(number * (60 if unit == "minutes" else _HOUR))


def _as_clock(found: list[tuple[Slot, float]], *, doubt: bool) -> None:
    for slot, number in found:
        hours, minutes = divmod(int(number), 100)
        note = f"`{slot.text}` was read as {hours:02}:{minutes:02}"
        (slot.doubts if doubt else slot.notes).append(note)
        slot.what = Clock(hours * _HOUR + minutes * 60)


def _is_military(number: float) -> bool:
    return number.is_integer() and 100 <= number <= 2400 and number % 100 < 60


def _unit_of(hints: set[str]) -> Literal["minutes", "hours"] | None:
    if hints & {"min", "minute", "minutes", "mn", "хв", "хвилина", "хвилини", "мин", "минуты"}:
        return "minutes"
    return "hours" if hints & {"hour", "hr"} and len(hints) > 1 else None


def _lengths_or_clock(
    slots: Sequence[Slot], hints: set[str], decisions: Decisions
) -> list[Question]:
    plain = [
        (slot, slot.what)
        for slot in slots
        if isinstance(slot.what, Clock) and slot.what.plain and slot.day is None and not slot.date
    ]
    if decisions.times == "clock":
        for slot, _ in plain:
            slot.notes.append(f"`{slot.text}` was read as a time of the day, as decided")
    if not plain or decisions.times == "clock":
        return []
    counted = any(isinstance(slot.what, Elapsed) and _BEYOND.match(slot.text) for slot in slots)
    if (
        counted
        or decisions.times == "elapsed"
        or hints & {"elapsed", "offset", "ecoule", "+", "relative"}
    ):
        decided = "as decided" if decisions.times else "by its heading or the other rows"
        for slot, clock in plain:
            length = write_duration(clock.seconds)
            slot.notes.append(f"`{slot.text}` was read as {length} after StartEx, {decided}")
            slot.what = Elapsed(clock.seconds)
        return []
    seconds = [clock.seconds for _, clock in plain]
    rises = seconds == sorted(seconds)
    if max(seconds) >= 6 * _HOUR and not (seconds[0] < _HOUR and rises):
        return []
    sentence = f"Is `{plain[-1][0].text}` a time of the day, or counted from StartEx?"
    return [
        Question(
            "--times",
            sentence,
            tuple(slot.row for slot, _ in plain),
            ("clock", "elapsed"),
            ("a time of the day", "counted from StartEx"),
        )
    ]


def _date_order(slots: Sequence[Slot], decisions: Decisions) -> list[Question]:
    """Gives every date an order; one that can be read in one way alone speaks for all."""
    dated = [(slot, one) for slot in slots for one in _dates(slot) if one.order is None]
    if not dated:
        return []
    clear: set[DateOrder] = {
        one.order for slot in slots for one in _dates(slot) if one.order is not None and one.figures
    }
    order = decisions.date_order or (clear.pop() if len(clear) == 1 else None)
    if order is None:
        return [
            Question(
                "--date-order",
                f"In which order are day, month and year in `{dated[0][1]}`?",
                tuple(slot.row for slot, _ in dated),
                ("dmy", "mdy", "ymd"),
                ("day, month, year", "month, day, year", "year, month, day"),
            )
        ]
    how = "as decided" if decisions.date_order else "as in the rows where it can be nothing else"
    for slot, one in dated:
        settled = WrittenDate(one.parts, order)
        read = settled.read(year=2000)
        if read is None:
            slot.doubts.append(f"`{one}` is no date in the order {order}")
        else:
            slot.notes.append(f"`{one}` was read as day {read.day} of month {read.month}, {how}")
        if slot.date is one:
            slot.date = settled
        if isinstance(slot.what, Clock) and slot.what.date is one:
            slot.what = replace(slot.what, date=settled)
    return []


def _dates(slot: Slot) -> list[WrittenDate]:
    inside = getattr(slot.what, "date", None)
    return [one for one in (slot.date, inside) if isinstance(one, WrittenDate)]
