"""Whoever decides sees what has changed; everybody sees what waits on whom."""

from __future__ import annotations

from exercise_sim.exercise.commands import Approve, RequestClearance, Return
from exercise_sim.tui.team.board_waiting import all_waiting, board_text
from exercise_sim.tui.team.compare_versions import base_of
from exercise_sim.tui.team.perspective import perspective
from tests.tui.team.desk import Desk, opened, shows, text_on, until


def rewritten() -> Desk:
    """Ann's text was sent back, saved twice since, and waits for Bob."""
    desk = Desk().running("6m").saves("ann", "ours", "Buses come at six.", channels=("web",))
    desk.do(
        RequestClearance(by="ann", response="ours", version=1),
        Return(by="bob", response="ours", version=1, comment="Seven."),
    )
    desk.saves("ann", "ours", "Buses come at eight.", channels=("web",))
    desk.saves("ann", "ours", "Buses come at seven.", channels=("web", "telegram"))
    desk.at("7m").do(RequestClearance(by="ann", response="ours", version=3))
    return desk.at("9m")


async def test_whoever_decides_sees_the_changes_where_they_stand() -> None:
    async with rewritten().console("bob").run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await shows(pilot, "Buses come at [-six.-] {+seven.+}")
        assert "Changed since version 1:" in text_on(pilot)
        assert "Channels: {+Telegram+}" in text_on(pilot)


def test_a_version_is_compared_with_the_one_that_was_looked_at_last() -> None:
    desk = rewritten()
    base = base_of(desk.state.responses["ours"])
    assert base is not None
    assert base.number == 1
    desk.saves("ann", "new", "One.").saves("ann", "new", "Two.").saves("ann", "new", "Three.")
    base = base_of(desk.state.responses["new"])
    assert base is not None
    assert base.number == 2


async def test_once_it_is_decided_the_text_is_shown_as_it_is() -> None:
    desk = rewritten()
    async with desk.console("bob").run_test(notifications=True, size=(120, 40)) as pilot:
        await opened(pilot)
        await pilot.press("2", "y")
        await until(pilot, lambda: bool(desk.state.responses["ours"].approvals(3)))
        await shows(pilot, "✓ cleared; can be released")
        assert "{+" not in text_on(pilot)


def test_the_board_says_what_waits_on_whom_and_since_when() -> None:
    desk = Desk().busy()
    seen = perspective(desk.state, "ann", 17 * 60.0)
    assert [(one.on, one.to_do.split(" (")[0], one.since) for one in all_waiting(seen)] == [
        ("YOU", "to clear", 540.0),
        ("YOU", "sent back, to rewrite", 540.0),
        ("YOU", "cleared, to release", 540.0),
    ]
    bob = perspective(desk.state, "bob", 17 * 60.0)
    assert [one.on for one in all_waiting(bob)] == ["Ann", "Ann", "Ann"]
    assert "08:00  to clear: publish, version 1" in board_text(bob, 17 * 60.0).plain


def test_the_board_names_the_simcell_where_nobody_of_the_team_can_clear() -> None:
    desk = Desk().running("6m").saves("tia", "mine", "School goes on.", channels=("web",))
    desk.do(RequestClearance(by="tia", response="mine", version=1))
    (waiting,) = all_waiting(perspective(desk.state, "tia", 400.0))
    assert waiting.on == "The SimCell"


async def test_the_board_keeps_up_with_what_happens() -> None:
    desk = rewritten()
    async with desk.console().run_test(notifications=True) as pilot:
        await opened(pilot)
        await pilot.press("2", "c")
        await shows(pilot, "02:00  to clear: publish, version 3")
        desk.at("10m")
        await shows(pilot, "03:00  to clear: publish, version 3")
        desk.do(Approve(by="bob", response="ours", version=3))
        await shows(pilot, "cleared, to release: publish, version 3")
