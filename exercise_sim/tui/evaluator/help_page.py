"""Help for those who watch: keys from the one list of actions, and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import HorizontalGroup
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.localization import N_, _
from exercise_sim.tui import console_actions
from exercise_sim.tui.evaluator.actions import ACTIONS, LOOKING, binding_id, key_of
from exercise_sim.tui.facilitator.dialogs.reading import ReadingScreen
from exercise_sim.tui.facilitator.inject_text import heading

_MOVING = (
    (N_("arrows"), N_("move in the list; what is chosen stands beside or below it")),
    ("Tab", N_("go on to the text, which scrolls with the arrows")),
)
_SIGNS = (
    ("○", N_("open: the time that is left")),
    ("▲", N_("overdue")),
    ("✓", N_("done in time")),
    ("~", N_("done late")),
    ("✗", N_("not done, and its time is over")),
    ("–", N_("waived by a jump of the clock")),
    ("P S M U", N_("the rating that was given last; · where there is none")),
    ("⚑", N_("marked for the debrief")),
    ("✎", N_("done aloud, recorded by an evaluator")),
    ("↶", N_("withdrawn")),
)


class HelpPage(ReadingScreen):
    def __init__(self, *, observer: bool) -> None:
        super().__init__()
        self.heading = _("Help for observers") if observer else _("Help for evaluators")
        self._observer = observer

    def body(self) -> Iterable[Widget]:
        for action in ACTIONS:
            if action.place == LOOKING or not self._observer:
                yield _row(
                    key_of(binding_id(action)),
                    f"{_(action.label)}: {_(action.help)}",
                )
        yield Static(heading(_("Moving about")), classes="section")
        yield from (_row(_(key), _(text)) for key, text in _MOVING)
        for action in console_actions.ACTIONS:
            yield _row(
                console_actions.key_of(console_actions.binding_id(action)),
                f"{_(action.label)}: {_(action.help)}",
            )
        yield Static(heading(_("Signs")), classes="section")
        yield from (_row(sign, _(text)) for sign, text in _SIGNS)


def _row(key: str, text: str) -> Widget:
    return HorizontalGroup(
        Static(Content.styled(key, "bold $text-accent"), classes="help-key"),
        Static(Content(text), classes="help-text"),
    )
