"""The table of an MSEL inside a workbook: its sheet, its header row and what its columns are."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NoReturn

from exercise_sim.localization import _
from exercise_sim.scenario.msel.cells import Row, Sheet, column_letter
from exercise_sim.scenario.msel.column_map import FIELD_NAMES, ColumnMap
from exercise_sim.scenario.msel.heading_words import Field, HeadingLanguage
from exercise_sim.scenario.msel.headings import (
    LONGEST_HEADING,
    Meaning,
    main_language,
    meanings,
    normal,
)
from exercise_sim.scenario.msel.questions import Question, Undecided
from exercise_sim.scenario.msel.spreadsheet_limits import refuse
from exercise_sim.scenario.suggestions import did_you_mean, listed

_SEARCHED = 80
"""Rows among which the header is looked for."""
_ENOUGH = 1.5
"""Score of a header row: one for each field whose heading is known."""
_TEXTS: frozenset[Field] = frozenset({"title", "description", "message"})
_LONGEST_TITLE = 100
"""Characters that the texts of a column of titles have at most, on average."""
_SECOND_CHOICE: dict[Field, Field] = {
    "description": "title",
    "title": "description",
    "expected": "evaluator",
    "date": "time",
    "number": "description",
}
"""What a column is where a better one holds its field already."""
_SHEET_NAMES = re.compile(
    r"msel|inject|mel\b|event|timeline|chronogramme|stimul|notikum|ievad|injekt|scenār|scenar"
    r"|ввідн|вводн|інжект|ін'?єкц|поді|сценар|drehbuch|einlage",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Column:
    """One column of the table."""

    index: int
    """From 0."""
    heading: str
    """As it is written, on one line, and unlike any other."""
    field: Field
    sure: bool = True
    """Whether the whole heading is known, and nothing else wanted the field."""
    contested: Field | None = None
    """The field that it looks like, and that another column holds."""
    by_length: bool = False
    """Taken as titles, since it says in short what another column says at length."""


@dataclass(frozen=True)
class Table:
    """The rows below a header row."""

    sheet: Sheet
    header: Row
    columns: tuple[Column, ...]
    above: tuple[Row, ...]
    """Title rows."""
    rows: tuple[Row, ...]
    language: HeadingLanguage
    """The headings'."""

    @cached_property
    def _by_field(self) -> dict[Field, Column]:
        return {one.field: one for one in reversed(self.columns)}

    def column(self, field: Field) -> Column | None:
        """The column that holds it; the first of several for `x`."""
        return self._by_field.get(field)


def find_table(sheets: Sequence[Sheet], file: str, named: str | None, mapping: ColumnMap) -> Table:
    """The table with the most known headings.

    `named` is the sheet that the author wants. Raises `Mistakes` where there is no such sheet or
    no header row, and `Undecided` where several sheets are MSELs.
    """
    candidates = _sheets(sheets, file, named)
    found = [(sheet, *_header(sheet, mapping)) for sheet in candidates]
    best = max((score for _sheet, _row, score in found), default=0.0)
    likely = [(sheet, row, score) for sheet, row, score in found if score >= best * 0.75]
    if best < _ENOUGH or not likely:
        _no_header(candidates, file)
    if len(likely) > 1:
        by_name = [one for one in likely if _SHEET_NAMES.search(one[0].name)]
        likely = by_name if len(by_name) == 1 else likely
    if len(likely) > 1:
        names = tuple(sheet.name for sheet, _row, _score in likely)
        sentence = _("More than one sheet looks like an MSEL ({sheets}); which is it?")
        sentence = sentence.format(sheets=listed(names))
        raise Undecided([Question("--sheet", sentence, choices=names)])
    sheet, number, _best = likely[0]
    return _table(sheet, number, file, mapping)


def _sheets(sheets: Sequence[Sheet], file: str, named: str | None) -> list[Sheet]:
    if named is None:
        return [one for one in sheets if not one.hidden] or list(sheets)
    wanted = [one for one in sheets if one.name.casefold() == named.strip().casefold()]
    if not wanted:
        names = [one.name for one in sheets]
        hint = did_you_mean(named, names)
        if hint:
            refuse(file, _("there is no sheet `{sheet}`").format(sheet=named[:60]) + hint)
        message = _("there is no sheet `{sheet}`; there are {known}")
        refuse(file, message.format(sheet=named[:60], known=listed(names)))
    return wanted[:1]


def _header(sheet: Sheet, mapping: ColumnMap) -> tuple[int, float]:
    """(index into the rows, score) of the likeliest header row; the first of equal ones."""
    best, place = 0.0, 0
    for index, row in enumerate(sheet.rows[:_SEARCHED]):
        score = _score(row, mapping)
        if score > best:
            best, place = score, index
    return place, best


def _score(row: Row, mapping: ColumnMap) -> float:
    fields: dict[Field, float] = {}
    long = 0
    mapped = {normal(heading) for heading in mapping}
    seen = set()
    for _column, cell in row.filled():
        if cell.origin in seen:
            continue
        seen.add(cell.origin)
        if len(cell.text) > LONGEST_HEADING:
            long += 1
        elif normal(cell.text) in mapped:
            fields["x"] = fields.get("x", 0.0) + 2
        else:
            for meaning in meanings(cell.text)[:1]:
                fields[meaning.field] = max(fields.get(meaning.field, 0), meaning.strength)
    if len(fields) < 2 and fields.get("x", 0) < 2:
        return 0.0
    return sum(fields.values()) - long


def _no_header(sheets: Sequence[Sheet], file: str) -> NoReturn:
    row = next(
        (row for sheet in sheets for row in sheet.rows[:_SEARCHED] if len(row.cells) > 1), None
    )
    if row is None:
        said = _("no row has headings that are known; the first one reads: nothing.")
    else:
        shown = listed(" ".join(cell.text[:30].split()) for _column, cell in row.filled())
        said = _("no row has headings that are known; the first one reads: {headings}.")
        said = said.format(headings=shown)
    advice = _(
        "Say what the columns are: --map COLUMN=FIELD, such as --map {one} --map {other};"
        " the fields are {fields}"
    ).format(one='"Heading=time"', other='"Another=description"', fields=", ".join(FIELD_NAMES))
    refuse(file, f"{said} {advice}", row.number if row is not None else 1)


def _table(sheet: Sheet, index: int, file: str, mapping: ColumnMap) -> Table:
    header = sheet.rows[index]
    rows = sheet.rows[index + 1 :]
    headings = _headings(header, rows)
    language = main_language(headings.values())
    mapped = _mapped(headings, mapping, file)
    chosen = _assigned(headings, mapped, rows, language)
    columns = _with_titles(
        tuple(Column(number, heading, *chosen[number]) for number, heading in headings.items()),
        mapped,
        rows,
    )
    if not any(one.field in _TEXTS for one in columns):
        message = _(
            "no column holds the text of the injects; the headings are {headings}."
            " Say which: --map COLUMN=description"
        )
        refuse(file, message.format(headings=listed(headings.values())), header.number)
    return Table(sheet, header, columns, sheet.rows[:index], rows, language)


def _headings(header: Row, rows: Sequence[Row]) -> dict[int, str]:
    """Column -> heading, each different; columns without one that hold something get one."""
    width = max((len(row.cells) for row in (header, *rows)), default=0)
    used = {n for row in rows for n, _cell in row.filled()}
    found: dict[int, str] = {}
    seen: Counter[str] = Counter()
    for number in range(width):
        text = " ".join(header.text(number).split())[:200]
        if not text:
            if number not in used:
                continue
            text = f"Column {column_letter(number)}"
        seen[text] += 1
        while seen[text] > 1:
            text = f"{text} ({seen[text]})"
            seen[text] += 1
        found[number] = text
    return found


def _mapped(headings: dict[int, str], mapping: ColumnMap, file: str) -> dict[int, Field]:
    found: dict[int, Field] = {}
    for wanted, field in mapping.items():
        there = [n for n, heading in headings.items() if heading == wanted]
        there += [n for n, heading in headings.items() if normal(heading) == normal(wanted)]
        there += [n for n in headings if column_letter(n) == wanted.upper()]
        if not there:
            known = list(headings.values())
            hint = did_you_mean(wanted, known)
            if hint:
                refuse(file, _("there is no column `{column}`").format(column=wanted[:60]) + hint)
            message = _("there is no column `{column}`; there are {known}")
            refuse(file, message.format(column=wanted[:60], known=listed(known)))
        found[there[0]] = field
    return found


def _assigned(
    headings: dict[int, str],
    mapped: dict[int, Field],
    rows: Sequence[Row],
    language: HeadingLanguage,
) -> dict[int, tuple[Field, bool, Field | None]]:
    """Column -> (field, sure, contested): each field goes to the column that fits it best."""
    chosen: dict[int, tuple[Field, bool, Field | None]] = {
        number: (field, True, None) for number, field in mapped.items()
    }
    taken: set[Field] = set(mapped.values()) - {"x"}
    wishes = sorted(
        (-_fit(meaning, number, rows, language), number, meaning)
        for number, heading in headings.items()
        if number not in mapped
        for meaning in meanings(heading)
    )
    lost: dict[int, Field] = {}
    for fit, number, meaning in wishes:
        if number in chosen:
            continue
        field = meaning.field
        if field in taken and field != "x":
            lost.setdefault(number, field)
            continue
        if number in lost and -fit < 0.3:
            continue
        chosen[number] = (field, meaning.strength > 0.9, None)
        taken.add(field)
    for number, field in lost.items():
        second = _SECOND_CHOICE.get(field)
        if number in chosen:
            continue
        if second is not None and second not in taken:
            chosen[number] = (second, False, field)
            taken.add(second)
        else:
            chosen[number] = ("x", False, field)
    _promote(chosen, taken, mapped)
    return {number: chosen.get(number, ("x", True, None)) for number in headings}


def _promote(
    chosen: dict[int, tuple[Field, bool, Field | None]],
    taken: set[Field],
    mapped: dict[int, Field],
) -> None:
    """A sheet whose only times are the story's, or dates, goes by these."""
    for field in ("story_time", "date"):
        if "time" in taken:
            return
        for number, (held, _sure, contested) in list(chosen.items()):
            if held == field and number not in mapped:
                chosen[number] = ("time", False, contested)
                taken.add("time")
                break


def _with_titles(
    columns: tuple[Column, ...], mapped: dict[int, Field], rows: Sequence[Row]
) -> tuple[Column, ...]:
    """Of two columns of texts, the event's in short holds the titles, where nothing else does."""
    held = {one.field: one for one in columns}
    event, message = held.get("description"), held.get("message")
    if "title" in held or event is None or message is None or event.index in mapped:
        return columns
    both = [row for row in rows if row.cell(event.index) and row.cell(message.index)]
    worded = [row for row in rows if row.cell(event.index) or row.cell(message.index)]
    lines, length = _size(event, both)
    _lines, longer = _size(message, both)
    if len(both) * 2 < len(worded) or lines > 1 or length > _LONGEST_TITLE or length >= longer:
        return columns
    return tuple(
        replace(one, field="title", by_length=True) if one is event else one for one in columns
    )


def _size(column: Column, rows: Sequence[Row]) -> tuple[float, float]:
    """(lines, characters) of the column's texts, on average."""
    texts = [row.text(column.index).strip() for row in rows]
    count = max(len(texts), 1)
    return sum(text.count("\n") + 1 for text in texts) / count, sum(map(len, texts)) / count


def _fit(meaning: Meaning, number: int, rows: Sequence[Row], language: HeadingLanguage) -> float:
    fit = meaning.strength + (1.0 if language in meaning.languages else 0.0)
    texts = [row.text(number) for row in rows[:200] if row.text(number)]
    if meaning.field in {"number", *_TEXTS} and texts:
        short = sum(len(text) <= 12 and any(map(str.isdigit, text)) for text in texts)
        numbers = short / len(texts)
        fit += numbers - 0.5 if meaning.field == "number" else 0.5 - numbers
    if meaning.field == "description" and texts:
        # Of two columns that describe, the one with more to say does.
        fit += min(sum(map(len, texts)) / len(texts), 400) / 4000
    return fit
