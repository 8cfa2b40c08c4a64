"""Where a text began that does not end, or is not indented, as its author meant."""

import re
from collections.abc import Callable

_FARTHEST = 500
"""Lines above in which the beginning is looked for."""
_BAR = re.compile(r"(?:^|[\s:-])[|>][-+1-9]{0,2}\s*(?:\s#.*)?$")


def opened_above(
    lines: list[str], line: int, column: int, value_at: Callable[[str], int]
) -> int | None:
    """The line (from 0) whose text opens with a quote that is closed in `line` before `column`.

    None where the quote there, if there is one, closes one of its own line.
    """
    before = lines[line][:column].rstrip()
    quote = before[-1:]
    if quote not in ("'", '"') or before.count(quote) % 2 == 0:
        return None
    for above in range(line - 1, max(line - _FARTHEST, 0) - 1, -1):
        text = lines[above][value_at(lines[above]) :]
        if text.startswith(quote) and text.count(quote) % 2:
            return above
    return None


def without_outer(text: str, column: int) -> str:
    """`text` without the quotes around it, where the text goes on within them at `column`.

    `'It's so'` goes on inside; of `"So" it is` the first words alone are in quotes.
    """
    first = text[0]
    inside = column < len(text) and text[column].isalnum() and text[column - 1] == first
    return text[1:-1] if inside and len(text) > 2 and text[-1] == first else text


def bar_above(lines: list[str], line: int) -> int | None:
    """The line whose | or > the text in `line` would belong to if it were indented more."""
    depth = _indent(lines[line])
    for above in range(line - 1, max(line - _FARTHEST, 0) - 1, -1):
        if lines[above].strip() and _indent(lines[above]) <= depth:
            return above if _BAR.search(lines[above]) else None
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
