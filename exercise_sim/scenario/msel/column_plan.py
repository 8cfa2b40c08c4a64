"""What an import keeps of the spreadsheet's own form, so that an export can give it back.

Kept as texts under the scenario's `x:`; an author may delete them, and an export then has the
columns of HSEEP.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from exercise_sim.scenario.msel.heading_words import FIELDS, Field

COLUMNS: Final = "MSEL columns"
"""Key of the columns in their order, one a line: `Event # = number`."""
AS_IMPORTED: Final = "MSEL as imported"
"""Key of what the rows became, one a line: `inject-5: 25m, chancellery interior, e-mail`.

Where they are many, the keys after the first are numbered.
"""
TITLE_ROW: Final = "Title row "
"""Beginning of the keys of rows above the headings."""
ROW: Final = "Row "
"""Beginning of the keys of rows below them that were no injects."""
_LONGEST: Final = 50_000
"""Characters of one text; the format takes twice as many."""
COMMENT: Final = "// "
"""What an export puts before them, so that nobody takes them for injects or sections."""
SECTION: Final = "Section"
"""Heading under which a row keeps the section that it stood in."""


def write_columns(columns: Iterable[tuple[str, Field]]) -> str:
    return "\n".join(f"{heading} = {field}" for heading, field in columns)


def read_columns(text: str) -> tuple[tuple[str, Field], ...]:
    """(heading, field) of every line that is one."""
    found: list[tuple[str, Field]] = []
    for line in text.splitlines():
        heading, _, name = line.rpartition(" = ")
        field = next((known for known in FIELDS if known == name.strip()), None)
        if heading.strip() and field is not None:
            found.append((heading.strip(), field))
    return tuple(found)


def write_rows(rows: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Key -> text, of as many texts as it takes."""
    texts = [""]
    for inject, became in rows:
        line = f"{inject}: {became}"
        if len(texts[-1]) + len(line) > _LONGEST:
            texts.append("")
        texts[-1] += f"\n{line}" if texts[-1] else line
    return {
        AS_IMPORTED if number == 1 else f"{AS_IMPORTED} {number}": text
        for number, text in enumerate(texts, 1)
    }


def read_rows(extra: Mapping[str, str]) -> Mapping[str, str]:
    """Inject id -> what its row became, by the scenario's `x:`."""
    found: dict[str, str] = {}
    for key, text in extra.items():
        if key.startswith(AS_IMPORTED):
            parts = (line.partition(": ") for line in text.splitlines())
            found |= {inject.strip(): became.strip() for inject, _, became in parts}
    return found
