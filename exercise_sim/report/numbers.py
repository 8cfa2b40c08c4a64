"""How scores and quotations are written in sentences."""

from exercise_sim.localization import _, numbers


def percent(value: float | None) -> str:
    """`83%`, or that there was nothing to see."""
    return _("not observed") if value is None else numbers.percent(value)


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
