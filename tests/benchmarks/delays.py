"""How soon a commit shows on other consoles, and how late injects are."""

import select
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from exercise_sim.exercise.commands import FireNow, Join, SendMessage, Start
from exercise_sim.exercise.events import InjectDelivered
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.session.watch import ConductorWatch
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.screens import Console, joined
from tests.exercise.worlds import small_world

CONSOLES = 10
COMMITS = 120
INJECTS = 200
SPACING = 0.1
"""Seconds of exercise time between two injects."""


def measure() -> Iterator[Figure]:
    delays = _visible_delays()
    many = f"{CONSOLES} consoles"
    yield Figure(f"commit to visible, {many}, median", statistics.median(delays) * 1000, "ms")
    yield Figure(f"commit to visible, {many}, p99", percentile(delays, 0.99) * 1000, "ms", 120)
    yield Figure(f"commit to visible, {many}, slowest", max(delays) * 1000, "ms", note="the first")
    for busy in (False, True):
        late = _lateness(busy)
        where = "beside a busy console" if busy else "quiet"
        yield Figure(f"inject lateness, {where}, median", statistics.median(late) * 1000, "ms")
        yield Figure(f"inject lateness, {where}, p99", percentile(late, 0.99) * 1000, "ms", 50)


def _visible_delays() -> list[float]:
    """Seconds from the commit of each inject until its title is painted on each console."""
    scenario, playbook = _scenario_of(COMMITS, first=3000.0)
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "bench.db"
        log = SQLiteLog(db)
        exercise = log.create(scenario, playbook)
        code = log.join_codes(exercise)["town"]
        log.transact(exercise, Join(by="f", participant="f", name="Fay", role="facilitator"))
        consoles = [joined(db, code, f"Player{n}", "mark") for n in range(CONSOLES)]
        committed: dict[str, float] = {}
        try:
            log.transact(exercise, Start(by="f"))
            for console in consoles:
                console.wait_for("RUNNING")
            for inject in scenario.injects:
                log.transact(exercise, FireNow(by="f", inject=inject.id))
                committed[inject.id] = time.perf_counter()
                _until(partial(_on_all, consoles, inject.id))
                select.select([], [], [], 0.2)
        finally:
            for console in consoles:
                console.close()
            log.close()
    return [
        console.seen[mark] - begun
        for mark, begun in committed.items()
        for console in consoles
        if mark in console.seen
    ]


def _on_all(consoles: list[Console], mark: str) -> bool:
    return all(mark in console.seen for console in consoles)


def _lateness(busy: bool) -> list[float]:
    """Seconds from the due time of each inject to its delivery by a conductor process."""
    scenario, playbook = _scenario_of(INJECTS, first=3.0)
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "bench.db"
        log = SQLiteLog(db)
        exercise = log.create(scenario, playbook)
        code = log.join_codes(exercise)["town"]
        log.transact(exercise, Join(by="f", participant="f", name="Fay", role="facilitator"))
        console: Console | None = None
        if busy:
            console = joined(db, code, "Player")
        with ConductorWatch(db, exercise) as watch:
            watch.wait_until_conducting()
            log.transact(exercise, Start(by="f"))
            due = 3.0 + INJECTS * SPACING
            end = time.perf_counter() + due + 3
            number = 0
            while time.perf_counter() < end:
                if busy:
                    # Each message is painted, and moves the selection is asked for meanwhile.
                    number += 1
                    text = f"message {number}"
                    message = SendMessage(
                        by="f", message=f"m{number}", to=("town",), text=text, speaker="Editor"
                    )
                    log.transact(exercise, message)
                    assert console is not None
                    console.send("\x1b[B")
                select.select([], [], [], 0.02 if busy else 0.5)
            events = [r.event for r in log.read(exercise)]
            watch.stop()
        if console is not None:
            console.close()
        log.close()
    late = [e.t - e.due for e in events if isinstance(e, InjectDelivered)]
    assert len(late) == INJECTS
    return late


def _scenario_of(count: int, first: float) -> tuple[Scenario, Playbook]:
    """The small world with `count` injects named mark0000, mark0001, ... to one team."""
    scenario, playbook = small_world()
    template = scenario.inject["call"]
    injects = tuple(
        template.model_copy(
            update={
                "id": f"mark{n:04}",
                "at": first + n * SPACING,
                "title": type(template.title)({"en": f"mark{n:04}"}),
            }
        )
        for n in range(count)
    )
    # Read anew: a copy would keep what its original has looked up.
    written = scenario.model_copy(update={"injects": injects}).model_dump_json()
    return Scenario.model_validate_json(written), playbook


def _until(condition: Callable[[], bool], seconds: float = 5.0) -> None:
    end = time.perf_counter() + seconds
    while not condition() and time.perf_counter() < end:
        select.select([], [], [], 0.01)
