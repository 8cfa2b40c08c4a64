"""What the times of a column mean, told by all of them together.

`5` may be minutes or hours, `00:05` a time of the day or a length of time, `03/04` April or March.
Where the other rows or the heading settle it, the rows say so; where they do not, the author is
asked; a decision is noted at every row that it touches.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from exercise_sim.localization import N_, _
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.msel.date_order import settle_dates
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.headings import normal
from exercise_sim.scenario.msel.questions import Question, Undecided
from exercise_sim.scenario.msel.slot import Slot
from exercise_sim.scenario.msel.time_forms import Amount, Clock, Elapsed

_HOUR = 3600
_BEYOND = re.compile(r"(?:2[4-9]|[3-9]\d|\d{3,}):\d\d")
"""Hours and minutes that no clock shows."""
_MOST_HOURS = 24
"""No exercise has an inject that many hours after StartEx without naming the day."""
_DECIDED_UNIT = {
    "minutes": N_("`{time}` was read as minutes, as decided"),
    "hours": N_("`{time}` was read as hours, as decided"),
}


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
        *settle_dates(slots, decisions),
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
    numbers = [number for _slot, number in found if number]
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
                    _clock_or_elapsed(found[0][0].text),
                    tuple(slot.row for slot, _number in found),
                    ("clock", "elapsed"),
                    (_("a time of the day"), _("counted from StartEx")),
                )
            ]
    return _counted(found, hints, decisions)


def _clock_or_elapsed(text: str) -> str:
    return _("Is `{time}` a time of the day, or counted from StartEx?").format(time=text)


def _marked_numbers(
    slots: Sequence[Slot], hints: set[str], decisions: Decisions, mark: Literal["T", "H"]
) -> list[Question]:
    found = _amounts(slots, mark)
    # H-hour counts hours by its name; but people also write H+45 and mean minutes.
    few = all(abs(number) < _MOST_HOURS for _slot, number in found)
    if mark == "H" and few and decisions.t_unit is None:
        note = _("`{time}` was read as hours; --t-unit minutes reads it as minutes")
        _count(found, "hours", note)
        return []
    return _counted(found, hints, decisions)


def _counted(
    found: list[tuple[Slot, float]], hints: set[str], decisions: Decisions
) -> list[Question]:
    """Numbers counted from StartEx, in minutes or hours."""
    if not any(number for _slot, number in found):
        _count(found, "minutes")
        return []
    unit = decisions.t_unit
    if unit is not None:
        _count(found, unit, _(_DECIDED_UNIT[unit]))
        return []
    unit = _unit_of(hints)
    if unit is not None:
        _count(found, unit)
        return []
    most = max(found, key=lambda one: abs(one[1]))
    if abs(most[1]) > _MOST_HOURS:
        doubt = _("`{time}` was read as minutes, since `{longest}` would be days from StartEx")
        _count(found, "minutes", doubt=doubt, longest=most[0].text)
        return []
    sentence = _("Is `{time}` minutes or hours after StartEx?").format(time=most[0].text)
    rows = tuple(slot.row for slot, number in found if number)
    return [Question("--t-unit", sentence, rows, ("minutes", "hours"))]


def _count(
    found: list[tuple[Slot, float]],
    unit: str,
    note: str = "",
    *,
    doubt: str = "",
    longest: str = "",
) -> None:
    """Takes the numbers as `unit`; `note` and `doubt` say so of a `{time}`."""
    for slot, number in found:
        if note and number:
            slot.notes.append(note.format(time=slot.text))
        if doubt and number:
            slot.doubts.append(doubt.format(time=slot.text, longest=longest))
        slot.what = Elapsed(number * (60 if unit == "minutes" else _HOUR))


def _as_clock(found: list[tuple[Slot, float]], *, doubt: bool) -> None:
    for slot, number in found:
        hours, minutes = divmod(int(number), 100)
        note = _("`{written}` was read as {time}")
        note = note.format(written=slot.text, time=f"{hours:02}:{minutes:02}")
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
        note = _("`{time}` was read as a time of the day, as decided")
        for slot, _clock in plain:
            slot.notes.append(note.format(time=slot.text))
    if not plain or decisions.times == "clock":
        return []
    counted = any(isinstance(slot.what, Elapsed) and _BEYOND.match(slot.text) for slot in slots)
    if (
        counted
        or decisions.times == "elapsed"
        or hints & {"elapsed", "offset", "ecoule", "+", "relative"}
    ):
        if decisions.times:
            note = _("`{time}` was read as {length} after StartEx, as decided")
        else:
            note = _(
                "`{time}` was read as {length} after StartEx, by its heading or the other rows"
            )
        for slot, clock in plain:
            length = write_duration(clock.seconds)
            slot.notes.append(note.format(time=slot.text, length=length))
            slot.what = Elapsed(clock.seconds)
        return []
    seconds = [clock.seconds for _slot, clock in plain]
    rises = seconds == sorted(seconds)
    if max(seconds) >= 6 * _HOUR and not (seconds[0] < _HOUR and rises):
        return []
    return [
        Question(
            "--times",
            _clock_or_elapsed(plain[-1][0].text),
            tuple(slot.row for slot, _clock in plain),
            ("clock", "elapsed"),
            (_("a time of the day"), _("counted from StartEx")),
        )
    ]
