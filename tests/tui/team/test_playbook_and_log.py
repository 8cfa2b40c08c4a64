"""Reading the playbook, and what the team did."""

import pytest
from textual.widgets import Input

from exercise_sim.tui.team.playbook_search import places
from tests.tui.team.desk import Desk, opened, shows, text_on, types, until


async def test_the_playbook_has_briefing_narrative_facts_and_guidance() -> None:
    async with Desk().running("6m").console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("4")
        await shows(pilot, "A drill takes place near the border.")
        await pilot.press("down")
        await shows(pilot, "• The border is guarded day and night.")
        await pilot.press("down")
        await shows(pilot, "Source: Press release")
        await pilot.press("down")
        await shows(pilot, "Assess, then speak.")


async def test_in_a_narrow_window_a_page_covers_the_list_until_escape() -> None:
    async with Desk().running("6m").console().run_test(notifications=True, size=(80, 24)) as pilot:
        await opened(pilot)
        await pilot.press("4", "end")
        await shows(pilot, "First steps")
        assert "Assess, then speak." not in text_on(pilot)
        await pilot.press("enter")
        await shows(pilot, "Assess, then speak.")
        await pilot.press("escape")
        await until(pilot, lambda: "Key messages" in text_on(pilot))


async def test_the_log_tells_in_plain_sentences_what_the_team_did() -> None:
    async with Desk().busy().console().run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("5")
        await shows(pilot, "You coordinated: “We have told the crisis cell what we know.”.")
        for sentence in (
            "Bob assessed “Mūs evakuē” as fabricated, priority high.",
            "Bob sent back version 1 of the statement “There is no evacuation at all.”: Say the",
            "Bob approved version 1 of the statement",
            "You wrote to Border Town: We do; you get the text.",
        ):
            assert sentence in text_on(pilot)


async def test_an_empty_log_says_so() -> None:
    async with Desk().running("1m").console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("5")
        await shows(pilot, "Your team has not done anything yet.")


async def test_slash_finds_the_pages_that_have_some_words() -> None:
    async with Desk().running("6m").console().run_test(notifications=True, size=(120, 40)) as pilot:
        screen = await opened(pilot)
        await pilot.press("4", "/")
        await until(pilot, lambda: isinstance(screen.focused, Input))
        await types(pilot, "DRILL")
        await shows(pilot, "Briefing · 1 place")
        await shows(pilot, "Facts your team knows · 1 place")
        assert "Key messages" not in text_on(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: screen.focused is screen.query_one("#page"))
        await pilot.press("escape", "escape")
        await shows(pilot, "Key messages")
        assert screen.focused is screen.query_one("#pages")


async def test_what_no_page_has_is_said() -> None:
    async with Desk().running("6m").console().run_test(notifications=True) as pilot:
        screen = await opened(pilot)
        await pilot.press("4", ".")
        await until(pilot, lambda: isinstance(screen.focused, Input))
        await types(pilot, "zeppelin")
        await shows(pilot, "No page has these words.")
        await pilot.press("escape")
        await shows(pilot, "First steps")


@pytest.mark.parametrize("words", ["robeza", "ROBEŽA", "Robeža"])
def test_accents_and_case_do_not_matter_for_finding(words: str) -> None:
    assert places("Mūsu robeža, robeža.", words) == [5, 13]
