"""One entry for each action: how to get to where it works, and what is so after its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, Generic, TypeVar

from textual.pilot import Pilot
from textual.screen import Screen

from exercise_sim.tui.key_card import entries
from tests.tui.keyboards import first_keys, sent
from tests.tui.team.desk import text_on, types, until

World = TypeVar("World")


@dataclass(frozen=True, slots=True)
class At(Generic[World]):
    """A console that is open, and the exercise behind it."""

    pilot: Pilot[Any]
    world: World

    @property
    def screen(self) -> Screen[Any]:
        screen: Screen[Any] = self.pilot.app.screen
        return screen

    @property
    def text(self) -> str:
        return text_on(self.pilot)


Move = str | Callable[[At[Any]], object]
"""A key to press, or what to do. What is false is done again until it is not."""


@dataclass(frozen=True)
class Step:
    """`action` is done where `first` leads; `then` is so after its key, and not before it."""

    action: str
    then: Callable[[At[Any]], bool]
    first: Sequence[Move] = ()
    after: Sequence[Move] = ()
    """What completes it, where the key only opens something, and what leads on from there."""
    key: str = ""
    """Which key, where the first of several is not meant."""


def opens(screen: type[Screen[Any]]) -> Callable[[At[Any]], bool]:
    return lambda at: isinstance(at.screen, screen)


def says(*words: str) -> Callable[[At[Any]], bool]:
    """All of `words` stand on the screen."""
    return lambda at: all(one in at.text for one in words)


def not_any_more(then: Callable[[At[Any]], bool]) -> Callable[[At[Any]], bool]:
    return lambda at: not then(at)


def typed(words: str) -> Move:
    return lambda at: types(at.pilot, words)


def registered(console: str) -> dict[str, list[str]]:
    """Binding id -> keys of every action that `console` has."""
    return {one.binding_id: first_keys(one) for one in entries() if one.console == console}


def actions_of(sessions: Iterable[Sequence[Step]]) -> set[str]:
    return {step.action for steps in sessions for step in steps}


async def go_through(pilot: Pilot[Any], world: object, steps: Sequence[Step]) -> None:
    """Does every step with the keys of a Ukrainian keyboard."""
    keys = {one.binding_id: first_keys(one) for one in entries()}
    for step in steps:
        try:
            await _do(At(pilot, world), step, step.key or keys[step.action][0])
        except AssertionError as error:
            raise AssertionError(f"{step.action}: {error}\n{text_on(pilot)}") from error


async def _do(at: At[Any], step: Step, key: str) -> None:
    for move in step.first:
        await _make(at, move)
    await _holds(at, lambda: offers(at, step.action), "it was not offered")
    assert not step.then(at), "what the key is to bring about was so before"
    await at.pilot.press(sent(key, "Ukrainian"))
    await _holds(at, lambda: step.then(at), "the key did not bring it about")
    for move in step.after:
        await _make(at, move)


def offers(at: At[Any], action: str) -> bool:
    """Whether the key of `action` does it here and now."""
    bindings = at.screen.active_bindings.values()
    return any(one.binding.id == action and one.enabled for one in bindings)


async def _make(at: At[Any], move: Move) -> None:
    if isinstance(move, str):
        await at.pilot.press(move)
        return
    done = move(at)
    if isawaitable(done):
        await done
    elif done is False:
        await _holds(at, lambda: move(at) is not False, "what leads there or on did not hold")


async def _holds(at: At[Any], condition: Callable[[], bool], otherwise: str) -> None:
    try:
        await until(at.pilot, condition)
    except AssertionError:
        raise AssertionError(otherwise) from None
    await at.pilot.pause()
