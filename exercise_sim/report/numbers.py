"""How scores and quotations are written in sentences."""

from exercise_sim.localization import _


def percent(value: float | None) -> str:
    """`83%`, rounded down so that it never shows more than its rating allows."""
    return _("not observed") if value is None else f"{_whole_percent(value)}%"


def coverage(observed: int, applicable: int) -> str:
    """`9 of 12 observed`."""
    return _("{observed} of {applicable} observed").format(observed=observed, applicable=applicable)


def ended(sentence: str) -> str:
    """`sentence` with a full stop, unless what it ends in (or quotes) has one."""
    return sentence if sentence.rstrip("”’»").endswith((".", "!", "?", "…")) else f"{sentence}."


def capital(phrase: str) -> str:
    """`phrase` as it begins a sentence; the rest of it stays as it is."""
    return phrase[:1].upper() + phrase[1:]


def small(phrase: str) -> str:
    """A phrase that begins with a capital letter, as it stands within a sentence."""
    return phrase[:1].lower() + phrase[1:]


def _whole_percent(value: float) -> int:
    # A mean of parts may miss a whole number by its last digits.
    return int(100 * value + 1e-9)
