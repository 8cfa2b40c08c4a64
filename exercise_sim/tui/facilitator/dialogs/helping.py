"""Help for the facilitator: keys from the one list of actions, and what the symbols mean."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.localization import _
from exercise_sim.tui.facilitator.actions import ACTIONS, binding_id
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.inject_text import heading
from exercise_sim.tui.own_keys import shown_key

_MOVING = (
    ("1 to 5", "MSEL, Inject, Teams, SimCell, Log"),
    ("arrows", "move; Enter opens, Tab goes on to the next panel"),
    ("ctrl+p", "find any action by its name"),
    ("ctrl+q", "leave this console; the exercise goes on"),
)
_SYMBOLS = (
    ("▸", "the inject that comes next"),
    ("●", "delivered"),
    ("‖", "held: comes only when you unhold or fire it"),
    ("»", "skipped"),
    ("↶", "recalled"),
    ("○", "due: the nearest deadline of the team, counting down"),
    ("▲", "late: a deadline has passed without an answer"),
    ("✓", "everything expected is done, with the score so far"),
    ("~", "done, but late"),
    ("✗", "missed: its deadline passed, and EndEx came"),
    ("?", "the team is not marked present, so no deadline runs"),
    ("–", "nothing is due, it was waived by a jump, or EndEx came first"),
)


class HelpScreen(ReadingScreen):
    heading = "Help for the facilitator"

    def body(self) -> Iterable[Widget]:
        yield Static(heading("Actions"))
        for action in ACTIONS:
            key = shown_key(binding_id(action), action.key, action.written)
            yield _row(key, f"{_(action.label)}: {_(action.help)}")
        yield Static(heading("Moving about"), classes="section")
        yield from (_row(key, text) for key, text in _MOVING)
        yield Static(heading("Symbols in the MSEL"), classes="section")
        yield from (_row(symbol, text) for symbol, text in _SYMBOLS)


def _row(key: str, text: str) -> Widget:
    return HorizontalGroup(
        Static(Content.styled(key, "bold $text-accent"), classes="help-key"),
        Static(Content(text), classes="help-text"),
    )
