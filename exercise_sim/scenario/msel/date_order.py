"""In which order day, month and year stand, told by all dates of a sheet together."""

from collections.abc import Sequence
from dataclasses import replace

from exercise_sim.localization import _
from exercise_sim.scenario.msel.dates import DateOrder, WrittenDate
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.questions import Question
from exercise_sim.scenario.msel.slot import Slot
from exercise_sim.scenario.msel.time_forms import Clock


def settle_dates(slots: Sequence[Slot], decisions: Decisions) -> list[Question]:
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
                _("In which order are day, month and year in `{date}`?").format(date=dated[0][1]),
                tuple(slot.row for slot, _date in dated),
                ("dmy", "mdy", "ymd"),
                (_("day, month, year"), _("month, day, year"), _("year, month, day")),
            )
        ]
    if decisions.date_order:
        note = _("`{date}` was read as day {day} of month {month}, as decided")
    else:
        note = _(
            "`{date}` was read as day {day} of month {month}, as in the rows where it can be"
            " nothing else"
        )
    for slot, one in dated:
        settled = WrittenDate(one.parts, order)
        read = settled.read(year=2000)
        if read is None:
            doubt = _("`{date}` is no date in the order {order}")
            slot.doubts.append(doubt.format(date=one, order=order))
        else:
            slot.notes.append(note.format(date=one, day=read.day, month=read.month))
        if slot.date is one:
            slot.date = settled
        if isinstance(slot.what, Clock) and slot.what.date is one:
            slot.what = replace(slot.what, date=settled)
    return []


def _dates(slot: Slot) -> list[WrittenDate]:
    inside = getattr(slot.what, "date", None)
    return [one for one in (slot.date, inside) if isinstance(one, WrittenDate)]
