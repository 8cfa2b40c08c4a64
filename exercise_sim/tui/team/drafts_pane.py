"""Tab 2: the team's responses, their clearance, and what can be done with each."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.message import Message

from exercise_sim.exercise.commands import (
    Approve,
    RequestClearance,
    Return,
    ShareDraft,
    Withdraw,
)
from exercise_sim.exercise.state import Response
from exercise_sim.localization import _
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.actions import bindings, key_of
from exercise_sim.tui.team.board_dialog import ClearanceBoard
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.compare_versions import difference, legend
from exercise_sim.tui.team.confirm_dialog import ConfirmDialog
from exercise_sim.tui.team.draft_actions import possible
from exercise_sim.tui.team.draft_keeper import DraftKeeper
from exercise_sim.tui.team.drafts_list import DraftsList, draft_entries
from exercise_sim.tui.team.drafts_shared import partner_choices
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.pane import Pane
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.player_console import PlayerConsole
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.releasing import release_dialog
from exercise_sim.tui.team.standing import is_out
from exercise_sim.tui.team.version_text import response_text
from exercise_sim.tui.team.words_dialog import WordsDialog
from exercise_sim.tui.team.writing import Writing, writing_on


class DraftsPane(Pane):
    """`-reading` is set while one is read: in a narrow window it covers the list."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("drafts")]

    class Write(Message):
        """The person goes on writing."""

        def __init__(self, writing: Writing) -> None:
            super().__init__()
            self.writing = writing

    def __init__(self) -> None:
        super().__init__(id="drafts-pane")

    def compose(self) -> ComposeResult:
        yield DraftsList(id="drafts-list")
        yield Reader(id="draft-text")

    def show(self, seen: Perspective) -> None:
        entries = draft_entries(seen, self._keeper.writings, self._keeper.recovered)
        self.query_one(DraftsList).show_drafts(seen, entries)
        self._show_text()

    def show_time(self, t: float) -> None:
        self.query_one(DraftsList).show_time(t)

    def focus_first(self) -> None:
        self.query_one("#draft-text" if self.has_class("-reading") else "#drafts-list").focus()

    def action_read(self) -> None:
        self.add_class("-reading")
        self._show_text(from_start=True)
        self.query_one("#draft-text").focus()

    def action_back(self) -> None:
        self.remove_class("-reading")
        self._show_text()
        self.query_one("#drafts-list").focus()

    def action_edit(self) -> None:
        entry = self.query_one(DraftsList).entry
        if entry is None:
            return
        if entry.writing is not None:
            self.post_message(self.Write(entry.writing))
        elif entry.draft is not None:
            response = entry.draft.response
            self.post_message(self.Write(writing_on(response.id, response.latest)))

    def action_request(self) -> None:
        response = self._response
        self.submit(
            RequestClearance(by=self.seen.me, response=response.id, version=response.latest.number)
        )

    def action_approve(self) -> None:
        response = self._response
        self.submit(Approve(by=self.seen.me, response=response.id, version=response.latest.number))

    def action_send_back(self) -> None:
        response = self._response
        command = partial(
            Return, by=self.seen.me, response=response.id, version=response.latest.number
        )
        self.app.push_screen(
            WordsDialog(
                _("Send back"),
                _("Version {number} goes back to its author.").format(
                    number=response.latest.number
                ),
                [_("What has to change?")],
                lambda comment: command(comment=comment),
            )
        )

    def action_share(self) -> None:
        response = self._response
        shown = {
            team
            for one in self.seen.view.shared
            if (one.response, one.version) == (response.id, response.latest.number)
            for team in one.to
        }
        dialog = ChoiceDialog(
            _("Which teams may read version {number} before it is out?").format(
                number=response.latest.number
            ),
            partner_choices(self.seen),
            shown,
        )

        def share(marked: list[str] | None) -> None:
            new = tuple(team for team in marked or () if team not in shown)
            if new:
                number = response.latest.number
                self.submit(
                    ShareDraft(by=self.seen.me, response=response.id, version=number, to=new)
                )

        self.app.push_screen(dialog, share)

    def action_release(self) -> None:
        draft = self.seen.draft(self._response.id)
        assert draft is not None
        self.app.push_screen(release_dialog(draft, self.seen), self._released)

    def _released(self, _result: object) -> None:
        """Says so where the text went out; who left the question hears nothing."""
        draft = self.seen.draft(self._response.id)
        if draft is not None and is_out(draft):
            self.notify(_("It is out."), markup=False)

    def action_withdraw(self) -> None:
        command = partial(Withdraw, by=self.seen.me, response=self._response.id)
        self.app.push_screen(
            WordsDialog(
                _("Withdraw"),
                _("It is taken back in the open: everyone sees that it was withdrawn."),
                [_("Why is it withdrawn?")],
                lambda reason: command(reason=reason),
            )
        )

    def action_discard(self) -> None:
        entry = self.query_one(DraftsList).entry
        writing = entry.writing if entry is not None else None
        if writing is None:
            return

        def discard(sure: bool | None) -> None:
            if sure:
                self._keeper.forget(writing.slot)
                self.show(self.seen)

        body = Content("\n\n").join(
            [
                Content(_("What you wrote since the last saved version is thrown away:")),
                plain(writing.first_words[:400]),
            ]
        )
        self.app.push_screen(ConfirmDialog(_("Discard what you wrote"), body), discard)

    def action_differences(self) -> None:
        versions = self._response.versions
        pairs = zip(versions[-2::-1], versions[:0:-1], strict=True)
        parts = [
            Content.styled(
                _("From version {old} to version {new}").format(old=old.number, new=new.number),
                "bold",
            )
            + "\n"
            + difference(old.content, new.content, self.seen)
            for old, new in pairs
        ]
        body = Content("\n").join([legend(), *parts])
        self.app.push_screen(ReadingDialog(_("What changed"), body))

    def action_board(self) -> None:
        self.app.push_screen(ClearanceBoard())

    @on(EntryList.Highlighted, "#drafts-list")
    def _highlighted(self, message: EntryList.Highlighted) -> None:
        message.stop()
        self._show_text(from_start=True)

    @on(EntryList.Clicked, "#drafts-list")
    def _clicked(self, message: EntryList.Clicked) -> None:
        message.stop()
        self.action_read()

    @property
    def _keeper(self) -> DraftKeeper:
        assert isinstance(self.app, PlayerConsole)
        assert self.app.keeper is not None
        return self.app.keeper

    @property
    def _response(self) -> Response:
        """The chosen response; what needs one is offered only where there is one."""
        entry = self.query_one(DraftsList).entry
        assert entry is not None
        assert entry.draft is not None
        return entry.draft.response

    def _show_text(self, *, from_start: bool = False) -> None:
        entry = self.query_one(DraftsList).entry
        back = ["back"] if self.has_class("-reading") else []
        self.allow(*possible(entry, self.seen), "board", *back)
        reader = self.query_one("#draft-text", Reader)
        if entry is None:
            reader.show(Content(""))
        elif entry.draft is not None:
            reader.show(response_text(entry.draft, self.seen), from_start=from_start)
        else:
            assert entry.writing is not None
            hint = _("Only you see this until you save it. {key} goes on writing.").format(
                key=key_of("team.drafts.edit")
            )
            head = Content.styled(hint, "bold")
            texts = [plain(text) for text in entry.writing.content.texts.values() if text.strip()]
            reader.show(Content("\n\n").join([head, *texts]), from_start=from_start)
