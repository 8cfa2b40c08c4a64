"""Random play in which most of what people try is allowed, so that much happens in few steps.

Moves read how the exercise stands; commands drawn blindly mostly name what is not there.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import timedelta
from functools import cache

from hypothesis import strategies as st

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import passed_over
from exercise_sim.exercise.state import State
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Action
from tests.exercise.play import Play, content
from tests.exercise.waiting import follow_up, world_with

Move = Callable[[State], Iterator[cmd.Command]]
WORDS = "The drill was announced in May; guards watch by day and by night, round after round."
PLAYERS = {"chancellery": "ann", "town": "tia"}
WHICH = st.sampled_from(["rumour", "call", "noise", "nagging"])
TEXT = st.sampled_from(["r1", "r2", "r3"])


def one(command: cmd.Command) -> Move:
    return lambda _state: iter([command])


def about(number: int, then: Callable[[str, str], Move]) -> Move:
    """What a player does about one of the injects that the team has."""

    def move(state: State) -> Iterator[cmd.Command]:
        had = [(i.id, team) for i in state.injects.values() for team in i.deliveries]
        if had:
            inject, team = had[number % len(had)]
            yield from then(inject, PLAYERS[team])(state)

    return move


def opened(inject: str, by: str) -> Move:
    return one(cmd.Open(by=by, inject=inject))


def assessed(inject: str, by: str) -> Move:
    return one(cmd.Assess(by=by, inject=inject, veracity="fabricated", priority="high"))


def goes_out(by: str, response: str, answers: str, action: Action) -> Move:
    """The text, its correction or its withdrawal, as is its turn."""

    def move(state: State) -> Iterator[cmd.Command]:
        known = state.responses.get(response)
        if known is not None and len(known.releases) > 1:
            yield cmd.Withdraw(by=by, response=response, reason="It was wrong.")
            return
        version = 1 if known is None else known.latest.number + 1
        text = content(f"{WORDS} {version}", action, answers=(answers,))
        yield cmd.SaveVersion(by=by, response=response, content=text, based_on=version - 1)
        if known is None or not known.releases:
            yield cmd.Release(by=by, response=response, version=version, reason="No time.")
        else:
            yield cmd.Correct(by=by, response=response, version=version, note="A word", reason="No")

    return move


def waits(by: str, response: str, answers: str) -> Move:
    """A text for the SimCell to clear, or its word on it."""

    def move(state: State) -> Iterator[cmd.Command]:
        known = state.responses.get(response)
        if known is not None and known.pending is not None:
            version = known.latest.number
            yield cmd.Return(by="fac", response=response, version=version, comment="Too long.")
            return
        version = 1 if known is None else known.latest.number + 1
        text = content(f"{WORDS} {version}", answers=(answers,))
        yield cmd.SaveVersion(by=by, response=response, content=text, based_on=version - 1)
        yield cmd.RequestClearance(by=by, response=response, version=version)

    return move


def rewritten(inject: str, sender: str) -> Move:
    def move(state: State) -> Iterator[cmd.Command]:
        edited = state.scenario.inject[inject].model_copy(update={"sender": sender})
        version = state.injects[inject].version
        yield cmd.EditInject(by="fac", inject=inject, edited=edited, based_on=version)
        yield cmd.Unhold(by="fac", inject=inject)

    return move


def jumped(seconds: int) -> Move:
    """What is passed over is delivered."""

    def move(state: State) -> Iterator[cmd.Command]:
        to = state.t + seconds
        passed = tuple(dict.fromkeys(one.inject for one in passed_over(state, to)))
        yield cmd.Jump(by="fac", to=to, deliver=passed)

    return move


def comes_late(who: str, team: str) -> Move:
    return lambda _state: iter([joined(who, team), cmd.MarkPresent(by="fac", team=team)])


def joined(who: str, team: str) -> cmd.Join:
    return cmd.Join(by=who, participant=who, name=who, role="player", team=team)


def _response(number: int, response: str, action: Action) -> Move:
    return about(number, lambda inject, by: goes_out(by, f"{by}-{response}", inject, action))


def _waiting(number: int, response: str) -> Move:
    return about(number, lambda inject, by: waits(by, f"{by}-{response}", inject))


NUMBERS = st.integers(0, 9)
MOVES = st.one_of(
    st.builds(lambda inject: one(cmd.FireNow(by="fac", inject=inject)), WHICH),
    st.builds(lambda number: about(number, opened), NUMBERS),
    st.builds(lambda number: about(number, assessed), NUMBERS),
    st.builds(_response, NUMBERS, TEXT, st.sampled_from(["publish", "reply", "monitor"])),
    st.builds(_waiting, NUMBERS, st.sampled_from(["w1", "w2"])),
    st.builds(rewritten, WHICH, st.sampled_from(["Somebody", "Editor"])),
    st.builds(jumped, st.integers(1, 600)),
    st.builds(lambda inject: one(cmd.Recall(by="fac", inject=inject, reason="Wrong.")), WHICH),
    st.just(comes_late("tia", "town")),
    st.just(one(cmd.DeliverDue(by=cmd.CONDUCTOR))),
    st.just(one(cmd.TakeNote(by="fac", text="They talk."))),
)

STEPS = st.lists(st.tuples(st.integers(0, 200), MOVES), min_size=10, max_size=40)
"""(seconds until then, what somebody does)."""


@cache
def likely_world() -> tuple[Scenario, Playbook]:
    """The small world without breaks, with an inject that comes again and one with a variant."""
    heard = {"assessment": {"inject": "rumour", "correct": True}}
    return world_with(
        follow_up(id="nagging", at="3m", repeat={"every": "2m", "times": 3}),
        follow_up(
            id="echo",
            when=heard,
            variants=[{"id": "other", "when": heard, "body": "Otherwise."}],
        ),
    )


def states_of(steps: list[tuple[int, Move]]) -> list[State]:
    """How it stood after each event, each made from the one before as a console makes them.

    Nobody else of a team can clear what its one player writes, so that is for the SimCell.
    """
    play = Play(likely_world(), cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(joined("ann", "chancellery"))
    play.do(cmd.Start(by="fac"))
    for seconds, move in steps:
        play.wall += timedelta(seconds=seconds)
        # Of what follows a refusal some may still be allowed.
        for command in move(play.state):
            with suppress(Refused):
                play.do(command)
    states: list[State] = []
    for event in play.events:
        states.append(evolve(states[-1] if states else None, event))
    return states
