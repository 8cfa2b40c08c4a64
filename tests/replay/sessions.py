"""Exercises that replays are tried on."""

from collections.abc import Iterable
from functools import cache

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.log.contract import Recorded
from tests.exercise.play import Play, content


def recorded(events: Iterable[ev.Event]) -> tuple[Recorded, ...]:
    return tuple(Recorded(seq, event) for seq, event in enumerate(events, start=1))


@cache
def small_session() -> tuple[Recorded, ...]:
    """Half an hour of the small world: the chancellery answers the rumour, the town asks.

    A bookmark lies at T+10m, a pause at T+12m; the clock jumps from T+20m to T+25m.
    """
    play = Play(started=True)
    play.at("5m").deliver()
    play.at("6m").do(cmd.Open(by="ann", inject="rumour"))
    play.at("7m").do(
        cmd.Assess(
            by="ann",
            inject="rumour",
            veracity="fabricated",
            priority="high",
            claim="evacuation",
            disarm=("T0085.003",),
            rationale="No bus was ordered.",
        )
    )
    play.at("8m").do(
        cmd.SaveVersion(
            by="ann",
            response="statement",
            content=content("The drill was announced in May. Guards watch by day and by night."),
        )
    )
    play.do(cmd.RequestClearance(by="ann", response="statement", version=1))
    play.at("9m").do(cmd.Approve(by="bob", response="statement", version=1))
    play.at("10m").do(cmd.Release(by="ann", response="statement", version=1))
    play.do(cmd.SetBookmark(by="fac", label="First word"))
    play.deliver()
    play.at("11m").do(
        cmd.SendMessage(by="tia", message="m1", to=("chancellery",), text="Who speaks to schools?")
    )
    play.do(cmd.TakeNote(by="fac", text="The town waits for Riga.", team="town"))
    play.at("12m").do(cmd.Pause(by="fac", reason="coffee"))
    play.at("12m").do(cmd.Resume(by="fac"))
    play.at("15m").deliver()
    play.at("18m").do(
        cmd.SaveVersion(
            by="tia",
            response="answer",
            content=content(
                "School goes on as usual today.", "reply", answers=("call",), channels=("phone",)
            ),
        )
    )
    play.at("20m").do(cmd.Jump(by="fac", to=25 * 60.0))
    play.at("25m").do(cmd.End(by="fac"))
    return recorded(play.events)


@cache
def long_session(size: int) -> tuple[Recorded, ...]:
    """`size` events, a second between them: messages, and versions of twenty responses."""
    play = Play(started=True)
    play.at("5m").deliver()
    events = list(play.events)
    wall = play.wall
    for number in range(size - len(events)):
        stamp = {"wall": wall, "t": 300.0 + number, "by": "ann"}
        if number % 4:
            events.append(
                ev.MessageSent(
                    **stamp,
                    message=f"m{number}",
                    team="chancellery",
                    to=("town",),
                    text=f"Message number {number}.",
                )
            )
        else:
            response, version = (number // 4) % 20, number // 80 + 1
            events.append(
                ev.VersionSaved(
                    **stamp,
                    response=f"r{response}",
                    team="chancellery",
                    version=version,
                    content=content(f"Version {version} of a statement."),
                )
            )
    return recorded(events)
