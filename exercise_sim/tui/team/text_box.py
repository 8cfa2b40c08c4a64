"""The box that people write in; what lands in it can never command the terminal."""

from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from exercise_sim.tui.plain import harmless


class TextBox(TextArea):
    """A text area that takes text from outside (another's draft, a paste) as harmless text."""

    def load_text(self, text: str) -> None:
        super().load_text(harmless(text))

    def edit(self, edit: Edit) -> EditResult:
        edit.text = harmless(edit.text)
        return super().edit(edit)
