"""Text from outside in Markdown: it shows as it was written and can never be markup."""

import re
from collections.abc import Iterable, Sequence

from exercise_sim.report.harmless import harmless, one_line

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^@]")
# Renderers turn bare addresses into links by these.
_ADDRESS = re.compile(r":(?=/)|/(?=/)|(?<=\S)\.(?=\w)")
_BLOCK_START = re.compile(r"^(\s*)([-+=:]|\d+(?=[.)]))")
_LONGEST_CELL = 4000


def inline(text: str, longest: int = _LONGEST_CELL) -> str:
    """`text` on one line, for headings, sentences and table cells."""
    return _escaped(one_line(text, longest))


def quote(text: str) -> str:
    """`text` as a block quote that keeps its lines."""
    lines = [_escaped(line.strip()) for line in harmless(text).strip().split("\n")]
    quoted = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        # A backslash at the end breaks the line; before an empty one it would show.
        quoted.append(f"> {line}\\" if line and following else f"> {line}".rstrip())
    return "\n".join(quoted)


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def bullets(lines: Iterable[str]) -> str:
    """A list of lines that are Markdown already."""
    return "\n".join(f"- {line}" for line in lines)


def _escaped(line: str) -> str:
    line = _MARKUP.sub(lambda found: "\\" + found[0], line)
    line = _ADDRESS.sub(lambda found: "\\" + found[0], line)
    return _BLOCK_START.sub(_block_start, line)


def _block_start(found: re.Match[str]) -> str:
    # `1.` would begin a list: the point behind the number is what makes it one.
    space, start = found[1], found[2]
    return f"{space}{start}\\" if start.isdigit() else f"{space}\\{start}"
