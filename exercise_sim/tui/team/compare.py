"""What changed between two texts, word by word: `[-gone-]` `{+new+}`, for eyes without colours."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from textual.content import Content

from exercise_sim.tui.plain import plain

MOST = 600
"""Lines of a text, and words of a line, that are compared; more are shown as a whole.

What has changed between the same beginning and end counts. It keeps a text that is made to be
hard to compare from stopping the console.
"""

GONE, NEW = "strike $text-error", "bold underline $text-success"

Step = tuple[str, int, int, int, int]


@lru_cache(maxsize=64)
def marked(before: str, after: str) -> Content:
    """`after` with what is new in it, and what was taken out where it stood."""
    old, new = before.strip().splitlines(), after.strip().splitlines()
    lines: list[Content] = []
    for same, i, j, m, n in _steps(old, new):
        lines += map(plain, new[m:n]) if same == "equal" else _lines(old[i:j], new[m:n])
    return Content("\n").join(lines)


def _lines(old: Sequence[str], new: Sequence[str]) -> Iterator[Content]:
    """Lines in the place of others: the first belongs to the first, as it mostly does."""
    both = min(len(old), len(new))
    for before, after in zip(old[:both], new[:both], strict=True):
        yield _words(before.split(), after.split())
    for line in old[both:]:
        yield _mark("[-", line, "-]", GONE)
    for line in new[both:]:
        yield _mark("{+", line, "+}", NEW)


def _words(old: Sequence[str], new: Sequence[str]) -> Content:
    parts: list[Content] = []
    for same, i, j, m, n in _steps(old, new):
        if same == "equal":
            parts.append(plain(" ".join(new[m:n])))
            continue
        parts += [
            _mark("[-", " ".join(old[i:j]), "-]", GONE),
            _mark("{+", " ".join(new[m:n]), "+}", NEW),
        ]
    return Content(" ").join(part for part in parts if part)


def _steps(old: Sequence[str], new: Sequence[str]) -> list[Step]:
    """How `old` becomes `new`, as `SequenceMatcher.get_opcodes` says it."""
    least = min(len(old), len(new))
    head = next((at for at in range(least) if old[at] != new[at]), least)
    tail = next((at for at in range(least - head) if old[~at] != new[~at]), least - head)
    a, b = old[head : len(old) - tail], new[head : len(new) - tail]
    steps: list[Step] = [("equal", 0, head, 0, head)]
    if max(len(a), len(b)) > MOST:
        steps.append(("replace", head, head + len(a), head, head + len(b)))
    else:
        steps += [
            (kind, i + head, j + head, m + head, n + head)
            for kind, i, j, m, n in SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
        ]
    steps.append(("equal", len(old) - tail, len(old), len(new) - tail, len(new)))
    return [step for step in steps if step[1] < step[2] or step[3] < step[4]]


def _mark(before: str, text: str, after: str, style: str) -> Content:
    """A sign at both ends, so that the colour says nothing on its own."""
    words = text.strip()
    if not words:
        return Content("")
    return Content.assemble((before, style), plain(words).stylize(style), (after, style))
