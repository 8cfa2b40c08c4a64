"""The one way by which text from outside becomes something a widget shows.

Scenario texts, names and what players type are data: they never reach a markup parser, and no
control or direction character in them reaches the terminal.
"""

import re

from textual.content import Content

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]")


def harmless(text: str) -> str:
    """`text` with control characters made visible and direction characters taken out.

    Line feeds stay; a tab becomes spaces, since a terminal would move by its own tab stops.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", "    ")
    text = _DIRECTIONS.sub("", text)
    return _CONTROLS.sub(lambda m: chr(0x2400 + ord(m[0])) if ord(m[0]) < 0x20 else "\ufffd", text)


def plain(text: str) -> Content:
    """Content that shows `text` letter by letter: brackets are brackets."""
    return Content(harmless(text))


def one_line(text: str, width: int | None = None) -> str:
    """`text` on one line for lists and tables, cut to `width` cells with an ellipsis."""
    line = " ".join(harmless(text).split())
    if width is None or Content(line).cell_length <= width:
        return line
    return Content(line).truncate(width, ellipsis=True).plain
