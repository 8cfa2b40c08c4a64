"""Entries of what a player does with texts: writing, clearing, letting out, taking back."""

from __future__ import annotations

from textual.widgets import TextArea

from exercise_sim.exercise.commands import Approve
from exercise_sim.tui.team.board_dialog import ClearanceBoard
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.composer_screen import ComposerScreen
from exercise_sim.tui.team.confirm_dialog import ConfirmDialog
from exercise_sim.tui.team.drafts_list import DraftsList
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.words_dialog import WordsDialog
from tests.tui.every_action import At, Move, Step, not_any_more, opens, says, typed
from tests.tui.team.acting import back, covers_the_list, do, so, tab_is, writes
from tests.tui.team.desk import Desk


def on_draft(response: str) -> Move:
    """Puts the cursor of the list of drafts on `response`."""

    def choose(at: At[Desk]) -> bool:
        drafts = at.screen.query_one(DraftsList)
        drafts.choose(response)
        return drafts.chosen == response

    return choose


def composes(at: At[Desk]) -> bool:
    return isinstance(at.screen, ComposerScreen) and isinstance(at.screen.focused, TextArea)


DRAFTS = (
    Step(
        "team.drafts.read",
        covers_the_list("drafts"),
        first=("2", tab_is("drafts"), on_draft("ours")),
        after=(says("publish, version 2, saved by you at T+06:00"),),
    ),
    Step("team.drafts.back", not_any_more(covers_the_list("drafts"))),
    Step(
        "team.drafts.differences",
        opens(ReadingDialog),
        after=(says("[-Two.-] {+2.+}"), "escape", back),
    ),
    Step(
        "team.drafts.share",
        opens(ChoiceDialog),
        after=("space", "enter", back, so(lambda state: state.shared_drafts)),
    ),
    Step("team.drafts.board", opens(ClearanceBoard), after=("escape", back)),
    Step(
        "team.drafts.edit",
        opens(ComposerScreen),
        after=(composes, typed("More."), "escape", back, says("✎")),
    ),
    Step(
        "team.drafts.discard", opens(ConfirmDialog), after=("enter", back, not_any_more(says("✎")))
    ),
    Step("team.drafts.request", so(lambda state: state.responses["ours"].requests)),
    Step(
        "team.drafts.release",
        opens(ConfirmDialog),
        first=(do(Approve(by="bob", response="ours", version=2)), says("can be released")),
        after=("enter", back, so(lambda state: state.responses["ours"].releases)),
    ),
    Step(
        "team.drafts.withdraw",
        opens(WordsDialog),
        after=(
            writes,
            typed("It was wrong"),
            "ctrl+s",
            back,
            so(lambda state: state.responses["ours"].withdrawal is not None),
        ),
    ),
    Step(
        "team.drafts.approve",
        so(lambda state: state.responses["his"].approvals(1)),
        first=(on_draft("his"),),
    ),
    Step(
        "team.drafts.send_back",
        opens(WordsDialog),
        first=(on_draft("another"),),
        after=(
            writes,
            typed("Name the source"),
            "ctrl+s",
            back,
            says("! sent back by you: Name the source"),
        ),
    ),
)

COMPOSER = (
    Step("team.anywhere.compose", opens(ComposerScreen), after=(composes,)),
    Step("team.composer.help", opens(ReadingDialog), after=("escape", composes)),
    Step(
        "team.composer.template",
        opens(ChoiceDialog),
        after=("enter", composes, says("We know about [what].")),
    ),
    Step("team.composer.next_language", says("Mēs zinām par [kas].")),
    Step(
        "team.composer.undo",
        says("Audiences: none chosen"),
        first=(
            "shift+tab",
            "enter",
            opens(ChoiceDialog),
            "space",
            "enter",
            opens(ComposerScreen),
            says("Audiences: Residents"),
        ),
    ),
    Step("team.composer.redo", says("Audiences: Residents")),
    Step(
        "team.composer.insert",
        opens(ChoiceDialog),
        first=("ctrl+l", composes, says("We know about [what].")),
        after=("space", "enter", composes, says("The border is guarded day and night.")),
    ),
    Step(
        "team.composer.save",
        says("Saved as version 1"),
        after=(so(lambda state: len(state.responses) == 1),),
    ),
    Step("team.composer.close", back),
    Step(
        "team.composer.request",
        back,
        first=(
            "n",
            composes,
            typed("There is no evacuation."),
            "shift+tab",
            "shift+tab",
            "enter",
            opens(ChoiceDialog),
            "space",
            "enter",
            opens(ComposerScreen),
            not_any_more(says("Channels: none chosen")),
        ),
        after=(so(lambda state: [one for one in state.responses.values() if one.requests]),),
    ),
    Step(
        "team.composer.release",
        opens(WordsDialog),
        first=("n", composes, typed("School goes on.")),
        after=(says("Why does it go out without clearance?"), "escape", composes),
    ),
)
