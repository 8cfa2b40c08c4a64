"""Help for the facilitator: keys from the one list of actions, and what the symbols mean."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.localization import N_, _
from exercise_sim.tui.facilitator.actions import ACTIONS, binding_id
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.inject_text import heading
from exercise_sim.tui.own_keys import shown_key

_MOVING = (
    (N_("1 to 5"), N_("MSEL, Inject, Teams, SimCell, Log")),
    (N_("arrows"), N_("move; Enter opens, Tab goes on to the next panel")),
    ("ctrl+p", N_("find any action by its name")),
    ("ctrl+q", N_("leave this console; the exercise goes on")),
)
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
            key = shown_key(binding_id(action), action.key, action.written)
            yield _row(key, f"{_(action.label)}: {_(action.help)}")
        yield Static(heading(_("Moving about")), classes="section")
        yield from (_row(_(key), _(text)) for key, text in _MOVING)
        yield Static(heading(_("Symbols in the MSEL")), classes="section")
        yield from (_row(symbol, _(text)) for symbol, text in _SYMBOLS)


def _row(key: str, text: str) -> Widget:
    return HorizontalGroup(
        Static(Content.styled(key, "bold $text-accent"), classes="help-key"),
        Static(Content(text), classes="help-text"),
    )
