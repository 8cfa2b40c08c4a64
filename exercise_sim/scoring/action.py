"""Whether the expected was done at all, and whether noise was left alone."""

from exercise_sim.scenario.vocabulary import PRODUCTS
from exercise_sim.scoring.case import SPEAKING, Case, Judgement, Released
from exercise_sim.scoring.phrases import t_plus


def judge(case: Case) -> Judgement:
    """1 where the expected action took effect, even late, and stands; 0 where not, or for
    over-reaction.
    """
    spoken = overreaction(case)
    if spoken is not None:
        what = PRODUCTS[spoken.content.action]
        why = f"To watch was enough, but the team released a {what} at {t_plus(spoken.t)}."
        return Judgement(0.0, why, (case.delivery.seq, spoken.release.seq))
    noun = PRODUCTS[case.expectation.action]
    answer = case.owed.answer
    if answer is not None:
        verb = "made" if answer.action == "assess" else "released"
        return Judgement(1.0, f"{noun.capitalize()} {verb} at {t_plus(answer.t)}.", (answer.seq,))
    if case.own:
        return _uncounted(case)
    return Judgement(0.0, f"No {noun} came for this inject.", (case.delivery.seq,))


def overreaction(case: Case) -> Released | None:
    """What the team said in public although watching was expected, and speaking was not."""
    if case.expectation.action != "monitor":
        return None
    unwanted = SPEAKING - case.expected
    return next((one for one in case.releases if one.content.action in unwanted), None)


def _uncounted(case: Case) -> Judgement:
    floor = case.state.playbook.content_floor
    withdrawn = [one for one in case.own if one.content.length >= floor]
    if withdrawn:
        why = f"What was released at {t_plus(withdrawn[0].t)} has been withdrawn."
        return Judgement(0.0, why, (case.delivery.seq, withdrawn[0].release.seq))
    short = case.own[0]
    why = (
        f"What was released at {t_plus(short.t)} has {short.content.length} characters;"
        f" with fewer than {floor} it does not count."
    )
    return Judgement(0.0, why, (case.delivery.seq, short.release.seq))
