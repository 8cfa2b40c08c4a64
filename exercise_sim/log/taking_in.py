"""What must hold before an exercise from elsewhere is taken in."""

from exercise_sim.exercise.events import Event
from exercise_sim.exercise.visibility import team_view
from exercise_sim.log.contract import Chain, Recorded
from exercise_sim.log.head import Extension, Head, extend
from exercise_sim.log.integrity import verify
from exercise_sim.log.payload import read_event


def newly_chained(name: str, events: list[Event]) -> Extension:
    """`events` on a new chain. Raises `ValueError` where they are not an exercise."""
    extension = extend(Head(name), events)
    require_shown(extension.head)
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
        head = head.follow(event, row.digest)
        recorded.append(Recorded(row.seq, event))
    require_shown(head)
    return Extension(head, recorded, list(chain.rows))


def require_shown(head: Head) -> None:
    """Refuses events that follow each other but leave a team nothing that can be shown."""
    if head.state is None:
        raise ValueError("there is no event to start from")
    for team in head.state.scenario.team:
        try:
            team_view(head.state, team)
        except (LookupError, AttributeError, TypeError, ArithmeticError) as error:
            raise ValueError(f"what team `{team}` would see does not hold together") from error
