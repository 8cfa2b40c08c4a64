"""Parts of the day, and the story clock."""

from collections.abc import Iterable
from datetime import timedelta

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.clock import LATEST
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.scenario.scenario import Phase


def begin_phases(state: State, phases: Iterable[Phase], stamp: Stamp) -> list[ev.Event]:
    """What happens when `phases` begin, one after the other."""
    events: list[ev.Event] = []
    for phase in phases:
        news = _begin(state, phase, stamp)
        for event in news:
            state = evolve(state, event)
        events += news
    return events


def _begin(state: State, phase: Phase, stamp: Stamp) -> list[ev.Event]:
    """A break or a discussion stops the clock.

    The story goes on as planned, also where the phase begins late or one that moves the story was
    jumped over: what comes at a story time in the file comes when the story clock shows it.
    """
    events: list[ev.Event] = [ev.PhaseBegun(**stamp.fields, phase=phase.id)]
    phases = state.scenario.phases
    for one in reversed(phases[: phases.index(phase) + 1]):
        if one.id in state.phases:
            break
        if one.story_jump is not None:
            to = one.story_jump + timedelta(seconds=stamp.t - one.starts)
            events.append(ev.StoryJumped(**stamp.fields, to=to))
            break
    if phase.kind != "play":
        events.append(ev.ExercisePaused(**stamp.fields, reason=phase.title.read()))
    return events


@decides(cmd.JumpStory)
def jump_story(state: State, command: cmd.JumpStory, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    try:
        _latest = command.to + timedelta(seconds=LATEST)
    except OverflowError as error:
        raise Refused(_("This date lies beyond the calendar.")) from error
    return [ev.StoryJumped(**stamp.fields, to=command.to)]


@decides(cmd.RecordScore)
def record_score(state: State, command: cmd.RecordScore, stamp: Stamp) -> list[ev.Event]:
    if command.by != cmd.CONDUCTOR:
        raise Refused(_("Only the conductor works out what conditions wait for."))
    key = (command.inject, command.team, command.criterion, command.after)
    judged = state.judged.get(key)
    # With a response nothing may be there to judge yet; then the next one is looked at.
    settled = judged is not None and (judged.value is not None or command.after is not None)
    if settled or state.clock.status != "running":
        return []
    return [
        ev.ScoreJudged(
            **stamp.fields,
            inject=command.inject,
            team=command.team,
            criterion=command.criterion,
            after=command.after,
            value=command.value,
        )
    ]
