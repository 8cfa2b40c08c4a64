"""Whether what went out had been signed off by everybody whose sign-off the playbook wants."""

from collections.abc import Sequence

from exercise_sim.localization import N_, _
from exercise_sim.localization.lists import listed
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.scenario.vocabulary_in_words import duty_name
from exercise_sim.scoring.case import Case, Judgement, Released
from exercise_sim.scoring.phrases import t_plus

_THE: dict[Duty, str] = {
    "drafter": N_("the drafter"),
    "approver": N_("the approver"),
    "monitor": N_("the monitor"),
}


def applies(case: Case) -> bool:
    return bool(case.state.playbook.clearance.get(case.expectation.action))


def judge(case: Case) -> Judgement:
    """0 where any release went out uncleared, 1 where the team cleared, None where it could not.

    A team too small for four eyes clears through the SimCell: that says nothing about the team.
    """
    if not case.own:
        return Judgement(None, _("Nothing was released."))
    by_sanction = {
        kind: [one for one in case.own if one.release.sanction == kind]
        for kind in ("not cleared", "cleared", "cleared by SimCell")
    }
    duties = _the(case.state.playbook.clearance[case.expectation.action])
    if uncleared := by_sanction["not cleared"]:
        one = uncleared[0]
        why = _("Released at {t} without clearance by {duties}.").format(
            t=t_plus(one.release.t), duties=duties
        )
        if one.release.reason:
            given = _("The reason given: {reason}").format(reason=one.release.reason.strip())
            why = f"{why} {given}"
        return Judgement(0.0, why, tuple(u.release.seq for u in uncleared))
    if cleared := by_sanction["cleared"]:
        why = _("Cleared by {duties} before release at {t}.").format(
            duties=duties, t=t_plus(cleared[0].release.t)
        )
        return Judgement(1.0, why, tuple(_signed(cleared)))
    if helped := by_sanction["cleared by SimCell"]:
        why = _("The SimCell cleared it, since nobody else in the team could.")
        return Judgement(None, why, tuple(_signed(helped)))
    return Judgement(None, _("No clearance was asked of this release."))


def _the(duties: Sequence[Duty]) -> str:
    """`the approver`, `the approver and monitor`."""
    first, *rest = duties
    return listed([_(_THE[first]), *(duty_name(duty) for duty in rest)])


def _signed(releases: list[Released]) -> list[int]:
    """Numbers of the approvals that count and of the releases they stand for."""
    found = [
        seq
        for one in releases
        for seq in (
            *(signed.seq for signed in one.response.approvals(one.release.version)),
            one.release.seq,
        )
    ]
    return sorted(set(found))
