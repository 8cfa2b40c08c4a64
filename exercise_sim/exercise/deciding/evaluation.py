"""What people judge: overrides, ratings, flags, and what teams did aloud."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import N_, _
from exercise_sim.scenario.expectations import expectations_for

_NOT_THERE: dict[ev.RatedSubject, str] = {
    "response": N_("There is no response `{id}` in this exercise."),
    "objective": N_("There is no objective `{id}` in this exercise."),
    "inject": N_("There is no inject `{id}` in this exercise."),
}


@decides(cmd.OverrideScore)
def override(state: State, command: cmd.OverrideScore, stamp: Stamp) -> list[ev.Event]:
    authority.evaluator(state, command.by)
    authority.not_final(state)
    standing = authority.inject(state, command.inject)
    inject = state.scenario.inject[command.inject]
    if command.team not in standing.deliveries:
        raise Refused(_("This team has not received the inject."))
    owed = expectations_for(state.playbook, inject, command.team)
    if command.expectation not in [one.id for one in owed]:
        raise Refused(
            _("Nothing called `{expectation}` was expected of this team.").format(
                expectation=command.expectation
            )
        )
    if command.value is not None:
        if not 0 <= command.value <= 1:
            raise Refused(_("A score lies between 0 and 1."))
        authority.text(command.reason, _("Please write why you judge it differently."))
    return [
        ev.ScoreOverridden(
            **stamp.fields,
            inject=command.inject,
            team=command.team,
            expectation=command.expectation,
            criterion=command.criterion,
            value=command.value,
            reason=command.reason,
        )
    ]


@decides(cmd.Rate)
def rate(state: State, command: cmd.Rate, stamp: Stamp) -> list[ev.Event]:
    authority.evaluator(state, command.by)
    authority.not_final(state)
    authority.team(state, command.team)
    known = {
        "response": state.responses,
        "objective": state.scenario.objective,
        "inject": state.injects,
    }[command.subject]
    if command.about not in known:
        raise Refused(_(_NOT_THERE[command.subject]).format(id=command.about))
    if command.rating is None:
        authority.text(command.comment, _("Please write a comment, or choose a rating."))
    return [
        ev.Rated(
            **stamp.fields,
            team=command.team,
            subject=command.subject,
            about=command.about,
            rating=command.rating,
            comment=command.comment,
        )
    ]


@decides(cmd.Flag)
def flag(state: State, command: cmd.Flag, stamp: Stamp) -> list[ev.Event]:
    authority.evaluator(state, command.by)
    if command.response not in state.responses:
        raise Refused(_("There is no such response."))
    if (command.response in state.flagged) == command.flagged:
        return []
    return [ev.Flagged(**stamp.fields, response=command.response, flagged=command.flagged)]


@decides(cmd.ObserveResponse)
def observe(state: State, command: cmd.ObserveResponse, stamp: Stamp) -> list[ev.Event]:
    authority.evaluator(state, command.by)
    authority.not_final(state)
    standing = authority.inject(state, command.inject)
    delivery = standing.deliveries.get(command.team)
    if delivery is None:
        raise Refused(_("This team has not received the inject."))
    if command.action == "assess":
        raise Refused(_("An assessment is a judgement of the team; note it, or rate it."))
    if command.response in state.responses:
        raise Refused(_("This was recorded already."))
    if not delivery.t <= command.at <= stamp.t:
        raise Refused(_("It was seen after the inject came and not later than now."))
    return [
        ev.ResponseObserved(
            **stamp.fields,
            response=command.response,
            inject=command.inject,
            team=command.team,
            action=command.action,
            text=authority.text(command.text, _("Please write what the team did.")),
            at=command.at,
        )
    ]
