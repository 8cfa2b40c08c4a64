"""An MSEL spreadsheet as what an importer understood of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone

from exercise_sim.localization import _
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.msel.cells import Row
from exercise_sim.scenario.msel.column_plan import (
    COLUMNS,
    COMMENT,
    ROW,
    SECTION,
    TITLE_ROW,
    write_columns,
)
from exercise_sim.scenario.msel.column_remarks import about_columns
from exercise_sim.scenario.msel.dates import WrittenDate
from exercise_sim.scenario.msel.decisions import Decisions
from exercise_sim.scenario.msel.heading_words import Field
from exercise_sim.scenario.msel.imported import (
    After,
    Imported,
    ImportedInject,
    ImportedPhase,
    Outcome,
    Remark,
)
from exercise_sim.scenario.msel.phases import is_phase, phases_of
from exercise_sim.scenario.msel.recipients import RecipientReader, Recipients
from exercise_sim.scenario.msel.row_kinds import (
    SectionDay,
    column_text,
    is_endex,
    is_startex,
    kind_of,
    never_by_itself,
    parent_of,
    section_day,
)
from exercise_sim.scenario.msel.schedule import Placed, schedule
from exercise_sim.scenario.msel.slot import Slot
from exercise_sim.scenario.msel.slugs import unique
from exercise_sim.scenario.msel.spreadsheet_limits import LONGEST_CELL, refuse
from exercise_sim.scenario.msel.table import Table
from exercise_sim.scenario.msel.time_forms import (
    Clock,
    DayOnly,
    Following,
    read_time,
)

_LONGEST_TITLE = 100
_LONGEST_SENDER = 200
_LONGEST_CONTROLLER = 64
_SHOWN = 30
_OBJECTIVES = re.compile("[;\n•]")
_KEPT: frozenset[Field] = frozenset(
    {
        *("number", "time", "date", "day", "story_time", "capability", "status", "category"),
        *("duration", "section", "x"),
    }
)
"""Fields whose cells are kept as they are written, since nothing else in a scenario holds them."""


@dataclass
class _Entry:
    """An inject's row on its way."""

    row: Row
    key: str
    section: str
    phase: str
    slot: Slot
    doubts: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_table(table: Table, file: str, decisions: Decisions) -> Imported:
    """The injects of the table, and a remark on each of its rows.

    Raises `Undecided` with what only the author can know, and `Mistakes` where there is no inject.
    """
    return _Reader(table, file, decisions).imported()


class _Reader:
    def __init__(self, table: Table, file: str, decisions: Decisions) -> None:
        self._table = table
        self._decisions = decisions
        self._remarks: list[tuple[int, Remark]] = []
        self._entries: list[_Entry] = []
        self._extra: dict[str, str] = {}
        self._sections: list[Row] = []
        self._spelling: dict[tuple[str, str], str] = {}
        self._numbers = {
            self._text(row, "number").strip(" .)")
            for row in table.rows
            if self._text(row, "number")
        }
        self._sort_rows()
        if not self._entries:
            refuse(file, _("no row below the headings is an inject"), table.header.number)
        named = table.column("to")
        cells = [column_text(entry.row, named) for entry in self._entries]
        self._recipients = RecipientReader(cells)

    def imported(self) -> Imported:
        time_ = self._table.column("time")
        heading = time_.heading if time_ is not None else ""
        plan = schedule([entry.slot for entry in self._entries], heading, self._decisions)
        read = [self._recipients.read(self._text(entry.row, "to")) for entry in self._entries]
        everybody = tuple(dict.fromkeys(name for one in read for name in one.names))
        keys = self._keys_by_number()
        injects = tuple(
            self._inject(entry, placed, self._receiving(entry, who, everybody), keys)
            for entry, placed, who in zip(self._entries, plan.placed, read, strict=True)
        )
        for entry, placed in zip(self._entries, plan.placed, strict=True):
            self._remark_inject(entry, placed)
        stands = zip(self._entries, plan.placed, strict=True)
        phases, why_none = phases_of((entry.phase, placed.at) for entry, placed in stands)
        self._remark_sections(phases, why_none)
        for row in self._table.above:
            why = _("above the headings; {kept}").format(kept=self._keep(row, TITLE_ROW))
            self._leave_out(row, why)
        rows = [entry.row.number for entry in self._entries]
        remarks = [
            *(Remark("file", "doubt", text) for text in plan.doubts),
            *(Remark("file", "doubt", text) for text in self._recipients.slips(rows)),
            *(Remark("file", "taken", text) for text in plan.remarks),
            *about_columns(self._table),
            *(remark for _row, remark in sorted(self._remarks, key=lambda one: one[0])),
        ]
        return Imported(
            source="spreadsheet",
            title=self._title(),
            injects=injects,
            remarks=tuple(remarks),
            phases=phases,
            duration=plan.ends,
            story_starts=plan.starts or self._story_start(plan.placed),
            extra={**self._extra, COLUMNS: self._columns()},
        )

    # -- rows ------------------------------------------------------------------------------------

    def _sort_rows(self) -> None:
        section, phase, day = "", "", None
        keys: set[str] = set()
        seen: dict[str, int] = {}
        for row in self._table.rows:
            kind = kind_of(row, self._table)
            match kind:
                case "inject":
                    self._entries.append(self._entry(row, section, phase, day, keys, seen))
                case "header":
                    self._leave_out(row, _("the headings again"))
                case "section":
                    title = _title_of(row)
                    self._sections.append(row)
                    section, day = title, section_day(title) or day
                    phase = title if is_phase(title) else phase
                case "comment":
                    why = _("a comment; {kept}").format(kept=self._keep(row, ROW))
                    self._leave_out(row, why)
                case "wordless":
                    why = _("no title and no text; {kept}").format(kept=self._keep(row, ROW))
                    self._leave_out(row, why)

    def _remark_sections(self, phases: Sequence[ImportedPhase], why_none: str) -> None:
        if why_none and not self._sections:
            message = _("no phases were made: {why}").format(why=why_none)
            self._remarks.append((0, Remark("file", "taken", message)))
        last = self._entries[-1].row.number
        begins = {one.title: write_duration(one.starts) for one in phases}
        for row in self._sections:
            title = " ".join(next(row.filled())[1].text.split())[:60]
            with_rows = row.number < last
            if with_rows:
                kept = _("kept under `{heading}` of the rows below").format(heading=SECTION)
            else:
                kept = self._keep(row, ROW)
            start = begins.get(_title_of(row))
            if start is not None:
                message = _("`{title}`, a phase from {start}; {kept}")
                self._remark(row, "taken", message.format(title=title, start=start, kept=kept))
            elif with_rows and why_none and is_phase(title):
                message = _("a section, `{title}`; {kept}, and no phase: {why}")
                self._leave_out(row, message.format(title=title, kept=kept, why=why_none))
            else:
                message = _("a section, `{title}`; {kept}")
                self._leave_out(row, message.format(title=title, kept=kept))

    def _entry(
        self,
        row: Row,
        section: str,
        phase: str,
        day: SectionDay | None,
        keys: set[str],
        seen: dict[str, int],
    ) -> _Entry:
        number = self._text(row, "number").strip()
        key = unique(number or f"row {row.number}", keys)
        keys.add(key)
        named = " ".join(self._text(row, "section").split())
        entry = _Entry(row, key, section, named if is_phase(named) else phase, self._slot(row, day))
        if number in seen and number:
            doubt = _("`{number}` is also the number of row {row}")
            entry.doubts.append(doubt.format(number=number[:40], row=seen[number]))
        seen.setdefault(number, row.number)
        if row.hidden:
            entry.doubts.append(_("the row is hidden in the sheet"))
        return entry

    def _slot(self, row: Row, section: SectionDay | None) -> Slot:
        column = self._table.column("time")
        cell = row.cell(column.index) if column is not None else None
        written = read_time(cell.value, cell.text) if cell is not None else None
        day, date_ = self._day(row, section)
        slot = Slot(row.number, written, day, date_)
        title, words = self._text(row, "title"), self._words(row)
        slot.is_startex = is_startex(title, words, self._text(row, "number"))
        slot.is_endex = is_endex(title, words, self._text(row, "number"))
        slot.by_hand = self._by_hand(row)
        return slot

    def _day(self, row: Row, section: SectionDay | None) -> tuple[int | None, WrittenDate | None]:
        """The day by the row's own columns, else by the section it stands in."""
        for name in ("date", "day"):
            column = self._table.column(name)
            cell = row.cell(column.index) if column is not None else None
            if cell is None:
                continue
            what = read_time(cell.value, cell.text).what
            if isinstance(what, DayOnly | Clock) and (what.day, what.date) != (None, None):
                return what.day, what.date
            named = section_day(cell.text) or _counted_day(cell.text) if name == "day" else None
            if named is not None:
                return named.day, named.date
        return (section.day, section.date) if section is not None else (None, None)

    def _by_hand(self, row: Row) -> str:
        number = self._text(row, "number").strip()
        parent = parent_of(number.strip(" .)"), self._numbers)
        if parent is not None:
            why = _("`{number}` is a contingency of `{parent}`: it is fired by hand")
            return why.format(number=number, parent=parent)
        return never_by_itself(self._text(row, "category"), self._text(row, "status"))

    # -- one inject ------------------------------------------------------------------------------

    def _inject(
        self, entry: _Entry, placed: Placed, to: tuple[str, ...], keys: dict[str, str]
    ) -> ImportedInject:
        row = entry.row
        body = self._words(row)
        title = " ".join(self._text(row, "title").split())
        if not title:
            title = first_line(body)
            if self._table.column("title") is not None:
                entry.notes.append(_("it has no title, so its text begins it"))
        if not body:
            body = title
            entry.doubts.append(_("it has no text; its title stands for it"))
        sender = " ".join(self._text(row, "from").split())
        channel = self._spelt("method", " ".join(self._text(row, "method").split())[:200])
        expected = [tidy(self._text(row, name)) for name in ("expected", "evaluator")]
        objectives = self._objectives(self._text(row, "objective") or self._text(row, "capability"))
        notes = tidy(self._text(row, "notes"))
        description = tidy(self._text(row, "description"))
        if self._text(row, "message") and description:
            notes = tidy(f"{description}\n\n{notes}")
        controller = " ".join(self._text(row, "controller").split())
        if len(sender) > _LONGEST_SENDER:
            doubt = _("the sender is cut after {most} characters")
            entry.doubts.append(doubt.format(most=_LONGEST_SENDER))
        if len(controller) > _LONGEST_CONTROLLER:
            doubt = _("the controller is cut after {most} characters")
            entry.doubts.append(doubt.format(most=_LONGEST_CONTROLLER))
        after = self._after(entry, placed.after, keys)
        return ImportedInject(
            key=entry.key,
            place=f"row {row.number}",
            title=title,
            description=body,
            number=self._text(row, "number").strip(),
            at=placed.at,
            after=after,
            sender=sender[:_LONGEST_SENDER].strip(),
            recipients=to,
            channel=channel.strip(),
            expected=tuple(text for text in expected if text),
            objectives=objectives,
            controller=controller[:_LONGEST_CONTROLLER].strip(),
            notes=notes,
            extra=self._kept(entry),
        )

    def _words(self, row: Row) -> str:
        return tidy(self._text(row, "message") or self._text(row, "description"))

    def _after(
        self, entry: _Entry, following: Following | None, keys: dict[str, str]
    ) -> tuple[After, ...]:
        if following is None:
            return ()
        key = keys.get(following.number.strip(". ").casefold())
        if key is None or key == entry.key:
            doubt = _("there is no inject `{number}` to come after, so it is fired by hand")
            entry.doubts.append(doubt.format(number=following.number))
            return ()
        return (After(key, following.delay),)

    def _receiving(
        self, entry: _Entry, who: Recipients, everybody: tuple[str, ...]
    ) -> tuple[str, ...]:
        """Names of the teams that receive it; none for all of them."""
        if who.doubt:
            entry.doubts.append(who.doubt)
        if who.excepted:
            left = {name.casefold() for name in who.excepted}
            names = tuple(name for name in everybody if name.casefold() not in left)
            if not names:
                entry.doubts.append(_("nobody is left but those excepted; it goes to everybody"))
            return names
        if who.everybody:
            return ()
        if not who.names and self._table.column("to") is not None:
            entry.doubts.append(_("it names no recipient; it goes to everybody"))
        return who.names

    def _kept(self, entry: _Entry) -> dict[str, str]:
        """Cells that the scenario holds nowhere else, or not letter by letter."""
        row = entry.row
        found: dict[str, str] = {}
        for column in self._table.columns:
            text = tidy(row.text(column.index))
            kept = bool(text) or column.field == "time"
            if kept if column.field in _KEPT else self._differs(column.field, text, row):
                found[column.heading] = text
        if entry.section and SECTION not in {one.heading for one in self._table.columns}:
            found[SECTION] = entry.section
        return found

    def _differs(self, name: Field, text: str, row: Row) -> bool:
        """Whether an export could not tell what stood in this cell from the inject alone."""
        match name:
            case "title":
                return text != " ".join(text.split()) or not text
            case "description":
                return text != self._words(row) or not text
            case "message":
                return text != self._words(row) or not text
            case "from":
                return text != " ".join(text.split())[:_LONGEST_SENDER] or not text
            case "controller":
                return text != " ".join(text.split())[:_LONGEST_CONTROLLER]
            case "method":
                return text != self._spelt("method", " ".join(text.split())[:200]) or not text
            case "to":
                return text != "; ".join(self._recipients.read(text).names) or not text
            case "objective":
                beside = self._text(row, "capability")
                return text != "; ".join(self._objectives(text)) or bool(beside and not text)
            case "expected":
                return bool(text) and self._table.column("evaluator") is not None
            case "evaluator":
                return bool(text)
            case "notes":
                return bool(self._text(row, "message") and self._text(row, "description"))
        return False

    def _objectives(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self._spelt("objective", part) for part in _parts(text)))

    def _spelt(self, what: str, name: str) -> str:
        """As it was written first: people do not keep to capitals, and one thing is one thing."""
        return self._spelling.setdefault((what, name.casefold()), name)

    # -- the whole -------------------------------------------------------------------------------

    def _keys_by_number(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for entry in self._entries:
            number = self._text(entry.row, "number").strip(". ").casefold()
            if number:
                found.setdefault(number, entry.key)
        return found

    def _story_start(self, placed: Sequence[Placed]) -> datetime | None:
        """Story time at StartEx by the first row that has T+ and a story date and time."""
        for entry, one in zip(self._entries, placed, strict=True):
            column = self._table.column("story_time")
            cell = entry.row.cell(column.index) if column is not None else None
            what = read_time(cell.value, cell.text).what if cell is not None else None
            if one.at is None or not isinstance(what, Clock) or what.date is None:
                continue
            day = what.date.read()
            if day is None:
                continue
            midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - its zone follows
            moment = midnight + timedelta(seconds=what.seconds - one.at)
            ahead = self._decisions.offset_at(moment) if what.zone is None else what.zone
            return moment.replace(tzinfo=timezone(timedelta(minutes=ahead)))
        return None

    def _columns(self) -> str:
        columns = [(one.heading, one.field) for one in self._table.columns]
        if SECTION not in dict(columns) and any(entry.section for entry in self._entries):
            columns.append((SECTION, "section"))
        return write_columns(columns)

    def _title(self) -> str:
        """The first title row above the headings; empty where there is none."""
        first = [cell.text for row in self._table.above for _column, cell in row.filled()]
        return " ".join(first[0].split())[:200] if first else ""

    def _keep(self, row: Row, key: str) -> str:
        """Keeps the row's texts with the scenario, and says where."""
        texts = dict.fromkeys(" ".join(cell.text.split()) for _column, cell in row.filled())
        name = f"{key}{row.number}"
        # The mark that an export put before it is no part of it.
        self._extra[name] = " | ".join(texts).removeprefix(COMMENT)[:LONGEST_CELL]
        return _("kept under `{heading}`").format(heading=name)

    def _remark_inject(self, entry: _Entry, placed: Placed) -> None:
        doubts = [*placed.doubts, *entry.doubts]
        title = first_line(self._text(entry.row, "title") or self._words(entry.row))
        comes = f"`{title[:_SHOWN]}{'…' if len(title) > _SHOWN else ''}`"
        if placed.at is not None:
            comes = _("{title} at {time}").format(title=comes, time=write_duration(placed.at))
        message = "; ".join(dict.fromkeys([comes, *doubts, *placed.notes, *entry.notes]))
        self._remark(entry.row, "doubt" if doubts else "taken", message)

    def _leave_out(self, row: Row, why: str) -> None:
        self._remark(row, "left_out", why)

    def _remark(self, row: Row, outcome: Outcome, message: str) -> None:
        self._remarks.append((row.number, Remark(f"row {row.number}", outcome, message)))

    def _text(self, row: Row, name: Field) -> str:
        return column_text(row, self._table.column(name))


def _title_of(section: Row) -> str:
    texts = (" ".join(cell.text.split()) for _column, cell in section.filled())
    return " ".join(dict.fromkeys(texts))


def tidy(text: str) -> str:
    """`text` without spaces at the ends of lines, and without blank lines around it."""
    lines = [line.replace("\t", " ").rstrip() for line in text.split("\n")]
    return "\n".join(lines).strip("\n").rstrip()


def first_line(body: str) -> str:
    """The title of an inject that has none: how its text begins, on one line."""
    line = next((" ".join(line.split()) for line in body.split("\n") if line.strip()), "")
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[: _LONGEST_TITLE - 1].rpartition(" ")[0].rstrip(" ,;:") + "…"


def _parts(text: str) -> tuple[str, ...]:
    parts: Sequence[str] = [" ".join(part.split()) for part in _OBJECTIVES.split(text)]
    return tuple(dict.fromkeys(part for part in parts if part))


def _counted_day(text: str) -> SectionDay | None:
    """`2` in a column of days is the second."""
    match = re.fullmatch(r"([+-]?)(\d{1,3})\.?", text.strip())
    if match is None:
        return None
    count = int(match[2])
    if match[1]:
        return SectionDay(-count if match[1] == "-" else count, None)
    return SectionDay(max(count - 1, 0), None)
