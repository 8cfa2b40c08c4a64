"""One line of the composer's form: what it is about, what is chosen, Enter to change it."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from exercise_sim.localization import N_
from exercise_sim.tui.plain import one_line


class ComposerField(Static, can_focus=True):
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space", "press", N_("Change"), tooltip=N_("Choose something else here")),
    ]

    class Pressed(Message):
        """The person wants to change it."""

        def __init__(self, field: "ComposerField") -> None:
            super().__init__()
            self.field = field

        @property
        def control(self) -> "ComposerField":
            return self.field

    def __init__(self, label: str, *, id: str, tooltip: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._label = label
        self.tooltip = tooltip

    def show(self, value: str, empty: str) -> None:
        """`empty` stands where nothing is chosen."""
        shown = Content.styled(f"{self._label}: ", "$foreground-muted")
        if value:
            shown += Content.styled(one_line(value, 200), "bold")
        else:
            shown += Content.styled(empty, "italic $foreground-muted")
        self.update(shown + Content(" ▾"), layout=False)

    def action_press(self) -> None:
        self.post_message(self.Pressed(self))

    def on_click(self, _event: Click) -> None:
        self.action_press()
