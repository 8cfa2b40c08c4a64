"""Whether a log is still what was written."""

from collections.abc import Iterable

from exercise_sim.log.contract import Row, Verification
from exercise_sim.log.digest import START, payload_digest, row_digest


def verify(chain: str, rows: Iterable[Row], against: str | None = None) -> Verification:
    """Recomputes every digest of the chain named `chain`; `rows` come in order.

    A missing end shows only `against` a digest that somebody noted: it is that of the last row,
    or of an earlier one where the exercise went on, and of none where the log was cut or rewritten.
    """
    wanted = None if against is None else against.strip().lower()
    count = erased = 0
    matched: int | None = None
    previous = START
    for row in rows:
        count += 1
        problem = _problem(chain, count, row, previous)
        if problem:
            return Verification(count, erased, previous, count, problem)
        erased += row.payload is None
        previous = row.digest
        if wanted == previous:
            matched = count
    if wanted is not None and matched is None:
        problem = (
            f"No row has the digest {wanted[:12]}...: "
            "rows after it was noted are missing, or all were written anew."
        )
        return Verification(count, erased, previous, count + 1, problem)
    if not count:
        # Every exercise begins with its creation, so an empty one was emptied.
        return Verification(0, 0, previous, 1, "Row 1 is missing.")
    return Verification(count, erased, previous, None, matched_at=matched)


def _problem(chain: str, seq: int, row: Row, previous: str) -> str:
    """What is wrong with the row that should have the number `seq`; empty where nothing is."""
    if row.seq != seq:
        return f"Row {seq} is missing."
    try:
        return _rewritten(chain, seq, row, previous)
    except (ValueError, TypeError, AttributeError):
        return f"Row {seq} was rewritten: it holds values that are never written."


def _rewritten(chain: str, seq: int, row: Row, previous: str) -> str:
    expected = row_digest(
        chain, seq, row.kind, row.wall, row.t, row.by, row.payload_digest, previous
    )
    if row.digest != expected:
        return f"The header of row {seq} was rewritten, or a row before it was exchanged."
    if row.payload is None:
        return ""
    if row.salt is None or payload_digest(row.salt, row.payload) != row.payload_digest:
        return f"The content of row {seq} was rewritten."
    return ""
