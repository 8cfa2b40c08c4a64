"""Whether the team saw the inject for what it is."""

from exercise_sim.exercise.state import Assessment
from exercise_sim.localization import N_, _
from exercise_sim.localization.lists import listed
from exercise_sim.scoring.case import Case, Judgement
from exercise_sim.scoring.phrases import t_plus

_SAID = {
    ("veracity", "fabricated"): N_("veracity fabricated"),
    ("veracity", "misleading"): N_("veracity misleading"),
    ("veracity", "unverified"): N_("veracity unverified"),
    ("veracity", "accurate"): N_("veracity accurate"),
    ("priority", "high"): N_("priority high"),
    ("priority", "medium"): N_("priority medium"),
    ("priority", "low"): N_("priority low"),
    ("claim", None): N_("claim none"),
}
_IT_IS = {
    ("veracity", "fabricated"): N_("it is fabricated"),
    ("veracity", "misleading"): N_("it is misleading"),
    ("veracity", "unverified"): N_("it is unverified"),
    ("veracity", "accurate"): N_("it is accurate"),
    ("priority", "high"): N_("it is high"),
    ("priority", "medium"): N_("it is medium"),
    ("priority", "low"): N_("it is low"),
    ("claim", None): N_("it is none"),
}
_PARTS = {"veracity": N_("veracity"), "priority": N_("priority"), "claim": N_("claim")}


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
        return Judgement(0.0, _("The team did not assess this inject."), (case.delivery.seq,))
    closes = case.owed.closes
    counted = [one for one in made if closes is None or one.t <= closes]
    if not counted:
        assert closes is not None
        first = made[0]
        why = _("Assessed at {t}; only what came by {closes} counts.").format(
            t=t_plus(first.t), closes=t_plus(closes)
        )
        return Judgement(0.0, why, (case.delivery.seq, first.seq))
    return _against_truth(case, counted[-1])


def _against_truth(case: Case, made: Assessment) -> Judgement:
    truth = case.inject
    asked: list[tuple[str, str | None, str | None]] = [
        ("veracity", made.veracity, truth.veracity),
        ("priority", made.priority, truth.priority),
    ]
    if truth.claim is not None or made.claim is not None:
        asked.append(("claim", made.claim or None, truth.claim or None))
    right = [_(_PARTS[part]) for part, said, true in asked if said == true]
    wrong = [_mistake(part, said, true) for part, said, true in asked if said != true]
    why = _("Assessed at {t}: {right} of {asked} right").format(
        t=t_plus(made.t), right=len(right), asked=len(asked)
    )
    why += f" ({listed(right)})" if right else ""
    if wrong:
        mistakes = _("wrong: {mistakes}").format(mistakes=listed(wrong))
        why += f"; {mistakes}"
    return Judgement(len(right) / len(asked), f"{why}.", (made.seq,))


def _mistake(part: str, said: str | None, true: str | None) -> str:
    """`veracity accurate (it is fabricated)`; claims are called by their ids."""
    told = _SAID.get((part, said))
    told = _("claim {claim}").format(claim=said) if told is None else _(told)
    truth = _IT_IS.get((part, true))
    truth = _("it is {claim}").format(claim=true) if truth is None else _(truth)
    return f"{told} ({truth})"
