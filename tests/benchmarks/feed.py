"""A feed with 100 and 10,000 entries: opening it, moving in it, typing while injects pour in."""

import asyncio
import os
import select
import signal
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

from exercise_sim.exercise.commands import FireNow
from exercise_sim.exercise.decide import decide
from exercise_sim.exercise.evolve import evolve, fold
from exercise_sim.exercise.feed import FeedMemory
from exercise_sim.exercise.visibility import view
from exercise_sim.log.memory import MemoryLog
from exercise_sim.session.seat import Seat
from exercise_sim.tui.team.feed_list import FeedList
from exercise_sim.tui.team.feed_pane import FeedPane
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.player_console import PlayerConsole
from tests.benchmarks.feed_worlds import delivered, standing_at
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.screens import Console
from tests.tui.team.desk import opened

SIZES = (100, 10_000)
PRESSES = 200
SCROLLED = 80
"""Presses that go beyond the page; the first half may still be on it."""
ROUNDS = 7
BURST = 200
PROGRAM = [sys.executable, "-m", "tests.benchmarks.feed_console"]
DOWN, UP = "\x1b[B", "\x1b[A"


def measure() -> Iterator[Figure]:
    yield from _opening()
    medians: dict[str, list[float]] = {}
    for entries in SIZES:
        for key, (times, sizes) in _key_presses(entries).items():
            where = f"{key}, {entries:,} entries"
            medians.setdefault(key, []).append(statistics.median(times))
            yield Figure(f"{where}, p50", medians[key][-1] * 1000, "ms")
            yield Figure(f"{where}, p99", percentile(times, 0.99) * 1000, "ms")
            yield Figure(f"{where}, p50", statistics.median(sizes), "bytes")
    for key, (few, many) in medians.items():
        yield Figure(f"{key}, 10,000 / 100 entries, p50", many / few, "times", 1.5)
    typed = _typing_in_a_burst()
    what = f"typing while {BURST} injects arrive in a second"
    yield Figure(f"{what}, p50", statistics.median(typed) * 1000, "ms")
    yield Figure(f"{what}, slowest", max(typed) * 1000, "ms", 250)


def _opening() -> Iterator[Figure]:
    """How long it takes to see a feed, to list it, and to take in what an event changed in it."""
    for entries in SIZES:
        where = f"{entries:,} entries"
        first, after = _viewed(entries)
        lists, news = asyncio.run(_opened_again(entries))
        yield Figure(f"view of a feed, {where}, first", first * 1000, "ms")
        yield Figure(f"listing a feed, {where}", lists * 1000, "ms")
        yield Figure(f"opening a feed (both), {where}", (first + lists) * 1000, "ms", 100)
        yield Figure(f"view of a feed, {where}, after an event", after * 1000, "ms", 20)
        yield Figure(f"an inject to its place in the feed, {where}", news * 1000, "ms", 50)


def _viewed(entries: int) -> tuple[float, float]:
    """Median seconds of CPU for a team's view: worked out afresh, and after one more inject."""
    first, after = [], []
    state = fold(delivered(entries, still_to_come=ROUNDS))
    memory = FeedMemory()
    view(state, "ann", memory=memory)
    for number in range(entries, entries + ROUNDS):
        (event,) = decide(state, FireNow(by="fac", inject=f"mark{number:05}"), standing_at(entries))
        state = evolve(state, event)
        after.append(_seconds(partial(view, state, "ann", memory=memory)))
        first.append(_seconds(partial(view, state, "ann")))
    return statistics.median(first), statistics.median(after)


async def _opened_again(entries: int) -> tuple[float, float]:
    """Median seconds of CPU: to list a feed whose view is there, and to show one more inject.

    Both end when the lines that are on the screen have been drawn.
    """
    lists, news = [], []
    log = MemoryLog(lambda: standing_at(entries))
    exercise = log.adopt("bench", delivered(entries, still_to_come=ROUNDS))
    console = PlayerConsole(lambda: Seat(log, exercise, "ann", lambda: standing_at(entries)))
    async with console.run_test(size=(120, 40)) as pilot:
        screen = await opened(pilot)
        pane, feed = screen.query_one(FeedPane), screen.query_one(FeedList)
        seat = screen.seat

        def list_again(seen: Perspective) -> None:
            pane.take(seen)
            _draw(feed)

        def show_news() -> None:
            screen.show_state(seat.state)
            _draw(feed)

        for _ in range(ROUNDS):
            feed.show([])
            seen = perspective(seat.state, "ann", seat.t())
            lists.append(_seconds(partial(list_again, seen)))
        for number in range(entries, entries + ROUNDS):
            log.transact(exercise, FireNow(by="fac", inject=f"mark{number:05}"))
            seat.refresh()
            news.append(_seconds(show_news))
    return statistics.median(lists), statistics.median(news)


def _draw(feed: FeedList) -> None:
    for y in range(feed.size.height):
        feed.render_line(y)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _key_presses(entries: int) -> dict[str, tuple[list[float], list[int]]]:
    """Seconds to the first paint, and bytes until it is quiet: moving on a page, and scrolling."""
    console = Console([str(entries), "0"], program=PROGRAM)
    try:
        console.wait_for("Post", 120)
        _quiet(console)
        moves = [_pressed(console, key) for key in (DOWN, UP) * (PRESSES // 2)]
        scrolls = [_pressed(console, DOWN) for _ in range(SCROLLED)][-SCROLLED // 2 :]
    finally:
        console.close()
    return {
        name: ([seconds for seconds, _ in presses], [size for _, size in presses])
        for name, presses in (("cursor move", moves), ("scrolling by one", scrolls))
    }


def _pressed(console: Console, key: str) -> tuple[float, int]:
    console.forget()
    before, begun = console.painted_at, time.perf_counter()
    console.send(key)
    while console.painted_at == before and time.perf_counter() - begun < 5:
        select.select([], [], [], 0.0005)
    seconds = console.painted_at - begun
    _quiet(console)
    return seconds, console.painted


def _typing_in_a_burst() -> list[float]:
    """Seconds from sending a word until it stands in the composer."""
    console = Console([str(SIZES[0]), str(BURST)], "typed", program=PROGRAM)
    sent: dict[str, float] = {}
    try:
        console.wait_for("Post", 120)
        _quiet(console)
        console.send("n")
        console.wait_for("New response")
        _quiet(console, 0.5)
        os.kill(console.child.pid, signal.SIGUSR1)
        end = time.perf_counter() + 1.2
        while time.perf_counter() < end:
            word = f"typed{len(sent):04}"
            sent[word] = time.perf_counter()
            console.send(f"{word} ")
            while word not in console.seen and time.perf_counter() - sent[word] < 5:
                select.select([], [], [], 0.001)
    finally:
        console.close()
    return [console.seen.get(word, begun + 5) - begun for word, begun in sent.items()]


def _quiet(console: Console, seconds: float = 0.05) -> None:
    """Waits until nothing has been painted for `seconds`."""
    while time.perf_counter() - console.painted_at < seconds:
        select.select([], [], [], 0.005)
