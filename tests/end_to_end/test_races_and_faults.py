"""Two people at the same instant, and processes that vanish."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from aiohttp import ClientSession, WSMsgType

from exercise_sim.exercise.commands import HOST, Jump, RequestClearance, SaveVersion, Start
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.events import ClearanceApproved, InjectDelivered
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.scenario.reader import read_scenario
from exercise_sim.session.access import take_seat
from tests.end_to_end.place import Observer, Place, free_port
from tests.end_to_end.terminal import Terminal, eventually

pytestmark = pytest.mark.processes

_CLOCK = re.compile(r"T\+(\d+):(\d\d)")


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    yield place
    place.close()


@pytest.fixture
def seen(place: Place) -> Iterator[Observer]:
    """An exercise that runs, with nobody at a console yet."""
    loaded = read_scenario(place.scenario)
    log = SQLiteLog(place.db)
    exercise = log.create(loaded.scenario, loaded.playbook)
    log.transact(exercise, Start(by=HOST))
    log.close()
    seen = Observer(place.db, exercise)
    yield seen
    seen.close()


@contextmanager
def nobody_can_write(db: Path) -> Iterator[None]:
    """What consoles send meanwhile waits, and all of it comes at the same instant afterwards."""
    connection = sqlite3.connect(db, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("ROLLBACK")
    finally:
        connection.close()


def wait_until_keys_are_read(console: Terminal) -> None:
    """A console that has drawn two later seconds has read the keys from before."""

    def seconds() -> int:
        found = _CLOCK.search(console.text)
        return 0 if found is None else int(found[1]) * 60 + int(found[2])

    began = seconds()
    eventually(lambda: seconds() >= began + 2, lambda: console.told("its clock stands"))


def test_of_two_approvers_at_the_same_instant_one_wins_and_the_other_is_told(
    place: Place, seen: Observer
) -> None:
    code = seen.log.join_codes(seen.exercise)["chancellery"]
    drafter = take_seat(seen.log, seen.exercise, "Ann", "player", "chancellery").participant
    for name in ("Bob", "Eve"):
        take_seat(seen.log, seen.exercise, name, "player", "chancellery", ["approver"])
    content = Content(action="publish", texts={"en": "The bridge is open."}, channels=("web",))
    seen.log.transact(seen.exercise, SaveVersion(by=drafter, response="r", content=content))
    seen.log.transact(seen.exercise, RequestClearance(by=drafter, response="r", version=1))

    approvers = []
    for name in ("Bob", "Eve"):
        console = place.terminal("join", name=name)
        console.wait_for_cursor("the facilitator tells it to your team")
        console.type(code)
        console.wait_for(code)
        console.click("as your colleagues know you")
        console.type(name)
        console.wait_for(name)
        console.press("ctrl+s")
        console.wait_for("2 Drafts")
        console.press("2")
        console.wait_for("y Approve")
        approvers.append(console)

    with nobody_can_write(place.db):
        for console in approvers:
            console.press("y")
        for console in approvers:
            wait_until_keys_are_read(console)
    seen.wait_for("clearance_approved")
    eventually(
        lambda: sum(one.shows("Nobody is waiting for a decision") for one in approvers) == 1,
        lambda: "\n".join(one.told("who was told?") for one in approvers),
    )
    for console in approvers:
        console.wait_for("cleared; can be released")
    approved = [e for e in seen.events() if isinstance(e, ClearanceApproved)]
    loser = next(c.name for c in approvers if c.shows("Nobody is waiting for a decision"))
    winner = next(name for name in ("Bob", "Eve") if name != loser)
    assert [e.by for e in approved] == [seen.participant(winner)]


def test_of_two_facilitators_at_the_same_instant_one_fires_and_the_other_is_told(
    place: Place, seen: Observer
) -> None:
    consoles = []
    for name in ("Fay", "Gus"):
        console = place.terminal("resume", "--name", name, name=name)
        console.wait_for("What is in the boxes")
        console.wait_for("Recall")
        console.press("down")
        console.wait_for("Fire now")
        consoles.append(console)

    with nobody_can_write(place.db):
        for console in consoles:
            console.press("f")
        for console in consoles:
            wait_until_keys_are_read(console)
    eventually(
        lambda: sum(one.shows("This inject is delivered already.") for one in consoles) == 1,
        lambda: "\n".join(one.told("who was told?") for one in consoles),
    )
    fired = [e for e in seen.events() if isinstance(e, InjectDelivered) and e.inject == "boxes"]
    assert len(fired) == 1
    loser = next(c.name for c in consoles if c.shows("This inject is delivered already."))
    assert fired[0].by != seen.participant(loser)


async def test_the_consoles_of_a_killed_web_server_end_by_themselves(
    place: Place, seen: Observer
) -> None:
    port = free_port()
    server = place.serve(seen.exercise, port)
    address = f"http://127.0.0.1:{port}"
    async with (
        ClientSession() as session,
        session.ws_connect(f"{address}/ws", headers={"Origin": address}) as socket,
    ):
        while b"Join code" not in (message := await socket.receive(30)).data:
            assert message.type is WSMsgType.BINARY
        consoles = _consoles_of(server.pid)
        assert len(consoles) == 1, psutil.Process(server.pid).children(recursive=True)
        server.kill()
        server.wait()
        eventually(
            lambda: _ended(consoles[0]),
            lambda: f"{consoles[0]} goes on without its server",
        )


def _consoles_of(server: int) -> list[psutil.Process]:
    """The children of the server that are consoles; the conductor is one of its children too."""
    children = psutil.Process(server).children()
    return [child for child in children if "join" in child.cmdline()]


def _ended(process: psutil.Process) -> bool:
    """Whether it is gone, or only waits for its exit code to be fetched."""
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_an_exercise_outlives_the_server_and_the_console_that_watched_it(
    place: Place, seen: Observer
) -> None:
    server = place.serve(seen.exercise, free_port())
    facilitator = place.terminal("resume", name="facilitator")
    facilitator.wait_for("RUNNING")
    server.kill()
    facilitator.kill()
    jumped = _jump_to_the_last_inject(seen)
    eventually(
        lambda: seen.state.injects["traffic"].status == "delivered",
        lambda: f"nobody conducts: {seen.events()[jumped:]}",
    )


def _jump_to_the_last_inject(seen: Observer) -> int:
    """Moves the clock to a second before it is due; returns how many events there were."""
    eventually(lambda: seen.state.injects["mined"].status == "delivered", lambda: "no conductor")
    skipped = ("boxes", "school-bus", "joke")
    seen.log.transact(seen.exercise, Jump(by=HOST, to=3599.0, skip=skipped))
    return len(seen.events())
