"""A desk with a player at a console, colleagues, and a wall clock that tests move."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from textual.events import Paste
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Input, TextArea

from exercise_sim.exercise.commands import (
    CONDUCTOR,
    Approve,
    Assess,
    Command,
    DeliverDue,
    Join,
    Open,
    Release,
    RequestClearance,
    Return,
    SaveVersion,
    SendMessage,
    Start,
)
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.state import State
from exercise_sim.log.contract import Recorded
from exercise_sim.log.memory import MemoryLog
from exercise_sim.scenario.durations import parse_duration
from exercise_sim.scenario.inject import Media
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.session.seat import Seat
from exercise_sim.tui.team.composer_screen import ComposerScreen
from exercise_sim.tui.team.player_console import PlayerConsole
from exercise_sim.tui.team.team_screen import TeamScreen
from tests.exercise.worlds import small_world

STARTEX = datetime(2026, 6, 4, 6, 0, tzinfo=UTC)


def bilingual_world() -> tuple[Scenario, Playbook]:
    """The small world, whose rumour came in Latvian with a video, and readers of Latvian."""
    scenario, playbook = small_world()
    rumour = scenario.inject["rumour"].model_copy(
        update={
            "original": "lv",
            "title": LocalText({"lv": "Mūs evakuē", "en": "They are evacuating us"}),
            "body": LocalText(
                {
                    "lv": "Šovakar brauks autobusi. Visu pilsētu evakuē.",
                    "en": "Buses come tonight. The whole town is being evacuated.",
                }
            ),
            "media": (
                Media(
                    kind="video",
                    transcript=LocalText({"en": "A bus stands at the square; a man shouts."}),
                ),
            ),
        }
    )
    audience = scenario.audiences[0].model_copy(update={"languages": ("en", "lv")})
    changed = scenario.model_copy(
        update={
            "injects": (rumour, *scenario.injects[1:]),
            "audiences": (audience, *scenario.audiences[1:]),
        }
    )
    return Scenario.model_validate_json(changed.model_dump_json()), playbook


class Desk:
    """`desk.at("5m")` moves the clock, `desk.do(command)` acts outside the console.

    At the console sits `ann` (all duties) of the chancellery; `bob` is her colleague, `tia`
    plays in the town and `fac` is the facilitator.
    """

    def __init__(self, world: tuple[Scenario, Playbook] | None = None) -> None:
        self.wall = STARTEX
        self.log = MemoryLog(self.now)
        self.exercise = self.log.create(*(world or bilingual_world()))
        self.do(Join(by="fac", participant="fac", name="Fay", role="facilitator"))
        for person, team in (("ann", "chancellery"), ("bob", "chancellery"), ("tia", "town")):
            self.joins(person, team)

    def now(self) -> datetime:
        return self.wall

    def at(self, t: str) -> Desk:
        """Moves the wall clock so that a clock that never stood shows T+ `t`."""
        self.wall = STARTEX + timedelta(seconds=parse_duration(t))
        return self

    def do(self, *commands: Command) -> list[Recorded]:
        return [one for command in commands for one in self.log.transact(self.exercise, command)]

    def joins(self, person: str, team: str, *duties: Any, name: str | None = None) -> Desk:
        self.do(
            Join(
                by=person,
                participant=person,
                name=name or person.title(),
                role="player",
                team=team,
                duties=duties,
            )
        )
        return self

    def running(self, t: str = "1m") -> Desk:
        """StartEx was given at T+0, and it is T+ `t`."""
        self.do(Start(by="fac"))
        return self.play_to(t)

    def play_to(self, t: str) -> Desk:
        """Delivers what comes due until T+ `t`, each inject at its time."""
        target = parse_duration(t)
        for inject in self.state.scenario.injects:
            if inject.at <= target and self.state.injects[inject.id].status == "scheduled":
                self.at(f"{int(inject.at)}s").do(DeliverDue(by=CONDUCTOR))
        return self.at(t)

    def saves(self, by: str, response: str, text: str, **parts: Any) -> Desk:
        """`by` saves the next version of `response`."""
        known = self.state.responses.get(response)
        content = Content(**{"action": "publish", "texts": {"en": text}, **parts})
        based_on = 0 if known is None else known.latest.number
        self.do(SaveVersion(by=by, response=response, content=content, based_on=based_on))
        return self

    def busy(self) -> Desk:
        """T+17m: read and unread, answered and late, texts at every stage, people writing."""
        self.running("6m")
        self.do(
            Open(by="ann", inject="rumour"),
            Assess(
                by="bob",
                inject="rumour",
                veracity="fabricated",
                priority="high",
                claim="evacuation",
                rationale="The buses belong to the drill.",
            ),
            SendMessage(by="tia", message="m1", to=("chancellery",), text="Who speaks first?"),
        )
        self.at("8m").do(
            SendMessage(by="ann", message="m2", to=("town",), text="We do; you get the text."),
            SendMessage(
                by="fac",
                message="m3",
                to=("chancellery",),
                speaker="Editor of the Border News",
                text="Is the town being evacuated? I need a word in ten minutes.",
            ),
        )
        where = {"answers": ("rumour",), "channels": ("web",), "audiences": ("residents",)}
        self.at("9m").saves("bob", "waits", "The drill was announced in May.", **where)
        self.do(RequestClearance(by="bob", response="waits", version=1))
        self.saves("ann", "sent-back", "There is no evacuation at all.", **where)
        self.do(
            RequestClearance(by="ann", response="sent-back", version=1),
            Return(by="bob", response="sent-back", version=1, comment="Say the truth first."),
        )
        self.saves("ann", "cleared", "Guards protect our border by day and by night.", **where)
        self.do(
            RequestClearance(by="ann", response="cleared", version=1),
            Approve(by="bob", response="cleared", version=1),
        )
        self.at("11m").saves(
            "ann",
            "out",
            "We have told the crisis cell what we know.",
            action="coordinate",
            to=("town",),
        )
        self.do(Release(by="ann", response="out", version=1))
        self.saves("tia", "town-says", "School goes on as usual today.", channels=("web",))
        self.do(Release(by="tia", response="town-says", version=1, reason="No time."))
        return self.play_to("17m")

    @property
    def state(self) -> State:
        return self.seat().state

    def seat(self, who: str = "ann") -> Seat:
        return Seat(self.log, self.exercise, who, self.now)

    def console(self, who: str = "ann") -> PlayerConsole:
        return PlayerConsole(lambda: self.seat(who))


async def until(pilot: Pilot[Any], condition: Callable[[], bool], tries: int = 400) -> None:
    """Lets the console work until `condition` holds; fails after some ten seconds."""
    for _ in range(tries):
        if condition():
            return
        await pilot.pause(0.025)
    raise AssertionError("it never came to hold")


async def opened(pilot: Pilot[Any]) -> TeamScreen:
    """Waits until the console shows the exercise."""
    await until(pilot, lambda: isinstance(pilot.app.screen, TeamScreen))
    screen = pilot.app.screen
    assert isinstance(screen, TeamScreen)
    await until(pilot, lambda: screen.focused is not None)
    await pilot.pause()
    return screen


async def composing(pilot: Pilot[Any]) -> ComposerScreen:
    """Waits until the composer is there and takes what is typed."""
    await until(pilot, lambda: isinstance(pilot.app.screen, ComposerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ComposerScreen)
    await until(pilot, lambda: isinstance(screen.focused, TextArea))
    return screen


async def shows(pilot: Pilot[Any], words: str) -> None:
    """Waits until `words` stand somewhere on the screen."""
    await until(pilot, lambda: words in text_on(pilot))


def text_on(pilot: Pilot[Any]) -> str:
    """What is on the screen, line by line."""
    lines = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in lines)


async def types(pilot: Pilot[Any], text: str) -> None:
    """Puts `text` where the cursor is, at once: the pilot rests for long after every key."""
    focused = pilot.app.screen.focused
    assert isinstance(focused, Input | TextArea)
    pilot.app.post_message(Paste(text))
    await pilot.pause()


async def settled(pilot: Pilot[Any]) -> None:
    """Nothing moves any more: for pictures."""
    for box in pilot.app.screen.query(TextArea):
        box.cursor_blink = False
    for line in pilot.app.screen.query(Input):
        line.cursor_blink = False
    await pilot.pause()
    await until(pilot, lambda: not _still_laying_out(pilot.app.screen))
    await pilot.pause()


def _still_laying_out(screen: Widget) -> bool:
    return screen._layout_required or screen._repaint_required
