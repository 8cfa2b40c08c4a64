"""A long text to read: wrapped once, drawn line by line, so that 100 kB scroll like 1 kB."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual


class Reader(ScrollView, can_focus=True):
    """`show` takes what is to be read; scrolling is by keys, wheel and bar."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", "Page down", show=False),
    ]

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._content = Content("")
        self._lines: list[Content] = []
        self._wrapped_at = 0

    @property
    def content(self) -> Content:
        return self._content

    def show(self, content: Content, *, from_start: bool = False, at_end: bool = False) -> None:
        """Shows `content`; the place is kept unless it is another text, or the end matters."""
        if not content.is_same(self._content) or len(content) == 0:
            self._content = content
            self._wrap()
        if from_start:
            self.scroll_home(animate=False, force=True)
        if at_end:
            self.scroll_end(animate=False, force=True)

    def go_to_mark(self, is_there: Callable[[str], bool]) -> None:
        """Scrolls to the first line for which `is_there` holds, a little below the top."""
        line = next((at for at, one in enumerate(self._lines) if is_there(one.plain)), 0)
        self.scroll_to(y=max(0, line - 2), animate=False, force=True)

    def on_resize(self) -> None:
        self._fit()

    def watch_show_vertical_scrollbar(self) -> None:
        # The bar takes its column from the text without resizing the whole.
        self._fit()

    def _fit(self) -> None:
        if self._width != self._wrapped_at:
            self._wrap()

    @property
    def _width(self) -> int:
        return self.scrollable_content_region.width

    def _wrap(self) -> None:
        self._wrapped_at = self._width
        self._lines = self._content.wrap(self._wrapped_at) if self._wrapped_at > 0 else []
        self.virtual_size = Size(1, len(self._lines))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        width = self._width
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        strips = Visual.to_strips(self, self._lines[at], width, 1, self.visual_style, pad=True)
        return strips[0].adjust_cell_length(width) if strips else Strip.blank(width)
