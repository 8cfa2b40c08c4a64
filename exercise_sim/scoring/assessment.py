"""Whether the team saw the inject for what it is."""

from exercise_sim.exercise.state import Assessment
from exercise_sim.scoring.case import Case, Judgement
from exercise_sim.scoring.phrases import listed, t_plus


def applies(case: Case) -> bool:
    return case.expectation.action == "assess"


def judge(case: Case) -> Judgement:
    """Share of right among veracity, priority and claim, in the last assessment that counts.

    The claim is judged where the inject spreads one or the team named one.
    """
    made = [
        one
        for one in case.state.assessments
        if one.team == case.owed.team and one.inject == case.owed.inject
    ]
    if not made:
        return Judgement(0.0, "The team did not assess this inject.", (case.delivery.seq,))
    closes = case.owed.closes
    counted = [one for one in made if closes is None or one.t <= closes]
    if not counted:
        assert closes is not None
        first = made[0]
        why = f"Assessed at {t_plus(first.t)}; only what came by {t_plus(closes)} counts."
        return Judgement(0.0, why, (case.delivery.seq, first.seq))
    return _against_truth(case, counted[-1])


def _against_truth(case: Case, made: Assessment) -> Judgement:
    truth = case.inject
    asked: list[tuple[str, str, str]] = [
        ("veracity", made.veracity, truth.veracity),
        ("priority", made.priority, truth.priority),
    ]
    if truth.claim is not None or made.claim is not None:
        asked.append(("claim", made.claim or "none", truth.claim or "none"))
    right = [what for what, said, true in asked if said == true]
    wrong = [f"{what} {said} (it is {true})" for what, said, true in asked if said != true]
    why = f"Assessed at {t_plus(made.t)}: {len(right)} of {len(asked)} right"
    why += f" ({listed(right)})" if right else ""
    why += f"; wrong: {listed(wrong)}." if wrong else "."
    return Judgement(len(right) / len(asked), why, (made.seq,))
