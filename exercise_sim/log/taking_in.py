"""What must hold before an exercise from elsewhere is taken in."""

from datetime import timedelta

from exercise_sim.exercise.clock import LATEST
from exercise_sim.exercise.events import ClockJumped, Event, ExerciseCreated
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.visibility import team_view
from exercise_sim.log.contract import Chain, Recorded
from exercise_sim.log.head import Extension, Head, extend
from exercise_sim.log.integrity import verify
from exercise_sim.log.payload import read_event
from exercise_sim.log.summary import UNFOLDABLE
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scoring.score import score


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
            raise ValueError(f"the content of row {row.seq} was erased")
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
        raise ValueError(f"event {number} ({event.kind}) lies before the one it follows")
    if isinstance(event, ClockJumped) and event.to < event.t:
        raise ValueError(f"event {number} moves the clock back")
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
            raise ValueError(f"event {number} ({event.kind}) names a {field} that is not there")
    try:
        narrate(state, event)
    except UNFOLDABLE as error:
        raise ValueError(f"event {number} ({event.kind}) speaks of what is not there") from error
    return head


def _require_playable(scenario: Scenario) -> None:
    """Refuses what a conductor would stumble over: teams and injects that are not there."""
    for inject in scenario.injects:
        if not scenario.team.keys() >= set(inject.to):
            raise ValueError(f"inject `{inject.id}` goes to a team that is not there")
        for part in (part for condition in inject.conditions for part in condition.walk()):
            asked = part.asks_of
            if asked is None:
                continue
            if asked.inject is not None and asked.inject not in scenario.inject:
                raise ValueError(f"inject `{inject.id}` waits for an inject that is not there")
            if asked.team is not None and asked.team not in scenario.team:
                raise ValueError(f"inject `{inject.id}` waits for a team that is not there")


def require_shown(head: Head) -> None:
    """Refuses events that follow each other but lead to what cannot be shown or scored."""
    state = head.state
    if state is None:
        raise ValueError("there is no event to start from")
    try:
        # The end of story time that anybody can come to.
        for starts in (state.scenario.story_starts, *(jump.to for jump in state.story_jumps)):
            _ = starts + timedelta(seconds=LATEST)
    except OverflowError as error:
        raise ValueError("its story goes beyond the calendar") from error
    for team in state.scenario.team:
        try:
            team_view(state, team)
        except UNFOLDABLE as error:
            raise ValueError(f"what team `{team}` would see does not hold together") from error
    try:
        score(state)
    except UNFOLDABLE as error:
        raise ValueError("what was done in it cannot be scored") from error
