"""Parts of the day, and the story clock."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from exercise_sim.exercise.commands import Jump, JumpStory, Resume
from exercise_sim.exercise.events import ExercisePaused, InjectDelivered, PhaseBegun, StoryJumped
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.schedule import next_moment
from exercise_sim.exercise.visibility import team_view
from tests.exercise.play import Play
from tests.exercise.waiting import world_with

NEXT_MORNING = "2026-06-05T08:00:00+03:00"
PHASES: list[dict[str, Any]] = [
    {"id": "rumours", "title": "Rumours", "starts": "0m"},
    {
        "id": "talk",
        "title": "What went well",
        "kind": "discussion",
        "starts": "7m",
        "questions": ["Who spoke first?"],
    },
    {"id": "morning", "title": "Next morning", "starts": "12m", "story_jump": NEXT_MORNING},
]


def day() -> Play:
    return Play(world_with(phases=PHASES), started=True)


def begun(play: Play) -> list[str]:
    return [event.phase for event in play.events if isinstance(event, PhaseBegun)]


def test_the_first_phase_begins_with_startex() -> None:
    play = day()
    play.at("1s").deliver()
    assert begun(play) == ["rumours"]
    assert play.state.phase is not None
    assert play.state.clock.status == "running"


def test_a_discussion_stops_the_clock_until_it_is_resumed() -> None:
    play = day()
    play.at("5m").deliver()
    play.at("7m").deliver()
    assert (play.state.clock.status, play.state.pause_reason) == ("paused", "What went well")
    play.at("30m").do(Resume(by="fac"))
    assert play.state.clock.t_plus(play.wall) == 420.0


def test_what_is_due_behind_a_break_comes_after_it() -> None:
    play = day()
    play.at("11m").deliver()
    kinds = [type(e) for e in play.events if isinstance(e, InjectDelivered | ExercisePaused)]
    assert kinds == [InjectDelivered, InjectDelivered, ExercisePaused]
    play.at("20m").do(Resume(by="fac"))
    play.at("20m").deliver()
    assert play.state.injects["call"].status == "delivered"


def test_the_conductor_knows_when_the_next_phase_begins() -> None:
    play = day()
    play.at("5m").deliver()
    assert next_moment(play.state) == 420.0


def test_phases_that_a_jump_passed_over_are_left_out() -> None:
    play = day()
    play.at("1s").deliver()
    play.at("1m").do(Jump(by="fac", to=780.0, skip=("rumour", "call")))
    play.at("1m").deliver()
    assert begun(play) == ["rumours", "morning"]
    assert play.state.clock.status == "running"


def test_a_phase_moves_the_story_clock_and_everybody_sees_it() -> None:
    play = day()
    play.at("1s").deliver()
    play.at("1m").do(Jump(by="fac", to=720.0, skip=("rumour", "call")))
    play.at("1m").deliver()
    story = team_view(play.state, "town").story
    assert story.at(720.0) == datetime.fromisoformat(NEXT_MORNING)
    assert f"{story.at(780.0):%d %H:%M}" == "05 08:01"
    assert f"{story.at(60.0):%d %H:%M}" == "04 09:01"


@pytest.mark.parametrize("lands", [780.0, 1080.0])
def test_a_jump_over_a_phase_that_moves_the_story_moves_it_all_the_same(lands: float) -> None:
    evening: dict[str, Any] = {"id": "evening", "title": "Evening", "starts": "17m"}
    play = Play(world_with(phases=[*PHASES, evening]), started=True)
    play.at("1s").deliver()
    passed = ("rumour", "call", "noise")
    play.at("1m").do(Jump(by="fac", to=lands, skip=passed if lands > 900 else passed[:2]))
    play.deliver()
    assert begun(play)[-1] == ("evening" if lands > 1020 else "morning")
    planned = datetime.fromisoformat(NEXT_MORNING) + timedelta(seconds=lands - 720)
    assert play.state.story.at(lands) == planned


def test_a_late_conductor_does_not_move_the_story_back() -> None:
    phases = [
        {"id": "night", "title": "Night", "starts": "1m", "story_jump": NEXT_MORNING},
        {"id": "day", "title": "Day", "starts": "70s"},
    ]
    play = Play(world_with(phases=phases), started=True)
    play.at("80s").deliver()
    assert [type(event) for event in play.events[-3:]] == [PhaseBegun, StoryJumped, PhaseBegun]
    assert f"{play.state.story.at(120):%d %H:%M}" == "05 08:01"


def test_a_facilitator_moves_the_story_clock_by_hand() -> None:
    play = Play(started=True)
    events = play.at("3m").do(JumpStory(by="fac", to=datetime.fromisoformat(NEXT_MORNING)))
    assert [type(event) for event in events] == [StoryJumped]
    assert narrate(play.state, events[0]) == "Story time is now 2026-06-05 08:00."
    assert play.state.clock.t_plus(play.wall) == 180.0
    with pytest.raises(Refused, match="facilitator"):
        play.do(JumpStory(by="ann", to=datetime.fromisoformat(NEXT_MORNING)))


def test_the_teams_read_the_questions_of_a_discussion() -> None:
    play = day()
    play.at("7m").deliver()
    phase = team_view(play.state, "town").phase
    assert phase is not None
    assert [question.read() for question in phase.questions] == ["Who spoke first?"]


def test_every_phase_begins_once() -> None:
    play = day()
    for minute in ("1m", "2m", "3m"):
        play.at(minute).deliver()
    assert begun(play) == ["rumours"]
