"""The exercise as HSEEP wants it described: what, when, for what, who took part."""

from collections.abc import Sequence
from datetime import datetime

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.events import Role
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.log.contract import Recorded
from exercise_sim.report.harmless import one_line
from exercise_sim.report.model import Organisation, Overview, Person
from exercise_sim.report.moments import ReportClock, day_and_time, long_time
from exercise_sim.report.names import Names
from exercise_sim.report.tasks import passage
from exercise_sim.report.wording import ROLES
from exercise_sim.scenario.vocabulary_in_words import duty_name, kind_of_team
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
        duration=_("{time} of exercise time; planned were {planned}").format(
            time=t_plus(state.t), planned=long_time(scenario.duration)
        ),
        scope=_scope(state),
        synopsis=None if scenario.briefing is None else passage(names, scenario.briefing),
        threats=tuple(names.claim(claim.id) for claim in scenario.claims),
        playbook=one_line(title),
        organisations=tuple(
            Organisation(
                name=names.team(team.id),
                kind=kind_of_team(team.kind),
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
            role=_(ROLES[person.role]),
            team="" if person.team is None else names.team(person.team),
            duties=listed([duty_name(duty) for duty in person.duties]),
        )
        for person in people
    )


def _story(clock: ReportClock, t: float) -> str:
    starts, ends = clock.story.starts, clock.at(t).story
    return _("{start} to {end}").format(start=day_and_time(starts), end=_until(ends, starts))


def _until(end: datetime, start: datetime) -> str:
    return f"{end:%H:%M}" if end.date() == start.date() else day_and_time(end)


def _status(state: State) -> str:
    return {
        "not started": _("The exercise has not started."),
        "running": _("The exercise is still running: this is how it stands now."),
        "paused": _("The exercise is paused: this is how it stands now."),
        "ended": _("The exercise has ended."),
    }[state.clock.status]


def _held(events: Sequence[Recorded], state: State) -> str:
    """Wall time from StartEx to EndEx, in the time zone of the story."""
    zone = state.scenario.story_starts.tzinfo
    started = _wall(events, ev.ExerciseStarted)
    if started is None:
        return _("not yet")
    ended = _wall(events, ev.ExerciseEnded) or events[-1].event.wall
    start, end = started.astimezone(zone), ended.astimezone(zone)
    offset = f"{start:%z}"
    return _("{start} to {end} ({zone})").format(
        start=day_and_time(start),
        end=_until(end, start),
        zone=f"UTC{offset[:3]}:{offset[3:5]}",
    )


def _wall(events: Sequence[Recorded], kind: type[ev.Stamped]) -> datetime | None:
    return next((one.event.wall for one in events if isinstance(one.event, kind)), None)


def _scope(state: State) -> str:
    scenario = state.scenario
    delivered = sum(inject.status == "delivered" for inject in state.injects.values())
    teams, injects = len(scenario.teams), len(scenario.injects)
    channels, audiences = len(scenario.channels), len(scenario.audiences)
    return _(
        "Tabletop exercise in crisis communication under disinformation: {teams}, {injects} "
        "{channels}, {audiences}. Nothing was sent outside the exercise system."
    ).format(
        teams=ngettext("{n} team", "{n} teams", teams).format(n=teams),
        injects=ngettext(
            "{delivered} of {n} inject delivered", "{delivered} of {n} injects delivered", injects
        ).format(delivered=delivered, n=injects),
        channels=ngettext("over {n} channel", "over {n} channels", channels).format(n=channels),
        audiences=ngettext("{n} audience to reach", "{n} audiences to reach", audiences).format(
            n=audiences
        ),
    )


def _staff(state: State) -> str:
    n = {role: sum(p.role == role for p in state.participants.values()) for role in ROLES}
    told: dict[Role, str] = {
        "facilitator": ngettext("{n} facilitator", "{n} facilitators", n["facilitator"]),
        "evaluator": ngettext("{n} evaluator", "{n} evaluators", n["evaluator"]),
        "observer": ngettext("{n} observer", "{n} observers", n["observer"]),
    }
    present = [said.format(n=n[role]) for role, said in told.items() if n[role]]
    return listed(present) or _("nobody signed in")
