"""Text cut and filled to an exact number of cells."""

from textual.content import Content

from exercise_sim.tui.plain import one_line


def fitted(text: str, width: int) -> str:
    """`text` on one line, exactly `width` cells wide."""
    cut = one_line(text, width) if text.strip() else text
    lead = len(text) - len(text.lstrip(" "))
    if lead and text.strip():
        cut = " " * lead + one_line(text, width - lead)
    return cut + " " * (width - Content(cut).cell_length)
