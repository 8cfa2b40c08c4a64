"""The last line: keys that work here, as many as fit; help and the palette name the rest."""

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Resize
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

ALWAYS = ("help", "close", "leave", "finish")
"""Actions that stay, whatever else has to give way."""


class KeyHints(Footer):
    """A footer that leaves out what does not fit, instead of cutting it in half."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)

    def compose(self) -> ComposeResult:
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        staying = [key for key in keys if key.action in ALWAYS]
        room = self.size.width - sum(_width(key) for key in staying)
        for key in keys:
            if key in staying:
                continue
            room -= _width(key)
            if room < 0:
                break
            yield key
        yield from staying

    def on_resize(self, _event: Resize) -> None:
        self.call_after_refresh(self.recompose)


def _width(key: FooterKey) -> int:
    """Cells of a key and its label, with the space behind."""
    return Content(f"{key.key_display} {key.description} ").cell_length
