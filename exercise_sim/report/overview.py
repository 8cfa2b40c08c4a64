"""The exercise as HSEEP wants it described: what, when, for what, who took part."""

from collections.abc import Sequence
from datetime import datetime

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Recorded
from exercise_sim.report.harmless import one_line
from exercise_sim.report.model import Organisation, Overview, Person
from exercise_sim.report.moments import ReportClock, day, long_time
from exercise_sim.report.names import Names
from exercise_sim.report.numbers import counted, listed
from exercise_sim.report.tasks import passage
from exercise_sim.report.wording import ROLES, TEAM_KINDS
from exercise_sim.scoring.phrases import t_plus


def overview(
    events: Sequence[Recorded], state: State, names: Names, clock: ReportClock
) -> Overview:
    scenario = state.scenario
    playbook = state.playbook
    title = playbook.id if playbook.title is None else names.read(playbook.title)
    return Overview(
        name=one_line(names.read(scenario.title)),
        status=_status(state),
        held=_held(events, state),
        story=_story(clock, state.t),
        duration=f"{t_plus(state.t)} of exercise time; planned were {long_time(scenario.duration)}",
        scope=_scope(state),
        synopsis=None if scenario.briefing is None else passage(names, scenario.briefing),
        threats=tuple(names.claim(claim.id) for claim in scenario.claims),
        playbook=one_line(title),
        organisations=tuple(
            Organisation(
                name=names.team(team.id),
                kind=TEAM_KINDS[team.kind],
                players=sum(p.team == team.id for p in state.participants.values()),
                present=team.id in state.present,
            )
            for team in scenario.teams
        ),
        staff=_staff(state),
    )


def participants(state: State, names: Names) -> tuple[Person, ...]:
    """Everybody by name, the teams in the order of the scenario, staff first."""
    order = {team: number for number, team in enumerate(state.scenario.team, start=1)}
    people = sorted(
        state.participants.values(),
        key=lambda person: 0 if person.team is None else order.get(person.team, len(order) + 1),
    )
    return tuple(
        Person(
            name=one_line(person.name),
            role=ROLES[person.role],
            team="" if person.team is None else names.team(person.team),
            duties=listed(list(person.duties)),
        )
        for person in people
    )


def _story(clock: ReportClock, t: float) -> str:
    starts, ends = clock.story.starts, clock.at(t).story
    end = f"{ends:%H:%M}" if starts.date() == ends.date() else f"{day(ends)}, {ends:%H:%M}"
    return f"{day(starts)}, {starts:%H:%M} to {end}"


def _status(state: State) -> str:
    return {
        "not started": "The exercise has not started.",
        "running": "The exercise is still running: this is how it stands now.",
        "paused": "The exercise is paused: this is how it stands now.",
        "ended": "The exercise has ended.",
    }[state.clock.status]


def _held(events: Sequence[Recorded], state: State) -> str:
    """Wall time from StartEx to EndEx, in the time zone of the story."""
    zone = state.scenario.story_starts.tzinfo
    started = _wall(events, ev.ExerciseStarted)
    if started is None:
        return "not yet"
    ended = _wall(events, ev.ExerciseEnded) or events[-1].event.wall
    start, end = started.astimezone(zone), ended.astimezone(zone)
    until = f"{end:%H:%M}" if end.date() == start.date() else f"{day(end)}, {end:%H:%M}"
    offset = f"{start:%z}"
    return f"{day(start)}, {start:%H:%M} to {until} (UTC{offset[:3]}:{offset[3:5]})"


def _wall(events: Sequence[Recorded], kind: type[ev.Stamped]) -> datetime | None:
    return next((one.event.wall for one in events if isinstance(one.event, kind)), None)


def _scope(state: State) -> str:
    scenario = state.scenario
    delivered = sum(inject.status == "delivered" for inject in state.injects.values())
    return (
        f"Tabletop exercise in crisis communication under disinformation: "
        f"{counted(len(scenario.teams), 'team', 'teams')}, {delivered} of "
        f"{counted(len(scenario.injects), 'inject', 'injects')} delivered over "
        f"{counted(len(scenario.channels), 'channel', 'channels')}, "
        f"{counted(len(scenario.audiences), 'audience', 'audiences')} to reach. Nothing was sent "
        "outside the exercise system."
    )


def _staff(state: State) -> str:
    told = []
    for role, name in ROLES.items():
        number = sum(p.role == role for p in state.participants.values())
        if number and role != "player":
            told.append(counted(number, name.lower(), f"{name.lower()}s"))
    return listed(told) or "nobody signed in"
