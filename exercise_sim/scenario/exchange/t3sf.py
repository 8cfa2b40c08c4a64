"""T3SF: a MSEL as a list of rows, each a message to one player at a real time.

Format: https://github.com/Base4Security/T3SF, examples/MSEL_EXAMPLE.json.
"""

import re
from dataclasses import replace
from typing import Any

from exercise_sim.localization import _
from exercise_sim.scenario.durations import LONGEST
from exercise_sim.scenario.exchange.entry import Entry
from exercise_sim.scenario.exchange.ledger import Ledger
from exercise_sim.scenario.msel.imported import (
    Imported,
    ImportedInject,
    ImportedMedia,
    ImportedTeam,
)

_CLOCK = re.compile(r"(\d{1,2})[:.h ]?(\d{2})(?:[:.](\d{2}))?\s*([AaPp]\.?[Mm]\.?)?")
_HALF_A_DAY = 12 * 3600
_DAY = 24 * 3600
_COLUMNS = {"script", "subject", "player"}


def fits(data: Any) -> bool:
    """Whether it is a list of rows with these headings."""
    rows = data if isinstance(data, list) else []
    return any(
        isinstance(row, dict) and len(_COLUMNS & {key.strip().lower() for key in row}) > 1
        for row in rows[:20]
    )


def understand(data: Any) -> Imported:
    """The rows as injects: the first comes at StartEx, the others as long after as their real time
    says. Rows that tell several players the same at the same time become one inject."""
    ledger = Ledger()
    clock = _Clock(ledger)
    injects: dict[tuple[object, ...], ImportedInject] = {}
    for index, row in enumerate(data):
        place = f"[{index}]"
        if not isinstance(row, dict):
            ledger.left_out(place, _("this is no row of a MSEL"))
            continue
        inject = _inject(Entry(row, place), index, clock, ledger)
        told = _told(inject)
        first = injects.get(told)
        if first is None:
            injects[told] = inject
            ledger.taken(place, f"`{inject.title}`" if inject.title else "")
        else:
            injects[told] = replace(first, recipients=_joined(first, inject))
            message = _("the same message as {place}, so one inject for both")
            ledger.taken(place, message.format(place=first.place))
    teams = dict.fromkeys(name for inject in injects.values() for name in inject.recipients)
    return Imported(
        source="T3SF MSEL",
        title="",
        injects=tuple(injects.values()),
        remarks=ledger.remarks,
        teams=tuple(ImportedTeam(name) for name in teams),
    )


def _inject(row: Entry, index: int, clock: "_Clock", ledger: Ledger) -> ImportedInject:
    number = row.text("#") or str(index + 1)
    poll = row.text("Poll")
    if poll:
        message = _("the buttons of a poll have no counterpart; its answers stand in the notes")
        ledger.of_many(row.at("Poll"), "doubt", message)
    at = clock.read(row)
    player = row.text("Player")
    return ImportedInject(
        key=f"{number}/{index}",
        place=row.place,
        number=number,
        title=row.text("Subject"),
        description=row.text("Script"),
        at=at,
        sender=row.text("From"),
        recipients=(player,) if player else (),
        notes=_("Poll: {answers}").format(answers=poll) if poll else "",
        media=_pictures(row, ledger),
        extra=ledger.kept(row),
    )


def _pictures(row: Entry, ledger: Ledger) -> tuple[ImportedMedia, ...]:
    name, address = row.text("Picture Name"), row.text("Photo")
    if address:
        message = _("the picture itself is not taken, only its name")
        ledger.of_many(row.at("Photo"), "left_out", message)
    told = " ".join(filter(None, (name, f"({address})" if name and address else address)))
    return (ImportedMedia("image", told),) if address else ()


def _joined(one: ImportedInject, other: ImportedInject) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one.recipients, *other.recipients)))


def _told(inject: ImportedInject) -> tuple[object, ...]:
    """What makes two rows one message; a row to nobody in particular is one of its own."""
    alone = () if inject.recipients else (inject.key,)
    told = (inject.at, inject.title, inject.description, inject.sender, inject.notes, inject.media)
    return (*told, *alone)


class _Clock:
    """Real times, row after row, as T+."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._starts: int | None = None
        self._last = 0

    def read(self, row: Entry) -> float | None:
        written = row.text("Real Time", "Time")
        match = _CLOCK.fullmatch(written)
        if match is None:
            self._timeless(row, written)
            return None
        moment = _seconds(*match.groups())
        if moment is None:
            self._timeless(row, written)
            return None
        if self._starts is None:
            self._starts = moment
            message = _("StartEx is taken to be at {time}").format(time=written)
            self._ledger.doubt(row.at("Real Time"), message)
        at = (moment - self._starts) % _DAY
        at += (self._last // _DAY) * _DAY
        if at < self._last and self._last - at > _HALF_A_DAY:
            at += _DAY
        elif at < self._last:
            message = _("{time} is earlier than the row before; its own time was kept")
            self._ledger.doubt(row.at("Real Time"), message.format(time=written))
        self._last = max(self._last, at)
        if at > LONGEST:
            message = _("this is more than two weeks after StartEx, so it is fired by hand")
            self._ledger.doubt(row.at("Real Time"), message)
            return None
        return float(at)

    def _timeless(self, row: Entry, written: str) -> None:
        """Notes that the row has no time that can be read."""
        if written:
            message = _("`{time}` is no time of day, so it is fired by hand").format(time=written)
        else:
            message = _("there is no `Real Time`, so it is fired by hand")
        self._ledger.doubt(row.at("Real Time"), message)


def _seconds(hour: str, minute: str, second: str | None, half: str | None) -> int | None:
    hours, minutes, seconds = int(hour), int(minute), int(second or 0)
    if half:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if half[0] in "Pp" else 0)
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    return hours * 3600 + minutes * 60 + seconds
