"""The feed shows what has arrived, what is expected, and how long is left."""

from textual.content import Content

from exercise_sim.exercise.commands import End, Pause, Recall
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.tui.team.feed_list import FeedList
from exercise_sim.tui.team.feed_pane import FeedPane
from exercise_sim.tui.team.inject_text import next_language
from exercise_sim.tui.team.perspective import perspective
from exercise_sim.tui.team.reader import Reader
from tests.tui.team.desk import Desk, bilingual_world, opened, shows, text_on, until


async def test_before_startex_the_briefing_is_what_a_player_sees() -> None:
    async with Desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "A drill takes place near the border.")
        assert "has not started yet" in text_on(pilot)
        assert "Assess" not in text_on(pilot)


async def test_an_empty_feed_says_that_nothing_has_arrived() -> None:
    async with Desk().running("1m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "Nothing has arrived yet.")


async def test_what_arrives_appears_by_itself_unread_and_with_its_deadline() -> None:
    desk = Desk().running("1m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        desk.play_to("6m")
        await shows(pilot, "● 05:00 Post Telegram @border_live")
        assert "assess in 09:00" in text_on(pilot)
        assert "Mūs evakuē" in text_on(pilot)
        await shows(pilot, "1 Feed ●1")
        await shows(pilot, "Next: 09:00 left to assess")


async def test_countdowns_move_with_the_clock_and_say_when_it_is_late() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "assess in 09:00")
        desk.at("10m")
        await shows(pilot, "assess in 05:00")
        desk.at("16m")
        await shows(pilot, "! assess late 01:00")
        await shows(pilot, "! LATE by 01:00")
        await shows(pilot, "1 to answer, 1 OVERDUE")


async def test_enter_opens_an_inject_and_leaves_a_read_receipt() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await shows(pilot, "Šovakar brauks autobusi.")
        await until(pilot, lambda: "ann" in opened_by(desk))
        assert "[Video] in words: A bus stands at the square" in text_on(pilot)
        assert "publish in 19:00" in text_on(pilot)


async def test_the_original_comes_first_and_t_switches_to_the_translation_and_back() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        await shows(pilot, "As it came, in Latvian.")
        await pilot.press("t")
        await shows(pilot, "Buses come tonight.")
        await pilot.press("t")
        await shows(pilot, "Šovakar brauks autobusi.")


async def test_escape_goes_back_to_the_list() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: screen.query_one(FeedPane).has_class("-reading"))
        await pilot.press("escape")
        assert screen.focused is screen.query_one(FeedList)
        await shows(pilot, "05:00 Post Telegram @border_live")


async def test_u_opens_what_has_the_nearest_deadline() -> None:
    desk = Desk().running("16m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        assert screen.query_one(FeedList).chosen == "noise"
        await pilot.press("u")
        await shows(pilot, "Šovakar brauks autobusi.")


async def test_c_shows_one_channel_only() -> None:
    async with Desk().running("16m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("c")
        await shows(pilot, "All channels  2")
        await pilot.press("down", "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        await shows(pilot, "Telegram · 2 arrived")


async def test_a_recalled_inject_is_shown_as_recalled() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("enter")
        desk.do(Recall(by="fac", inject="rumour", reason="A slip."))
        await shows(pilot, "✗ RECALLED")
        await pilot.press("escape")
        await shows(pilot, "✗ recalled")
        assert "Nothing is waiting for your team" in text_on(pilot)


async def test_a_pause_says_why_on_every_tab() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        desk.do(Pause(by="fac", reason="Fire alarm [NO PLAY]"))
        await shows(pilot, "PAUSED: Fire alarm [NO PLAY]")
        await pilot.press("4")
        await shows(pilot, "PAUSED: Fire alarm [NO PLAY]")


async def test_after_the_end_everything_can_be_read_and_nothing_written() -> None:
    desk = Desk().busy()
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        desk.do(End(by="fac"))
        await shows(pilot, "THE EXERCISE HAS ENDED")
        await until(pilot, lambda: "New response" not in text_on(pilot))
        assert "Assess" not in text_on(pilot)
        await pilot.press("a", "r", "n", "w")
        assert pilot.app.screen is screen
        await pilot.press("u")
        await shows(pilot, "Šovakar brauks autobusi.")
        await pilot.press("2", "y", "o", "e")
        assert pilot.app.screen is screen


async def test_choice_focus_and_place_survive_what_others_do() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("enter")
        reader = screen.query_one("#inject-text", Reader)
        await until(pilot, lambda: screen.focused is reader)
        desk.play_to("16m")
        await shows(pilot, "1 Feed ●1")
        assert screen.focused is reader
        assert screen.query_one(FeedList).chosen == "rumour"


async def test_a_long_feed_keeps_its_place_while_entries_arrive() -> None:
    desk = Desk().running("6m")
    async with desk.console().run_test(notifications=True, size=(80, 12)) as pilot:
        screen = await opened(pilot)
        feed = screen.query_one(FeedList)
        item = feed.entry
        assert item is not None
        seen = screen.query_one(FeedPane).seen
        many = [item._replace(id=f"old-{number}") for number in range(200)]
        feed.draw = lambda entry, width: [Content(entry.id), Content("")]  # type: ignore[method-assign]
        feed.show(many)
        feed.choose("old-150")
        await pilot.pause()
        top = feed.scroll_offset.y
        feed.show([item._replace(id="new"), *many])
        await pilot.pause()
        assert feed.chosen == "old-150"
        assert feed.scroll_offset.y == top + feed.LINES
        assert seen.me == "ann"


def opened_by(desk: Desk) -> object:
    return desk.state.injects["rumour"].deliveries["chancellery"].opened


def test_after_the_original_comes_the_language_of_the_reader() -> None:
    world, playbook = bilingual_world()
    body = LocalText({"lv": "Lasiet!", "ru": "Читайте!", "en": "Read!"})
    rumour = world.inject["rumour"].model_copy(update={"original": "ru", "body": body})
    changed = world.model_copy(update={"injects": (rumour, *world.injects[1:])})
    desk = Desk((Scenario.model_validate_json(changed.model_dump_json()), playbook)).running("6m")
    seat = desk.seat()
    seen = perspective(seat.state, "ann", seat.t())
    [item] = seen.view.feed
    shown = ["ru"]
    for _ in range(3):
        shown.append(next_language(item, shown[-1], seen))
    assert shown == ["ru", "en", "lv", "ru"]
