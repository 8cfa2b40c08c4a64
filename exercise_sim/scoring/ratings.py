"""From a mean to an HSEEP rating."""

from exercise_sim.scenario.playbook import Bands
from exercise_sim.scenario.vocabulary import Rating


def rating(value: float | None, bands: Bands) -> Rating | None:
    """P, S, M or U by the playbook's bands; None where nothing was observed.

    A mean on a bound belongs to the better rating, even where its last digits are lost.
    """
    if value is None:
        return None
    rounded = round(value, 9)
    if rounded >= bands.P:
        return "P"
    if rounded >= bands.S:
        return "S"
    return "M" if rounded >= bands.M else "U"
