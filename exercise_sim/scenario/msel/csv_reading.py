"""One sheet out of a CSV file, whatever program wrote it."""

import codecs
import csv
import io
import re
from itertools import islice

from exercise_sim.localization import N_, _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.msel.cell_text import clean
from exercise_sim.scenario.msel.cells import Cell, Row, Sheet
from exercise_sim.scenario.msel.questions import Question, Undecided
from exercise_sim.scenario.msel.spreadsheet_limits import (
    LONGEST_CELL,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    refuse,
)

_ENCODINGS = {
    "cp1257": N_("Baltic: ā č ē š ž"),
    "cp1251": N_("Cyrillic"),
    "cp1252": N_("Western European: é ä ö"),
}
_DELIMITERS = ",;\t|"
_BEGINNING = 20
"""Rows by which the delimiter is known."""
_GUARDED = re.compile(r"'+[=+\-@\t\r]")


def read_csv(content: bytes, file: str, encoding: str | None = None) -> tuple[Sheet, ...]:
    """The file as one sheet named after nothing.

    Raises `Undecided` where the encoding is in doubt, and `Mistakes` with one sentence where the
    file cannot be read.
    """
    text = _decoded(content, file, encoding)
    if "\0" in text:
        message = _("this is no text file; export the MSEL as a workbook (.xlsx) or as CSV")
        refuse(file, message)
    named = re.match(r"sep=(.)\r?\n", text)  # written by and for Excel
    skipped = 1 if named else 0
    if named:
        text = text[named.end() :]
    delimiter = named[1] if named else _delimiter(text)
    rows = []
    cells = 0
    number = skipped
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    csv.field_size_limit(LONGEST_CELL)
    try:
        for values in reader:
            number += 1
            if len(values) > MOST_COLUMNS:
                message = _("this row has more than {most} columns").format(most=MOST_COLUMNS)
                refuse(file, message, number)
            row = Row(number, tuple(_cell(v, number, n) for n, v in enumerate(values, 1)))
            if row.blank:
                continue
            cells += sum(1 for _cell in row.filled())
            if number > MOST_ROWS or cells > MOST_CELLS:
                message = _("this has more than {rows} rows or {cells} cells")
                refuse(file, message.format(rows=whole(MOST_ROWS), cells=whole(MOST_CELLS)))
            rows.append(row)
    except csv.Error:
        refuse(file, _("this row cannot be read; is a quote never closed?"), number + 1)
    # A line of prose or of a program may end in a comma.
    parted = sum(len(row.cells) > 2 or row.cell(1) is not None for row in rows)
    if parted * 2 < len(rows):
        refuse(
            file,
            _(
                "this is no table: most of its lines are not parted into cells; export the MSEL as"
                " a workbook (.xlsx) or as CSV"
            ),
        )
    return (Sheet("", tuple(rows)),)


def _cell(written: str, row: int, column: int) -> Cell | None:
    text = clean(written)
    # Somebody put an apostrophe there so that no spreadsheet program takes it for a formula.
    if _GUARDED.match(text):
        text = text[1:]
    return Cell(text, text, (row, column)) if text.strip() else None


def _decoded(content: bytes, file: str, encoding: str | None) -> str:
    if not content.strip():
        refuse(file, _("the file is empty"))
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif content.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    elif encoding is None and b"\0" in content[:200]:
        # Text in which every second byte is zero; UTF-8 text has none at all.
        encoding = "utf-16-le" if content[1:2] == b"\0" else "utf-16-be"
    try:
        return content.decode(encoding or "utf-8")
    except LookupError:
        known = ", ".join(["utf-8", *_ENCODINGS])
        message = _("there is no encoding `{encoding}`; there are {known}")
        refuse(file, message.format(encoding=encoding, known=known))
    except UnicodeDecodeError as error:
        if encoding is not None:
            row = content[: error.start].count(b"\n") + 1
            message = _("this is not text in {encoding}; give another --encoding")
            refuse(file, message.format(encoding=encoding), row)
        raise Undecided([_which_encoding(content, error.start)]) from None


def _which_encoding(content: bytes, start: int) -> Question:
    line = content[content.rfind(b"\n", 0, start) + 1 :].split(b"\n")[0]
    place = start - (content.rfind(b"\n", 0, start) + 1)
    excerpt = line[max(0, place - 15) : place + 25]
    shown = {
        f"{name} ({_(what)}): {clean(excerpt.decode(name, 'replace')).strip()}": name
        for name, what in _ENCODINGS.items()
    }
    return Question(
        option="--encoding",
        sentence=_("This file is not UTF-8 text; which encoding is it in?"),
        rows=(content[:start].count(b"\n") + 1,),
        choices=tuple(shown.values()),
        told=tuple(shown),
    )


def _delimiter(text: str) -> str:
    """The character that parts the first rows most often and most evenly."""
    beginning = text[:20_000]

    def evenness(delimiter: str) -> tuple[float, int]:
        try:
            rows = csv.reader(io.StringIO(beginning, newline=""), delimiter=delimiter)
            widths = [len(row) for row in islice(rows, _BEGINNING) if row]
        except csv.Error:
            return 0.0, 0
        wide = [width for width in widths if width > 1]
        if not wide:
            return 0.0, 0
        usual = max(set(wide), key=lambda width: (wide.count(width), width))
        return wide.count(usual) / len(widths) * min(usual, 4), usual

    return max(_DELIMITERS, key=evenness)
