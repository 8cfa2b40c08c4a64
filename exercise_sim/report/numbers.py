"""How scores, counts, lists and quotations are written in sentences."""

from collections.abc import Sequence


def percent(value: float | None) -> str:
    """`83%`, rounded down so that it never shows more than its rating allows."""
    return "not observed" if value is None else f"{_whole_percent(value)}%"


def coverage(observed: int, applicable: int) -> str:
    """`9 of 12 observed`."""
    return f"{observed} of {applicable} observed"


def counted(number: int, one: str, many: str) -> str:
    """`1 inject`, `3 injects`."""
    return f"{number} {one if number == 1 else many}"


def listed(parts: Sequence[str], most: int = 0) -> str:
    """`a`, `a and b`, `a, b and c`; with `most`, `a, b and 4 more`."""
    if most and len(parts) > most:
        parts = [*parts[:most], f"{len(parts) - most} more"]
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def quoted(text: str) -> str:
    """`text` in quotation marks, with single ones for those inside."""
    inner = text.replace("“", "‘").replace("”", "’")
    return f"“{inner}”"


def ended(sentence: str) -> str:
    """`sentence` with a full stop, unless what it ends in (or quotes) has one."""
    return sentence if sentence.rstrip("”’").endswith((".", "!", "?", "…")) else f"{sentence}."


def _whole_percent(value: float) -> int:
    # A mean of parts may miss a whole number by its last digits.
    return int(100 * value + 1e-9)
