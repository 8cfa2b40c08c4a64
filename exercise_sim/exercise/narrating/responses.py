"""What teams wrote, cleared and let out."""

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.narrating.registry import narrates
from exercise_sim.exercise.narrating.teller import Teller, short, with_reason
from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary import Duty

_CLEARED: dict[Duty, str] = {
    "drafter": N_("{who} cleared {response} as drafter."),
    "approver": N_("{who} cleared {response} as approver."),
    "monitor": N_("{who} cleared {response} as monitor."),
}
_RELEASED: dict[ev.Sanction, str] = {
    "not required": N_("{who} released {response}."),
    "cleared": N_("{who} released {response} (cleared)."),
    "cleared by SimCell": N_("{who} released {response} (cleared by SimCell)."),
    "not cleared": N_("{who} released {response} (not cleared). Reason: {reason}"),
}


@narrates(ev.VersionSaved)
def version_saved(tell: Teller, e: ev.VersionSaved) -> str:
    return _("{who} saved version {version} of {response}.").format(
        who=tell.who(e.by), version=e.version, response=tell.response(e.response, e.version)
    )


@narrates(ev.DraftShared)
def draft_shared(tell: Teller, e: ev.DraftShared) -> str:
    return _("{who} showed {response} to {recipients}.").format(
        who=tell.who(e.by),
        response=tell.response(e.response, e.version),
        recipients=tell.recipients(e.to),
    )


@narrates(ev.ClearanceRequested)
def clearance_requested(tell: Teller, e: ev.ClearanceRequested) -> str:
    if e.simcell:
        asked = _("{who} asked for clearance of {response} by the SimCell.")
    else:
        asked = _("{who} asked for clearance of {response}.")
    return asked.format(who=tell.who(e.by), response=tell.response(e.response, e.version))


@narrates(ev.ClearanceApproved)
def clearance_approved(tell: Teller, e: ev.ClearanceApproved) -> str:
    return _(_CLEARED[e.duty]).format(
        who=tell.who(e.by), response=tell.response(e.response, e.version)
    )


@narrates(ev.ClearanceReturned)
def clearance_returned(tell: Teller, e: ev.ClearanceReturned) -> str:
    said = _("{who} returned {response}").format(
        who=tell.who(e.by), response=tell.response(e.response, e.version)
    )
    return with_reason(said, e.comment)


@narrates(ev.ResponseReleased)
def released(tell: Teller, e: ev.ResponseReleased) -> str:
    return _(_RELEASED[e.sanction]).format(
        who=tell.who(e.by),
        response=tell.response(e.response, e.version),
        reason=short(e.reason),
    )


@narrates(ev.ResponseCorrected)
def corrected(tell: Teller, e: ev.ResponseCorrected) -> str:
    said = _("{who} corrected {response}").format(
        who=tell.who(e.by), response=tell.response(e.response, e.version)
    )
    return with_reason(said, e.note)


@narrates(ev.ResponseWithdrawn)
def withdrawn(tell: Teller, e: ev.ResponseWithdrawn) -> str:
    version = tell.state.responses[e.response].releases[-1].version
    said = _("{who} withdrew {response}").format(
        who=tell.who(e.by), response=tell.response(e.response, version)
    )
    return with_reason(said, e.reason)
