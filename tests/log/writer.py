"""A process of its own that writes to a log: `python -m tests.log.writer DB EXERCISE WHAT WHO`.

Says `ready`, waits for a line, and then says the number of each event once it is acknowledged.
`WHAT` is `approve` (once), or how many bookmarks to set (0: until it is killed).
"""

import subprocess
import sys
from itertools import count
from pathlib import Path

from exercise_sim.exercise.commands import Approve
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.sqlite import SQLiteLog
from tests.log.cast import mark

ROOT = Path(__file__).parents[2]


def start(database: Path, exercise: str, what: str, who: str) -> subprocess.Popen[str]:
    """The process, once it is ready."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.log.writer", str(database), exercise, what, who],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def _write(log: SQLiteLog, exercise: str, what: str, who: str) -> None:
    print("ready", flush=True)
    sys.stdin.readline()
    if what == "approve":
        try:
            for recorded in log.transact(exercise, Approve(by=who, response="r1", version=1)):
                print(recorded.seq, flush=True)
        except Refused:
            print("refused", flush=True)
        return
    for number in range(int(what)) if what != "0" else count():
        for recorded in log.transact(exercise, mark(f"{who} {number}")):
            print(recorded.seq, flush=True)


if __name__ == "__main__":
    opened = SQLiteLog(sys.argv[1])
    _write(opened, *sys.argv[2:5])
    opened.close()
