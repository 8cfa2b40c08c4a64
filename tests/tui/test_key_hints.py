"""The last line: keys with what they do, drawn as one, each to be clicked and pointed at."""

from textual.pilot import Pilot

from exercise_sim.tui.key_hints import KeyHints
from tests.tui.facilitator.room import Room
from tests.tui.facilitator.room import opened as opened_room
from tests.tui.team.desk import Desk, opened, shows, text_on, until


async def _at(pilot: Pilot[object], words: str) -> tuple[int, int]:
    """Where in the last line `words` begin."""
    line = text_on(pilot).splitlines()[-1]
    assert words in line
    return line.index(words), 0


async def test_a_click_on_a_key_does_what_the_key_does() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.click(KeyHints, offset=await _at(pilot, "Assess"))
        await shows(pilot, "How true is it?")


async def test_a_click_between_two_keys_does_nothing() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        x, y = await _at(pilot, "a Assess")
        await pilot.click(KeyHints, offset=(x - 1, y))
        await pilot.pause()
        assert pilot.app.screen is screen


async def test_pointing_at_a_key_tells_more_about_it_and_leaving_ends_that() -> None:
    async with Desk().running("6m").console().run_test(tooltips=True) as pilot:
        await opened(pilot)
        hints = pilot.app.screen.query_one(KeyHints)
        await pilot.hover(KeyHints, offset=await _at(pilot, "Assess"))
        await shows(pilot, "Say how true and how important it is")
        await pilot.hover("FeedList")
        await until(pilot, lambda: hints.tooltip is None)


async def test_the_palette_keeps_its_place_at_the_end_of_a_facilitators_line() -> None:
    async with Room().console().run_test(size=(80, 24)) as pilot:
        await opened_room(pilot)
        line = text_on(pilot).splitlines()[-1]
        assert len(line) == 80
        assert line.endswith("▏^p palette ")
        await pilot.click(KeyHints, offset=await _at(pilot, "palette"))
        await shows(pilot, "Search for commands")


async def test_news_that_change_no_key_leave_the_line_as_it_is() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test() as pilot:
        await opened(pilot)
        hints = pilot.app.screen.query_one(KeyHints)
        drawn = []
        hints.refresh = lambda *args, **kwargs: drawn.append(args)  # type: ignore[method-assign]
        pilot.app.screen.refresh_bindings()
        await pilot.pause()
        assert drawn == []
