"""Stretches of exercise time: when something holds."""

from math import inf

Stretches = tuple[tuple[float, float], ...]
"""(from, to) in T+ seconds, `to` left out of it and maybe infinite; in order, none touching."""

NEVER: Stretches = ()
ALWAYS: Stretches = ((0.0, inf),)


def since(t: float) -> Stretches:
    """From T+ `t` on, for good."""
    return ((max(t, 0.0), inf),)


def either(*several: Stretches) -> Stretches:
    """When at least one holds."""
    joined: list[tuple[float, float]] = []
    for begins, ends in sorted(stretch for one in several for stretch in one):
        if joined and begins <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], ends))
        else:
            joined.append((begins, ends))
    return tuple(joined)


def otherwise(stretches: Stretches) -> Stretches:
    """When it does not hold."""
    left: list[tuple[float, float]] = []
    begins = 0.0
    for start, end in stretches:
        if start > begins:
            left.append((begins, start))
        begins = end
    if begins < inf:
        left.append((begins, inf))
    return tuple(left)


def together(*several: Stretches) -> Stretches:
    """When all hold."""
    return otherwise(either(*(otherwise(one) for one in several)))


def begins(stretches: Stretches) -> float | None:
    """T+ at which it first holds; None where it never does."""
    return stretches[0][0] if stretches else None


def covers(stretches: Stretches, t: float) -> bool:
    """Whether it holds at T+ `t`."""
    return any(start <= t < end for start, end in stretches)
