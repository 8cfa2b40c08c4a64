"""Help for the facilitator: keys from the one list of actions, and what the symbols mean."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.localization import N_, _
from exercise_sim.tui import console_actions
from exercise_sim.tui.facilitator import moving_actions
from exercise_sim.tui.facilitator.actions import ACTIONS, binding_id, key_of
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.inject_text import heading

_MOVING = ((N_("arrows"), N_("move; Enter opens, Tab goes on to the next panel")),)
_SYMBOLS = (
    ("▸", N_("the inject that comes next")),
    ("◇", N_("waits for something to happen")),
    ("●", N_("delivered")),
    ("‖", N_("held: comes only when you unhold or fire it")),
    ("»", N_("skipped")),
    ("↶", N_("recalled")),
    ("○", N_("due: the nearest deadline of the team, counting down")),
    ("▲", N_("late: a deadline has passed without an answer")),
    ("✓", N_("everything expected is done, with the score so far")),
    ("~", N_("done, but late")),
    ("✗", N_("missed: its deadline passed, and EndEx came")),
    ("?", N_("the team is not marked present, so no deadline runs")),
    ("–", N_("nothing is due, it was waived by a jump, or EndEx came first")),
)


class HelpScreen(ReadingScreen):
    def __init__(self) -> None:
        super().__init__()
        self.heading = _("Help for the facilitator")

    def body(self) -> Iterable[Widget]:
        yield Static(heading(_("Actions")))
        for action in ACTIONS:
            yield _row(key_of(binding_id(action)), f"{_(action.label)}: {_(action.help)}")
        yield Static(heading(_("Moving about")), classes="section")
        for move in moving_actions.ACTIONS:
            yield _row(
                moving_actions.key_of(moving_actions.binding_id(move)),
                f"{_(move.label)}: {_(move.help)}",
            )
        for move in console_actions.ACTIONS:
            yield _row(
                console_actions.key_of(console_actions.binding_id(move)),
                f"{_(move.label)}: {_(move.help)}",
            )
        yield from (_row(_(key), _(text)) for key, text in _MOVING)
        yield Static(heading(_("Symbols in the MSEL")), classes="section")
        yield from (_row(symbol, _(text)) for symbol, text in _SYMBOLS)


def _row(key: str, text: str) -> Widget:
    return HorizontalGroup(
        Static(Content.styled(key, "bold $text-accent"), classes="help-key"),
        Static(Content(text), classes="help-text"),
    )
