"""A long text to read: wrapped once, drawn line by line, so that 100 kB scroll like 1 kB.

What is marked with the mouse can be copied, as it was before it was wrapped.
"""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
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
        self._begins: list[bool] = []
        """For each line, whether the text had a line break before it."""
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
        wrapped = list(self._wrapped()) if self._wrapped_at > 0 else []
        self._lines = [line for line, _ in wrapped]
        self._begins = [begins for _, begins in wrapped]
        self.virtual_size = Size(1, len(self._lines))
        self.refresh()

    def _wrapped(self) -> Iterator[tuple[Content, bool]]:
        for written in self._content.split(allow_blank=True):
            for number, line in enumerate(written.wrap(self._wrapped_at) or [Content("")]):
                yield line, number == 0

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        width = self._width
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._marked(at)
        strips = Visual.to_strips(
            self, line, width, 1, self.visual_style, pad=True, apply_selection=False
        )
        strip = strips[0].adjust_cell_length(width) if strips else Strip.blank(width)
        return strip.apply_offsets(0, at)

    def _marked(self, at: int) -> Content:
        """The line `at`, with what the mouse has marked in it."""
        line, selection = self._lines[at], self.text_selection
        span = None if selection is None else selection.get_span(at)
        if span is None:
            return line
        start, end = span
        marked = Style.from_styles(self.screen.get_component_styles("screen--selection"))
        return line.stylize(marked, start, len(line) if end == -1 else end)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """(what is marked, what stands between it and the next): breaks only where they were."""
        parts: list[str] = []
        for at, line in enumerate(self._lines):
            span = selection.get_span(at)
            if span is not None:
                start, end = span
                between = "" if not parts else "\n" if self._begins[at] else " "
                parts.append(between + line.plain[start : None if end == -1 else end])
        return "".join(parts), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        self.refresh()
