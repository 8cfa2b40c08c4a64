"""Reading and writing the rows of an exercise, inside a transaction that somebody else opened."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, literal_column, select

from exercise_sim.exercise.events import Event, InjectDelivered, VersionSaved
from exercise_sim.localization import _
from exercise_sim.log.contract import ExerciseSummary, LogUnusable, NoSuchExercise, Row
from exercise_sim.log.head import Extension, Head
from exercise_sim.log.naming import join_codes
from exercise_sim.log.payload import read_row
from exercise_sim.log.summary import CLOCK_KINDS, no_such_exercise, summarise, unreadable
from exercise_sim.log.tables import drafts, events, exercises
from exercise_sim.log.tables import join_codes as codes

_FIELDS = [field.name for field in fields(Row)]
_NEWER = (
    select(events.c.seq, events.c.payload, events.c.digest)
    .where(events.c.exercise == bindparam("exercise"), events.c.seq > bindparam("after"))
    .order_by(events.c.seq)
)
_WHOLE = (
    select(*(events.c[name] for name in _FIELDS))
    .where(events.c.exercise == bindparam("exercise"))
    .order_by(events.c.seq)
)
_APPEND = insert(events)


def ids(connection: Connection) -> list[str]:
    """All exercises, in the order in which they were made."""
    return list(connection.scalars(select(exercises.c.id).order_by(literal_column("rowid"))))


def chain_name(connection: Connection, exercise: str) -> str:
    """The id under which it was first recorded. Raises `NoSuchExercise`."""
    name = connection.scalar(select(exercises.c.chain).where(exercises.c.id == exercise))
    if name is None:
        raise NoSuchExercise(no_such_exercise(exercise, ids(connection)))
    return str(name)


def newer(connection: Connection, exercise: str, after: int) -> list[tuple[int, Event, str]]:
    """(seq, event, digest) of the rows above `after`.

    Raises `LogUnusable` where one cannot be read or is missing (`verify` says what happened), and
    `NoSuchExercise`, which is looked for where there is no row at all.
    """
    found = connection.execute(_NEWER, {"exercise": exercise, "after": after}).all()
    if not found and after <= 0:
        chain_name(connection, exercise)
        raise LogUnusable(_missing(exercise, 1))
    for expected, row in enumerate(found, start=max(0, after) + 1):
        if row.seq != expected:
            raise LogUnusable(_missing(exercise, expected))
    return [(seq, read_row(exercise, seq, payload), digest) for seq, payload, digest in found]


def summary(connection: Connection, exercise: str) -> ExerciseSummary:
    """Its line in the list, from a few rows and without reading all; says where one is damaged."""
    here = events.c.exercise == exercise
    clock = connection.execute(
        select(events.c.seq, events.c.payload)
        .where(here, events.c.kind.in_(CLOCK_KINDS))
        .order_by(events.c.seq)
    ).all()
    count, last_t = connection.execute(select(func.count(), func.max(events.c.t)).where(here)).one()
    try:
        read = [read_row(exercise, seq, payload) for seq, payload in clock]
        return summarise(exercise, read, count, last_t)
    except LogUnusable as trouble:
        begun = connection.scalar(select(events.c.wall).where(here).order_by(events.c.seq).limit(1))
        return unreadable(exercise, begun, count, last_t, str(trouble))


def whole(connection: Connection, exercise: str) -> Iterator[Row]:
    """Every row, in order."""
    for row in connection.execute(_WHOLE, {"exercise": exercise}):
        yield Row(*row)


def append(connection: Connection, exercise: str, extension: Extension) -> None:
    """Keeps what a decision added; a draft that became a version goes."""
    if not extension.rows:
        return
    rows = [
        {**_columns(row), "exercise": exercise, "delivery": _delivery(recorded.event)}
        for row, recorded in zip(extension.rows, extension.recorded, strict=True)
    ]
    connection.execute(_APPEND, rows)
    for recorded in extension.recorded:
        if isinstance(recorded.event, VersionSaved):
            forget_draft(connection, exercise, recorded.event.by, recorded.event.response)


def keep(connection: Connection, exercise: str, extension: Extension) -> None:
    """Keeps a whole exercise under an id that is free, with join codes for its teams.

    Raises `ValueError` where there is no event.
    """
    head: Head = extension.head
    if head.state is None:
        raise ValueError("there is no event to start from")
    connection.execute(insert(exercises).values(id=exercise, chain=head.chain))
    made = join_codes(head.state.scenario.team, set(connection.scalars(select(codes.c.code))))
    connection.execute(
        insert(codes),
        [{"exercise": exercise, "team": team, "code": code} for team, code in made.items()],
    )
    append(connection, exercise, extension)


def forget_draft(connection: Connection, exercise: str, participant: str, slot: str) -> None:
    connection.execute(
        delete(drafts).where(
            drafts.c.exercise == exercise,
            drafts.c.participant == participant,
            drafts.c.slot == slot,
        )
    )


def _missing(exercise: str, seq: int) -> str:
    return _(
        "Event {n} of `{exercise}` is missing. "
        "Look with `exercise-sim verify`, or go on with a recording."
    ).format(n=seq, exercise=exercise)


def _columns(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in _FIELDS}


def _delivery(event: Event) -> str | None:
    if not isinstance(event, InjectDelivered):
        return None
    again = f"/{event.again}" if event.again else ""
    return f"{event.inject}/{event.team}{again}"
