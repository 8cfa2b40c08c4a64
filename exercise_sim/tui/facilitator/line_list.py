"""A list of lines with a cursor that draws only what is seen, however long it is."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

from exercise_sim.localization import N_


class LineList(ScrollView, can_focus=True):
    """Subclasses say how many lines there are and how each reads; line 0 may be a heading."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--heading",
        "line-list--cursor",
        "line-list--hover",
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", N_("Up"), show=False),
        Binding("down", "move(1)", N_("Down"), show=False),
        Binding("pageup", "page(-1)", N_("Page up"), show=False),
        Binding("pagedown", "page(1)", N_("Page down"), show=False),
        Binding("home", "edge(-1)", N_("First"), show=False),
        Binding("end", "edge(1)", N_("Last"), show=False),
        Binding("enter", "open", N_("Open"), show=False),
    ]
    ALLOW_SELECT = False

    cursor: reactive[int] = reactive(0)
    hovered: reactive[int | None] = reactive(None)

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, lines: LineList, index: int) -> None:
            super().__init__()
            self.lines = lines
            self.index = index

        @property
        def control(self) -> LineList:
            return self.lines

    class Opened(Moved):
        """Somebody wants to see the line under the cursor closely."""

    heading_lines = 0

    def line_count(self) -> int:
        raise NotImplementedError

    def line(self, index: int) -> Content:
        """One line; the part beyond the width of the list is not drawn."""
        raise NotImplementedError

    def heading(self) -> Content:
        return Content("")

    def nothing(self) -> Content:
        """What stands in the place of the first line while there is none."""
        return Content("")

    def wanted_width(self) -> int:
        """Cells that a line needs; more than there are can be scrolled to."""
        return self.scrollable_content_region.width

    def measure(self) -> None:
        """To be called when lines were added or their width changed."""
        size = Size(self.wanted_width(), self.line_count() + self.heading_lines)
        if self.virtual_size != size:
            self.virtual_size = size
        self.refresh()

    def on_resize(self) -> None:
        self.measure()
        self._bring_into_view(self.cursor)

    def render_line(self, y: int) -> Strip:
        scroll_x, scroll_y = self.scroll_offset
        width = self.scrollable_content_region.width
        index = y - self.heading_lines + scroll_y
        if y < self.heading_lines:
            content, style = self.heading(), self.get_visual_style("line-list--heading")
        elif index < self.line_count():
            content, style = self.line(index), self._style_of(index)
        else:
            first = y == self.heading_lines and not self.line_count()
            content, style = self.nothing() if first else Content(""), self.visual_style
        full = max(width, self.virtual_size.width)
        strip = Visual.to_strips(self, content, full, 1, style, pad=True)[0]
        return strip.extend_cell_length(full, style.rich_style).crop(scroll_x, scroll_x + width)

    def _style_of(self, index: int) -> Style:
        if index == self.cursor:
            return self.get_visual_style("line-list--cursor")
        if index == self.hovered:
            return self.get_visual_style("line-list--hover")
        return self.visual_style

    def redraw(self, index: int) -> None:
        self.refresh_line(index + self.heading_lines)

    def visible_lines(self) -> range:
        first = self.scroll_offset.y
        height = max(0, self.scrollable_content_region.height - self.heading_lines)
        return range(first, min(self.line_count(), first + height))

    def validate_cursor(self, cursor: int) -> int:
        return max(0, min(cursor, self.line_count() - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        self.redraw(old)
        self.redraw(new)
        self._bring_into_view(new)
        if self.line_count():
            self.post_message(self.Moved(self, new))

    def watch_hovered(self, old: int | None, new: int | None) -> None:
        for index in (old, new):
            if index is not None:
                self.redraw(index)

    def _bring_into_view(self, index: int) -> None:
        height = max(1, self.scrollable_content_region.height - self.heading_lines)
        top = self.scroll_offset.y
        if index < top:
            self.scroll_to(y=index, animate=False)
        elif index >= top + height:
            self.scroll_to(y=index - height + 1, animate=False)

    def action_move(self, by: int) -> None:
        self.cursor += by

    def action_page(self, by: int) -> None:
        self.cursor += by * max(1, len(self.visible_lines()) - 1)

    def action_edge(self, side: int) -> None:
        self.cursor = self.line_count() - 1 if side > 0 else 0

    def action_open(self) -> None:
        if self.line_count():
            self.post_message(self.Opened(self, self.cursor))

    def _line_at(self, y: int) -> int | None:
        index = y - self.heading_lines + self.scroll_offset.y
        return index if y >= self.heading_lines and index < self.line_count() else None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self.hovered = self._line_at(event.y)

    def on_leave(self) -> None:
        self.hovered = None

    def on_click(self, event: events.Click) -> None:
        index = self._line_at(event.y)
        if index is None:
            return
        self.cursor = index
        if event.chain == 2:
            self.action_open()
