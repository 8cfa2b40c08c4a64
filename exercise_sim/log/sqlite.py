"""A log in a SQLite file, shared by all processes of one host."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock

from sqlalchemy import Connection, insert, literal_column, select

from exercise_sim.exercise.commands import HOST, Command, CreateExercise
from exercise_sim.exercise.events import Event
from exercise_sim.log import rows, tables
from exercise_sim.log.contract import (
    Chain,
    ExerciseSummary,
    LogUnusable,
    Recorded,
    SavedDraft,
    Verification,
)
from exercise_sim.log.database import Database
from exercise_sim.log.head import Head, carry_out
from exercise_sim.log.integrity import verify
from exercise_sim.log.naming import free_id, next_id
from exercise_sim.log.summary import damaged
from exercise_sim.log.taking_in import as_chained, newly_chained
from exercise_sim.log.wall_clock import utc_now
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario


class SQLiteLog:
    """Implements `Log`. `path` is a file, None for the default one; `now` is the wall clock."""

    def __init__(
        self, path: str | Path | None = None, now: Callable[[], datetime] = utc_now
    ) -> None:
        """Raises `LogUnusable` where the file cannot be used; nothing is written then."""
        self._database = Database(path)
        self._now = now
        self._lock = RLock()
        self._heads: dict[str, Head] = {}

    @property
    def path(self) -> Path:
        return self._database.path

    def create(self, scenario: Scenario, playbook: Playbook) -> str:
        with self._database.writing() as connection:
            name = next_id(scenario.id, rows.ids(connection))
            command = CreateExercise(by=HOST, scenario=scenario, playbook=playbook)
            rows.keep(connection, name, carry_out(Head(name), command, self._now()))
            return name

    def transact(self, exercise: str, command: Command) -> list[Recorded]:
        with self._lock:
            with self._database.writing() as connection:
                head = self._catch_up(connection, exercise)
                # Read while the lock is held, so that no later row has an earlier time.
                wall = self._now()
                extension = carry_out(head, command, wall)
                rows.append(connection, exercise, extension)
            self._heads[exercise] = extension.head
            return extension.recorded

    def read(self, exercise: str, after: int = 0) -> list[Recorded]:
        with self._database.reading() as connection:
            found = rows.newer(connection, exercise, after)
            if not found:
                rows.chain_name(connection, exercise)
            return [Recorded(seq, event) for seq, event, _ in found]

    def exercises(self) -> list[ExerciseSummary]:
        with self._database.reading() as connection:
            found = [rows.summary(connection, name) for name in reversed(rows.ids(connection))]
        return sorted(found, key=lambda summary: summary.created, reverse=True)

    def summary(self, exercise: str) -> ExerciseSummary:
        with self._database.reading() as connection:
            rows.chain_name(connection, exercise)
            return rows.summary(connection, exercise)

    def change_mark(self) -> int:
        return self._database.data_version()

    def join_codes(self, exercise: str) -> dict[str, str]:
        codes = tables.join_codes
        with self._database.reading() as connection:
            rows.chain_name(connection, exercise)
            found = connection.execute(
                select(codes.c.team, codes.c.code).where(codes.c.exercise == exercise)
            )
            return {row.team: row.code for row in found}

    def teams_by_code(self) -> dict[str, tuple[str, str]]:
        codes = tables.join_codes
        with self._database.reading() as connection:
            found = connection.execute(select(codes.c.code, codes.c.exercise, codes.c.team))
            return {row.code: (row.exercise, row.team) for row in found}

    def save_draft(self, exercise: str, participant: str, slot: str, body: str) -> None:
        with self._database.writing() as connection:
            rows.chain_name(connection, exercise)
            rows.forget_draft(connection, exercise, participant, slot)
            if body:
                connection.execute(
                    insert(tables.drafts).values(
                        exercise=exercise,
                        participant=participant,
                        slot=slot,
                        body=body,
                        saved=self._now().astimezone(UTC).isoformat(),
                    )
                )

    def drafts(self, exercise: str, participant: str) -> list[SavedDraft]:
        kept = tables.drafts
        with self._database.reading() as connection:
            rows.chain_name(connection, exercise)
            found = connection.execute(
                select(kept.c.slot, kept.c.body, kept.c.saved)
                .where(kept.c.exercise == exercise, kept.c.participant == participant)
                .order_by(literal_column("rowid").desc())
            )
            return [
                SavedDraft(slot, body, datetime.fromisoformat(saved)) for slot, body, saved in found
            ]

    def adopt(self, exercise: str, events: list[Event]) -> str:
        with self._database.writing() as connection:
            name = free_id(exercise, rows.ids(connection))
            rows.keep(connection, name, newly_chained(name, events))
            return name

    def chain(self, exercise: str) -> Chain:
        with self._database.reading() as connection:
            name = rows.chain_name(connection, exercise)
            return Chain(name, tuple(rows.whole(connection, exercise)))

    def restore(self, chain: Chain) -> str:
        extension = as_chained(chain)
        with self._database.writing() as connection:
            name = free_id(chain.name, rows.ids(connection))
            rows.keep(connection, name, extension)
            return name

    def verify(self, exercise: str, against: str | None = None) -> Verification:
        with self._database.reading() as connection:
            name = rows.chain_name(connection, exercise)
            return verify(name, rows.whole(connection, exercise), against)

    def close(self) -> None:
        self._database.close()

    def _catch_up(self, connection: Connection, exercise: str) -> Head:
        """The newest head; what it read is committed, so it stays known whatever follows."""
        head = self._heads.get(exercise)
        if head is None:
            head = Head(rows.chain_name(connection, exercise))
        for _, event, digest in rows.newer(connection, exercise, head.seq):
            try:
                head = head.follow(event, digest)
            except ValueError as error:
                raise LogUnusable(damaged(exercise)) from error
        self._heads[exercise] = head
        return head
