"""Why nothing that a team released earns credit for an expectation."""

from exercise_sim.localization import _
from exercise_sim.scoring.case import Case
from exercise_sim.scoring.phrases import t_plus


def why_uncounted(case: Case) -> str:
    """A sentence for a case of which `counted` is empty."""
    floor = case.state.playbook.content_floor
    long_enough = [one for one in case.own if one.content.length >= floor]
    if not long_enough:
        if case.own:
            return _("Nothing that counts was released.")
        return _("Nothing was released.")
    if all(one.response.withdrawal is not None for one in long_enough):
        return _("What was released has been withdrawn.")
    closes = case.owed.closes
    assert closes is not None  # else what was not withdrawn would count
    return _("Nothing that still stands was released by {t}, twice the time allowed.").format(
        t=t_plus(closes)
    )
