"""A footer that leaves out what does not fit instead of cutting it in half."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_PALETTE = "-command-palette"


class FittingFooter(Footer):
    """The palette, which offers every action, always stays."""

    def compose(self) -> ComposeResult:
        keys = [key for key in super().compose() if isinstance(key, FooterKey)]
        palette = [key for key in keys if key.has_class(_PALETTE)]
        room = self.size.width - sum(_width(key) + 1 for key in palette)
        for key in keys:
            if key in palette:
                continue
            room -= _width(key)
            if room < 0:
                break
            yield key
        yield from palette

    def on_resize(self) -> None:
        self.call_after_refresh(self.recompose)


def _width(key: FooterKey) -> int:
    """Cells of a key and its label with the space behind it."""
    return Content(f"{key.key_display} {key.description} ").cell_length
