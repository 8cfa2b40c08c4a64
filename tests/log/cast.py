"""Exercises in a log, with people in them."""

from exercise_sim.exercise.commands import (
    Command,
    Join,
    RequestClearance,
    SaveVersion,
    SetBookmark,
    Start,
)
from exercise_sim.log.contract import Log
from tests.exercise.play import content
from tests.exercise.worlds import small_world


def new_exercise(log: Log) -> str:
    """An exercise that a facilitator `fac` has joined."""
    exercise = log.create(*small_world())
    log.transact(exercise, Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    return exercise


def waiting_for_clearance(log: Log) -> str:
    """A running exercise: `ann` wants version 1 of response `r1` cleared; `bob` or `eve` may."""
    exercise = new_exercise(log)
    for person in ("ann", "bob", "eve"):
        log.transact(
            exercise,
            Join(
                by=person,
                participant=person,
                name=person.title(),
                role="player",
                team="chancellery",
            ),
        )
    log.transact(exercise, Start(by="fac"))
    draft = content("The drill was announced in May and ends on Friday.", answers=())
    log.transact(exercise, SaveVersion(by="ann", response="r1", content=draft))
    log.transact(exercise, RequestClearance(by="ann", response="r1", version=1))
    return exercise


def mark(label: str = "") -> Command:
    """A command that is always allowed, and leads to one event."""
    return SetBookmark(by="host", label=label)
