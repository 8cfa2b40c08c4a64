"""Lists within sentences, in the language of the moment."""

from collections.abc import Sequence

from exercise_sim.localization import _, ngettext


def listed(parts: Sequence[str], most: int = 0) -> str:
    """`a`, `a and b`, `a, b and c`; with `most`, `a, b and 4 more`."""
    if most and len(parts) > most:
        left = len(parts) - most
        some = ", ".join(parts[:most])
        return ngettext("{some} and {n} more", "{some} and {n} more", left).format(
            some=some, n=left
        )
    if len(parts) < 2:
        return "".join(parts)
    return _("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])


def either(parts: Sequence[str]) -> str:
    """`a`, `a or b`, `a, b or c`."""
    if len(parts) < 2:
        return "".join(parts)
    return _("{first} or {last}").format(first=", ".join(parts[:-1]), last=parts[-1])
