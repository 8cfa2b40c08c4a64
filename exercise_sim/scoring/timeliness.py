"""How soon: 1 until the target, then falling in a line to 0 at twice the target."""

from exercise_sim.exercise.progress import Answer
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
        what = "Nothing that counts came" if case.own else "Nothing came"
        why = f"{what}; the target was {t_plus(due)}."
        return Judgement(0.0, why, (case.delivery.seq,))
    # Events are stamped to the microsecond; what is smaller comes from adding and subtracting.
    late = round(case.owed.spent(answer.t) - within, 6)
    value = min(1.0, max(0.0, 1.0 - late / within))
    if answer.t < case.delivery.t:
        told = f"before the inject came at {t_plus(case.delivery.t)}"
    elif late <= 0:
        told = _in_time(answer.t, due)
    else:
        # The target as it stood for the team: moved by what was not the team's time.
        told = _late(answer.t, answer.t - late)
        told += "; past twice the time allowed it earns nothing" if value == 0 else ""
    why = f"{_said(answer)}, {told}{_idle(case, answer)}."
    return Judgement(value, why, (case.delivery.seq, answer.seq))


def _said(answer: Answer) -> str:
    verb = "Assessed" if answer.action == "assess" else "Released"
    return f"{verb} at {t_plus(answer.t)}"


def _in_time(t: float, target: float) -> str:
    # The difference of the times as they are shown, so that the sentence adds up.
    left = int(target) - int(t)
    return f"{length(left)} before the target of {t_plus(target)}" if left else "on target"


def _late(t: float, target: float) -> str:
    over = int(t) - int(target)
    said = f"{length(over)} after" if over else "less than a second after"
    return f"{said} the target of {t_plus(target)}"


def _idle(case: Case, answer: Answer) -> str:
    """What was left out of the team's time."""
    begun = answer.t if case.owed.start is None else case.owed.start
    idle = max(0.0, answer.t - begun) - case.owed.spent(answer.t)
    return f"; {length(idle)} that were not the team's are left out" if idle >= 1 else ""
