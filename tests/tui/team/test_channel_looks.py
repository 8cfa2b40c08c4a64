"""The feed looks like its channels: in the list, and in what is read."""

import re

from exercise_sim.exercise.commands import End, Open
from tests.tui.team.desk import opened, shows, text_on, until
from tests.tui.team.lively import EDITOR, lively_desk


async def test_every_kind_of_channel_has_a_word_and_a_layout_of_its_own() -> None:
    async with lively_desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "15:00 Post Telegram @cats")
        lines = text_on(pilot)
        for words in (
            "07:00 News LAKESIDE TV Evening news",
            "06:00 E-mail Adviser to the minister",
            "Subject: Lines for the minister",
            f"08:00 Press enquiry {EDITOR}",
            "Answer by 09:20: Are you evacuating?",
            "09:00 Message House chat Grandmother",
            "“Is it true?”",
            "16:00 Call Head of school",
        ):
            assert words in lines


async def test_a_post_says_whom_it_reaches_and_how_often_it_was_answered() -> None:
    async with lively_desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "reaches up to 24,000 people · 1 reply · +1 more")
        await pilot.press("u")
        await shows(pilot, "@border_live · Post on Telegram · T+05:00 (09:05)")
        assert "reaches up to 24,000 people · 1 reply" in text_on(pilot)
        assert "Border Town: Who speaks first?" in text_on(pilot)


async def test_an_email_has_its_headers() -> None:
    async with lively_desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("end", "enter")
        await shows(pilot, "From:    Adviser to the minister")
        assert "To:      State Chancellery" in text_on(pilot)
        assert "Subject: Lines for the minister" in text_on(pilot)


async def test_an_enquiry_counts_down_to_the_journalists_deadline() -> None:
    desk = lively_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("end", "up", "up", "enter")
        await shows(pilot, f"{EDITOR} · Press enquiry by E-mail")
        await shows(pilot, "Answer by 09:20; 03:40 left")
        desk.at("21m")
        await shows(pilot, "! Answer by 09:20; passed 01:00 ago")


async def test_a_call_rings_and_is_answered_by_opening_it() -> None:
    desk = lively_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "☎ RINGING 00:40")
        desk.at("16m30s")
        await shows(pilot, "☎ RINGING 00:30")
        await pilot.press("enter")
        await shows(pilot, "☎ Answered after 00:30")


async def test_a_call_that_nobody_answers_leaves_a_voicemail() -> None:
    desk = lively_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        desk.at("17m")
        await shows(pilot, "Voicemail: Parents at the gate")
        assert "RINGING" not in text_on(pilot)
        await pilot.press("enter")
        await shows(pilot, "☎ MISSED: nobody answered, this is the voicemail")


async def test_a_ringing_telephone_is_marked_on_every_tab() -> None:
    desk = lively_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("4")
        await shows(pilot, "1 Feed ●8 ☎")
        desk.at("17m30s")
        await until(pilot, lambda: "☎" not in text_on(pilot))
        desk.do(End(by="fac"))
        desk.at("18m")
        await shows(pilot, "1 Feed ●8")


async def test_a_colleague_who_answers_ends_the_ringing_for_all() -> None:
    desk = lively_desk()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "☎ RINGING")
        desk.do(Open(by="bob", inject="by-phone"))
        await until(pilot, lambda: "RINGING" not in text_on(pilot))
        assert "○ reply in 11:40" in text_on(pilot)


async def test_a_thread_stays_together_until_somebody_wants_the_order_of_time() -> None:
    async with lively_desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "┌● 10:00 Post Telegram @border_live")
        assert "│● 05:00 Post Telegram @border_live" in text_on(pilot)
        assert order(text_on(pilot)) == ["16:00", "15:00", "10:00", "05:00", "09:00", "08:00"]
        await pilot.press("g")
        await shows(pilot, "as it came")
        assert order(text_on(pilot)) == ["16:00", "15:00", "10:00", "09:00", "08:00", "07:00"]
        assert "┌" not in text_on(pilot)


async def test_what_is_read_names_the_rest_of_its_thread_and_not_why_it_came() -> None:
    async with lively_desk().console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("down", "down", "enter")
        await shows(pilot, "In the same thread")
        assert "T+05:00 @border_live: Mūs evakuē" in text_on(pilot)


def order(screen: str) -> list[str]:
    """Times of the first six entries, from above."""
    return re.findall(r"(\d\d:\d\d) (?:Post|Call|News|E-mail|Message|Press)", screen)[:6]
