"""Tab 3: conversations, partners' drafts, the situation board, statements and known facts."""

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
    partner_draft_text,
    partner_draft_title,
)
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.facts import facts_text
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.reader import Reader


@dataclass(frozen=True)
class Talk:
    """One line of the list; `to` is whom Enter writes to."""

    id: str
    title: str
    about: str
    text: Content
    to: tuple[str, ...] = ()


class TalkList(EntryList[Talk]):
    def draw(self, entry: Talk, width: int) -> list[Content]:
        return [
            Content(one_line(entry.title, width)).stylize("bold"),
            Content.styled(one_line(entry.about, width), "$foreground-muted"),
        ]


class CoordinationPane(Pane):
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("coordination")]

    class WriteTo(Message):
        """The person wants to write to `to`; empty: to somebody to be chosen."""

        def __init__(self, to: tuple[str, ...]) -> None:
            super().__init__()
            self.to = to

    def __init__(self) -> None:
        super().__init__(id="coordination-pane")

    def compose(self) -> ComposeResult:
        yield TalkList(empty="", id="talks")
        yield Reader(id="talk")

    def show(self, seen: Perspective) -> None:
        self.allow(*(("reply", "record") if seen.status != "ended" else ()))
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
        talk = self.query_one(TalkList).entry
        if talk is not None:
            reader = self.query_one("#talk", Reader)
            changed = not talk.text.is_same(reader.content)
            # A conversation is read at its end, everything else at its start.
            chat = talk.id.startswith(CONVERSATION)
            reader.show(talk.text, at_end=changed and chat, from_start=changed and not chat)


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
            f"draft {draft.response}",
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
            "board",
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
