"""Text from files as Rich shows it: letter by letter, whatever is in it."""

from rich.text import Text

from exercise_sim.report.harmless import harmless


def plain(text: str, style: str = "") -> Text:
    """`text` on one line, wrapped where there is no room; brackets are brackets."""
    return Text(" ".join(harmless(text).split()), style)


def lines(*parts: Text) -> Text:
    """The parts that are not empty, each on a line of its own."""
    return Text("\n").join(part for part in parts if part.plain)
