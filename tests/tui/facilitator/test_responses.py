"""The queue of responses: read, rate, judge differently, comment, flag."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.widgets import Input, Static

from exercise_sim.exercise.commands import Correct, SaveVersion
from exercise_sim.exercise.content import Content
from exercise_sim.scoring.score import score
from exercise_sim.tui.facilitator.responses_lines import ScorePane
from exercise_sim.tui.facilitator.responses_panel import ResponseLines, ResponsesPanel
from exercise_sim.tui.facilitator.responses_review import ReviewScreen
from exercise_sim.tui.facilitator.responses_rows import response_rows
from exercise_sim.tui.facilitator.screen import FacilitatorScreen
from tests.tui.facilitator.room import Room, opened, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot


@asynccontextmanager
async def console_in(room: Room) -> AsyncIterator[Pilot[str]]:
    async with room.console().run_test() as pilot:
        await opened(pilot)
        await pilot.press("6")
        yield pilot


@asynccontextmanager
async def reading(room: Room, *keys: str) -> AsyncIterator[Pilot[str]]:
    """The first response is open; `keys` were pressed in the list before."""
    async with console_in(room) as pilot:
        await pilot.press(*keys, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await pilot.pause()
        yield pilot


def two_responses() -> Room:
    room = Room().busy()
    room.release(
        "ann",
        "second",
        Content(action="coordinate", texts={"en": "We speak to the town."}, to=("town",)),
        reason="",
    )
    return room


def shown(pilot: Pilot[str], widget: str) -> str:
    return str(pilot.app.screen.query_one(widget, Static).visual)


async def test_a_response_is_read_with_its_words_and_its_score() -> None:
    async with reading(Room().busy()) as pilot:
        assert "The drill was announced in May" in shown(pilot, "#review-words")
        lines = pilot.app.screen.query_one(ScorePane).lines
        criteria = [one.line.criterion for one in lines.judged]
        assert "timeliness" in criteria
        assert "empathy" in criteria, "what only a person can judge waits for one"
        assert any(one.line.quotes for one in lines.judged)
        await pilot.press("down")
        assert lines.judged[1].line.why in shown(pilot, "#score-whole")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))


async def test_whoever_opens_a_response_has_looked_at_it() -> None:
    room = Room().busy()
    async with console_in(room) as pilot:
        panel = pilot.app.screen.query_one(ResponsesPanel)
        assert panel.waiting == 1
        await pilot.press("R")
        await until(pilot, lambda: response_rows(room.state, None)[0].looked)
        await pilot.press("escape")
        await until(pilot, lambda: panel.waiting == 0)


async def test_what_was_looked_at_can_be_left_out() -> None:
    room = two_responses()
    async with reading(room) as pilot:
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, FacilitatorScreen))
        lines = pilot.app.screen.query_one(ResponseLines)
        await until(pilot, lambda: [row.looked for row in lines.rows] == [True, False])
        await pilot.press("u")
        assert [row.response for row in lines.rows] == ["second"]
        assert "1 of 2" in shown(pilot, "#responses-filter")
        await pilot.press("u")
        assert len(lines.rows) == 2


async def test_a_correction_is_to_be_looked_at_anew() -> None:
    room = Room().busy()
    async with reading(room):
        pass
    assert response_rows(room.state, None)[0].looked
    better = Content(
        action="publish",
        answers=("rumour",),
        texts={"en": "The drill ends on Friday, and school goes on as usual."},
        channels=("web",),
        audiences=("abroad",),
    )
    room.do(
        SaveVersion(by="ann", response="statement", content=better, based_on=1),
        Correct(by="ann", response="statement", version=2, note="Date.", reason="No time."),
    )
    assert not response_rows(room.state, None)[0].looked


async def test_a_response_is_rated_with_one_key() -> None:
    room = Room().busy()
    async with reading(room) as pilot:
        await pilot.press("p", "s", "m", "u")
        await until(pilot, lambda: [one.rating for one in room.state.ratings] == list("PSMU"))
        await until(pilot, lambda: "Rated U by Fay" in shown(pilot, "#review-head"))
    assert room.state.ratings[0].about == "statement"


async def test_a_comment_stands_above_the_text() -> None:
    room = Room().busy()
    async with reading(room) as pilot:
        await pilot.press("c")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ReviewScreen))
        await pilot.press(*"calm", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert room.state.ratings[-1].comment == "calm"
        await until(pilot, lambda: "Fay: calm" in shown(pilot, "#review-head"))


async def test_a_score_line_is_overridden_with_a_reason_and_taken_back() -> None:
    room = Room().busy()
    async with reading(room) as pilot:
        lines = pilot.app.screen.query_one(ScorePane).lines
        judged = lines.judged[0]
        await pilot.press("o")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ReviewScreen))
        await pilot.pause()
        pilot.app.screen.query_one("#value", Input).value = "25"
        await pilot.press("enter", *"thin", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        key = ("rumour", "chancellery", judged.expectation, judged.line.criterion)
        assert room.state.overrides[key].value == 0.25
        assert room.state.overrides[key].reason == "thin"
        await until(pilot, lambda: lines.judged[0].line.overridden)
        assert lines.line(0).plain.startswith("  25%*")
        await pilot.press("o")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ReviewScreen))
        await pilot.click("#take-back")
        await until(pilot, lambda: not room.state.overrides)


async def test_an_override_without_a_number_or_a_reason_keeps_what_was_typed() -> None:
    room = Room().busy()
    async with reading(room) as pilot:
        await pilot.press("o")
        await until(pilot, lambda: not isinstance(pilot.app.screen, ReviewScreen))
        await pilot.pause()
        value = pilot.app.screen.query_one("#value", Input)
        value.value = "much"
        await pilot.press("ctrl+s")
        assert "0 to 100" in shown(pilot, "#dialog-problem")
        value.value = "50"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "differently" in shown(pilot, "#dialog-problem"))
        assert value.value == "50"
        assert not room.state.overrides


async def test_a_response_is_flagged_for_the_debrief_and_unflagged() -> None:
    room = Room().busy()
    async with reading(room) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: room.state.flagged == {"statement"})
        await until(pilot, lambda: "debrief" in shown(pilot, "#review-head"))
        await pilot.press("f")
        await until(pilot, lambda: not room.state.flagged)


async def test_the_next_and_the_one_before_are_a_key_away() -> None:
    async with reading(two_responses()) as pilot:
        await pilot.press("n")
        assert "We speak to the town." in shown(pilot, "#review-words")
        await pilot.press("n")
        assert "We speak to the town." in shown(pilot, "#review-words"), "there is no third"
        await pilot.press("b")
        assert "The drill was announced" in shown(pilot, "#review-words")


async def test_every_key_works_on_a_ukrainian_keyboard() -> None:
    room = Room().busy()
    async with reading(room) as pilot:
        await pilot.press("і")
        await until(pilot, lambda: bool(room.state.ratings))
        assert room.state.ratings[0].rating == "S"
        await pilot.press("а")
        await until(pilot, lambda: bool(room.state.flagged))


def test_a_row_has_the_score_of_what_it_answers() -> None:
    state = Room().busy().state
    (row,) = response_rows(state, score(state))
    assert row.score is not None
    assert (row.team, row.rating, row.looked) == ("chancellery", None, False)
