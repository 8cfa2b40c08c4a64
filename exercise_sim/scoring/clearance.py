"""Whether what went out had been signed off by everybody whose sign-off the playbook wants."""

from exercise_sim.scoring.case import Case, Judgement, Released
from exercise_sim.scoring.phrases import listed, t_plus


def applies(case: Case) -> bool:
    return bool(case.state.playbook.clearance.get(case.expectation.action))


def judge(case: Case) -> Judgement:
    """0 where any release went out uncleared, 1 where the team cleared, None where it could not.

    A team too small for four eyes clears through the SimCell: that says nothing about the team.
    """
    if not case.own:
        return Judgement(None, "Nothing was released.")
    by_sanction = {
        kind: [one for one in case.own if one.release.sanction == kind]
        for kind in ("not cleared", "cleared", "cleared by SimCell")
    }
    duties = listed(case.state.playbook.clearance[case.expectation.action])
    if uncleared := by_sanction["not cleared"]:
        one = uncleared[0]
        reason = f" The reason given: {one.release.reason.strip()}" if one.release.reason else ""
        why = f"Released at {t_plus(one.release.t)} without clearance by the {duties}.{reason}"
        return Judgement(0.0, why, tuple(u.release.seq for u in uncleared))
    if cleared := by_sanction["cleared"]:
        why = f"Cleared by the {duties} before release at {t_plus(cleared[0].release.t)}."
        return Judgement(1.0, why, tuple(_signed(cleared)))
    if helped := by_sanction["cleared by SimCell"]:
        why = "The SimCell cleared it, since nobody else in the team could."
        return Judgement(None, why, tuple(_signed(helped)))
    return Judgement(None, "No clearance was asked of this release.")


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
