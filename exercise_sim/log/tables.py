"""The tables of the database."""

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel

APPLICATION_ID = 0x45785369
"""Marks a SQLite file as ours ("ExSi"), so that no other program's file is written to."""

SCHEMA_VERSION = 1
"""Goes up with every change of these tables."""


class ExerciseRow(SQLModel, table=True):
    """`chain` is the id under which the exercise was first recorded."""

    __tablename__ = "exercises"

    id: str = Field(primary_key=True)
    chain: str


class EventRow(SQLModel, table=True):
    """An event. `delivery` is `inject/team` where it delivers one (`inject/team/2` for its second
    repeat), so none comes twice.

    The rows lie in the order of their key and deliveries alone are indexed, so that an append
    touches as few pages of the disk as can be.
    """

    __tablename__ = "events"
    __table_args__ = (
        Index(
            "one_delivery",
            "exercise",
            "delivery",
            unique=True,
            sqlite_where=text("delivery IS NOT NULL"),
        ),
        {"sqlite_with_rowid": False},
    )

    exercise: str = Field(primary_key=True, foreign_key="exercises.id")
    seq: int = Field(primary_key=True)
    kind: str
    wall: str
    t: float
    by: str
    payload: str | None
    salt: str | None
    payload_digest: str
    digest: str
    delivery: str | None


class DraftRow(SQLModel, table=True):
    """A text being typed; `saved` is ISO 8601 in UTC."""

    __tablename__ = "drafts"

    exercise: str = Field(primary_key=True, foreign_key="exercises.id")
    participant: str = Field(primary_key=True)
    slot: str = Field(primary_key=True)
    body: str
    saved: str


class JoinCodeRow(SQLModel, table=True):
    """Kept apart from the events, so that no recording ever carries a code."""

    __tablename__ = "join_codes"

    exercise: str = Field(primary_key=True, foreign_key="exercises.id")
    team: str = Field(primary_key=True)
    code: str = Field(unique=True)


exercises = SQLModel.metadata.tables["exercises"]
events = SQLModel.metadata.tables["events"]
drafts = SQLModel.metadata.tables["drafts"]
join_codes = SQLModel.metadata.tables["join_codes"]
