"""A room with a facilitator at a console, teams, and a wall clock that tests move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from textual.pilot import Pilot

from exercise_sim.exercise.commands import (
    CONDUCTOR,
    Assess,
    Command,
    DeliverDue,
    Join,
    Open,
    Release,
    RequestClearance,
    SaveVersion,
    Start,
)
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.session.seat import Seat
from exercise_sim.tui.facilitator.console import FacilitatorConsole
from tests.exercise.worlds import small_world

STARTEX = datetime(2026, 6, 4, 6, 0, tzinfo=UTC)


class _FixedCodes(MemoryLog):
    """Join codes are drawn by lot; pictures need the same ones each time."""

    def join_codes(self, exercise: str) -> dict[str, str]:
        return {team: f"KEY-{team[:3].upper()}" for team in super().join_codes(exercise)}


class Room:
    """`room.at("5m")` moves the clock, `room.do(command)` acts outside the console.

    The facilitator is `fac`. `ann` (drafter) and `bob` (approver) are the chancellery's; the
    town has only `tia`, so the SimCell clears for her.
    """

    def __init__(self, world: tuple[Scenario, Playbook] | None = None) -> None:
        scenario, playbook = world or small_world()
        self.wall = STARTEX
        self.log = _FixedCodes(self.now)
        self.exercise = self.log.create(scenario, playbook)
        self.do(Join(by="fac", participant="fac", name="Fay", role="facilitator"))

    def now(self) -> datetime:
        return self.wall

    def at(self, t: str) -> Room:
        """Moves the wall clock so that a clock that never stood shows T+ `t`."""
        self.wall = STARTEX + timedelta(seconds=parse_duration(t))
        return self

    def do(self, *commands: Command) -> list[Recorded]:
        return [one for command in commands for one in self.log.transact(self.exercise, command)]

    def seat(self) -> Seat:
        return Seat(self.log, self.exercise, "fac", self.now)

    @property
    def state(self) -> State:
        return self.seat().state

    def console(self) -> FacilitatorConsole:
        return FacilitatorConsole(self.seat)

    def chancellery_joins(self) -> Room:
        shared: dict[str, tuple[Duty, ...]] = {
            "ann": ("drafter", "monitor"),
            "bob": ("approver",),
        }
        for person, duties in shared.items():
            self.do(
                Join(
                    by=person,
                    participant=person,
                    name=person.title(),
                    role="player",
                    team="chancellery",
                    duties=duties,
                )
            )
        return self

    def town_joins(self) -> Room:
        self.do(
            Join(
                by="tia",
                participant="tia",
                name="Tia",
                role="player",
                team="town",
                duties=("drafter",),
            )
        )
        return self

    def running(self, t: str = "1m") -> Room:
        """Both teams have come, StartEx was given at T+0, and it is T+ `t`."""
        self.chancellery_joins().town_joins().do(Start(by="fac"))
        return self.play_to(t)

    def play_to(self, t: str) -> Room:
        """Delivers what comes due until T+ `t`, each inject at its time."""
        target = parse_duration(t)
        for inject in self.state.scenario.injects:
            if inject.at <= target and self.state.injects[inject.id].status == "scheduled":
                self.at(f"{int(inject.at)}s").do(DeliverDue(by=CONDUCTOR))
        return self.at(t)

    def release(
        self, by: str, response: str, content: Content, reason: str = "No time to wait."
    ) -> None:
        """`by` writes and releases without clearance."""
        self.do(
            SaveVersion(by=by, response=response, content=content),
            Release(by=by, response=response, version=1, reason=reason),
        )

    def busy(self) -> Room:
        """T+16m: done in time, done late, waiting, overdue, and a queue for the SimCell."""
        self.running("7m")
        self.do(
            Open(by="ann", inject="rumour"),
            Assess(
                by="ann",
                inject="rumour",
                veracity="fabricated",
                priority="high",
                claim="evacuation",
                rationale="The buses belong to the drill.",
            ),
        )
        self.at("9m")
        self.release(
            "ann",
            "statement",
            Content(
                action="publish",
                answers=("rumour",),
                texts={
                    "en": "The drill was announced in May and ends on Friday. "
                    "Our border is guarded by day and by night. We speak again at noon."
                },
                channels=("telegram", "web"),
                audiences=("residents", "abroad"),
            ),
        )
        self.play_to("14m")
        self.do(
            SaveVersion(
                by="tia",
                response="answer",
                content=Content(
                    action="reply",
                    answers=("call",),
                    texts={"en": "School goes on as usual today; we call you again at noon."},
                    to=("editor",),
                ),
            ),
            RequestClearance(by="tia", response="answer", version=1),
        )
        return self.play_to("16m")


async def opened(pilot: Pilot[str]) -> None:
    """Waits until the console shows the exercise and its first score."""
    from exercise_sim.tui.facilitator.screen import FacilitatorScreen

    await until(
        pilot,
        lambda: isinstance(pilot.app.screen, FacilitatorScreen) and pilot.app.screen.scored,
    )
    await pilot.pause()


async def settled(pilot: Pilot[str]) -> None:
    """Waits until the inject under the cursor is the one that is shown."""
    from exercise_sim.tui.facilitator.inject_panel import InjectPanel
    from exercise_sim.tui.facilitator.msel_table import MselTable

    [main] = [one for one in pilot.app.screen_stack if one.query(MselTable)]
    table, panel = main.query_one(MselTable), main.query_one(InjectPanel)
    await until(pilot, lambda: panel.inject == table.chosen)
    await pilot.pause()


async def until(pilot: Pilot[str], condition: Callable[[], bool], tries: int = 400) -> None:
    """Lets the console work until `condition` holds; fails after some ten seconds."""
    for _ in range(tries):
        if condition():
            return
        await pilot.pause(0.025)
    raise AssertionError("it never came to hold")
