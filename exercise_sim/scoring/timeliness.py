"""How soon: 1 until the target, then falling in a line to 0 at twice the target."""

from exercise_sim.exercise.progress import Answer
from exercise_sim.localization import _
from exercise_sim.scoring.case import Case, Judgement
from exercise_sim.scoring.phrases import length, t_plus


def applies(case: Case) -> bool:
    return case.expectation.within is not None


def judge(case: Case) -> Judgement:
    """1 while the team's own time is within the target, 0 from twice the target on.

    The formula is this program's own: doctrine names targets, and none says what lateness costs.
    """
    within, due = case.expectation.within, case.owed.due
    if within is None or due is None:
        raise ValueError("there is no target to judge by")
    answer = case.owed.answer
    if answer is None:
        if case.own:
            why = _("Nothing that counts came; the target was {target}.")
        else:
            why = _("Nothing came; the target was {target}.")
        return Judgement(0.0, why.format(target=t_plus(due)), (case.delivery.seq,))
    # Events are stamped to the microsecond; what is smaller comes from adding and subtracting.
    late = round(case.owed.spent(answer.t) - within, 6)
    value = min(1.0, max(0.0, 1.0 - late / within))
    if answer.t < case.delivery.t:
        told = _("before the inject came at {t}").format(t=t_plus(case.delivery.t))
    elif late <= 0:
        told = _in_time(answer.t, due)
    else:
        # The target as it stood for the team: moved by what was not the team's time.
        told = _late(answer.t, answer.t - late)
    clauses = [f"{_said(answer)}, {told}"]
    if value == 0:
        clauses.append(_("past twice the time allowed it earns nothing"))
    if idle := _idle(case, answer):
        clauses.append(idle)
    return Judgement(value, f"{'; '.join(clauses)}.", (case.delivery.seq, answer.seq))


def _said(answer: Answer) -> str:
    said = _("Assessed at {t}") if answer.action == "assess" else _("Released at {t}")
    return said.format(t=t_plus(answer.t))


def _in_time(t: float, target: float) -> str:
    # The difference of the times as they are shown, so that the sentence adds up.
    left = int(target) - int(t)
    if not left:
        return _("on target")
    return _("{time} before the target of {target}").format(
        time=length(left), target=t_plus(target)
    )


def _late(t: float, target: float) -> str:
    over = int(t) - int(target)
    if not over:
        return _("less than a second after the target of {target}").format(target=t_plus(target))
    return _("{time} after the target of {target}").format(time=length(over), target=t_plus(target))


def _idle(case: Case, answer: Answer) -> str:
    """What was left out of the team's time; empty where nothing was."""
    begun = answer.t if case.owed.start is None else case.owed.start
    idle = max(0.0, answer.t - begun) - case.owed.spent(answer.t)
    if idle < 1:
        return ""
    return _("{time} that were not the team's are left out").format(time=length(idle))
