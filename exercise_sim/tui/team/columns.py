"""Two texts on one line: the left one gives way, the right one stays."""

from textual.content import Content


def spread(left: Content, right: Content, width: int) -> Content:
    """`left` and, at the right edge of `width` cells, `right`."""
    room = width - right.cell_length - (1 if right else 0)
    if room < 8:
        return left.truncate(width, ellipsis=True)
    left = left.truncate(room, ellipsis=True)
    return left + Content(" " * (width - left.cell_length - right.cell_length)) + right
