"""What `exercise-sim verify` says about a log."""

from exercise_sim.log.contract import Verification
from exercise_sim.log.opening import opened


def check_log(exercise: str | None, db: str | None, against: str | None) -> tuple[str, bool]:
    """(what to tell the person, whether the log is as it was written).

    Raises `LogUnusable` and `NoSuchExercise`.
    """
    with opened(db, exercise) as (log, summary):
        found = log.verify(summary.id, against)
    return f"{summary.id}: {_sentence(found)}", found.broken_at is None


def _sentence(found: Verification) -> str:
    if found.broken_at is not None:
        return f"BROKEN at event {found.broken_at}. {found.problem}"
    erased = f", {found.erased} payloads erased" if found.erased else ""
    since = ""
    if found.matched_at is not None and found.matched_at < found.events:
        since = f", {found.events - found.matched_at} of them after the digest was noted"
    return f"whole, {found.events} events{since}{erased}. Closing digest: {found.closing}"
