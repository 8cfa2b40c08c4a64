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
"""Key of what the rows became, one a line: `inject-5: 25m, chancellery interior, e-mail`."""
TITLE_ROW: Final = "Title row "
"""Beginning of the keys of rows above the headings."""
ROW: Final = "Row "
"""Beginning of the keys of rows below them that were no injects."""
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


def write_rows(rows: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{inject}: {became}" for inject, became in rows)


def read_rows(text: str) -> Mapping[str, str]:
    """Inject id -> what its row became."""
    parts = (line.partition(": ") for line in text.splitlines())
    return {inject.strip(): became.strip() for inject, _, became in parts}
