"""Whatever people do, the log in memory and the kept one say the same."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.exercise.commands import Command
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.contract import Log, Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.log.sqlite import SQLiteLog
from tests.exercise.test_any_sequence_of_commands import COMMANDS
from tests.log.cast import waiting_for_clearance


@settings(max_examples=40, deadline=None)
@given(steps=st.lists(st.tuples(st.integers(0, 900), COMMANDS), max_size=30))
def test_both_logs_keep_the_same_events(steps: list[tuple[int, Command]]) -> None:
    wall = datetime(2026, 6, 4, 6, 0, tzinfo=UTC)
    with TemporaryDirectory() as folder:
        logs: list[Log] = [
            MemoryLog(lambda: wall),
            SQLiteLog(Path(folder) / "x.db", lambda: wall),
        ]
        [exercise] = {waiting_for_clearance(log) for log in logs}
        for seconds, command in steps:
            wall += timedelta(seconds=seconds)
            said = [_said(log, exercise, command) for log in logs]
            assert said[0] == said[1]
        assert logs[0].read(exercise) == logs[1].read(exercise)
        assert logs[0].exercises() == logs[1].exercises()
        assert [log.verify(exercise).broken_at for log in logs] == [None, None]
        logs[1].close()


def _said(log: Log, exercise: str, command: Command) -> list[Recorded] | str:
    try:
        return log.transact(exercise, command)
    except Refused as refusal:
        return str(refusal)
