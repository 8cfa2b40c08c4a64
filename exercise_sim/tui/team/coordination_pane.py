"""Tab 3: conversations, partners' drafts, the situation board, statements and known facts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from exercise_sim.localization import _, ngettext
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import bindings, key_of
from exercise_sim.tui.team.board_entry_dialog import BoardEntryDialog
from exercise_sim.tui.team.board_situation import board_of_all
from exercise_sim.tui.team.conversations import (
    CONVERSATION,
    conversation_text,
    conversations,
    statements_text,
)
from exercise_sim.tui.team.drafts_shared import (
    latest_shown,
    partner_draft_id,
    partner_draft_text,
    partner_draft_title,
)
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.facts import facts_text
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.talks_received import BOARD, NewTalks


@dataclass(frozen=True)
class Talk:
    """One line of the list; `to` is whom Enter writes to."""

    id: str
    title: str
    about: str
    text: Content
    to: tuple[str, ...] = ()


class TalkList(EntryList[Talk]):
    """Says of each line how much in it is new."""

    def __init__(self) -> None:
        super().__init__(empty="", id="talks")
        self._new: Mapping[str, int] = {}

    def mark_new(self, new: Mapping[str, int]) -> None:
        """`new` is how much, by the id of the line."""
        self._new = new
        self.draw_again()

    def draw(self, entry: Talk, width: int) -> list[Content]:
        new = self._new.get(entry.id, 0)
        mark = Content.styled(f" ●{new}", "bold $text-accent") if new else Content("")
        title = one_line(entry.title, width - mark.cell_length)
        return [
            Content.styled(title, "bold") + mark,
            Content.styled(one_line(entry.about, width), "$foreground-muted"),
        ]


class CoordinationPane(Pane):
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("coordination")]

    class WriteTo(Message):
        """The person wants to write to `to`; empty: to somebody to be chosen."""

        def __init__(self, to: tuple[str, ...]) -> None:
            super().__init__()
            self.to = to

    class NewsRead(Message):
        """Something that was new has been on the screen."""

    def __init__(self) -> None:
        super().__init__(id="coordination-pane")
        self._talks = NewTalks()

    def new(self, seen: Perspective) -> int:
        """How much others have sent that was not on the screen yet."""
        return sum(self._talks.of(seen).values())

    def compose(self) -> ComposeResult:
        yield TalkList()
        yield Reader(id="talk")

    def show(self, seen: Perspective) -> None:
        self.query_one(TalkList).show(_talks(seen))
        self._show_talk()

    def focus_first(self) -> None:
        self.query_one(TalkList).focus()

    def action_reply(self) -> None:
        talk = self.query_one(TalkList).entry
        self.post_message(self.WriteTo(talk.to if talk is not None else ()))

    def action_record(self) -> None:
        self.app.push_screen(BoardEntryDialog(self.seen))

    @on(EntryList.Highlighted, "#talks")
    def _highlighted(self, message: EntryList.Highlighted) -> None:
        message.stop()
        self._show_talk()

    def _show_talk(self) -> None:
        talks = self.query_one(TalkList)
        talk = talks.entry
        if talk is not None:
            reader = self.query_one("#talk", Reader)
            changed = not talk.text.is_same(reader.content)
            # A conversation is read at its end, everything else at its start.
            chat = talk.id.startswith(CONVERSATION)
            reader.show(talk.text, at_end=changed and chat, from_start=changed and not chat)
            if talk.id in self._talks.of(self.seen):
                self._talks.read(talk.id, self.seen)
                self.post_message(self.NewsRead())
        possible = [] if self.seen.status == "ended" else ["record"]
        if possible and talk is not None and talk.to:
            possible.append("reply")
        self.allow(*possible)
        talks.mark_new(self._talks.of(self.seen))


def _talks(seen: Perspective) -> list[Talk]:
    return [*_threads(seen), *_partner_drafts(seen), *_pages(seen)]


def _threads(seen: Perspective) -> list[Talk]:
    threads = conversations(seen)
    if threads:
        return [
            Talk(
                thread.id,
                thread.name,
                thread.messages[-1].text,
                conversation_text(thread, seen),
                thread.to,
            )
            for thread in threads
        ]
    hint = _(
        "Nobody has written yet. Press {key} to write to another team, to a person or to the "
        "people who run the exercise."
    ).format(key=key_of("team.anywhere.write_message"))
    return [Talk("no messages", _("Messages"), _("none yet"), Content(hint))]


def _partner_drafts(seen: Perspective) -> list[Talk]:
    return [
        Talk(
            partner_draft_id(draft),
            partner_draft_title(draft, seen),
            next(iter(draft.content.texts.values()), ""),
            partner_draft_text(draft, seen),
            (draft.team,),
        )
        for draft in latest_shown(seen)
    ]


def _pages(seen: Perspective) -> list[Talk]:
    decided, published, known = (
        len(seen.view.decisions),
        len(seen.view.statements),
        len(seen.view.facts),
    )
    return [
        Talk(
            BOARD,
            _("Situation board"),
            ngettext("{number} decision", "{number} decisions", decided).format(number=decided),
            board_of_all(seen),
        ),
        Talk(
            "statements",
            _("What others have published"),
            ngettext("{number} statement", "{number} statements", published).format(
                number=published
            ),
            statements_text(seen),
        ),
        Talk(
            "facts",
            _("Facts your team knows"),
            ngettext("{number} fact", "{number} facts", known).format(number=known),
            facts_text(seen),
        ),
    ]
