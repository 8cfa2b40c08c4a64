"""A log that was rewritten says where."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exercise_sim.log.contract import Chain, LogUnusable, Row
from exercise_sim.log.integrity import verify
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.sqlite import SQLiteLog
from tests.log.cast import mark, waiting_for_clearance

LAST = 9
"""Rows of the example."""


def example() -> Chain:
    log = MemoryLog()
    return log.chain(waiting_for_clearance(log))


def change(chain: Chain, seq: int, how: Callable[[Row], Row]) -> list[Row]:
    return [how(row) if row.seq == seq else row for row in chain.rows]


def test_a_whole_log_is_whole() -> None:
    chain = example()
    found = verify(chain.name, chain.rows)
    assert (found.events, found.erased, found.broken_at, found.problem) == (LAST, 0, None, "")
    assert found.closing == chain.rows[-1].digest


@pytest.mark.parametrize("seq", [1, 4, LAST])
def test_a_rewritten_content_is_found(seq: int) -> None:
    chain = example()
    rows = change(chain, seq, lambda row: replace(row, payload=str(row.payload) + " "))
    found = verify(chain.name, rows)
    assert (found.broken_at, found.problem) == (seq, f"The content of row {seq} was rewritten.")


@given(
    seq=st.integers(1, LAST),
    field=st.sampled_from(["kind", "wall", "by", "payload_digest", "digest"]),
)
def test_a_rewritten_header_is_found(seq: int, field: str) -> None:
    chain = example()
    changed: dict[str, Any] = {field: "0" * 64}
    rows = change(chain, seq, lambda row: replace(row, **changed))
    found = verify(chain.name, rows)
    assert found.broken_at == seq
    assert "header" in found.problem


def test_a_moved_time_is_found() -> None:
    chain = example()
    found = verify(chain.name, change(chain, 6, lambda row: replace(row, t=row.t + 1e-9)))
    assert found.broken_at == 6


def test_a_missing_row_is_found() -> None:
    chain = example()
    found = verify(chain.name, [row for row in chain.rows if row.seq != 3])
    assert (found.broken_at, found.problem) == (3, "Row 3 is missing.")


def test_a_missing_row_is_found_when_the_rest_is_numbered_anew() -> None:
    chain = example()
    rows = [row for row in chain.rows if row.seq != 3]
    found = verify(chain.name, [replace(row, seq=n) for n, row in enumerate(rows, 1)])
    assert found.broken_at == 3


def test_exchanged_rows_are_found() -> None:
    chain = example()
    rows = list(chain.rows)
    rows[3], rows[4] = replace(rows[4], seq=4), replace(rows[3], seq=5)
    assert verify(chain.name, rows).broken_at == 4


def test_rows_of_another_exercise_are_found() -> None:
    assert verify("small-2", example().rows).broken_at == 1


def test_a_cut_tail_shows_only_against_the_closing_digest() -> None:
    chain = example()
    rows, closing = chain.rows[:-2], chain.rows[-1].digest
    assert verify(chain.name, rows).broken_at is None
    found = verify(chain.name, rows, against=closing)
    assert found.broken_at == LAST - 1
    assert closing[:12] in found.problem


def test_a_log_written_anew_shows_against_the_closing_digest() -> None:
    one, other = example(), example()
    assert verify(other.name, other.rows, against=one.rows[-1].digest).broken_at == LAST + 1


def test_a_log_that_went_on_still_has_the_digest_noted_before() -> None:
    chain = example()
    found = verify(chain.name, chain.rows, against=f" {chain.rows[4].digest.upper()}\n")
    assert (found.broken_at, found.matched_at, found.events) == (None, 5, LAST)


def test_erased_contents_are_counted_and_the_chain_holds() -> None:
    chain = example()
    rows = change(chain, 3, lambda row: replace(row, payload=None, salt=None))
    found = verify(chain.name, rows, against=chain.rows[-1].digest)
    assert (found.broken_at, found.erased) == (None, 1)


def test_the_same_event_never_has_the_same_digest_twice() -> None:
    log = MemoryLog()
    exercise = waiting_for_clearance(log)
    for _ in range(2):
        log.transact(exercise, mark("same"))
    rows = log.chain(exercise).rows[-2:]
    assert rows[0].payload_digest != rows[1].payload_digest


@pytest.mark.parametrize("broken_field", ["payload", "digest"])
def test_a_broken_chain_is_not_taken_in(broken_field: str) -> None:
    chain = example()
    changed: dict[str, Any] = {broken_field: "{}"}
    rows = change(chain, 5, lambda row: replace(row, **changed))
    log = MemoryLog()
    with pytest.raises(ValueError, match="row 5 was rewritten"):
        log.restore(replace(chain, rows=tuple(rows)))
    assert log.exercises() == []


class TestInTheDatabase:
    def tamper(self, database: Path, statement: str) -> None:
        with closing(sqlite3.connect(database)) as connection, connection:
            assert connection.execute(statement).rowcount == 1

    @pytest.mark.parametrize(
        ("statement", "problem"),
        [
            ("UPDATE events SET payload = replace(payload, 'Eve', 'Bob') WHERE seq = 5", "content"),
            ("UPDATE events SET by = 'bob' WHERE seq = 5", "header"),
            ("UPDATE events SET t = t + 1 WHERE seq = 5", "header"),
            ("DELETE FROM events WHERE seq = 5", "missing"),
        ],
    )
    def test_a_change_is_found_at_its_row(
        self, sqlite_log: SQLiteLog, database: Path, statement: str, problem: str
    ) -> None:
        exercise = waiting_for_clearance(sqlite_log)
        self.tamper(database, statement)
        found = sqlite_log.verify(exercise)
        assert found.broken_at == 5
        assert problem in found.problem

    def test_an_event_that_cannot_be_read_is_named(
        self, sqlite_log: SQLiteLog, database: Path
    ) -> None:
        exercise = waiting_for_clearance(sqlite_log)
        self.tamper(database, "UPDATE events SET payload = NULL, salt = NULL WHERE seq = 5")
        assert sqlite_log.verify(exercise).erased == 1
        with pytest.raises(LogUnusable, match="Event 5 of `small-1` cannot be read"):
            sqlite_log.read(exercise)
