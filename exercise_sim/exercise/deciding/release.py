"""The moment a response takes effect, and what may follow: correction and withdrawal."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.clearance import could_go_out, latest_version
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.sanction import sanction
from exercise_sim.exercise.state import Response, State
from exercise_sim.exercise.visibility import fact_known
from exercise_sim.localization import _


@decides(cmd.Release)
def release(state: State, command: cmd.Release, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.in_play(state)
    response = authority.own_response(state, command.response, team)
    latest_version(response, command.version)
    if response.releases:
        raise Refused(_("This response is out already; correct it or withdraw it."))
    standing = _ready(state, response, command.reason)
    released = ev.ResponseReleased(
        **stamp.fields,
        response=response.id,
        version=command.version,
        sanction=standing,
        reason=command.reason,
    )
    return [released, *_scripted_answers(state, response, stamp)]


@decides(cmd.Correct)
def correct(state: State, command: cmd.Correct, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.in_play(state)
    response = authority.own_response(state, command.response, team)
    latest_version(response, command.version)
    if not response.releases:
        raise Refused(_("This response is not out yet; release it."))
    if response.releases[-1].version == command.version:
        raise Refused(_("This version is out already; save the corrected text first."))
    note = authority.text(command.note, _("Please write what is corrected."))
    standing = _ready(state, response, command.reason)
    return [
        ev.ResponseCorrected(
            **stamp.fields,
            response=response.id,
            version=command.version,
            sanction=standing,
            reason=command.reason,
            note=note,
        )
    ]


@decides(cmd.Withdraw)
def withdraw(state: State, command: cmd.Withdraw, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.in_play(state)
    response = authority.own_response(state, command.response, team)
    if not response.releases or response.withdrawal is not None:
        raise Refused(_("Only what is out can be withdrawn."))
    reason = authority.text(command.reason, _("Please write why it is withdrawn."))
    return [ev.ResponseWithdrawn(**stamp.fields, response=response.id, reason=reason)]


def _ready(state: State, response: Response, reason: str) -> ev.Sanction:
    """How the latest version stands with clearance; refuses what cannot go out."""
    content = response.latest.content
    if content.length == 0:
        raise Refused(_("There is no text to release."))
    could_go_out(state, content)
    standing = sanction(state, response)
    if standing == "not cleared" and not reason.strip():
        raise Refused(
            _("This version is not cleared; ask for clearance, or say why it goes out now.")
        )
    return standing


def _scripted_answers(state: State, response: Response, stamp: Stamp) -> list[ev.Event]:
    """What a `verify` learns at once: facts that refute the claims asked about and are known.

    What cannot be known yet, or has no script, waits for the SimCell.
    """
    content = response.latest.content
    if content.action != "verify":
        return []
    claims = [state.scenario.inject[i].claim for i in content.answers]
    wanted = dict.fromkeys(
        (
            *content.facts,
            *(f for c in claims if c is not None for f in state.scenario.claim[c].refuted_by),
        )
    )
    return [
        ev.FactConfirmed(**stamp.fields, fact=fact, team=response.team, response=response.id)
        for fact in wanted
        if state.scenario.fact[fact].known_at <= stamp.t
        and not fact_known(state, fact, response.team, stamp.t)
    ]
