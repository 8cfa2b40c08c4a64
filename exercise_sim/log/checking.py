"""What `exercise-sim verify` says about a log."""

from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.log.contract import Chain, LogUnusable, Recorded, Verification
from exercise_sim.log.integrity import verify
from exercise_sim.log.opening import opened
from exercise_sim.log.payload import read_row
from exercise_sim.log.summary import UNFOLDABLE, damaged


def check_log(exercise: str | None, db: str | None, against: str | None) -> tuple[str, bool]:
    """(what to tell the person, whether the log is as it was written).

    Raises `LogUnusable` and `NoSuchExercise`.
    """
    with opened(db, exercise) as (log, summary):
        found = log.verify(summary.id, against)
    return f"{summary.id}: {_sentence(found)}", found.broken_at is None


def read_checked(exercise: str, chain: Chain) -> tuple[tuple[Recorded, ...], State, Verification]:
    """(events, what they lead to, what a look at the same rows found).

    Raises `LogUnusable` where they are no exercise any more.
    """
    found = verify(chain.name, chain.rows)
    try:
        events = tuple(
            Recorded(row.seq, read_row(exercise, row.seq, row.payload)) for row in chain.rows
        )
        return events, fold(recorded.event for recorded in events), found
    except LogUnusable:
        raise
    except UNFOLDABLE as error:
        raise LogUnusable(damaged(exercise)) from error


def _sentence(found: Verification) -> str:
    if found.broken_at is not None:
        return _("BROKEN at event {n}. {problem}").format(n=found.broken_at, problem=found.problem)
    events = found.events
    parts = [ngettext("whole, {n} event", "whole, {n} events", events).format(n=events)]
    if found.matched_at is not None and found.matched_at < events:
        later = events - found.matched_at
        since = ngettext(
            "{n} of them after the digest was noted",
            "{n} of them after the digest was noted",
            later,
        )
        parts.append(since.format(n=later))
    if found.erased:
        erased = ngettext("{n} payloads erased", "{n} payloads erased", found.erased)
        parts.append(erased.format(n=found.erased))
    told = _("{findings}. Closing digest: {digest}")
    return told.format(findings=", ".join(parts), digest=found.closing)
