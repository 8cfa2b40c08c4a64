"""What becomes of an inject."""

from collections.abc import Iterable

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.conditions import holds
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.phases import begin_phases
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.past import Past
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import (
    Coming,
    comes_again,
    due_injects,
    due_phases,
    recipients_left,
)
from exercise_sim.exercise.state import InjectState, State
from exercise_sim.exercise.stretches import covers
from exercise_sim.localization import N_, _
from exercise_sim.scenario.inject import Inject

_ALREADY = {
    "delivered": N_("This inject is delivered already."),
    "skipped": N_("This inject is skipped already."),
    "recalled": N_("This inject is recalled already."),
}
_THIS_ONE = {
    "scheduled": N_("this one is scheduled"),
    "held": N_("this one is held"),
    "delivered": N_("this one is delivered"),
    "skipped": N_("this one is skipped"),
    "recalled": N_("this one is recalled"),
}


def deliver(
    state: State,
    inject: str,
    stamp: Stamp,
    due: float,
    teams: Iterable[str] | None = None,
    again: int = 0,
) -> list[ev.Event]:
    """One event for each of `teams`; left out, for each whom the inject has not reached yet."""
    written = state.scenario.inject[inject]
    return [
        ev.InjectDelivered(
            **stamp.fields,
            inject=inject,
            team=team,
            due=due,
            variant=_variant(state, written, team, stamp.t),
            again=again,
        )
        for team in (recipients_left(state, state.injects[inject]) if teams is None else teams)
    ]


def deliver_each(state: State, comings: Iterable[Coming], stamp: Stamp) -> list[ev.Event]:
    """Delivers one after the other: the text of one may depend on those before it."""
    events: list[ev.Event] = []
    for one in comings:
        news = deliver(state, one.inject, stamp, one.due, one.teams, one.again)
        for event in news:
            state = evolve(state, event)
        events += news
    return events


def _variant(state: State, inject: Inject, team: str, t: float) -> str | None:
    """The first variant whose condition holds for `team` at T+ `t`; None: the inject itself."""
    past = Past(state)
    told = (one.id for one in inject.variants if covers(holds(past, one.when, team), t))
    return next(told, None)


@decides(cmd.DeliverDue)
def deliver_due(state: State, command: cmd.DeliverDue, stamp: Stamp) -> list[ev.Event]:
    if command.by != cmd.CONDUCTOR:
        raise Refused(_("Only the conductor delivers what is due."))
    if state.clock.status != "running":
        return []
    phases = due_phases(state, stamp.t)
    # A break stops the clock when it begins: what is due behind it comes after it.
    until = next((phase.starts for phase in phases if phase.kind != "play"), stamp.t)
    delivered = deliver_each(state, due_injects(state, until), stamp)
    return [*delivered, *begin_phases(state, phases, stamp)]


@decides(cmd.FireNow)
def fire_now(state: State, command: cmd.FireNow, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.in_play(state)
    inject = authority.inject(state, command.inject)
    if inject.status not in ("scheduled", "held"):
        raise Refused(_(_ALREADY[inject.status]))
    if not recipients_left(state, inject):
        raise Refused(_("Everybody for whom this inject is meant has it already."))
    return deliver(state, inject.id, stamp, stamp.t)


@decides(cmd.Hold)
def hold(state: State, command: cmd.Hold, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    inject = authority.inject(state, command.inject)
    if inject.status != "scheduled":
        raise Refused(_but(_("Only a scheduled inject can be held"), inject))
    return [ev.InjectHeld(**stamp.fields, inject=inject.id)]


@decides(cmd.Unhold)
def unhold(state: State, command: cmd.Unhold, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    inject = authority.inject(state, command.inject)
    if inject.status != "held":
        raise Refused(_but(_("Only a held inject can be unheld"), inject))
    return [ev.InjectUnheld(**stamp.fields, inject=inject.id)]


@decides(cmd.Skip)
def skip(state: State, command: cmd.Skip, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    inject = authority.inject(state, command.inject)
    if inject.status not in ("scheduled", "held") and not comes_again(state, inject):
        raise Refused(_(_ALREADY[inject.status]))
    return [ev.InjectSkipped(**stamp.fields, inject=inject.id, reason=command.reason)]


@decides(cmd.Recall)
def recall(state: State, command: cmd.Recall, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    inject = authority.inject(state, command.inject)
    if inject.status == "recalled" or not inject.deliveries:
        raise Refused(_but(_("Only a delivered inject can be recalled"), inject))
    return [ev.InjectRecalled(**stamp.fields, inject=inject.id, reason=command.reason)]


@decides(cmd.Open)
def open_inject(state: State, command: cmd.Open, stamp: Stamp) -> list[ev.Event]:
    team = authority.own_team(state, command.by)
    authority.delivered_to(state, command.inject, team)
    delivery = state.injects[command.inject].deliveries[team]
    if command.by in delivery.looked or state.clock.status == "ended":
        return []
    return [ev.InjectOpened(**stamp.fields, inject=command.inject, team=team)]


def _but(rule: str, inject: InjectState) -> str:
    """The `rule`, and how the inject stands."""
    return f"{rule}; {_(_THIS_ONE[inject.status])}."
