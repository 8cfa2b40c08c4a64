"""The box that people write in; what lands in it can never command the terminal."""

from textual.content import Content
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from exercise_sim.tui.plain import harmless


class TextBox(TextArea):
    """A text area that takes text from outside (another's draft, a paste) as harmless text."""

    def __init__(
        self,
        text: str = "",
        *,
        id: str,  # noqa: A002
        classes: str | None = None,
        placeholder: Content | None = None,
    ) -> None:
        super().__init__(
            harmless(text),
            id=id,
            classes=classes,
            placeholder=placeholder or Content(""),
            highlight_cursor_line=False,
        )

    def load_text(self, text: str) -> None:
        super().load_text(harmless(text))

    def edit(self, edit: Edit) -> EditResult:
        edit.text = harmless(edit.text)
        return super().edit(edit)
