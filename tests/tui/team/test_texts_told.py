"""Whoever looks elsewhere hears that a text of the team waits for them now."""

from exercise_sim.exercise.commands import Approve, RequestClearance, Return
from tests.tui.team.desk import Desk, composing, opened, shows, text_on

WHERE = {"answers": ("rumour",), "channels": ("web",), "audiences": ("residents",)}


def asked(by: str) -> Desk:
    desk = (
        Desk().running("6m").saves(by, "one", "Guards protect our border day and night.", **WHERE)
    )
    desk.do(RequestClearance(by=by, response="one", version=1))
    return desk


async def test_the_author_hears_of_the_clearance_while_writing_something_else() -> None:
    desk = asked("ann")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("n")
        await composing(pilot)
        desk.do(Approve(by="bob", response="one", version=1))
        await shows(pilot, "✓ cleared; can be released")
        assert "Drafts: key 2." in text_on(pilot)


async def test_the_author_reads_why_a_text_comes_back() -> None:
    desk = asked("ann")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        desk.do(Return(by="bob", response="one", version=1, comment="Say the truth first."))
        await shows(pilot, "! sent back by Bob: Say the truth")


async def test_whoever_decides_hears_that_they_are_asked() -> None:
    desk = Desk().running("6m").saves("bob", "one", "Guards protect our border.", **WHERE)
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        desk.do(RequestClearance(by="bob", response="one", version=1))
        await shows(pilot, "► waiting for YOUR decision")


async def test_what_waited_before_is_left_to_the_tab() -> None:
    desk = asked("bob")
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await shows(pilot, "2 Drafts ►1")
        assert "waiting for YOUR decision" not in text_on(pilot)
