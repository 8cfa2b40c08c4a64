"""Whatever people do, in whatever order, the rules hold."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.conditions import holds
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.events import EVENTS, InjectDelivered
from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.past import Past
from exercise_sim.exercise.progress import owed_by
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.exercise.stretches import covers
from exercise_sim.exercise.visibility import TeamView, view
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.play import Play
from tests.exercise.waiting import follow_up, world_with

PEOPLE = st.sampled_from(["fac", "ann", "bob", "tia", "tom", "host", "conductor", "nobody"])
INJECTS = st.sampled_from(["rumour", "call", "noise", "echo", "silence", "nagging", "no-such"])
TEAMS = st.sampled_from(["chancellery", "town", "no-such"])
RESPONSES = st.sampled_from(["r1", "r2", "r3"])
TEXTS = st.sampled_from(
    ["", " ", "short", "The drill was announced in May; guards watch by day and by night.", "[/x]"]
)
NUMBERS = st.integers(0, 4)

CONTENTS = st.builds(
    Content,
    action=st.sampled_from(["publish", "reply", "monitor", "verify", "assess", "escalate"]),
    answers=st.lists(INJECTS, max_size=2).map(tuple),
    texts=TEXTS.map(lambda text: {"en": text}),
    channels=st.lists(st.sampled_from(["telegram", "web", "x"]), max_size=2).map(tuple),
    facts=st.lists(st.sampled_from(["announced", "own-list", "x"]), max_size=1).map(tuple),
)

COMMANDS = st.one_of(
    st.builds(cmd.Start, by=PEOPLE),
    st.builds(cmd.Pause, by=PEOPLE),
    st.builds(cmd.Resume, by=PEOPLE),
    st.builds(cmd.RecordOutage, by=PEOPLE, last_t=st.floats(0, 4000)),
    st.builds(cmd.End, by=PEOPLE),
    st.builds(
        cmd.Jump,
        by=PEOPLE,
        to=st.floats(-10, 5000),
        deliver=st.lists(INJECTS, max_size=3).map(tuple),
        skip=st.lists(INJECTS, max_size=3).map(tuple),
    ),
    st.builds(
        cmd.Join,
        by=PEOPLE,
        participant=PEOPLE,
        name=TEXTS,
        role=st.sampled_from(["facilitator", "player", "observer"]),
        team=st.none() | TEAMS,
    ),
    st.builds(cmd.MarkPresent, by=PEOPLE, team=TEAMS),
    st.builds(cmd.DeliverDue, by=st.sampled_from(["conductor", "fac"])),
    st.builds(cmd.FireNow, by=PEOPLE, inject=INJECTS),
    st.builds(cmd.Hold, by=PEOPLE, inject=INJECTS),
    st.builds(cmd.Unhold, by=PEOPLE, inject=INJECTS),
    st.builds(cmd.Skip, by=PEOPLE, inject=INJECTS, reason=TEXTS),
    st.builds(cmd.Recall, by=PEOPLE, inject=INJECTS, reason=TEXTS),
    st.builds(cmd.Open, by=PEOPLE, inject=INJECTS),
    st.builds(
        cmd.Assess,
        by=PEOPLE,
        inject=INJECTS,
        veracity=st.sampled_from(["fabricated", "accurate"]),
        priority=st.sampled_from(["high", "low"]),
        claim=st.none() | st.sampled_from(["evacuation", "x"]),
    ),
    st.builds(cmd.SaveVersion, by=PEOPLE, response=RESPONSES, content=CONTENTS, based_on=NUMBERS),
    st.builds(cmd.RequestClearance, by=PEOPLE, response=RESPONSES, version=NUMBERS),
    st.builds(cmd.Approve, by=PEOPLE, response=RESPONSES, version=NUMBERS),
    st.builds(cmd.Return, by=PEOPLE, response=RESPONSES, version=NUMBERS, comment=TEXTS),
    st.builds(cmd.Release, by=PEOPLE, response=RESPONSES, version=NUMBERS, reason=TEXTS),
    st.builds(cmd.Correct, by=PEOPLE, response=RESPONSES, version=NUMBERS, note=TEXTS),
    st.builds(cmd.Withdraw, by=PEOPLE, response=RESPONSES, reason=TEXTS),
    st.builds(cmd.ConfirmFact, by=PEOPLE, fact=st.sampled_from(["announced", "x"]), team=TEAMS),
    st.builds(
        cmd.SendMessage,
        by=PEOPLE,
        message=st.sampled_from(["m1", "m2"]),
        to=st.lists(st.sampled_from(["town", "editor", "simcell", "x"]), max_size=2).map(tuple),
        text=TEXTS,
        speaker=st.sampled_from(["", "Editor"]),
    ),
    st.builds(
        cmd.JumpStory,
        by=PEOPLE,
        to=st.sampled_from([datetime(year, 1, 1, tzinfo=UTC) for year in (2000, 2026, 9000)]),
    ),
    st.builds(
        cmd.RecordScore,
        by=st.sampled_from(["conductor", "fac"]),
        inject=st.just("rumour"),
        team=st.sampled_from(["chancellery", "town"]),
        criterion=st.none(),
        after=st.just(600.0),
        value=st.none() | st.sampled_from([0.2, 0.9]),
    ),
    st.builds(cmd.TakeNote, by=PEOPLE, text=TEXTS),
    st.builds(cmd.SetBookmark, by=PEOPLE, label=TEXTS),
)

STEPS = st.lists(st.tuples(st.integers(-120, 400), COMMANDS), max_size=60)
"""(seconds by which the wall clock moves, now and then backwards; what somebody wants)."""


CONDITIONS: dict[str, dict[str, Any]] = {
    "echo": {"response": {"inject": "rumour", "within": "20m"}},
    "silence": {
        "any": [
            {"no_response": {"inject": "rumour", "within": "10m"}},
            {
                "all": [
                    {"after": {"inject": "call", "delay": "3m", "team": "town"}},
                    {"not": {"assessment": {"inject": "rumour", "correct": True}}},
                ]
            },
            {"score": {"inject": "rumour", "below": 0.5, "after": "10m"}},
            {"message": {"to": "town"}},
        ]
    },
}


@cache
def waiting_world() -> tuple[Scenario, Playbook]:
    return world_with(
        follow_up(id="echo", when=CONDITIONS["echo"]),
        follow_up(
            id="silence",
            when=CONDITIONS["silence"],
            variants=[{"id": "other", "when": CONDITIONS["echo"], "body": "Otherwise."}],
        ),
        follow_up(id="nagging", at="3m", repeat={"every": "2m", "times": 3}),
        phases=[
            {"id": "first", "title": "First", "starts": "0m"},
            {"id": "rest", "title": "Rest", "kind": "break", "starts": "12m"},
        ],
    )


def played(steps: list[tuple[int, cmd.Command]]) -> Play:
    play = Play(waiting_world(), started=True)
    for seconds, command in steps:
        play.wall += timedelta(seconds=seconds)
        with suppress(Refused):
            play.do(command)
    return play


def check_deliveries(play: Play, state: State) -> None:
    comings = [e for e in play.events if isinstance(e, InjectDelivered)]
    delivered = [(e.inject, e.team, e.again) for e in comings]
    assert len(delivered) == len(set(delivered))
    assert all(team in state.scenario.inject[inject].to for inject, team, _ in delivered)
    assert all(e.due <= e.t for e in comings)
    for inject in state.injects.values():
        if inject.status in ("delivered", "recalled"):
            assert inject.deliveries
        if inject.status == "skipped":
            assert not inject.deliveries
        if inject.status == "delivered":
            recipients = {*inject.deliveries, *inject.skipped}
            assert recipients == set(state.scenario.inject[inject.id].to)


def check_responses(state: State) -> None:
    for response in state.responses.values():
        assert [v.number for v in response.versions] == list(range(1, len(response.versions) + 1))
        for decision in response.decisions:
            if decision.duty is not None and not decision.simcell:
                assert decision.by != response.version(decision.version).by
        for release in response.releases:
            signed = {d.duty for d in response.approvals(release.version) if d.seq < release.seq}
            needed = state.playbook.clearance.get(
                response.version(release.version).content.action, ()
            )
            if release.sanction in ("cleared", "cleared by SimCell"):
                assert set(needed) <= signed
            if release.sanction == "not cleared":
                assert release.reason.strip()


@settings(max_examples=150, deadline=None)
@given(STEPS)
def test_the_states_invariants_hold(steps: list[tuple[int, cmd.Command]]) -> None:
    play = played(steps)
    state = play.state
    assert state.seq == len(play.events)
    times = [event.t for event in play.events]
    assert times == sorted(times)
    check_deliveries(play, state)
    check_responses(state)


@settings(max_examples=75, deadline=None)
@given(STEPS)
def test_evolving_the_log_again_gives_the_same_state(steps: list[tuple[int, cmd.Command]]) -> None:
    play = played(steps)
    assert fold(play.events) == play.state


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_every_event_survives_being_written_and_read(steps: list[tuple[int, cmd.Command]]) -> None:
    play = played(steps)
    read = [EVENTS.validate_json(EVENTS.dump_json(event)) for event in play.events]
    assert fold(read) == play.state


@settings(max_examples=75, deadline=None)
@given(STEPS)
def test_everyone_has_a_view_and_no_team_sees_what_it_did_not_receive(
    steps: list[tuple[int, cmd.Command]],
) -> None:
    state = played(steps).state
    for person in state.participants.values():
        shown = view(state, person.id)
        if not isinstance(shown, TeamView):
            assert person.role != "player"
            continue
        assert person.team is not None
        assert all(person.team in state.injects[item.id].deliveries for item in shown.feed)
        assert all(draft.response.team == person.team for draft in shown.drafts)
        assert all(m.team == person.team or person.team in m.to for m in shown.messages)
        for owed in owed_by(state, person.team):
            assert owed.due is None or owed.start is None or owed.due >= owed.start


@settings(max_examples=75, deadline=None)
@given(STEPS)
def test_what_held_stays_held_whatever_comes_later(steps: list[tuple[int, cmd.Command]]) -> None:
    """So a conductor who looks too late finds what one in time would have found.

    Only taking an inject back undoes what followed from it.
    """
    play = Play(waiting_world(), started=True)
    for seconds, command in steps:
        play.wall += timedelta(seconds=seconds)
        before = play.state
        with suppress(Refused):
            play.do(command)
        if isinstance(command, cmd.Recall):
            continue
        for inject in CONDITIONS:
            condition = play.state.scenario.inject[inject].when
            assert condition is not None
            for team in ("chancellery", "town"):
                was, now = (holds(Past(state), condition, team) for state in (before, play.state))
                # What happens at this very moment may still make a condition true at it.
                past = (0.0, before.t / 2, before.t - 1, before.t - 0.001)
                for t in (t for t in past if t < before.t):
                    assert covers(was, t) == covers(now, t)
