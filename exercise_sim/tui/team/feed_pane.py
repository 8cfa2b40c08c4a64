"""The feed and what is being read of it, side by side where there is room."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from exercise_sim.exercise.commands import Open
from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.localization import _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.briefing import welcome_text
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.feed_list import FeedList
from exercise_sim.tui.team.inject_text import next_language, shown_first, text_of
from exercise_sim.tui.team.mark_list import Choice
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.post_look_head import head_of
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.waiting import most_urgent, next_action, task_words

if TYPE_CHECKING:
    from exercise_sim.scenario.vocabulary import Action


class FeedPane(Pane):
    """Tab 1. `-reading` is set while something is open: in a narrow window it covers the list."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("feed")]

    class Respond(Message):
        """The person wants to write a response to `item`; `action` is what is expected next."""

        def __init__(self, item: FeedItem, action: "Action | None") -> None:
            super().__init__()
            self.item = item
            self.action = action

    class Assess(Message):
        """The person wants to assess `item`."""

        def __init__(self, item: FeedItem) -> None:
            super().__init__()
            self.item = item

    def __init__(self) -> None:
        super().__init__(id="feed-pane")
        self._channel: str | None = None
        self._reading: str | None = None
        self._language: str | None = None
        self._head_of: tuple[str, int] | None = None
        self._threads = True

    def compose(self) -> ComposeResult:
        with Vertical(id="feed-side"):
            yield Static(id="feed-filter")
            yield FeedList(id="feed-list")
            yield Reader(id="briefing")
        with Vertical(id="inject"):
            yield Static(id="inject-head")
            yield Static(id="inject-tasks")
            yield Reader(id="inject-text")

    def show(self, seen: Perspective) -> None:
        before = seen.status == "not started" and not seen.view.feed
        self.set_class(before, "-before-start")
        if before:
            self.query_one("#briefing", Reader).show(welcome_text(seen))
        self._list_feed()
        self._show_filter()
        self._show_reading()

    def show_time(self, t: float) -> None:
        self.query_one(FeedList).show_time(t)
        self._show_head(t)
        self._show_tasks(t)

    def focus_first(self) -> None:
        if self.has_class("-before-start"):
            self.query_one("#briefing").focus()
        elif self.has_class("-reading"):
            self.query_one("#inject-text").focus()
        else:
            self.query_one(FeedList).focus()

    def read(self, inject: str) -> None:
        """Opens `inject`, which the team has received."""
        if self._channel is not None and self.seen.item(inject) is not None:
            self._channel = None
            self._list_feed()
            self._show_filter()
        self.query_one(FeedList).choose(inject)
        self._open(inject)

    def action_open(self) -> None:
        item = self.query_one(FeedList).entry
        if item is not None:
            self._open(item.id)

    def action_back(self) -> None:
        self.remove_class("-reading")
        self.allow(*self._possible())
        self.query_one(FeedList).focus()

    def action_translate(self) -> None:
        item = self._item()
        if item is None:
            return
        self._language = next_language(
            item, self._language or shown_first(item, self.seen), self.seen
        )
        self._show_reading(from_start=True)

    def action_assess(self) -> None:
        item = self._item()
        if item is not None:
            self.post_message(self.Assess(item))

    def action_respond(self) -> None:
        item = self._item()
        if item is None:
            return
        self.post_message(self.Respond(item, next_action(item)))

    def action_most_urgent(self) -> None:
        urgent = most_urgent(self.seen.view, self.seen.t)
        if urgent is not None:
            self.read(urgent[0].id)

    def action_toggle_threads(self) -> None:
        self._threads = not self._threads
        self._list_feed()
        self._show_filter()

    def action_choose_channel(self) -> None:
        seen = self.seen
        count: dict[str | None, int] = {None: len(seen.view.feed)}
        for item in seen.view.feed:
            count[item.channel] = count.get(item.channel, 0) + 1
        choices = [
            Choice(
                channel or "",
                seen.channel(channel) if channel else _("All channels"),
                f"{number}",
            )
            for channel, number in count.items()
        ]
        dialog = ChoiceDialog(_("Show what came by"), choices, [self._channel or ""], single=True)
        self.app.push_screen(dialog, self._channel_chosen)

    def _channel_chosen(self, chosen: list[str] | None) -> None:
        if chosen:
            self._channel = chosen[0] or None
            self._list_feed()
            self._show_filter()

    @on(EntryList.Highlighted, "#feed-list")
    def _highlighted(self, message: EntryList.Highlighted) -> None:
        """What this person has opened before is shown at once; the rest waits for Enter."""
        message.stop()
        self.allow(*self._possible())
        item = self.seen.item(message.entry) if message.entry else None
        if item is not None and self.seen.me in item.opened_by and item.id != self._reading:
            self._reading, self._language = item.id, None
            self._show_reading(from_start=True)

    @on(EntryList.Clicked, "#feed-list")
    def _clicked(self, message: EntryList.Clicked) -> None:
        message.stop()
        self._open(message.entry)

    def _open(self, inject: str) -> None:
        item = self.seen.item(inject)
        if item is None:
            return
        if inject != self._reading:
            self._reading, self._language = inject, None
        self.add_class("-reading")
        self._show_reading(from_start=True)
        self.query_one("#inject-text").focus()
        if self.seen.me not in item.opened_by:
            self.submit(Open(by=self.seen.me, inject=inject))

    def _item(self) -> FeedItem | None:
        """What is open where something is being read, else what is chosen in the list."""
        if self.has_class("-reading") and self._reading is not None:
            return self.seen.item(self._reading)
        return self.query_one(FeedList).entry

    def _possible(self) -> Iterator[str]:
        """What makes sense with what is chosen."""
        if self.has_class("-reading"):
            yield "back"
        if not self.seen.view.feed:
            return
        yield "choose_channel"
        yield "toggle_threads"
        if most_urgent(self.seen.view, self.seen.t) is not None:
            yield "most_urgent"
        item = self._item()
        if item is not None:
            yield "open"
            if self.seen.status != "ended":
                yield "respond"
                if not item.recalled:
                    yield "assess"
            if self.has_class("-reading") and len(item.body.languages) > 1:
                yield "translate"

    def _list_feed(self) -> None:
        self.query_one(FeedList).show_feed(self.seen, self._channel, threads=self._threads)

    def _show_filter(self) -> None:
        seen = self.seen
        shown = [i for i in seen.view.feed if self._channel in (None, i.channel)]
        unread = sum(seen.me not in item.opened_by for item in shown)
        where = _("All channels") if self._channel is None else seen.channel(self._channel)
        arrived = ngettext("{n} arrived", "{n} arrived", len(shown)).format(n=whole(len(shown)))
        new = ngettext("{n} unread", "{n} unread", unread).format(n=whole(unread))
        words = Content.assemble(
            (one_line(where, 40), "bold"),
            f" · {arrived}",
            (f" · ● {new}" if unread else "", "bold $text-accent"),
            "" if self._threads else " · " + _("as it came"),
        )
        self.query_one("#feed-filter", Static).update(words, layout=False)

    def _show_reading(self, *, from_start: bool = False) -> None:
        self.allow(*self._possible())
        item = self.seen.item(self._reading) if self._reading else None
        if item is None:
            hint = _("Choose an entry with ↑ and ↓ and press Enter to read it.")
            self.query_one("#inject-text", Reader).show(plain(hint if self.seen.view.feed else ""))
            return
        language = self._language or shown_first(item, self.seen)
        self._show_head(self.seen.t)
        text = text_of(item, self.seen, language)
        self.query_one("#inject-text", Reader).show(text, from_start=from_start)
        self._show_tasks(self.seen.t)

    def _show_head(self, t: float) -> None:
        """Where only words move with the time, nothing is laid out anew."""
        item = self.seen.item(self._reading) if self._reading else None
        if item is None:
            return
        static, shown = self.query_one("#inject-head", Static), head_of(item, self.seen, t)
        if static.content != shown:
            head = item.id, shown.plain.count("\n")
            static.update(shown, layout=self._head_of != head)
            self._head_of = head

    def _show_tasks(self, t: float) -> None:
        item = self.seen.item(self._reading) if self._reading else None
        words = [] if item is None or item.recalled else [task_words(x, t) for x in item.tasks]
        late = any(word.startswith("!") for word in words)
        shown = Content.styled("  ".join(words), "bold $text-error" if late else "bold")
        self.update_static("#inject-tasks", shown)
