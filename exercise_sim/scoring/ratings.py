"""From a mean to an HSEEP rating."""

from exercise_sim.localization import _
from exercise_sim.localization.numbers import percent
from exercise_sim.scenario.playbook import Bands
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.scoring.scorecard import Mean


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


def held_back(found: Rating | None, amplification: Mean, bands: Bands) -> tuple[Rating | None, str]:
    """(the rating, why it is lower than the score alone would give; empty where it is not).

    HSEEP gives P and S only to what did not harm other activities or add to the risk. Spreading
    the hostile claim does both, however well the rest went: below the band of M in amplification,
    the rating is M at best.
    """
    value = amplification.value
    if found not in ("P", "S") or value is None or rating(value, bands) != "U":
        return found, ""
    return "M", _(
        "The score alone would give {rating}; M at best, because what was released spread the "
        "hostile claim (amplification {share})."
    ).format(rating=found, share=percent(value))
