"""People arriving, and the clock."""

from dataclasses import replace

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.clock import LATEST
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.delivery import deliver_each
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.no_play import is_no_play
from exercise_sim.exercise.reasons import CLOCK_JUMP, CLOCK_SET_BACK
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import passed_over
from exercise_sim.exercise.state import State
from exercise_sim.localization import _


@decides(cmd.Join)
def join(state: State, command: cmd.Join, stamp: Stamp) -> list[ev.Event]:
    if command.participant in state.participants:
        raise Refused(_("This person has joined already."))
    if command.participant in (cmd.HOST, cmd.CONDUCTOR):
        raise Refused(_("`{name}` is not a person.").format(name=command.participant))
    authority.text(command.name, _("Please write your name."))
    duties = command.duties
    if command.role == "player":
        team = state.scenario.team.get(command.team or "")
        if team is None:
            raise Refused(
                _("There is no team `{team}` in this exercise.").format(team=command.team)
            )
        unknown = [duty for duty in duties if duty not in team.roles]
        if unknown:
            raise Refused(_("This team has no duty `{duty}`.").format(duty=unknown[0]))
        duties = duties or team.roles
    elif command.team is not None or duties:
        raise Refused(_("Only players belong to a team."))
    return [
        ev.ParticipantJoined(
            **stamp.fields,
            participant=command.participant,
            name=command.name.strip(),
            role=command.role,
            team=command.team,
            duties=duties,
        )
    ]


@decides(cmd.MarkPresent)
def mark_present(state: State, command: cmd.MarkPresent, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    if command.team not in state.scenario.team:
        raise Refused(_("There is no team `{team}` in this exercise.").format(team=command.team))
    if command.team in state.present:
        raise Refused(_("This team is marked present already."))
    return [ev.TeamMarkedPresent(**stamp.fields, team=command.team)]


@decides(cmd.Start)
def start(state: State, command: cmd.Start, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    if state.clock.status != "not started":
        raise Refused(_("The exercise has started already."))
    if not 0 < command.speed <= ev.FASTEST:
        raise Refused(
            _("The speed must be above 0 and at most {most}.").format(most=f"{ev.FASTEST:g}")
        )
    arrived = {p.team for p in state.participants.values() if p.team is not None}
    present = [
        ev.TeamMarkedPresent(**stamp.fields, team=team.id)
        for team in state.scenario.teams
        if team.id in arrived and team.id not in state.present
    ]
    return [*present, ev.ExerciseStarted(**stamp.fields, speed=command.speed)]


@decides(cmd.Pause)
def pause(state: State, command: cmd.Pause, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    # Something real may happen over coffee too.
    stops_play = is_no_play(command.reason) and not is_no_play(state.pause_reason)
    if state.clock.status != "running" and not (state.clock.status == "paused" and stops_play):
        raise Refused(_("Only a running exercise can be paused."))
    return [ev.ExercisePaused(**stamp.fields, reason=command.reason)]


@decides(cmd.Resume)
def resume(state: State, command: cmd.Resume, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    if state.clock.status != "paused":
        raise Refused(_("Only a paused exercise can be resumed."))
    return [ev.ExerciseResumed(**stamp.fields)]


@decides(cmd.RecordOutage)
def record_outage(state: State, command: cmd.RecordOutage, stamp: Stamp) -> list[ev.Event]:
    if command.by != cmd.CONDUCTOR:
        raise Refused(_("Only the conductor records an outage."))
    if not 0 <= command.last_t <= LATEST:
        raise Refused(_("An outage begins after StartEx."))
    since = state.clock.wall_at(command.last_t)
    if since is None:
        raise Refused(_("Only a running exercise can have an outage."))
    stands_at = max(state.t, command.last_t)
    if command.last_t > stamp.t:
        # T+ had come further than the wall clock now allows for.
        return [ev.ExercisePaused(wall=stamp.wall, t=stands_at, by=stamp.by, reason=CLOCK_SET_BACK)]
    return [
        ev.OutageRecorded(wall=stamp.wall, t=stands_at, by=stamp.by, since=since),
    ]


@decides(cmd.Jump)
def jump(state: State, command: cmd.Jump, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    if state.clock.status not in ("running", "paused"):
        raise Refused(_("The clock can jump only between StartEx and EndEx."))
    if not stamp.t < command.to < float("inf"):
        raise Refused(_("Exercise time never goes back; name a later time."))
    passed: dict[str, list[str]] = {}
    comings = passed_over(state, command.to)
    for one in comings:
        passed.setdefault(one.inject, []).extend(one.teams)
    named = [*command.deliver, *command.skip]
    if len(named) != len(set(named)) or set(named) != set(passed):
        missing = sorted(set(passed).symmetric_difference(named)) or sorted(named)
        raise Refused(
            _(
                "Say for each inject passed over whether it is delivered or skipped: {injects}"
            ).format(injects=", ".join(missing))
        )
    after = Stamp(stamp.wall, command.to, stamp.by)
    events: list[ev.Event] = [
        ev.ClockJumped(**stamp.fields, to=command.to),
        *(
            ev.InjectSkipped(**after.fields, inject=i, team=team, reason=CLOCK_JUMP)
            for i in command.skip
            for team in passed[i]
        ),
    ]
    for event in events:
        state = evolve(state, event)
    delivered = (replace(one, due=after.t) for one in comings if one.inject in command.deliver)
    return [*events, *deliver_each(state, delivered, after)]


@decides(cmd.End)
def end(state: State, command: cmd.End, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    if state.clock.status not in ("running", "paused"):
        raise Refused(_("Only an exercise that has started can end."))
    return [ev.ExerciseEnded(**stamp.fields)]
