"""Whether the expected was done at all, and whether noise was left alone."""

from exercise_sim.localization import N_, _, ngettext
from exercise_sim.scenario.vocabulary import Action
from exercise_sim.scoring.case import SPEAKING, Case, Judgement, Released
from exercise_sim.scoring.phrases import t_plus

_DONE: dict[Action, str] = {
    "assess": N_("Assessment made at {t}."),
    "publish": N_("Statement released at {t}."),
    "reply": N_("Reply released at {t}."),
    "notify": N_("Notification released at {t}."),
    "escalate": N_("Escalation released at {t}."),
    "coordinate": N_("Coordination released at {t}."),
    "verify": N_("Request to verify released at {t}."),
    "brief": N_("Overview released at {t}."),
    "monitor": N_("Decision to monitor released at {t}."),
}
_NOTHING_CAME: dict[Action, str] = {
    "assess": N_("No assessment came for this inject."),
    "publish": N_("No statement came for this inject."),
    "reply": N_("No reply came for this inject."),
    "notify": N_("No notification came for this inject."),
    "escalate": N_("No escalation came for this inject."),
    "coordinate": N_("No coordination came for this inject."),
    "verify": N_("No request to verify came for this inject."),
    "brief": N_("No overview came for this inject."),
    "monitor": N_("No decision to monitor came for this inject."),
}


def judge(case: Case) -> Judgement:
    """1 where the expected action took effect, even late, and stands; 0 where not, or for
    over-reaction.
    """
    spoken = overreaction(case)
    if spoken is not None:
        if spoken.content.action == "publish":
            why = _("To watch was enough, but the team released a statement at {t}.")
        else:
            why = _("To watch was enough, but the team released a reply at {t}.")
        why = why.format(t=t_plus(spoken.t))
        return Judgement(0.0, why, (case.delivery.seq, spoken.release.seq))
    expected = case.expectation.action
    answer = case.owed.answer
    if answer is not None:
        return Judgement(1.0, _(_DONE[expected]).format(t=t_plus(answer.t)), (answer.seq,))
    if case.own:
        return _uncounted(case)
    return Judgement(0.0, _(_NOTHING_CAME[expected]), (case.delivery.seq,))


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
        why = _("What was released at {t} has been withdrawn.").format(t=t_plus(withdrawn[0].t))
        return Judgement(0.0, why, (case.delivery.seq, withdrawn[0].release.seq))
    short = case.own[0]
    why = ngettext(
        "What was released at {t} has {n} character; with fewer than {floor} it does not count.",
        "What was released at {t} has {n} characters; with fewer than {floor} it does not count.",
        short.content.length,
    ).format(t=t_plus(short.t), n=short.content.length, floor=floor)
    return Judgement(0.0, why, (case.delivery.seq, short.release.seq))
