"""Every action of a replay, by its key on a Ukrainian keyboard."""

from __future__ import annotations

from collections.abc import Callable

from exercise_sim.tui.replay.screen import ReplayScreen
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from tests.replay.sessions import small_session
from tests.tui.every_action import At, Step, actions_of, go_through, opens, registered, says
from tests.tui.replay.theatre import Theatre, replaying


def at_t(t: float) -> Callable[[At[Theatre]], bool]:
    """The replay stands at T+ `t` seconds."""
    return lambda at: at.world.screen.position == t


def go_to(t: float) -> Callable[[At[Theatre]], None]:
    return lambda at: at.world.screen.go_to(t)


def after_setup(events: int) -> Callable[[At[Theatre]], bool]:
    """So many events have been passed since StartEx."""
    return lambda at: at.world.screen.seq == at.world.screen.cursor.setup + events


def left(at: At[Theatre]) -> bool:
    return bool(at.pilot.app._exit)


STEPS = (
    Step("replay.help", opens(ReadingDialog), after=("escape", opens(ReplayScreen))),
    Step("replay.play_or_pause", says("▶ Playing 10×")),
    Step("replay.play_or_pause", says("‖ Paused 10×")),
    Step("replay.faster", says("30×")),
    Step("replay.faster", says("60×"), key="equals_sign"),
    Step("replay.slower", says("30×")),
    Step("replay.slower", says("10×"), key="underscore"),
    Step("replay.next_event", lambda at: at_t(300)(at) and after_setup(1)(at)),
    Step("replay.previous_event", after_setup(1), first=("n", after_setup(2))),
    Step("replay.next_inject", at_t(300), first=(go_to(0),)),
    Step("replay.previous_inject", at_t(300), first=(go_to(600),)),
    Step("replay.next_bookmark", says("▲ First word"), first=(go_to(0),)),
    Step("replay.previous_bookmark", says("▲ First word"), first=(go_to(1800),)),
    Step("replay.seek.-10", says("T+09:50 of T+30:00"), first=(go_to(600),)),
    Step("replay.seek.10", says("T+10:00 of T+30:00")),
    Step("replay.seek.-60", at_t(540)),
    Step("replay.seek.60", at_t(600)),
    Step("replay.seek.-60", at_t(540), key="shift+left"),
    Step("replay.seek.60", at_t(600), key="shift+right"),
    Step("replay.start", says("T+00:00 of T+30:00")),
    Step("replay.end", says("T+30:00 of T+30:00")),
    Step("replay.go_to_chosen", at_t(360), first=(go_to(0), "down", "down", "down")),
    Step("replay.next_viewpoint", says("▸State Chancellery"), first=(go_to(660),)),
    Step("replay.previous_viewpoint", says("▸Whole exercise")),
    Step("replay.show_panel.feed", says("▸2 Feed", "○ reply in 09:00")),
    Step("replay.show_panel.responses", says("▸3 Responses", "✓ released at T+10:00")),
    Step("replay.show_panel.messages", says("▸4 Messages", "Who speaks to schools?")),
    Step("replay.show_panel.scores", says("▸5 Scores", "timeliness")),
    Step("replay.show_panel.events", says("▸1 Events", "12:00  The exercise went on.")),
    Step("replay.leave", left),
)


async def test_every_action_of_a_replay_does_what_it_says() -> None:
    async with replaying(small_session()) as theatre:
        await go_through(theatre.pilot, theatre, STEPS)


async def test_escape_leaves_a_replay_too() -> None:
    async with replaying(small_session()) as theatre:
        await go_through(theatre.pilot, theatre, (Step("replay.leave", left, key="escape"),))


def test_no_action_of_a_replay_is_without_a_test() -> None:
    assert actions_of([STEPS]) == set(registered("replay"))
