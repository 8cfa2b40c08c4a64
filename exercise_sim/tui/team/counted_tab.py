"""A tab with a count that may change without moving the tabs beside it."""

from textual.content import Content
from textual.visual import VisualType
from textual.widgets import Static, Tab


class CountedTab(Tab):
    """Lays the screen out anew only where its label takes another width: with every inject that
    arrives the count goes up, and a layout takes longer than all else that needs."""

    _cells = -1

    def update(self, content: VisualType = "") -> None:  # type: ignore[override]
        cells = content.cell_length if isinstance(content, Content) else -1
        if cells >= 0 and cells == self._cells:
            Static.update(self, content, layout=False)
        else:
            self._cells = cells
            super().update(content)
