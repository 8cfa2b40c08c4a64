"""Whether a log is still what was written."""

from collections.abc import Iterable

from exercise_sim.localization import _
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
        problem = _(
            "No row has the digest {digest}...: "
            "rows after it was noted are missing, or all were written anew."
        ).format(digest=wanted[:12])
        return Verification(count, erased, previous, count + 1, problem)
    if not count:
        # Every exercise begins with its creation, so an empty one was emptied.
        return Verification(0, 0, previous, 1, _("Row {n} is missing.").format(n=1))
    return Verification(count, erased, previous, None, matched_at=matched)


def _problem(chain: str, seq: int, row: Row, previous: str) -> str:
    """What is wrong with the row that should have the number `seq`; empty where nothing is."""
    if row.seq != seq:
        return _("Row {n} is missing.").format(n=seq)
    try:
        return _rewritten(chain, seq, row, previous)
    except (ValueError, TypeError, AttributeError):
        told = _("Row {n} was rewritten: it holds values that are never written.")
        return told.format(n=seq)


def _rewritten(chain: str, seq: int, row: Row, previous: str) -> str:
    expected = row_digest(
        chain, seq, row.kind, row.wall, row.t, row.by, row.payload_digest, previous
    )
    if row.digest != expected:
        told = _("The header of row {n} was rewritten, or a row before it was exchanged.")
        return told.format(n=seq)
    if row.payload is None:
        return ""
    if row.salt is None or payload_digest(row.salt, row.payload) != row.payload_digest:
        return _("The content of row {n} was rewritten.").format(n=seq)
    return ""
