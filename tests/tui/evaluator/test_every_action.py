"""Every action of an evaluator, by its key on a Ukrainian keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.widgets import Input

from exercise_sim.tui.evaluator.dialogs.noting import ObservationDialog
from exercise_sim.tui.evaluator.dialogs.observing import ObservedDialog
from exercise_sim.tui.evaluator.dialogs.overriding import LineChoice
from exercise_sim.tui.evaluator.dialogs.rating import RatingDialog
from exercise_sim.tui.evaluator.help_page import HelpPage
from exercise_sim.tui.evaluator.row_list import RowList
from exercise_sim.tui.evaluator.screen import EvaluatorScreen
from exercise_sim.tui.facilitator.dialogs.judging import OverrideDialog
from tests.tui.evaluator.gallery import Gallery, busy, choose, console_on
from tests.tui.every_action import (
    At,
    Move,
    Step,
    actions_of,
    go_through,
    opens,
    registered,
    says,
    typed,
)

back = opens(EvaluatorScreen)


def on_row(**wanted: str) -> Move:
    """Puts the cursor on the first row that has all of `wanted`."""

    def is_wanted(row: object) -> bool:
        return all(getattr(row, name) == value for name, value in wanted.items())

    return lambda at: choose(at.pilot, is_wanted)


def rows_have(what: str, *values: str) -> Callable[[At[Gallery]], bool]:
    """The rows that are listed are about `values` and nothing else."""

    def have(at: At[Gallery]) -> bool:
        rows = at.screen.query_one(RowList).rows
        return {getattr(row, what) for row in rows} == set(values)

    return have


def fill(selector: str, value: str) -> Callable[[At[Gallery]], None]:
    def fill_in(at: At[Gallery]) -> None:
        at.screen.query_one(selector, Input).value = value

    return fill_in


LOOKING = (
    Step("evaluator.help", opens(HelpPage), after=("escape", back)),
    Step("evaluator.all_priorities", rows_have("inject", "rumour", "call", "noise")),
    Step("evaluator.next_team", rows_have("team", "chancellery")),
    Step("evaluator.next_team", rows_have("team", "town")),
    Step("evaluator.next_team", rows_have("team", "chancellery", "town")),
    Step("evaluator.show_tab.objectives", says("Say the first word.")),
    Step("evaluator.show_tab.responses", says("The drill was announced in May")),
    Step("evaluator.show_tab.notes", says("Nothing has been")),
    Step("evaluator.show_tab.log", says("reached Border Town")),
    Step("evaluator.show_tab.tasks", says("publish", "assess")),
)

JUDGING = (
    Step(
        "evaluator.note",
        opens(ObservationDialog),
        first=(on_row(team="town"),),
        after=(
            typed("They asked each other first."),
            "ctrl+s",
            back,
            lambda at: (
                [(one.text, one.team) for one in at.world.state.notes]
                == [("They asked each other first.", "town")]
            ),
        ),
    ),
    Step(
        "evaluator.rate",
        opens(RatingDialog),
        after=("s", "ctrl+s", back, lambda at: at.world.state.ratings[0].rating == "S"),
    ),
    Step(
        "evaluator.aloud",
        opens(ObservedDialog),
        first=(on_row(expectation="publish"),),
        after=(
            typed("Said it on the radio."),
            "ctrl+s",
            back,
            lambda at: (
                [one.team for one in at.world.state.responses.values() if one.observed]
                == ["chancellery"]
            ),
        ),
    ),
    Step(
        "evaluator.override",
        opens(LineChoice),
        after=(
            "enter",
            opens(OverrideDialog),
            fill("#value", "25"),
            fill("#reason", "Too thin."),
            "ctrl+s",
            back,
            lambda at: [one.value for one in at.world.state.overrides.values()] == [0.25],
        ),
    ),
    Step("evaluator.flag", lambda at: at.world.state.flagged == {"statement"}, first=("3",)),
    Step("evaluator.flag", lambda at: not at.world.state.flagged),
)

SESSIONS = {"looking": LOOKING, "judging": JUDGING}


@pytest.mark.parametrize("steps", SESSIONS.values(), ids=list(SESSIONS))
async def test_every_action_of_an_evaluator_does_what_it_says(steps: tuple[Step, ...]) -> None:
    gallery = busy()
    async with console_on(gallery) as pilot:
        await go_through(pilot, gallery, steps)


async def test_what_an_observer_can_do_works_for_an_observer() -> None:
    gallery = busy()
    async with console_on(gallery, "otto") as pilot:
        await go_through(pilot, gallery, LOOKING)


def test_no_action_of_an_evaluator_is_without_a_test() -> None:
    assert actions_of(SESSIONS.values()) == set(registered("evaluator"))
