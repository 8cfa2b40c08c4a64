"""Who looks through a team's eyes sees what that team was told."""

from exercise_sim.log.contract import Recorded
from exercise_sim.session.profiles import PROFILES
from exercise_sim.session.rehearsal import rehearse
from tests.exercise.waiting import follow_up, world_with
from tests.tui.replay.theatre import replaying


def session() -> list[Recorded]:
    told_otherwise = {"id": "thanks", "when": {"response": {"inject": "rumour"}}, "body": "Thanks."}
    world = world_with(follow_up(at="40m", body="Why so quiet?", variants=[told_otherwise]))
    profiles = {"chancellery": PROFILES["exemplary"], "town": PROFILES["silent"]}
    return list(rehearse(*world, profiles).events)


async def test_a_team_is_shown_the_variant_it_was_told_and_no_other() -> None:
    async with replaying(session()) as theatre:
        theatre.screen.go_to(2460.0)
        await theatre.press("2", "v")
        chancellery = theatre.text()
        await theatre.press("v")
        town = theatre.text()
    assert "Thanks." in chancellery
    assert "Why so quiet?" not in chancellery
    assert "Why so quiet?" in town
    assert "Thanks." not in town
