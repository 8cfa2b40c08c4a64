"""Playing, seeking and stepping."""

import pytest

from exercise_sim.tui.replay.timeline import Timeline
from tests.exercise.play import Play
from tests.replay.sessions import long_session, recorded, small_session
from tests.tui.replay.theatre import replaying


async def test_it_opens_at_startex_and_stands_still() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.let_pass(60)
        assert theatre.screen.position == 0.0
        assert "T+00:00 of T+30:00" in theatre.text()
        assert "Paused" in theatre.text()


async def test_space_plays_and_pauses() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("space")
        await theatre.let_pass(30)
        assert theatre.screen.position == 300.0
        assert "▶ Playing 10×" in theatre.text()
        assert "reached State Chancellery" in theatre.text()
        await theatre.press("space")
        await theatre.let_pass(30)
        assert theatre.screen.position == 300.0


async def test_it_stands_still_at_the_end_and_plays_again_from_the_start() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("space")
        await theatre.let_pass(9999)
        assert theatre.screen.position == 1800.0
        assert not theatre.screen.playing
        assert theatre.screen.seq == theatre.screen.cursor.last
        await theatre.press("space")
        assert theatre.screen.position == 0.0
        assert theatre.screen.seq == theatre.screen.cursor.setup


@pytest.mark.parametrize(("key", "speed"), [("+", 30.0), ("=", 30.0), ("-", 5.0)])
async def test_plus_and_minus_change_the_speed(key: str, speed: float) -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press(key)
        assert theatre.screen.speed == speed
        assert f"{speed:g}×" in theatre.text()


@pytest.mark.parametrize(
    ("key", "t"),
    [
        ("left", 590.0),
        ("right", 610.0),
        ("shift+left", 540.0),
        ("[", 540.0),
        ("х", 540.0),
        ("shift+right", 660.0),
        ("]", 660.0),
        ("ї", 660.0),
        ("ъ", 660.0),
        ("home", 0.0),
        ("end", 1800.0),
    ],
)
async def test_keys_seek(key: str, t: float) -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(600.0)
        await theatre.press(key)
        assert theatre.screen.position == t


async def test_seeking_over_a_clock_jump_does_not_stop_inside_it() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(1195.0)
        await theatre.press("right")
        assert theatre.screen.position == 1500.0
        await theatre.press("left")
        assert theatre.screen.position == 1200.0


@pytest.mark.parametrize("key", ["n", "т"])
async def test_next_event_stops_at_each_of_one_moment(key: str) -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press(key, key)
        screen = theatre.screen
        assert (screen.position, screen.seq) == (300.0, screen.cursor.setup + 2)
        await theatre.press("p")
        assert (screen.position, screen.seq) == (300.0, screen.cursor.setup + 1)


async def test_previous_event_goes_first_to_the_event_that_was_just_passed() -> None:
    async with replaying(small_session()) as theatre:
        theatre.screen.go_to(365.0)
        await theatre.press("p")
        assert theatre.screen.position == 360.0
        await theatre.press("з")
        assert theatre.screen.position == 300.0


async def test_before_the_first_and_after_the_last_event_it_says_so() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("p")
        assert theatre.screen.seq == theatre.screen.cursor.setup
        assert theatre.told() == ["There is no earlier event."]
        await theatre.press("end", "n")
        assert theatre.screen.seq == theatre.screen.cursor.last
        assert theatre.told()[-1] == "There is no later event."


async def test_i_goes_from_inject_to_inject() -> None:
    async with replaying(small_session()) as theatre:
        moments = []
        for key in ("i", "ш", "i", "I", "Ш"):
            await theatre.press(key)
            moments.append(theatre.screen.position)
        assert moments == [300.0, 600.0, 900.0, 600.0, 300.0]


async def test_b_goes_to_a_bookmark_and_shows_its_label() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("b")
        assert theatre.screen.position == 600.0
        assert "▲ First word" in theatre.text()
        await theatre.press("end", "B")
        assert theatre.screen.position == 600.0


async def test_stepping_while_it_plays_plays_on_from_there() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.press("space", "i")
        await theatre.let_pass(1)
        assert theatre.screen.position == 310.0


async def test_a_click_on_the_timeline_goes_there_and_the_ends_are_the_ends() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.click(Timeline, (79, 0))
        assert theatre.screen.position == 1800.0
        await theatre.click(Timeline, (0, 1))
        assert theatre.screen.position == 0.0
        await theatre.click(Timeline, (40, 1))
        assert theatre.screen.position == pytest.approx(1800 * 40 / 79)


async def test_the_mouse_drags_along_the_timeline() -> None:
    async with replaying(small_session()) as theatre:
        await theatre.pilot.mouse_down(Timeline, offset=(10, 0))
        await theatre.pilot.hover(Timeline, offset=(20, 0))
        assert theatre.screen.position == pytest.approx(1800 * 20 / 79)
        await theatre.pilot.mouse_up(Timeline, offset=(20, 0))
        await theatre.pilot.hover(Timeline, offset=(30, 0))
        assert theatre.screen.position == pytest.approx(1800 * 20 / 79)
        assert "mouse at T+11:23" in theatre.text()


async def test_the_timeline_marks_injects_bookmarks_jumps_and_the_position() -> None:
    async with replaying(small_session()) as theatre:
        track = next(line for line in theatre.lines() if "◆" in line)
        assert track[0] == "●"
        assert track.count("◆") == 2  # the third lies under the bookmark
        assert track.count("▲") == 1
        assert "╌" in track


async def test_an_exercise_that_never_started_can_be_looked_at() -> None:
    async with replaying(recorded(Play().events)) as theatre:
        await theatre.press("space", "n", "p", "i", "b", "right", "end", "v", "2", "3", "4", "5")
        assert theatre.screen.position == 0.0
        assert "NOT STARTED" in theatre.text()


async def test_a_long_log_is_gone_through_in_any_order() -> None:
    async with replaying(long_session(3000)) as theatre:
        await theatre.press("end", "p", "home", "n", "v", "end", "4")
        assert theatre.screen.seq == theatre.screen.cursor.last
