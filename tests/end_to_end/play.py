"""A whole exercise as people play it: four consoles, five injects, two of them killed midway."""

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import monotonic
from typing import Protocol

from exercise_sim.exercise.events import Event
from tests.end_to_end.place import Observer, Place, free_port
from tests.end_to_end.terminal import Terminal

STATEMENT = (
    "Everyone can cross the bridge today: it is open and safe. The soldiers are on a drill that "
    "was announced in May."
)
FIRST_TRY = "The boxes hold tools."
COMMENT = "Say which drill they belong to."
REPLY = "The school bus crosses the bridge at its usual times today, as on every other day."
REASON = "Nobody takes the troll for real; we watch whether it spreads beyond jokes."

EXERCISE = "bridge-1"

_CODE = re.compile(r"\b[A-Z0-9]{3}-[A-Z0-9]{3}\b")


class Console(Protocol):
    """A terminal or a page."""

    @property
    def text(self) -> str: ...
    def type(self, text: str) -> None: ...
    def press(self, *keys: str) -> None: ...
    def click(self, words: str) -> None: ...
    def wait_for(self, wanted: str | re.Pattern[str]) -> None: ...
    def wait_until_gone(self, unwanted: str | re.Pattern[str]) -> None: ...
    def wait_for_cursor(self, words: str, *, below: int = 0, behind: bool = False) -> None: ...


@dataclass
class Played:
    """What is left of the exercise, and what was seen on the way."""

    place: Place
    seen: Observer
    before_kill: list[Event] = field(default_factory=list)
    words_shown: int = 0
    """How many numbered words the drafter had seen on the screen a second before the kill."""
    words_kept: int = 0
    reopened: str = ""
    """The drafter's list of drafts as the reopened console shows it."""
    due_while_alone: list[Event] = field(default_factory=list)
    """Deliveries while no facilitator console was there."""
    farewell: str = ""
    """What the facilitator reads in the terminal at the end."""
    exit_codes: dict[str, int] = field(default_factory=dict)
    asked_for: list[str] = field(default_factory=list)
    """Addresses that the browser asked for; empty where there was none."""
    drawn: float = 0.0
    """Share of the page's pixels that show something."""


@contextmanager
def whole_exercise(folder: Path, chromium: str | None) -> Iterator[Played]:
    """Plays it; the town plays in a browser where `chromium` is one, else in a terminal."""
    with ExitStack() as stack:
        place = Place(folder)
        stack.callback(place.close)
        facilitator = place.terminal("run", str(place.scenario), name="facilitator")
        chancellery, town = _codes(facilitator)
        seen = Observer(place.db, EXERCISE)
        stack.callback(seen.close)
        played = Played(place, seen)

        ann = place.terminal("join", name="drafter")
        bob = place.terminal("join", name="approver", columns=80, rows=24)
        tia = _town_console(stack, played, chromium)
        _join(ann, chancellery, "Ann", "Drafter")
        _join(bob, chancellery, "Bob", "Approver", "Monitor")
        _join(tia, town, "Tia")

        facilitator.wait_for("2 of 2 teams have joined")
        facilitator.press("s")
        facilitator.wait_for("Every team has somebody here")
        facilitator.press("ctrl+s")

        _publish_with_clearance(ann, bob, seen)
        _fire(facilitator, seen, "boxes")
        ann = _reply_after_return_and_kill(ann, bob, played, chancellery)
        _fire(facilitator, seen, "school-bus")
        _reply_cleared_by_simcell(tia, facilitator, seen)
        _fire(facilitator, seen, "joke")
        _decide_to_monitor(ann, seen)
        facilitator = _lose_facilitator_while_injects_come(facilitator, played)
        _assess_the_last(bob, seen)
        _end(facilitator, [ann, bob, tia], played)
        yield played


def _codes(facilitator: Terminal) -> list[str]:
    facilitator.wait_for("Press s to start")
    facilitator.press("j")
    facilitator.wait_for("How teams join")
    facilitator.wait_for(_CODE)
    codes = _CODE.findall(facilitator.text)
    facilitator.press("escape")
    facilitator.wait_until_gone("How teams join")
    return codes


def _town_console(stack: ExitStack, played: Played, chromium: str | None) -> Console:
    port = free_port()
    played.place.serve(EXERCISE, port)
    if chromium is None:
        return played.place.terminal("join", name="town")
    from tests.end_to_end.browser import console_in_chromium

    opened = stack.enter_context(console_in_chromium(chromium, "the page of the town"))
    opened.go_to(f"http://127.0.0.1:{port}/")
    played.asked_for = opened.asked_for
    return opened


def _join(console: Console, code: str, name: str, *duties: str) -> None:
    console.wait_for_cursor("the facilitator tells it to your team")
    console.type(code)
    console.wait_for(code)
    console.click("as your colleagues know you")
    console.type(name)
    console.wait_for(name)
    for duty in duties:
        console.click(f"[ ] {duty}")
        console.wait_for(f"[x] {duty}")
    console.press("ctrl+s")
    console.wait_for("1 Feed")


def _write(console: Console, text: str) -> None:
    """Types it and waits for its last word, since lines break anywhere."""
    console.type(text)
    console.wait_for(text.rsplit(maxsplit=1)[-1])


def _fire(facilitator: Terminal, seen: Observer, inject: str) -> None:
    """Goes one row down in the MSEL and fires what is there."""
    deliveries = len(seen.events("inject_delivered"))
    facilitator.press("1")
    facilitator.wait_for("─ Inject ─")
    facilitator.wait_for("Recall")  # what was fired last is still chosen
    facilitator.press("down")
    facilitator.wait_for("Fire now")
    facilitator.press("f")
    seen.wait_for("inject_delivered", deliveries + 1)
    assert seen.state.injects[inject].status == "delivered"


def _publish_with_clearance(ann: Terminal, bob: Terminal, seen: Observer) -> None:
    seen.wait_for("inject_delivered", 2)
    ann.wait_for("They have mined the bridge")
    ann.press("enter")
    ann.wait_for("Soldiers put boxes under the bridge")
    seen.wait_for("inject_opened")
    ann.wait_for("a Assess")
    ann.press("a")
    for choice in ("1 fabricated", "1 high", "The army has mined"):
        ann.click(f"( ) {choice}")
        ann.wait_for(f"(•) {choice}")
    ann.press("ctrl+s")
    seen.wait_for("inject_assessed")
    ann.wait_until_gone("How true is it?")

    ann.wait_for("r Respond")
    ann.press("r")
    ann.wait_for_cursor("Write here in English")
    _write(ann, STATEMENT)
    for line, question, choice in (
        ("Channels:", "Where does it go out?", "Web page"),
        ("Audiences:", "Whom should it reach?", "Residents"),
    ):
        ann.click(line)
        ann.wait_for(question)
        ann.click(f"[ ] {choice}")
        ann.wait_for(f"[x] {choice}")
        ann.press("enter")
        ann.wait_until_gone(question)
    ann.press("ctrl+r")
    seen.wait_for("clearance_requested")
    _approve(bob, seen, 1)
    _release(ann, seen, 1)


def _approve(bob: Terminal, seen: Observer, number: int) -> None:
    bob.press("2")
    bob.wait_for("waiting for YOUR decision")
    bob.wait_for("y Approve")
    bob.press("y")
    seen.wait_for("clearance_approved", number)


def _release(console: Console, seen: Observer, number: int) -> None:
    console.press("2")
    console.wait_for("cleared; can be released")
    console.wait_for("o Release")
    console.press("o")
    console.wait_for("counts from this moment")
    console.press("enter")
    seen.wait_for("response_released", number)
    console.wait_until_gone("Escape leaves everything")


def _reply_after_return_and_kill(
    ann: Terminal, bob: Terminal, played: Played, code: str
) -> Terminal:
    seen = played.seen
    ann.press("1")
    ann.wait_for("reply: What is in the boxes")
    ann.wait_for("u Urgent")
    ann.press("u")
    ann.wait_for("Our readers ask")
    ann.wait_for("r Respond")
    ann.press("r")
    ann.wait_for_cursor("Write here in English")
    _write(ann, FIRST_TRY)
    ann.press("ctrl+r")
    seen.wait_for("clearance_requested", 2)

    bob.wait_for("waiting for YOUR decision")
    bob.press("up")  # the cursor stays on what it was on
    bob.wait_for("b Send back")
    bob.press("b")
    bob.wait_for_cursor("What has to change?", below=2)
    _write(bob, COMMENT)
    bob.press("ctrl+s")
    seen.wait_for("clearance_returned")

    ann.press("2")
    ann.wait_for("sent back by Bob")
    ann.wait_for("x Withdraw")
    ann.press("up")
    ann.wait_for("s Send for clearance")
    ann.press("e")
    ann.wait_for_cursor(FIRST_TRY, behind=True)
    played.words_shown = _type_until_killed(ann, played)

    ann = played.place.terminal("join", name="drafter again")
    _join(ann, code, "Ann")
    ann.wait_for("Draft recovered")
    ann.press("2")
    ann.wait_for("recovered: not saved yet")
    ann.wait_for(STATEMENT[:30])
    ann.wait_for("e Edit")
    played.reopened = "\n".join(line.split("▕")[0] for line in ann.picture.lines)
    ann.press("e")
    ann.wait_for_cursor(f"tool-{played.words_kept:02}", behind=True)
    _write(ann, " Finished.")
    ann.press("ctrl+r")
    seen.wait_for("clearance_requested", 3)
    _approve(bob, seen, 2)
    _release(ann, seen, 2)
    return ann


def _type_until_killed(ann: Terminal, played: Played) -> int:
    """Types a word after another, each seen before the next, and kills the console amid them.

    Returns how many had been seen a second before.
    """
    draft = played.seen.participant("Ann")
    shown: list[float] = []
    for number in count(1):
        ann.type(f" tool-{number:02}")
        ann.wait_for(f"tool-{number:02}")
        shown.append(monotonic())
        kept = played.seen.log.drafts(EXERCISE, draft)
        if any("tool-01" in one.body for one in kept) and shown[-1] - shown[0] > 2:
            break
    played.before_kill = played.seen.events()
    ann.kill()
    killed = monotonic()
    (kept_draft,) = played.seen.log.drafts(EXERCISE, draft)
    played.words_kept = len(re.findall(r"tool-\d\d", kept_draft.body))
    return sum(at < killed - 1 for at in shown)


def _reply_cleared_by_simcell(tia: Console, facilitator: Terminal, seen: Observer) -> None:
    tia.wait_for("Does the school bus cross the bridge")
    tia.wait_for("u Urgent")
    tia.press("u")  # what came first has the nearer deadline
    tia.wait_for("Soldiers put boxes under the bridge")
    tia.wait_for("a Assess")
    tia.press("a")
    tia.wait_for("How true is it?")
    tia.press("enter")
    tia.wait_for("(•) 1 fabricated")
    tia.press("enter")
    tia.wait_for("(•) 1 high")
    tia.press("ctrl+s")
    seen.wait_for("inject_assessed", 2)
    tia.wait_until_gone("How true is it?")

    tia.wait_for("reply: Does the school bus")
    tia.wait_for("u Urgent")
    tia.press("u")
    tia.wait_for("Parents are calling me")
    tia.wait_for("r Respond")
    tia.press("r")
    tia.wait_for_cursor("Write here in English")
    _write(tia, REPLY)
    tia.press("ctrl+r")
    seen.wait_for("clearance_requested", 4)

    facilitator.press("4")
    facilitator.wait_for("Town asks to clear: reply")
    facilitator.press("down")  # the reply of the other team came first
    facilitator.wait_for("c Clear")
    facilitator.press("c")
    facilitator.wait_for("Clear this draft?")
    facilitator.press("ctrl+s")
    seen.wait_for("clearance_approved", 3)
    facilitator.wait_until_gone("Clear this draft?")
    _release(tia, seen, 3)


def _decide_to_monitor(ann: Terminal, seen: Observer) -> None:
    ann.press("1")
    ann.wait_for("monitor: A picture of a troll")
    ann.wait_for("u Urgent")
    ann.press("u")
    ann.wait_for("Look who lives there.")
    ann.wait_for("r Respond")
    ann.press("r")
    ann.wait_for_cursor("Write here in English")
    _write(ann, REASON)
    ann.press("ctrl+g")
    ann.wait_for("It takes effect now")
    ann.press("enter")
    seen.wait_for("response_released", 4)
    ann.wait_for("It is out.")


def _lose_facilitator_while_injects_come(facilitator: Terminal, played: Played) -> Terminal:
    """The last inject is due five seconds after the jump: by then the console is gone."""
    seen = played.seen
    facilitator.press("1", "g")
    facilitator.wait_for_cursor("T+ to jump to")
    facilitator.type("59m55s")
    facilitator.wait_for("59m55s")
    facilitator.press("enter")
    seen.wait_for("clock_jumped")
    before = len(seen.events("inject_delivered"))
    facilitator.kill()
    assert len(seen.events("inject_delivered")) == before
    seen.wait_for("inject_delivered", before + 2)
    played.due_while_alone = seen.events("inject_delivered")[before:]
    again = played.place.terminal("resume", name="facilitator again")
    again.wait_for("RUNNING")
    again.wait_for("Slow traffic at the bridge")
    return again


def _assess_the_last(bob: Terminal, seen: Observer) -> None:
    bob.press("1")
    bob.wait_for("assess: Slow traffic at the bridge")
    bob.wait_for("u Urgent")
    bob.press("u")
    bob.wait_for("Cars need ten minutes")
    bob.wait_for("a Assess")
    bob.press("a")
    for choice in ("4 accurate", "2 medium"):
        bob.click(f"( ) {choice}")
        bob.wait_for(f"(•) {choice}")
    bob.press("ctrl+s")
    seen.wait_for("inject_assessed", 3)


def _end(facilitator: Terminal, players: list[Console], played: Played) -> None:
    facilitator.press("e")
    facilitator.wait_for("End the exercise?")
    facilitator.press("ctrl+s")
    played.seen.wait_for("exercise_ended")
    for console in players:
        console.wait_for("THE EXERCISE HAS ENDED")
        if not isinstance(console, Terminal):
            from tests.end_to_end.browser import BrowserConsole

            assert isinstance(console, BrowserConsole)
            played.drawn = console.drawn()
    for terminal in (facilitator, *players):
        if isinstance(terminal, Terminal):
            terminal.press("ctrl+q")
            played.exit_codes[terminal.name] = terminal.wait_for_end()
    played.exit_codes["server"] = played.place.stop_serving()
    played.farewell = facilitator.text
