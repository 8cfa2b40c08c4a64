"""A list of entries, a few lines each, that stays fast with ten thousand of them.

It draws only the lines that are on the screen, keeps the chosen entry and the place while
entries come and go, and says by a sign, not by colour alone, which one is chosen.
"""

from collections.abc import Sequence
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Click
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.visual import Visual

MARGIN = 2
"""Cells on the left for the sign of the chosen entry."""


class Entry(Protocol):
    @property
    def id(self) -> str: ...


E = TypeVar("E", bound=Entry)


class EntryList(ScrollView, Generic[E], can_focus=True):
    """Subclasses say how an entry looks in `draw`; `LINES` is how many lines each has."""

    LINES: ClassVar[int] = 2
    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--chosen", "entry-list--empty"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "Up", show=False),
        Binding("down", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("home", "first", "First", show=False),
        Binding("end", "last", "Last", show=False),
    ]

    class Highlighted(Message):
        """The sign has moved to `entry` (None: the list is empty)."""

        def __init__(self, entry_list: "EntryList[Any]", entry: str | None) -> None:
            super().__init__()
            self.entry_list = entry_list
            self.entry = entry

        @property
        def control(self) -> "EntryList[Any]":
            return self.entry_list

    class Clicked(Message):
        """The person clicked on `entry`."""

        def __init__(self, entry_list: "EntryList[Any]", entry: str) -> None:
            super().__init__()
            self.entry_list = entry_list
            self.entry = entry

        @property
        def control(self) -> "EntryList[Any]":
            return self.entry_list

    def __init__(self, *, empty: str, id: str | None = None) -> None:  # noqa: A002
        """`empty` is what is said where there is nothing to list."""
        super().__init__(id=id)
        self.empty = empty
        self.chosen: str | None = None
        self._entries: list[E] = []
        self._place: dict[str, int] = {}
        self._drawn: dict[str, list[Content]] = {}
        self._drawn_width = 0
        self._strips: dict[tuple[str, int], tuple[Content, Style, Strip]] = {}

    def draw(self, entry: E, width: int) -> list[Content]:
        """`LINES` lines of at most `width` cells."""
        raise NotImplementedError

    @property
    def entry(self) -> E | None:
        """The chosen entry."""
        return None if self.chosen is None else self._entries[self._place[self.chosen]]

    def show(self, entries: Sequence[E]) -> None:
        """Lists `entries`; what was chosen stays chosen, and what was on the screen stays there."""
        if self._entries and list(entries) == self._entries:
            self.draw_again()
            return
        at = self._place.get(self.chosen or "", 0)
        top, part = divmod(self.scroll_offset.y, self.LINES)
        top_id = self._entries[top].id if part + top > 0 and top < len(self._entries) else None
        before = {entry: self._entries[self._place[entry]] for entry in self._drawn}
        self._entries = list(entries)
        self._place = {entry.id: index for index, entry in enumerate(self._entries)}
        for entry, drawn in before.items():
            if entry not in self._place or self._entries[self._place[entry]] != drawn:
                del self._drawn[entry]
        self._resize(Size(1, len(self._entries) * self.LINES))
        if top_id in self._place:
            self.scroll_to(y=self._place[top_id] * self.LINES + part, animate=False, force=True)
        if self.chosen not in self._place:
            self._choose(min(at, len(self._entries) - 1))
        self.refresh()

    def _resize(self, size: Size) -> None:
        """Takes the new height without laying out the whole screen, which takes longer than all
        else that a new entry needs; only a scrollbar that comes or goes moves other widgets."""
        fits = size.height <= self.container_size.height
        if fits == self.show_vertical_scrollbar:
            self.virtual_size = size
        else:
            self.set_reactive(EntryList.virtual_size, size)
            self._scroll_update(size)

    def draw_again(self) -> None:
        """Redraws those visible lines that have changed, such as a countdown."""
        width = self._width
        if width != self._drawn_width:
            return  # Hidden or just resized: what is drawn next is drawn anew.
        for index in self._visible():
            entry = self._entries[index]
            lines = self.draw(entry, width)
            if lines != self._drawn.get(entry.id):
                self._drawn[entry.id] = lines
                self._refresh_entry(index)

    def choose(self, entry: str) -> None:
        """Moves the sign to `entry`, if it is listed, and scrolls there."""
        if entry in self._place:
            self._choose(self._place[entry])

    def action_move(self, steps: int) -> None:
        at = self._place.get(self.chosen or "", -1)
        self._choose(at + steps)

    def action_page(self, pages: int) -> None:
        self.action_move(pages * max(1, self.size.height // self.LINES))

    def action_first(self) -> None:
        self._choose(0)

    def action_last(self) -> None:
        self._choose(len(self._entries) - 1)

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = (offset.y + self.scroll_offset.y) // self.LINES
        if index < len(self._entries):
            self._choose(index)
            self.post_message(self.Clicked(self, self._entries[index].id))

    def on_focus(self) -> None:
        self._refresh_chosen()

    def on_blur(self) -> None:
        self._refresh_chosen()

    def render_line(self, y: int) -> Strip:
        width = self._width
        if width != self._drawn_width:
            self._drawn.clear()
            self._strips.clear()
            self._drawn_width = width
        if not self._entries:
            return self._empty_line(y)
        index, part = divmod(y + self.scroll_offset.y, self.LINES)
        if index >= len(self._entries):
            return Strip.blank(self.size.width, self.rich_style)
        entry = self._entries[index]
        lines = self._drawn.get(entry.id)
        if lines is None:
            lines = self._drawn[entry.id] = self.draw(entry, width)
        chosen = entry.id == self.chosen
        style = self.get_visual_style("entry-list--chosen") if chosen else self.visual_style
        key = (entry.id, part)
        known = self._strips.get(key)
        if known is not None and known[0] is lines[part] and known[1] == style:
            return known[2]
        strip = self._strip(Content("▌ " if chosen else "  ") + lines[part], style)
        self._strips[key] = (lines[part], style, strip)
        return strip

    @property
    def _width(self) -> int:
        return max(1, self.scrollable_content_region.width - MARGIN)

    def _strip(self, line: Content, style: Style) -> Strip:
        width = self.scrollable_content_region.width
        strips = Visual.to_strips(self, line, width, 1, style, pad=True)
        return strips[0].adjust_cell_length(width) if strips else Strip.blank(width)

    def _empty_line(self, y: int) -> Strip:
        lines = Content(self.empty).wrap(self._width)
        at = y - 1
        text = lines[at] if 0 <= at < len(lines) else Content("")
        return self._strip(Content("  ") + text, self.get_visual_style("entry-list--empty"))

    def _choose(self, index: int) -> None:
        self._refresh_chosen()
        if not self._entries:
            self.chosen = None
        else:
            index = max(0, min(index, len(self._entries) - 1))
            self.chosen = self._entries[index].id
            self._refresh_entry(index)
            spot = Region(0, index * self.LINES, 1, self.LINES)
            self.scroll_to_region(spot, animate=False, force=True)
        self.post_message(self.Highlighted(self, self.chosen))

    def _visible(self) -> range:
        first = self.scroll_offset.y // self.LINES
        last = (self.scroll_offset.y + self.size.height) // self.LINES + 1
        return range(first, min(last, len(self._entries)))

    def _refresh_chosen(self) -> None:
        if self.chosen in self._place:
            self._refresh_entry(self._place[self.chosen])

    def _refresh_entry(self, index: int) -> None:
        self.refresh_lines(index * self.LINES, self.LINES)
