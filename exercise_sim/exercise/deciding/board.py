"""What teams show each other: decisions on the shared board, and drafts."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _


@decides(cmd.RecordDecision)
def record_decision(state: State, command: cmd.RecordDecision, stamp: Stamp) -> list[ev.Event]:
    text = authority.text(command.text, _("Please write the decision."))
    team = None
    if not authority.is_facilitator(state, command.by):
        team = authority.own_team(state, command.by)
        authority.not_ended(state)
    return [ev.DecisionRecorded(**stamp.fields, team=team, text=text)]


@decides(cmd.ShareDraft)
def share_draft(state: State, command: cmd.ShareDraft, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.not_ended(state)
    response = authority.own_response(state, command.response, team)
    if not 1 <= command.version <= len(response.versions):
        raise Refused(_("There is no such version."))
    if not command.to:
        raise Refused(_("Choose the teams that should see it."))
    for other in command.to:
        authority.team(state, other)
        if other == team:
            raise Refused(_("Your own team sees it already."))
    return [
        ev.DraftShared(**stamp.fields, response=response.id, version=command.version, to=command.to)
    ]
