"""Sign-off of one version of a draft before release."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.sanction import could_clear, duties_left, required_duties
from exercise_sim.exercise.state import Response, State
from exercise_sim.localization import _, ngettext


def latest_version(response: Response, version: int) -> None:
    """Refuses to act on a version that has been edited since."""
    if response.withdrawal is not None:
        raise Refused(_("This response was withdrawn."))
    if version != response.latest.number:
        raise Refused(
            _("Version {version} was saved meanwhile; look at it first.").format(
                version=response.latest.number
            )
        )


def could_go_out(state: State, content: Content) -> None:
    """Refuses what no clearance could help: it goes nowhere, or is too long for where it goes."""
    if content.action == "publish" and not content.channels:
        raise Refused(_("Choose at least one channel to publish on."))
    for channel_id in content.channels:
        limit = state.scenario.channel[channel_id].limit
        if limit is not None and content.length > limit:
            takes = ngettext(
                "`{channel}` takes at most {n} character; this text has {length}.",
                "`{channel}` takes at most {n} characters; this text has {length}.",
                limit,
            )
            raise Refused(takes.format(channel=channel_id, n=limit, length=content.length))


@decides(cmd.RequestClearance)
def request(state: State, command: cmd.RequestClearance, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.not_ended(state)
    response = authority.own_response(state, command.response, team)
    latest_version(response, command.version)
    if response.latest.content.length == 0:
        raise Refused(_("There is no text to clear."))
    could_go_out(state, response.latest.content)
    if not required_duties(state, response):
        raise Refused(_("This action needs no clearance; release it."))
    if response.pending is not None:
        raise Refused(_("Clearance of this version has been requested already."))
    left = duties_left(state, response)
    if not left:
        raise Refused(_("This version is cleared already; release it."))
    simcell = any(not could_clear(state, response, duty) for duty in left)
    return [
        ev.ClearanceRequested(
            **stamp.fields, response=response.id, version=command.version, simcell=simcell
        )
    ]


@decides(cmd.Approve)
def approve(state: State, command: cmd.Approve, stamp: Stamp) -> list[ev.Event]:
    response, simcell = _under_clearance(state, command.by, command.response, command.version)
    left = duties_left(state, response)
    if not simcell:
        person = authority.player(state, command.by)
        left = [duty for duty in left if duty in person.duties]
        if not left:
            raise Refused(_("Clearance needs a duty that you do not have."))
        if state.playbook.four_eyes and command.by == response.latest.by:
            raise Refused(_("You saved this version; somebody else has to clear it."))
    return [
        ev.ClearanceApproved(
            **stamp.fields,
            response=response.id,
            version=command.version,
            duty=duty,
            simcell=simcell,
        )
        for duty in left
    ]


@decides(cmd.Return)
def return_version(state: State, command: cmd.Return, stamp: Stamp) -> list[ev.Event]:
    response, simcell = _under_clearance(state, command.by, command.response, command.version)
    if not simcell:
        person = authority.player(state, command.by)
        if not set(person.duties) & set(required_duties(state, response)):
            raise Refused(_("Clearance needs a duty that you do not have."))
    comment = authority.text(command.comment, _("Please write what has to change."))
    return [
        ev.ClearanceReturned(
            **stamp.fields,
            response=response.id,
            version=command.version,
            comment=comment,
            simcell=simcell,
        )
    ]


def _under_clearance(
    state: State, by: str, response_id: str, version: int
) -> tuple[Response, bool]:
    """(the response whose version waits for a decision, whether the SimCell decides it)."""
    authority.not_ended(state)
    simcell = authority.is_facilitator(state, by)
    if simcell:
        found = state.responses.get(response_id)
        if found is None:
            raise Refused(_("There is no such response."))
        response = found
    else:
        team = authority.own_team(state, by)
        response = authority.own_response(state, response_id, team)
    latest_version(response, version)
    if response.pending is None:
        raise Refused(
            _("Nobody is waiting for a decision on this version; it may be decided already.")
        )
    if simcell and not response.pending.simcell:
        raise Refused(_("This team clears its own drafts."))
    return response, simcell
