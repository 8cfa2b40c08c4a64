"""The MSEL rewritten while it is played: new injects, new texts, new times."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.clock import LATEST
from exercise_sim.exercise.deciding import authority, not_there
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import InjectState, State
from exercise_sim.localization import _
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.scenario import Scenario

MOST_INJECTS = 20_000


@decides(cmd.AddInject)
def add_inject(state: State, command: cmd.AddInject, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    inject = command.inject
    if inject.id in state.injects:
        raise Refused(
            _("There is an inject `{inject}` already; choose another id.").format(inject=inject.id)
        )
    if len(state.injects) >= MOST_INJECTS:
        raise Refused(_("The MSEL is full."))
    _fits(state.scenario, inject)
    return [ev.InjectAdded(**stamp.fields, inject=inject, copied_from=command.copied_from)]


@decides(cmd.EditInject)
def edit_inject(state: State, command: cmd.EditInject, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    standing = authority.inject(state, command.inject)
    _pending(standing)
    if command.edited.id != command.inject:
        raise Refused(_("An inject keeps its id; copy it as a new one instead."))
    if command.based_on != standing.version:
        raise Refused(
            _("Version {version} was saved meanwhile; look at it before you save over it.").format(
                version=standing.version
            )
        )
    _fits(state.scenario, command.edited)
    edited = ev.InjectEdited(
        **stamp.fields,
        inject=command.inject,
        edited=command.edited,
        version=standing.version + 1,
    )
    # While somebody writes at it, it must not come.
    held = standing.status == "held"
    return [edited] if held else [ev.InjectHeld(**stamp.fields, inject=command.inject), edited]


@decides(cmd.MoveInject)
def move_inject(state: State, command: cmd.MoveInject, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    standing = authority.inject(state, command.inject)
    inject = state.scenario.inject[command.inject]
    _pending(standing)
    if inject.when is not None:
        raise Refused(
            _("This inject waits for something to happen; fire it, or edit what it waits for.")
        )
    if not stamp.t <= command.to <= LATEST:
        raise Refused(_("Exercise time never goes back; name a later time, or fire it now."))
    return [ev.InjectMoved(**stamp.fields, inject=command.inject, due=command.to)]


def _pending(standing: InjectState) -> None:
    if standing.status not in ("scheduled", "held") or standing.deliveries:
        raise Refused(_("Only an inject that nobody has received yet can be changed."))


def _fits(scenario: Scenario, inject: Inject) -> None:
    """Refuses an inject that speaks of what the scenario does not have."""
    expected = inject.expect
    for lacking, known, named in (
        (not_there.TEAM, scenario.team, inject.to),
        (not_there.CHANNEL, scenario.channel, (inject.channel,)),
        (not_there.CLAIM, scenario.claim, (inject.claim,) if inject.claim else ()),
        (not_there.OBJECTIVE, scenario.objective, inject.objectives),
        (not_there.TEAM, scenario.team, [one for e in expected for one in e.by]),
        (not_there.CHANNEL, scenario.channel, [one for e in expected for one in e.channels]),
        (not_there.AUDIENCE, scenario.audience, [one for e in expected for one in e.audiences]),
        (
            not_there.KEY_MESSAGE,
            scenario.key_message,
            [one for e in expected for one in e.key_messages],
        ),
        (not_there.FACT, scenario.fact, [one for e in expected for one in e.facts]),
        (
            not_there.TEAM_OR_PERSONA,
            {**scenario.team, **scenario.persona},
            [one for e in expected for one in e.to],
        ),
    ):
        unknown = next((one for one in named if one not in known), None)
        if unknown is not None:
            raise Refused(_(lacking).format(id=unknown))
    for part in () if inject.when is None else inject.when.walk():
        if part.inject is not None and part.inject not in scenario.inject:
            raise Refused(_(not_there.INJECT).format(id=part.inject))
