"""What becomes of an inject."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import due_injects, recipients_left
from exercise_sim.exercise.state import State


def deliver(state: State, inject: str, stamp: Stamp, due: float) -> list[ev.Event]:
    """One event for each recipient that has not received the inject yet."""
    return [
        ev.InjectDelivered(**stamp.fields, inject=inject, team=team, due=due)
        for team in recipients_left(state, state.injects[inject])
    ]


@decides(cmd.DeliverDue)
def deliver_due(state: State, command: cmd.DeliverDue, stamp: Stamp) -> list[ev.Event]:
    if command.by != cmd.CONDUCTOR:
        raise Refused("Only the conductor delivers what is due.")
    if state.clock.status != "running":
        return []
    return [
        event
        for inject in due_injects(state, stamp.t)
        for event in deliver(state, inject.id, stamp, inject.due or 0.0)
    ]


@decides(cmd.FireNow)
def fire_now(state: State, command: cmd.FireNow, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.in_play(state)
    _, inject = authority.inject(state, command.inject)
    if inject.status not in ("scheduled", "held"):
        raise Refused(f"This inject is {inject.status} already.")
    return deliver(state, inject.id, stamp, stamp.t)


@decides(cmd.Hold)
def hold(state: State, command: cmd.Hold, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    _, inject = authority.inject(state, command.inject)
    if inject.status != "scheduled":
        raise Refused(f"Only a scheduled inject can be held; this one is {inject.status}.")
    return [ev.InjectHeld(**stamp.fields, inject=inject.id)]


@decides(cmd.Unhold)
def unhold(state: State, command: cmd.Unhold, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    _, inject = authority.inject(state, command.inject)
    if inject.status != "held":
        raise Refused(f"Only a held inject can be unheld; this one is {inject.status}.")
    return [ev.InjectUnheld(**stamp.fields, inject=inject.id)]


@decides(cmd.Skip)
def skip(state: State, command: cmd.Skip, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    _, inject = authority.inject(state, command.inject)
    if inject.status not in ("scheduled", "held"):
        raise Refused(f"This inject is {inject.status} already.")
    return [ev.InjectSkipped(**stamp.fields, inject=inject.id, reason=command.reason)]


@decides(cmd.Recall)
def recall(state: State, command: cmd.Recall, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    _, inject = authority.inject(state, command.inject)
    if inject.status != "delivered":
        raise Refused(f"Only a delivered inject can be recalled; this one is {inject.status}.")
    return [ev.InjectRecalled(**stamp.fields, inject=inject.id, reason=command.reason)]


@decides(cmd.Open)
def open_inject(state: State, command: cmd.Open, stamp: Stamp) -> list[ev.Event]:
    _, team = authority.player(state, command.by)
    authority.delivered_to(state, command.inject, team)
    delivery = state.injects[command.inject].deliveries[team]
    if command.by in delivery.opened or state.clock.status == "ended":
        return []
    return [ev.InjectOpened(**stamp.fields, inject=command.inject, team=team)]
