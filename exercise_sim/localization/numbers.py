"""Numbers as the language of the moment writes them."""

from exercise_sim.localization import language


def decimal(value: float, digits: int | None = None) -> str:
    """`2.50`, in Latvian and Ukrainian `2,50`; without `digits` as many as it needs: `1`, `2.5`."""
    written = f"{value:g}" if digits is None else f"{value:.{digits}f}"
    return written if language() == "en" else written.replace(".", ",")


def whole(value: int) -> str:
    """`5,000`, in Latvian and Ukrainian `5 000` with a space that no line breaks at."""
    written = f"{value:,}"
    return written if language() == "en" else written.replace(",", "\u00a0")


def percent(value: float) -> str:
    """`83%` of a value from 0 to 1: rounded down, to show no more than its rating allows."""
    # A mean of parts may miss a whole number by its last digits.
    return f"{int(100 * value + 1e-9)}%"
