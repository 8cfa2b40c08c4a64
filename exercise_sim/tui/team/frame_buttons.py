"""Buttons in the lower edge of a dialog's frame, for the mouse: they take no line from it."""

from textual.content import Content
from textual.style import Style


def frame_button(label: str, key: str, action: str, *, first: bool = False) -> Content:
    """` Done  Ctrl+S `; a click does `action`, such as `screen.finish`. `first` stands out."""
    looks = "bold $button-color-foreground on $primary" if first else "$text on $panel"
    words = Content.assemble(f" {label}  ", (f"{key} ", "not bold"))
    return words.stylize_before(looks).stylize(Style.from_meta({"@click": action}))
