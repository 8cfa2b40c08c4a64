"""Drives the rules of play in tests: commands in, events out, at chosen times."""

from datetime import UTC, datetime, timedelta

from exercise_sim.exercise.commands import (
    CONDUCTOR,
    Command,
    CreateExercise,
    DeliverDue,
    Join,
    Start,
)
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.decide import decide
from exercise_sim.exercise.events import Event
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.state import State
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Action
from tests.exercise.worlds import small_world

STARTEX = datetime(2026, 6, 4, 6, 0, tzinfo=UTC)


class Play:
    """One exercise in the hand: `play.at("5m").do(command)`.

    With `cast` (the default) a facilitator `fac`, players `ann` (drafter) and `bob` (approver)
    of the chancellery and `tia` and `tom` of the town have joined. `started` starts the clock.
    """

    def __init__(
        self,
        world: tuple[Scenario, Playbook] | None = None,
        *,
        cast: bool = True,
        started: bool = False,
    ) -> None:
        scenario, playbook = world or small_world()
        self.wall = STARTEX
        self.events: list[Event] = []
        self._state: State | None = None
        self.do(CreateExercise(by="host", scenario=scenario, playbook=playbook))
        if cast:
            self.do(Join(by="fac", participant="fac", name="Fay", role="facilitator"))
            for person, team in (
                ("ann", "chancellery"),
                ("bob", "chancellery"),
                ("tia", "town"),
                ("tom", "town"),
            ):
                self.do(
                    Join(
                        by=person,
                        participant=person,
                        name=person.title(),
                        role="player",
                        team=team,
                        duties=("drafter", "monitor")
                        if person in ("ann", "tia")
                        else ("approver",),
                    )
                )
        if started:
            self.do(Start(by="fac"))

    @property
    def state(self) -> State:
        assert self._state is not None
        return self._state

    def at(self, t: str) -> "Play":
        """Moves the wall clock so that a clock that never stood shows T+ `t`."""
        self.wall = STARTEX + timedelta(seconds=parse_duration(t))
        return self

    def do(self, command: Command) -> list[Event]:
        """Decides and evolves; returns the events. Raises `Refused`."""
        events = decide(self._state, command, self.wall)
        for event in events:
            self._state = evolve(self._state, event)
        self.events.extend(events)
        return events

    def deliver(self) -> list[Event]:
        return self.do(DeliverDue(by=CONDUCTOR))


def content(
    text: str,
    action: Action = "publish",
    *,
    answers: tuple[str, ...] = ("rumour",),
    channels: tuple[str, ...] = ("telegram", "web"),
    audiences: tuple[str, ...] = ("residents", "abroad"),
    language: str = "en",
) -> Content:
    return Content(
        action=action,
        answers=answers,
        texts={language: text},
        channels=channels,
        audiences=audiences,
    )
