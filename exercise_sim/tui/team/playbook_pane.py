"""Tab 4: the briefing, the narrative, the facts and the playbook's guidance, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.briefing import briefing_text, phase_text
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.facts import facts_text
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.reader import Reader


@dataclass(frozen=True)
class Page:
    id: str
    title: str
    text: Content


class PageList(EntryList[Page]):
    LINES: ClassVar[int] = 1

    def draw(self, entry: Page, width: int) -> list[Content]:
        return [Content(one_line(entry.title, width))]


class PlaybookPane(Pane):
    """`-reading` is set while a page is read: in a narrow window it covers the list."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("playbook")]

    def __init__(self) -> None:
        super().__init__(id="playbook-pane")

    def compose(self) -> ComposeResult:
        yield PageList(empty="The playbook has no pages.", id="pages")
        yield Reader(id="page")

    def show(self, seen: Perspective) -> None:
        self.query_one(PageList).show(list(_pages(seen)))
        self._show_page()

    def focus_first(self) -> None:
        self.query_one("#page" if self.has_class("-reading") else "#pages").focus()

    def action_read(self) -> None:
        self.add_class("-reading")
        self._show_page(from_start=True)
        self.query_one("#page").focus()

    def action_back(self) -> None:
        self.remove_class("-reading")
        self._show_page()
        self.query_one("#pages").focus()

    @on(EntryList.Highlighted, "#pages")
    def _highlighted(self, message: EntryList.Highlighted) -> None:
        message.stop()
        self._show_page(from_start=True)

    @on(EntryList.Clicked, "#pages")
    def _clicked(self, message: EntryList.Clicked) -> None:
        message.stop()
        self.action_read()

    def _show_page(self, *, from_start: bool = False) -> None:
        self.allow("read", *(["back"] if self.has_class("-reading") else []))
        page = self.query_one(PageList).entry
        if page is not None:
            title = Content.styled(one_line(page.title), "bold underline")
            self.query_one("#page", Reader).show(
                Content("\n\n").join([title, page.text]), from_start=from_start
            )


def _pages(seen: Perspective) -> Iterator[Page]:
    if seen.view.phase is not None:
        yield Page("phase", seen.read(seen.view.phase.title), phase_text(seen.view.phase, seen))
    yield Page("briefing", "Briefing", briefing_text(seen))
    messages = [Content("• ") + plain(seen.read(m.text)) for m in seen.view.key_messages]
    yield Page(
        "key-messages",
        "Key messages",
        Content("\n\n").join(messages) if messages else Content("There are none."),
    )
    yield Page("facts", "Facts your team knows", facts_text(seen))
    for page in seen.view.guidance:
        # A page of the author may be called what ours are called.
        yield Page(f"guidance {page.id}", seen.read(page.title), plain(seen.read(page.body)))
