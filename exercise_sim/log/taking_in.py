"""What must hold before a chain from elsewhere is taken in."""

from exercise_sim.log.contract import Chain, Recorded
from exercise_sim.log.head import Head
from exercise_sim.log.integrity import verify
from exercise_sim.log.payload import read_event


def checked_events(chain: Chain) -> tuple[Head, list[Recorded]]:
    """(where it stands, its events).

    Raises `ValueError` with a sentence where it cannot be used.
    """
    verification = verify(chain.name, chain.rows)
    if verification.broken_at is not None:
        raise ValueError(verification.problem)
    head, recorded = Head(chain.name), []
    for row in chain.rows:
        if row.payload is None:
            raise ValueError(f"The content of row {row.seq} was erased.")
        event = read_event(row.payload)
        head = head.follow(event, row.digest)
        recorded.append(Recorded(row.seq, event))
    return head, recorded
