"""What a team sees of phases, of the story clock, and of injects that come again."""

from datetime import datetime

from exercise_sim.exercise.commands import CONDUCTOR, DeliverDue, JumpStory, Start
from exercise_sim.tui.team.banner import Banner
from tests.exercise.waiting import follow_up, world_with
from tests.tui.team.desk import Desk, opened, shows, text_on

WORLD = world_with(
    follow_up(
        id="nagging", title="Where is your answer?", at="1m", repeat={"every": "2m", "times": 3}
    ),
    phases=[
        {"id": "first", "title": "Morning", "starts": "0m"},
        {
            "id": "talk",
            "title": "What we saw",
            "kind": "discussion",
            "starts": "4m",
            "text": "Ten minutes around the table.",
            "questions": ["Who spoke first?", "Who waited?"],
        },
        {
            "id": "later",
            "title": "Next day",
            "starts": "2h",
        },
    ],
)


def desk(until: int) -> Desk:
    desk = Desk(WORLD)
    desk.do(Start(by="fac"))
    for minute in range(1, until + 1):
        desk.at(f"{minute}m").do(DeliverDue(by=CONDUCTOR))
    return desk


async def test_what_comes_again_says_how_often_it_came_and_is_unread() -> None:
    async with desk(3).console().run_test(notifications=True, size=(100, 30)) as pilot:
        await opened(pilot)
        await shows(pilot, "came 2 times")
        assert "1 Feed ●1" in text_on(pilot)
        await pilot.press("enter")
        await shows(pilot, "again at T+03:00")


async def test_a_discussion_stops_the_clock_and_its_questions_can_be_read() -> None:
    async with desk(4).console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await shows(pilot, "DISCUSSION: What we saw. The questions are under key 4.")
        await pilot.click(Banner)
        await shows(pilot, "What we saw")
        await shows(pilot, "1. Who spoke first?")
        await shows(pilot, "Ten minutes around the table.")


async def test_a_jump_of_the_story_clock_is_told_to_everybody() -> None:
    room = desk(2)
    room.do(JumpStory(by="fac", to=datetime.fromisoformat("2026-06-05T08:00:00+03:00")))
    async with room.console().run_test(notifications=True, size=(100, 30)) as pilot:
        await opened(pilot)
        await shows(pilot, "The story has moved on: it is now 05.06.2026, 08:00")
