"""Writing to other teams, to people of the story and to the SimCell."""

import secrets
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import Label

from exercise_sim.exercise.commands import SendMessage
from exercise_sim.localization import N_, _
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.mark_list import Choice, MarkList
from exercise_sim.tui.team.perspective import SIMCELL, Perspective
from exercise_sim.tui.team.text_box import TextBox


class MessageDialog(Dialog[None]):
    """`to` is marked from the start."""

    AUTO_FOCUS = ""
    FINISH: ClassVar[str] = N_("Send")

    def __init__(self, seen: Perspective, to: tuple[str, ...] = ()) -> None:
        super().__init__(
            _("Write a message"),
            _("Mark who it is for (Space), write, {key} sends it.").format(
                key=key_of("team.dialog.finish")
            ),
        )
        self._seen = seen
        self._to = to
        self._message = secrets.token_hex(4)

    def fields(self) -> ComposeResult:
        view = self._seen.view
        others = [Choice(t.id, self._seen.read(t.name), _("team")) for t in view.teams]
        people = [Choice(p, self._seen.recipient(p)) for p in view.personas]
        choices = [
            *(choice for choice in others if choice.id != view.team.id),
            *people,
            Choice(SIMCELL, _("SimCell"), _("the people who run the exercise")),
        ]
        yield MarkList(choices, self._to, id="to")
        yield Label(_("Message"), markup=False)
        yield TextBox(id="message", classes="words")

    def on_mount(self) -> None:
        self.query_one("#message" if self._to else "#to").focus()

    def action_finish(self) -> None:
        to = self.query_one(MarkList).marked
        text = self.query_one(TextBox).text.strip()
        if not to:
            self.complain(_("Please mark who the message is for."))
            self.query_one(MarkList).focus()
        elif not text:
            self.complain(_("Please write the message."))
            self.query_one(TextBox).focus()
        else:
            self.send(SendMessage(by=self._seen.me, message=self._message, to=tuple(to), text=text))

    def done(self) -> None:
        to = self._seen.recipients(tuple(self.query_one(MarkList).marked))
        said = _("Sent to {recipients}.").format(recipients=one_line(to, 100))
        self.app.notify(said, markup=False, timeout=3)
        super().done()

    @on(MarkList.Finished)
    def _marked(self) -> None:
        self.query_one(TextBox).focus()
