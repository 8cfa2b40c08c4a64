"""A team console whose feed has many entries: `python -m tests.benchmarks.feed_console 10000 200`.

The second number says how many injects come within a second once it gets the signal USR1. The
clock stands still, so that nothing is painted but what a key or an inject brings about.
"""

import signal
import sys
import time
from threading import Event as Flag
from threading import Thread

from exercise_sim.exercise.commands import FireNow
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.seat import Seat
from exercise_sim.tui.team.player_console import PlayerConsole
from tests.benchmarks.feed_worlds import delivered, standing_at


def main(entries: int, burst: int) -> None:
    now = standing_at(entries)
    log = MemoryLog(lambda: now)
    exercise = log.adopt("bench", delivered(entries, still_to_come=burst))
    begin = Flag()
    signal.signal(signal.SIGUSR1, lambda _number, _frame: begin.set())

    def fire() -> None:
        begin.wait()
        for number in range(entries, entries + burst):
            log.transact(exercise, FireNow(by="fac", inject=f"mark{number:05}"))
            time.sleep(1 / burst)

    if burst:
        Thread(target=fire, daemon=True).start()
    PlayerConsole(lambda: Seat(log, exercise, "ann", lambda: now)).run()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
