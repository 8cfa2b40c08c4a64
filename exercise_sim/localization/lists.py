"""Enumerations in sentences."""

from collections.abc import Sequence

from exercise_sim.localization import _, ngettext


def listed(parts: Sequence[str], most: int = 0) -> str:
    """`a`, `a and b`, `a, b and c`; with `most`, `a, b and 4 more`."""
    if most and len(parts) > most:
        left = len(parts) - most
        parts = [*parts[:most], ngettext("{n} more", "{n} more", left).format(n=left)]
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
