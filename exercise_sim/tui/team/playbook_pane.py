"""Tab 4: the briefing, the narrative, the facts and the playbook's guidance, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input

from exercise_sim.localization import _, ngettext
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.briefing import briefing_text, phase_text
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.facts import facts_text
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.playbook_search import places, with_marks
from exercise_sim.tui.team.reader import Reader


@dataclass(frozen=True)
class Page:
    """`found` is how often it has the words that are looked for."""

    id: str
    title: str
    text: Content
    found: int = 0


class PageList(EntryList[Page]):
    LINES: ClassVar[int] = 1

    def draw(self, entry: Page, width: int) -> list[Content]:
        if not entry.found:
            return [Content(one_line(entry.title, width))]
        count = ngettext("{number} place", "{number} places", entry.found)
        shown = f" · {count.format(number=entry.found)}"
        title = one_line(entry.title, max(4, width - Content(shown).cell_length))
        return [Content(title) + Content.styled(shown, "$foreground-muted")]


class PlaybookPane(Pane):
    """`-reading` is set while a page is read: in a narrow window it covers the list.

    `-searching` is set while only the pages with some words are listed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("playbook"),
        # Where a Cyrillic layout has the dot, a Latin one has the slash.
        Binding(".", "search", show=False),
    ]

    def __init__(self) -> None:
        super().__init__(id="playbook-pane")

    def compose(self) -> ComposeResult:
        yield Input(placeholder=_("Words to look for"), id="page-search", compact=True)
        yield PageList(empty=_("No page has these words."), id="pages")
        yield Reader(id="page")

    def show(self, seen: Perspective) -> None:
        self._list_pages(seen)
        self._show_page()

    def focus_first(self) -> None:
        self.query_one("#page" if self.has_class("-reading") else "#pages").focus()

    def action_read(self) -> None:
        self.add_class("-reading")
        self._show_page(from_start=True)
        self.query_one("#page").focus()

    def action_search(self) -> None:
        self.remove_class("-reading")
        self.add_class("-searching")
        self._show_page()
        self.query_one("#page-search").focus()

    def action_back(self) -> None:
        """From the page to the list, and from what was found to all pages."""
        if self.has_class("-reading"):
            self.remove_class("-reading")
        else:
            self.remove_class("-searching")
            self.query_one(Input).value = ""
            self._list_pages(self.seen)
        self._show_page()
        self.query_one("#pages").focus()

    @on(Input.Changed, "#page-search")
    def _looking_for(self, message: Input.Changed) -> None:
        message.stop()
        self._list_pages(self.seen)
        self._show_page(from_start=True)

    @on(Input.Submitted, "#page-search")
    def _looked(self, message: Input.Submitted) -> None:
        message.stop()
        if self.query_one(PageList).entry is not None:
            self.action_read()

    @on(EntryList.Highlighted, "#pages")
    def _highlighted(self, message: EntryList.Highlighted) -> None:
        message.stop()
        self._show_page(from_start=True)

    @on(EntryList.Clicked, "#pages")
    def _clicked(self, message: EntryList.Clicked) -> None:
        message.stop()
        self.action_read()

    @property
    def _words(self) -> str:
        return self.query_one(Input).value.strip() if self.has_class("-searching") else ""

    def _list_pages(self, seen: Perspective) -> None:
        pages = list(_pages(seen))
        if words := self._words:
            counted = [
                replace(page, found=len(places(f"{page.title}\n{page.text.plain}", words)))
                for page in pages
            ]
            pages = [page for page in counted if page.found]
        self.query_one(PageList).show(pages)

    def _show_page(self, *, from_start: bool = False) -> None:
        back = self.has_class("-reading") or self.has_class("-searching")
        self.allow("read", "search", *(["back"] if back else []))
        page, reader = self.query_one(PageList).entry, self.query_one("#page", Reader)
        if page is None:
            reader.show(Content(""))
            return
        title = Content.styled(one_line(page.title), "bold underline")
        text = Content("\n\n").join([title, page.text])
        words = self._words
        reader.show(with_marks(text, words) if words else text, from_start=from_start)
        if words and from_start:
            reader.go_to_mark(lambda line: bool(places(line, words)))


def _pages(seen: Perspective) -> Iterator[Page]:
    if seen.view.phase is not None:
        yield Page("phase", seen.read(seen.view.phase.title), phase_text(seen.view.phase, seen))
    yield Page("briefing", _("Briefing"), briefing_text(seen))
    messages = [Content("• ") + plain(seen.read(m.text)) for m in seen.view.key_messages]
    yield Page(
        "key-messages",
        _("Key messages"),
        Content("\n\n").join(messages) if messages else Content(_("There are none.")),
    )
    yield Page("facts", _("Facts your team knows"), facts_text(seen))
    for page in seen.view.guidance:
        # A page of the author may be called what ours are called.
        yield Page(f"guidance {page.id}", seen.read(page.title), plain(seen.read(page.body)))
    for one in seen.view.templates:
        text = plain(seen.read(one.text))
        yield Page(
            f"template {one.id}", _("Template: {title}").format(title=seen.read(one.title)), text
        )
