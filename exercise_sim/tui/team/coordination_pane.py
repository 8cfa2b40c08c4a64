"""Tab 3: conversations, other teams' statements, and the facts the team knows."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.conversations import (
    conversation_text,
    conversations,
    statements_text,
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
        self.allow("reply")
        self.query_one(TalkList).show(_talks(seen))
        self._show_talk()

    def focus_first(self) -> None:
        self.query_one(TalkList).focus()

    def action_reply(self) -> None:
        talk = self.query_one(TalkList).entry
        self.post_message(self.WriteTo(talk.to if talk is not None else ()))

    @on(EntryList.Highlighted, "#talks")
    def _highlighted(self, message: EntryList.Highlighted) -> None:
        message.stop()
        self._show_talk()

    def _show_talk(self) -> None:
        talk = self.query_one(TalkList).entry
        if talk is not None:
            reader = self.query_one("#talk", Reader)
            changed = not talk.text.is_same(reader.content)
            # A conversation is read at its end, a list of statements or facts at its start.
            reader.show(
                talk.text, at_end=changed and bool(talk.to), from_start=changed and not talk.to
            )


def _talks(seen: Perspective) -> list[Talk]:
    view = seen.view
    threads = conversations(seen)
    talks = [
        Talk(
            thread.id,
            thread.name,
            thread.messages[-1].text,
            conversation_text(thread, seen),
            thread.to,
        )
        for thread in threads
    ]
    if not threads:
        talks.append(
            Talk(
                "no messages",
                "Messages",
                "none yet",
                Content(
                    "Nobody has written yet. Press w to write to another team, to a person or to "
                    "the people who run the exercise."
                ),
            )
        )
    number = len(view.statements)
    talks.append(
        Talk(
            "statements",
            "What others have published",
            f"{number} statements" if number != 1 else "1 statement",
            statements_text(seen),
        )
    )
    known = len(view.facts)
    talks.append(
        Talk(
            "facts",
            "Facts your team knows",
            f"{known} facts" if known != 1 else "1 fact",
            facts_text(seen),
        )
    )
    return talks
