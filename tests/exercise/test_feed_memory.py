"""Who asks for a team's view again and again gets what somebody who asks once would get."""

from hypothesis import given, settings
from hypothesis import strategies as st

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise.events import InjectEdited
from exercise_sim.exercise.evolve import evolve
from exercise_sim.exercise.feed import FeedMemory
from exercise_sim.exercise.state import State
from exercise_sim.exercise.visibility import team_view
from exercise_sim.scenario.condition import Condition
from tests.exercise.likely_play import STEPS, Move, states_of
from tests.exercise.play import Play, content
from tests.exercise.test_any_sequence_of_commands import waiting_world
from tests.exercise.worlds import small_world

TEAMS = ("chancellery", "town")


def agrees(memory: FeedMemory, state: State, team: str) -> bool:
    return team_view(state, team, memory=memory) == team_view(state, team)


@settings(max_examples=100, deadline=None)
@given(STEPS)
def test_after_every_event_the_remembered_view_is_the_one_worked_out_afresh(
    steps: list[tuple[int, Move]],
) -> None:
    memories = {team: FeedMemory() for team in TEAMS}
    for state in states_of(steps):
        for team, memory in memories.items():
            assert agrees(memory, state, team)


@settings(max_examples=75, deadline=None)
@given(STEPS, STEPS, st.data())
def test_a_memory_of_other_teams_moments_and_exercises_changes_nothing(
    steps: list[tuple[int, Move]],
    others: list[tuple[int, Move]],
    data: st.DataObject,
) -> None:
    states = [*states_of(steps), *states_of(others)]
    memory = FeedMemory()
    asked = st.tuples(st.sampled_from(states), st.sampled_from(TEAMS))
    for state, team in data.draw(st.lists(asked, max_size=20)):
        assert agrees(memory, state, team)


def test_rewriting_the_msel_shows_in_a_remembered_view() -> None:
    play = Play(started=True)
    play.at("5m").deliver()
    memory = FeedMemory()
    assert agrees(memory, play.state, "town")
    noise = play.state.scenario.inject["noise"]
    for command in (
        cmd.EditInject(
            by="fac",
            inject="noise",
            edited=noise.model_copy(update={"sender": "Somebody else", "to": ("town",)}),
            based_on=1,
        ),
        cmd.AddInject(by="fac", inject=noise.model_copy(update={"id": "more", "to": ("town",)})),
        cmd.FireNow(by="fac", inject="noise"),
        cmd.FireNow(by="fac", inject="more"),
    ):
        play.do(command)
        assert agrees(memory, play.state, "town")
    senders = [item.sender for item in team_view(play.state, "town", memory=memory).feed]
    assert senders[-2:] == ["Somebody else", noise.sender]


def test_the_time_that_a_draft_waits_for_the_simcell_moves_a_remembered_deadline() -> None:
    play = Play(cast=False)
    play.do(cmd.Join(by="fac", participant="fac", name="Fay", role="facilitator"))
    play.do(
        cmd.Join(by="ann", participant="ann", name="Ann", role="player", team="chancellery")
    )  # nobody else of the team could clear her text
    play.do(cmd.Start(by="fac"))
    play.at("5m").deliver()
    play.do(cmd.SaveVersion(by="ann", response="r", content=content("Guards keep watch. " * 5)))
    play.do(cmd.RequestClearance(by="ann", response="r", version=1))
    memory, dues = FeedMemory(), []
    for minute in range(6, 9):
        play.at(f"{minute}m").do(cmd.TakeNote(by="fac", text="They are waiting."))
        assert agrees(memory, play.state, "chancellery")
        view = team_view(play.state, "chancellery", memory=memory)
        dues.append([task.due for task in view.feed[0].tasks if task.action == "publish"])
    assert len({tuple(due) for due in dues}) == len(dues)


def test_news_that_are_not_about_the_feed_leave_it_the_very_same() -> None:
    play = Play(started=True)
    play.at("15m").deliver()
    memory = FeedMemory()
    before = memory.feed(play.state, "town")
    play.do(cmd.SendMessage(by="ann", message="m1", to=("town",), text="Who speaks first?"))
    assert memory.feed(play.state, "town") is before
    play.do(cmd.Open(by="tia", inject="rumour"))
    after = memory.feed(play.state, "town")
    assert [item.id for item in after] == [item.id for item in before]
    assert [one is two for one, two in zip(after, before, strict=True)] == [False, True]


def test_one_memory_may_be_asked_for_several_teams_and_exercises() -> None:
    memory = FeedMemory()
    for minutes in ("15m", "5m", "15m"):
        for world in (small_world(), waiting_world()):
            play = Play(world, started=True)
            play.at(minutes).deliver()
            assert agrees(memory, play.state, "town")
            assert agrees(memory, play.state, "chancellery")


def test_an_entry_follows_the_log_even_where_the_rules_would_not_have_allowed_it() -> None:
    play = Play(started=True)
    play.at("15m").deliver()
    memory = FeedMemory()
    assert agrees(memory, play.state, "town")
    call = play.state.scenario.inject["call"]
    waits = Condition.model_validate({"response": {"inject": "rumour"}})
    rewritten = evolve(
        play.state,
        InjectEdited(
            by="fac",
            wall=play.wall,
            t=play.state.t,
            inject="call",
            edited=call.model_copy(update={"at": None, "when": waits}),
            version=2,
        ),
    )
    assert agrees(memory, rewritten, "town")
