"""What becomes of a text: kept as it is typed, saved, sent for clearance, let out."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from textual import on
from textual.content import Content

from exercise_sim.exercise.commands import RequestClearance, SaveVersion
from exercise_sim.exercise.content import LONGEST_TEXT
from exercise_sim.exercise.content import Content as ResponseContent
from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.messages import CommandDone, CommandRefused
from exercise_sim.tui.team.compare_versions import difference
from exercise_sim.tui.team.draft_keeper import DraftKeeper
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.player_console import PlayerConsole
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.releasing import release_dialog
from exercise_sim.tui.team.writing import Writing

KEEP_SECONDS = 0.5
"""How often a changed text is kept: less than a second of typing can be lost."""

Next = Literal["stay", "request", "release"]
"""What happens once the version is saved."""


class SavingScreen(ExerciseScreen):
    """Holds one `Writing`; nothing of it depends on what others do meanwhile."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self.writing = writing
        self._kept = writing
        self._saved: ResponseContent | None = None
        self._sent: SaveVersion | None = None
        self._next: Next = "stay"

    def on_mount(self) -> None:
        draft = self.look().draft(self.writing.slot)
        if draft is not None and self.writing.based_on:
            self._saved = draft.response.version(self.writing.based_on).content
        self.set_interval(KEEP_SECONDS, self.keep)

    def say(self, sentence: str, *, error: bool = False) -> None:
        """Tells the person how it stands with the text."""
        raise NotImplementedError

    def action_save(self) -> None:
        self._save("stay")

    def action_request(self) -> None:
        self._save("request")

    def action_release(self) -> None:
        self._save("release")

    @property
    def keeper(self) -> DraftKeeper:
        assert isinstance(self.app, PlayerConsole)
        assert self.app.keeper is not None
        return self.app.keeper

    @property
    def dirty(self) -> bool:
        """Whether there is something that no saved version has."""
        return self.writing.to_save != self._saved

    def look(self) -> Perspective:
        """The newest perspective, also before the news of it has come to this screen."""
        seat = self.seat
        return perspective(seat.state, seat.participant, seat.t(), seat.feed_memory)

    def keep(self) -> None:
        """Autosave."""
        if self.writing == self._kept:
            return
        self._kept = self.writing
        if self.writing.too_long:
            too_long = _("Texts over {number} characters cannot be kept.")
            self.say(f"! {too_long.format(number=whole(LONGEST_TEXT))}", error=True)
        elif self.dirty:
            self.keeper.keep(self.writing)

    def _save(self, then: Next) -> None:
        """Saves a version if there is something to save, and goes on with `then`."""
        if self._sent is not None or self.writing.too_long:
            return
        self._next = then
        if not self.dirty:
            if then == "stay":
                saved = _("Version {number} is saved already.")
                self.say(saved.format(number=self.writing.based_on))
            self._go_on()
            return
        self.say(_("Saving…"))
        self._sent = SaveVersion(
            by=self.seat.participant,
            response=self.writing.slot,
            content=self.writing.to_save,
            based_on=self.writing.based_on,
        )
        self.submit(self._sent)

    def _go_on(self) -> None:
        """What was wanted beside saving."""
        then, self._next = self._next, "stay"
        draft = self.look().draft(self.writing.slot)
        if draft is None or then == "stay":
            return
        if then == "request":
            self.submit(
                RequestClearance(
                    by=self.seat.participant,
                    response=self.writing.slot,
                    version=self.writing.based_on,
                )
            )
        else:
            self.app.push_screen(release_dialog(draft, self.look()), self._released)

    def _released(self, _result: object) -> None:
        """Nothing is left to do here once it is out."""
        draft = self.look().draft(self.writing.slot)
        if draft is not None and not self.dirty and draft.response.releases:
            last = draft.response.releases[-1]
            if last.version == self.writing.based_on:
                self.notify(_("It is out."), markup=False)
                self.dismiss(None)

    @on(CommandDone)
    def _done(self, message: CommandDone) -> None:
        command = message.commands[0]
        if isinstance(command, SaveVersion) and command is self._sent:
            self._sent = None
            version = self.writing.based_on + 1
            self.writing = replace(self.writing, based_on=version)
            self._saved = command.content
            self._kept = self.writing
            if self.dirty:
                self.keeper.keep(self.writing)
            else:
                self.keeper.forget(self.writing.slot)
            self.say(_("Saved as version {number}; your team can see it.").format(number=version))
            self._go_on()
        elif isinstance(command, RequestClearance):
            self.notify(_("Sent for clearance."), markup=False)
            if not self.dirty:
                self.dismiss(None)

    @on(CommandRefused)
    def _refused(self, message: CommandRefused) -> None:
        message.stop()
        if message.commands[0] is self._sent:
            self._sent = None
        self.say(f"! {message.sentence}", error=True)
        draft = self.look().draft(self.writing.slot)
        if draft is not None and draft.response.latest.number > self.writing.based_on:
            self._show_newer(draft.response.latest.number)

    def _show_newer(self, number: int) -> None:
        """A colleague saved meanwhile: their version against what is typed here."""
        draft = self.look().draft(self.writing.slot)
        assert draft is not None
        author = self.look().person(draft.response.latest.by)
        this_one, that_one = _("This"), _("this")
        meanwhile = _("{name} saved version {number} meanwhile.")
        what_now = _(
            "What you typed is still here. {theirs} is only in theirs, {yours} is only in yours. "
            "If you save again, yours becomes the next version."
        ).format(theirs=f"[-{this_one}-]", yours=f"{{+{that_one}+}}")
        body = Content.styled(meanwhile.format(name=author, number=number), "bold")
        body += Content(f" {what_now}\n\n")
        changes = difference(draft.response.latest.content, self.writing.content, self.look())
        self.writing = replace(self.writing, based_on=number)
        self.app.push_screen(ReadingDialog(_("Somebody saved meanwhile"), body + changes))
