"""T+ of every row: times of the day and dates counted from StartEx, and rows without a time."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NoReturn

from exercise_sim.localization import N_, _
from exercise_sim.scenario.durations import LONGEST, write_duration
from exercise_sim.scenario.msel.dates import DateOrder, WrittenDate
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.questions import Question, Undecided, WrongOption, named_rows
from exercise_sim.scenario.msel.slot import Slot
from exercise_sim.scenario.msel.time_forms import (
    DAY,
    Amount,
    ByHand,
    Clock,
    DayOnly,
    Elapsed,
    Following,
    Mark,
    read_time_text,
)
from exercise_sim.scenario.msel.time_sense import make_sense

_SURELY_NEXT_DAY = 12 * 3600
_OUT_OF_ORDER = 3 * 3600
_DECIDED_DAY = {
    "next-day": N_("`{time}` was taken as next-day, as decided"),
    "same-day": N_("`{time}` was taken as same-day, as decided"),
}


@dataclass(frozen=True)
class Placed:
    """When one row comes."""

    at: float | None
    """T+ in seconds; None for what waits for another inject or is fired by hand."""
    after: Following | None
    doubts: tuple[str, ...]
    notes: tuple[str, ...]
    """What was decided, or settled by the other rows."""


@dataclass(frozen=True)
class Schedule:
    """When all rows come."""

    placed: tuple[Placed, ...]
    starts: datetime | None
    """Story time at StartEx; None where neither the rows nor the author say."""
    ends: float | None
    """T+ of EndEx, where a row says so."""
    remarks: tuple[str, ...]
    """What was settled for the whole file."""
    doubts: tuple[str, ...]


def schedule(slots: Sequence[Slot], heading: str, decisions: Decisions) -> Schedule:
    """When every row comes, in the order of the rows.

    Raises `Undecided` with what only the author can know, and `WrongOption` where
    `decisions.startex` is no time.
    """
    make_sense(slots, heading, decisions)
    return _Scheduler(slots, decisions).result()


class _Scheduler:
    def __init__(self, slots: Sequence[Slot], decisions: Decisions) -> None:
        self._slots = slots
        self._decisions = decisions
        self._remarks: list[str] = []
        self._doubts: list[str] = []
        self._unclear: list[Slot] = []
        self._without: list[Slot] = []
        self._start = self._find_start()
        self._year = self._find_year()
        self._first_date = self._find_date()
        self._zone = self._find_zone()

    def result(self) -> Schedule:
        self._day = 0
        self._last: float | None = None
        self._reached: float | None = None
        placed = [self._place(slot) for slot in self._slots]
        questions = [*self._ask_earlier(), *self._ask_interval()]
        if questions:
            raise Undecided(questions)
        ends = next(
            (one.at for one, slot in zip(placed, self._slots, strict=True) if slot.is_endex), None
        )
        return Schedule(
            tuple(placed), self._story_start(), ends, tuple(self._remarks), tuple(self._doubts)
        )

    # -- where StartEx is ------------------------------------------------------------------------

    def _find_start(self) -> Clock | None:
        clocks = [slot for slot in self._slots if isinstance(slot.what, Clock)]
        if self._decisions.startex is not None:
            if clocks:
                rows = named_rows([slot.row for slot in clocks])
                remark = _("{rows}: T+ counts from StartEx at `{time}`, as decided")
                time = self._decisions.startex[:60]
                self._remarks.append(remark.format(rows=rows, time=time))
            return typed_startex(self._decisions.startex, self._decisions.date_order)
        for slot in clocks:
            if slot.is_startex and isinstance(slot.what, Clock):
                remark = _("StartEx is at `{time}`, by row {row}")
                self._remarks.append(remark.format(time=slot.text, row=slot.row))
                date_ = slot.what.date or slot.date
                return replace(slot.what, date=date_, day=slot.what.day or slot.day)
        clocks = [slot for slot in clocks if not slot.by_hand] or clocks
        if not clocks:
            return None
        first = clocks[0]
        raise Undecided(
            [
                Question(
                    "--startex",
                    _("When is StartEx? These rows have a time of the day, and T+ counts from it."),
                    tuple(slot.row for slot in clocks),
                    suggestion=first.text,
                )
            ]
        )

    def _written_dates(self) -> list[WrittenDate]:
        found = []
        for slot in self._slots:
            inside = slot.what.date if isinstance(slot.what, Clock | DayOnly) else None
            found += [one for one in (inside, slot.date) if one is not None]
        return found

    def _find_year(self) -> int:
        """For dates without one."""
        start = self._start.date.read() if self._start and self._start.date else None
        if start is not None:
            return start.year
        years = Counter(read.year for one in self._written_dates() if (read := one.read()))
        if years:
            return years.most_common(1)[0][0]
        if any(one.read() is None for one in self._written_dates()):
            doubt = _("the dates name no year; {year} was taken")
            self._doubts.append(doubt.format(year=self._decisions.today.year))
        return self._decisions.today.year

    def _find_zone(self) -> int:
        if self._start is not None and self._start.zone is not None:
            return self._start.zone
        zones = Counter(
            slot.what.zone
            for slot in self._slots
            if isinstance(slot.what, Clock) and slot.what.zone is not None
        )
        if zones and self._decisions.zone is None:
            zone = zones.most_common(1)[0][0]
            if len(zones) > 1 or sum(zones.values()) < sum(
                isinstance(slot.what, Clock) for slot in self._slots
            ):
                doubt = _(
                    "not all times name the same time zone; those that name none were taken as"
                    " {zone}"
                )
                self._doubts.append(doubt.format(zone=_offset(zone)))
            elif self._start is not None:
                remark = _("StartEx was taken to be in the rows' zone, {zone}")
                self._remarks.append(remark.format(zone=_offset(zone)))
            return zone
        return self._own_zone()

    def _own_zone(self) -> int:
        """Of times that name none: the author's, else this machine's."""
        day = self._first_date or self._decisions.today
        seconds = 0 if self._start is None else self._start.seconds
        midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - its zone is asked for
        ahead = self._decisions.offset_at(midnight + timedelta(seconds=seconds))
        if self._start is not None:
            remark = _("times were taken as {zone}, as decided")
            if self._decisions.zone is None:
                remark = _(
                    "times were taken as {zone}, the zone of this machine; --zone Europe/Riga or"
                    " --zone +03:00 changes it"
                )
            self._remarks.append(remark.format(zone=_offset(ahead)))
        return ahead

    def _find_date(self) -> date | None:
        """The date of StartEx, where dates are written at all."""
        start = self._start
        if start is not None and start.date is not None:
            read = start.date.read(year=self._year)
            if read is None:
                _no_startex(self._decisions.startex or "")
            return read
        dates = [read for one in self._written_dates() if (read := one.read(year=self._year))]
        if not dates:
            return None
        remark = _("StartEx was taken to be on {date}, the first date in the file")
        self._remarks.append(remark.format(date=min(dates)))
        return min(dates)

    def _story_start(self) -> datetime | None:
        if self._start is None:
            return None
        zone = timezone(timedelta(minutes=self._zone))
        day = self._first_date
        if day is None:
            day = self._decisions.today
            doubt = _("no date is named; story time begins on {date}")
            self._doubts.append(doubt.format(date=day))
        moment = datetime(day.year, day.month, day.day, tzinfo=zone or UTC)
        return moment + timedelta(seconds=self._start.seconds)

    # -- where the rows are ----------------------------------------------------------------------

    def _place(self, slot: Slot) -> Placed:
        at: float | None = None
        after: Following | None = None
        if slot.by_hand:
            slot.notes.append(slot.by_hand)
            if slot.written is not None and not isinstance(slot.what, ByHand | None):
                doubt = _("it is fired by hand; the sheet plans it for `{time}`")
                slot.doubts.append(doubt.format(time=slot.text))
            return _placed(slot, None, None)
        match slot.what:
            case Elapsed():
                at = slot.what.seconds
            case Clock():
                at = self._clock(slot, slot.what)
            case Following():
                after = slot.what
            case ByHand():
                slot.notes.append(_("`{word}`: it is fired by hand").format(word=slot.text))
            case Mark():
                at = self._mark(slot.what)
            case Amount() | DayOnly() | None:
                at = self._without_time(slot)
        if at is not None:
            at = self._bounded(slot, at)
        if at is not None:
            self._reached = at
        return _placed(slot, at, after)

    def _clock(self, slot: Slot, clock: Clock) -> float:
        assert self._start is not None  # `_find_start` asked for it
        zone = self._zone if clock.zone is None else clock.zone
        since_midnight = clock.seconds - (zone - self._zone) * 60
        day = self._named_day(slot, clock)
        if day is not None:
            self._day = day
        else:
            self._day += self._next_day(slot, since_midnight)
        at = self._day * DAY + since_midnight - self._start.seconds
        self._last = at
        return float(at)

    def _named_day(self, slot: Slot, clock: Clock | DayOnly) -> int | None:
        written = clock.date or slot.date
        if written is not None:
            read = written.read(year=self._year)
            if read is not None and self._first_date is not None:
                return (read - self._first_date).days
            slot.doubts.append(_("the date cannot be read"))
        day = clock.day if clock.day is not None else slot.day
        first = self._start.day if self._start is not None and self._start.day is not None else 0
        return None if day is None else day - first

    def _next_day(self, slot: Slot, since_midnight: float) -> int:
        """1 where a bare time of the day lies on the day after the row above, else 0."""
        assert self._start is not None
        at = self._day * DAY + since_midnight - self._start.seconds
        back = (0.0 if self._last is None else max(self._last, 0.0)) - at
        before_start = at < 0 and (self._last is None or self._last < 0)
        small = 2 * _OUT_OF_ORDER if before_start else _OUT_OF_ORDER
        if back <= 0:
            return 0
        if back > _SURELY_NEXT_DAY:
            doubt = _("`{time}` was taken to be on the next day")
            slot.doubts.append(doubt.format(time=slot.text))
            return 1
        if back <= small:
            if not before_start and at >= 0:
                note = _("`{time}` is earlier than the row above")
                slot.notes.append(note.format(time=slot.text))
            return 0
        if self._decisions.earlier is None:
            self._unclear.append(slot)
            return 0
        slot.notes.append(_(_DECIDED_DAY[self._decisions.earlier]).format(time=slot.text))
        return 1 if self._decisions.earlier == "next-day" else 0

    def _mark(self, mark: Mark) -> float:
        return 0.0 if mark.which == "startex" else self._reached or 0.0

    def _without_time(self, slot: Slot) -> float | None:
        if slot.written is not None and slot.what is None:
            doubt = _("the time `{time}` cannot be read, so it is fired by hand")
            slot.doubts.append(doubt.format(time=slot.text))
            return None
        if isinstance(slot.what, DayOnly):
            day = self._named_day(slot, slot.what)
            if day is not None and self._start is not None:
                self._day = day
                begins = float(day * DAY - self._start.seconds)
                self._reached = max(self._reached or 0.0, begins)
        interval = self._decisions.interval
        if slot.is_startex:
            return 0.0
        if interval is None:
            self._without.append(slot)
            return None
        if interval == "hand":
            slot.notes.append(_("it has no time and is fired by hand, as decided"))
            return None
        if self._reached is None:
            slot.notes.append(_("it has no time; as the first row it comes at StartEx"))
            return 0.0
        note = _("it has no time; it comes {interval} after the row above, as decided")
        slot.notes.append(note.format(interval=write_duration(interval)))
        return self._reached + interval

    def _bounded(self, slot: Slot, at: float) -> float | None:
        if at < 0:
            before = write_duration(min(-at, LONGEST))
            doubt = _("`{time}` is {length} before StartEx; it comes at StartEx")
            slot.doubts.append(doubt.format(time=slot.text, length=before))
            return 0.0
        if at > LONGEST:
            doubt = _("`{time}` is more than two weeks after StartEx; it is fired by hand")
            slot.doubts.append(doubt.format(time=slot.text))
            return None
        return at

    # -- what only the author knows --------------------------------------------------------------

    def _ask_earlier(self) -> list[Question]:
        if not self._unclear:
            return []
        first = self._unclear[0]
        return [
            Question(
                "--earlier",
                _(
                    "`{time}` is hours before the row above or StartEx: is it the next day, or the"
                    " same day and only out of order?"
                ).format(time=first.text),
                tuple(slot.row for slot in self._unclear),
                ("next-day", "same-day"),
            )
        ]

    def _ask_interval(self) -> list[Question]:
        if not self._without:
            return []
        return [
            Question(
                "--interval",
                _(
                    "There is no time here. How long after the row above does it come (5m), or is"
                    " it fired by hand (hand)?"
                ),
                tuple(slot.row for slot in self._without),
                suggestion="hand",
                values="5m|hand",
            )
        ]


def _placed(slot: Slot, at: float | None, after: Following | None) -> Placed:
    return Placed(at, after, tuple(slot.doubts), tuple(slot.notes))


def typed_startex(text: str, date_order: DateOrder | None) -> Clock:
    """What the author says StartEx is; raises `WrongOption` where it is no time of the day."""
    what = read_time_text(text).what
    if isinstance(what, Amount) and what.mark == "" and 0 <= what.number <= 2400:
        hours, minutes = divmod(int(what.number), 100)
        if what.number >= 100 and minutes < 60:
            what = Clock(hours * 3600 + minutes * 60)
    if not isinstance(what, Clock) or what.seconds >= DAY:
        _no_startex(text)
    if what.date is not None and what.date.order is None:
        what = replace(what, date=WrittenDate(what.date.parts, date_order))
        if date_order is None:
            _no_startex(text)
    return what


def _no_startex(text: str) -> NoReturn:
    message = _("`{text}` is no time of the day; write it like 09:00 or 2026-06-04T09:00:00+03:00")
    raise WrongOption("--startex", message.format(text=text[:60]))


def _offset(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"UTC{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}" if minutes else "UTC"
