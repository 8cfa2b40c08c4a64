"""What must hold before an exercise from elsewhere is taken in."""

from datetime import timedelta

from exercise_sim.exercise.clock import LATEST
from exercise_sim.exercise.events import ClockJumped, Event, ExerciseCreated
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.visibility import team_view
from exercise_sim.localization import N_, _
from exercise_sim.log.contract import Chain, Recorded
from exercise_sim.log.head import Extension, Head, extend
from exercise_sim.log.integrity import verify
from exercise_sim.log.payload import read_event
from exercise_sim.log.summary import UNFOLDABLE
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scoring.score import score

_NAMES_NONE = {
    "team": N_("event {n} ({kind}) names a team that is not there"),
    "inject": N_("event {n} ({kind}) names a inject that is not there"),
    "fact": N_("event {n} ({kind}) names a fact that is not there"),
    "phase": N_("event {n} ({kind}) names a phase that is not there"),
}


def newly_chained(name: str, events: list[Event]) -> Extension:
    """`events` on a new chain. Raises `ValueError` where they are not an exercise."""
    extension = extend(Head(name), events)
    head = Head(name)
    for event, row in zip(events, extension.rows, strict=True):
        head = follow(head, event, row.digest)
    require_shown(head)
    return extension


def as_chained(chain: Chain) -> Extension:
    """An exercise on the chain it has.

    Raises `ValueError` with a sentence where the chain is broken, a payload is missing, or the
    events are not an exercise.
    """
    verification = verify(chain.name, chain.rows)
    if verification.broken_at is not None:
        raise ValueError(verification.problem)
    head, recorded = Head(chain.name), []
    for row in chain.rows:
        if row.payload is None:
            raise ValueError(_("the content of row {n} was erased").format(n=row.seq))
        event = read_event(row.payload)
        head = follow(head, event, row.digest)
        recorded.append(Recorded(row.seq, event))
    require_shown(head)
    return Extension(head, recorded, list(chain.rows))


def follow(head: Head, event: Event, digest: str) -> Head:
    """The head after an event from elsewhere.

    Raises `ValueError` where no exercise could have come to it: what is decided here cannot speak
    of what is not there or go back in time, so nobody who shows an exercise looks out for it.
    """
    number = head.seq + 1
    if head.state is not None and event.t < head.state.t:
        told = _("event {n} ({kind}) lies before the one it follows")
        raise ValueError(told.format(n=number, kind=event.kind))
    if isinstance(event, ClockJumped) and event.to < event.t:
        raise ValueError(_("event {n} moves the clock back").format(n=number))
    if isinstance(event, ExerciseCreated):
        _require_playable(event.scenario)
    head = head.follow(event, digest)
    state = head.state
    assert state is not None  # it has followed an event
    for field, known in (
        ("team", state.scenario.team),
        ("inject", state.scenario.inject),
        ("fact", state.scenario.fact),
        ("phase", state.scenario.phase),
    ):
        named = getattr(event, field, None)
        if named is not None and named not in known:
            raise ValueError(_(_NAMES_NONE[field]).format(n=number, kind=event.kind))
    try:
        narrate(state, event)
    except UNFOLDABLE as error:
        told = _("event {n} ({kind}) speaks of what is not there")
        raise ValueError(told.format(n=number, kind=event.kind)) from error
    return head


def _require_playable(scenario: Scenario) -> None:
    """Refuses what a conductor would stumble over: teams and injects that are not there."""
    for inject in scenario.injects:
        if not scenario.team.keys() >= set(inject.to):
            told = _("inject `{inject}` goes to a team that is not there")
            raise ValueError(told.format(inject=inject.id))
        for part in (part for condition in inject.conditions for part in condition.walk()):
            asked = part.asks_of
            if asked is None:
                continue
            if asked.inject is not None and asked.inject not in scenario.inject:
                told = _("inject `{inject}` waits for an inject that is not there")
                raise ValueError(told.format(inject=inject.id))
            if asked.team is not None and asked.team not in scenario.team:
                told = _("inject `{inject}` waits for a team that is not there")
                raise ValueError(told.format(inject=inject.id))


def require_shown(head: Head) -> None:
    """Refuses events that follow each other but lead to what cannot be shown or scored."""
    state = head.state
    if state is None:
        raise ValueError(_("there is no event to start from"))
    try:
        # The end of story time that anybody can come to.
        for starts in (state.scenario.story_starts, *(jump.to for jump in state.story_jumps)):
            _end = starts + timedelta(seconds=LATEST)
    except OverflowError as error:
        raise ValueError(_("its story goes beyond the calendar")) from error
    for team in state.scenario.team:
        try:
            team_view(state, team)
        except UNFOLDABLE as error:
            told = _("what team `{team}` would see does not hold together")
            raise ValueError(told.format(team=team)) from error
    try:
        score(state)
    except UNFOLDABLE as error:
        raise ValueError(_("what was done in it cannot be scored")) from error
