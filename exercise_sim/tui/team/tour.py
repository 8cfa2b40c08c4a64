"""A two-minute tour on a practice inject: the real keys, and nothing that leaves this screen."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Static

from exercise_sim.localization import _
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.layouts import on_every_layout
from exercise_sim.tui.team.actions import binding_id, bindings, key_of
from exercise_sim.tui.team.text_box import TextBox
from exercise_sim.tui.team.tour_steps import STEPS, Step, last_words


class Tour(ModalScreen[None]):
    """The key of the step leads on; Escape leaves at any time."""

    CSS_PATH = "tour.tcss"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                on_every_layout(step.by_key.key),
                f"go_on({number})",
                step.by_key.label,
                tooltip=step.by_key.help,
                id=binding_id(step.by_key),
            )
            for number, step in enumerate(STEPS)
        ),
        *bindings("tour"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._at = 0

    def compose(self) -> ComposeResult:
        with Vertical(id="tour") as frame:
            frame.border_title = _("Practice: nothing here is recorded")
            yield Static(id="tour-progress")
            yield Static(id="tour-shown")
            yield Static(id="tour-says")
            yield TextBox(id="tour-text", classes="words")
            yield Static(id="tour-key")
        yield KeyHints()

    def on_mount(self) -> None:
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "go_on":
            return parameters == (self._at,)
        return super().check_action(action, parameters)

    def action_go_on(self, _step: int) -> None:
        if STEPS[self._at].writes and not self.query_one(TextBox).text.strip():
            self._tell(_("Write a few words first."))
            return
        self._at += 1
        self._show()

    def action_leave(self) -> None:
        self.dismiss(None)

    def on_key(self, event: Key) -> None:
        """Some other key: say again which one it is; after the last step Enter closes."""
        if event.key in self.active_bindings:
            return
        if self._step is None:
            if event.key == "enter":
                event.stop()
                self.dismiss(None)
        elif event.is_printable and not self._step.writes:
            event.stop()
            self._tell(_("Not that one."))

    @property
    def _step(self) -> Step | None:
        return STEPS[self._at] if self._at < len(STEPS) else None

    def _show(self) -> None:
        step = self._step
        done = "●" * self._at + "○" * (len(STEPS) - self._at)
        self.query_one("#tour-progress", Static).update(Content(done))
        shown = self.query_one("#tour-shown", Static)
        shown.display = step is not None
        shown.update(Content(_(step.shown) if step is not None else ""))
        self.query_one("#tour-says", Static).update(
            Content(last_words() if step is None else _(step.says))
        )
        box = self.query_one(TextBox)
        box.display = step is not None and step.writes
        box.disabled = not box.display
        if box.display:
            box.focus()
        else:
            self.set_focus(None)
        self._tell("")
        self.refresh_bindings()

    def _tell(self, first: str) -> None:
        """`first`, and which key it is."""
        step = self._step
        if step is None:
            words = _("Enter or Escape closes the tour.")
        else:
            action = step.by_key
            key = key_of(binding_id(action))
            words = _("Press {key}: {what}").format(key=key, what=_(action.label))
        self.query_one("#tour-key", Static).update(Content(f"{first} {words}".strip()))
