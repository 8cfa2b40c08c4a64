"""Writing a response: where it goes, its text in every language, what the playbook expects."""

from dataclasses import replace
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.commands import RequestClearance, SaveVersion
from exercise_sim.exercise.content import LONGEST_TEXT
from exercise_sim.exercise.content import Content as ResponseContent
from exercise_sim.exercise.state import State
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.messages import CommandDone, CommandRefused
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.banner import Banner
from exercise_sim.tui.team.breakpoints import BREAKPOINTS
from exercise_sim.tui.team.checklist import checklist
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.compare_versions import difference
from exercise_sim.tui.team.composer_choices import languages_of
from exercise_sim.tui.team.composer_form import ComposerForm
from exercise_sim.tui.team.composer_texts import ComposerTexts
from exercise_sim.tui.team.counters import counters_line
from exercise_sim.tui.team.draft_keeper import DraftKeeper
from exercise_sim.tui.team.help_text import help_text
from exercise_sim.tui.team.inject_text import words_of
from exercise_sim.tui.team.inserting import insert_choices, used_in, uses
from exercise_sim.tui.team.key_hints import KeyHints
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.player_console import PlayerConsole
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.releasing import release_dialog
from exercise_sim.tui.team.status_line import show_header
from exercise_sim.tui.team.writing import Writing

KEEP_SECONDS = 0.5
"""How often a changed text is kept: less than a second of typing can be lost."""

Next = Literal["stay", "request", "release"]
"""What happens once the version is saved."""


class ComposerScreen(ExerciseScreen):
    """Holds one `Writing`; nothing of it depends on what others do meanwhile."""

    CSS_PATH = "composer_screen.tcss"
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("composer")]

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self.writing = writing
        self._kept = writing
        self._saved: ResponseContent | None = None
        self._seen: Perspective | None = None
        self._sent: SaveVersion | None = None
        self._next: Next = "stay"

    def compose(self) -> ComposeResult:
        seen = self._look()
        yield ExerciseHeader()
        yield Banner()
        yield ComposerForm()
        with Horizontal(id="work"):
            yield ComposerTexts(languages_of(seen, self.writing), self.writing.content.texts)
            with Vertical(id="aside"):
                yield Static("The playbook expects", id="aside-title")
                yield Static(id="checklist")
                yield Reader(id="answered")
        yield Static(id="counters")
        yield Static(id="composer-status")
        yield KeyHints()

    def on_mount(self) -> None:
        draft = self._look().draft(self.writing.slot)
        if draft is not None and self.writing.based_on:
            self._saved = draft.response.version(self.writing.based_on).content
        self.set_interval(KEEP_SECONDS, self._keep)
        self._say(
            f"Going on from version {self.writing.based_on}."
            if self.writing.based_on
            else "New response; it is kept as you write."
        )
        self.set_focus(self._texts.box)

    def show_state(self, state: State) -> None:
        self._seen = perspective(state, self.seat.participant, self.seat.t())
        self._show_writing()

    def show_time(self, t: float) -> None:
        if self._seen is None:
            return
        show_header(self.query_one(ExerciseHeader), self._seen, t)
        self.query_one(Banner).show(self._seen, t)
        shown = checklist(self.writing, self._seen, t)
        static = self.query_one("#checklist", Static)
        if static.content != shown:
            static.update(shown)

    def action_save(self) -> None:
        self._save("stay")

    def action_request(self) -> None:
        self._save("request")

    def action_release(self) -> None:
        self._save("release")

    def action_insert(self) -> None:
        dialog = ChoiceDialog(
            "Mark what this text uses; what you mark is inserted",
            insert_choices(self._perspective, self._texts.language),
            used_in(self.writing.content),
        )
        self.app.push_screen(dialog, self._insert)

    def action_next_language(self) -> None:
        self._texts.next_language()

    def action_close(self) -> None:
        self._keep()
        untouched = not self.writing.based_on and not self.writing.first_words
        if not self._dirty or untouched:
            self._keeper.forget(self.writing.slot)
        else:
            self.notify("Kept. You find it under Drafts (key 2).", markup=False)
        self.dismiss(None)

    def action_help(self) -> None:
        self.app.push_screen(ReadingDialog("Help", help_text("composer")))

    @property
    def _perspective(self) -> Perspective:
        assert self._seen is not None
        return self._seen

    @property
    def _keeper(self) -> DraftKeeper:
        assert isinstance(self.app, PlayerConsole)
        assert self.app.keeper is not None
        return self.app.keeper

    @property
    def _texts(self) -> ComposerTexts:
        return self.query_one(ComposerTexts)

    @property
    def _dirty(self) -> bool:
        """Whether there is something that no saved version has."""
        return self.writing.to_save != self._saved

    def _look(self) -> Perspective:
        """The newest perspective, also before the news of it has come to this screen."""
        return perspective(self.seat.state, self.seat.participant, self.seat.t())

    def _keep(self) -> None:
        """Autosave."""
        if self.writing == self._kept:
            return
        self._kept = self.writing
        if self.writing.too_long:
            self._say(f"! Texts over {LONGEST_TEXT:,} characters cannot be kept.", error=True)
        elif self._dirty:
            self._keeper.keep(self.writing)

    def _save(self, then: Next) -> None:
        """Saves a version if there is something to save, and goes on with `then`."""
        if self._sent is not None or self.writing.too_long:
            return
        self._next = then
        if not self._dirty:
            if then == "stay":
                self._say(f"Version {self.writing.based_on} is saved already.")
            self._go_on()
            return
        self._say("Saving…")
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
        draft = self._look().draft(self.writing.slot)
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
            self.app.push_screen(release_dialog(draft, self._look()), self._released)

    def _released(self, _result: object) -> None:
        """Nothing is left to do here once it is out."""
        draft = self._look().draft(self.writing.slot)
        if draft is not None and not self._dirty and draft.response.releases:
            last = draft.response.releases[-1]
            if last.version == self.writing.based_on:
                self.notify("It is out.", markup=False)
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
            if self._dirty:
                self._keeper.keep(self.writing)
            else:
                self._keeper.forget(self.writing.slot)
            self._say(f"Saved as version {version}; your team can see it.")
            self._go_on()
        elif isinstance(command, RequestClearance):
            self.notify("Sent for clearance.", markup=False)
            if not self._dirty:
                self.dismiss(None)

    @on(CommandRefused)
    def _refused(self, message: CommandRefused) -> None:
        message.stop()
        if message.commands[0] is self._sent:
            self._sent = None
        self._say(f"! {message.sentence}", error=True)
        draft = self._look().draft(self.writing.slot)
        if draft is not None and draft.response.latest.number > self.writing.based_on:
            self._show_newer(draft.response.latest.number)

    def _show_newer(self, number: int) -> None:
        """A colleague saved meanwhile: their version against what is typed here."""
        draft = self._look().draft(self.writing.slot)
        assert draft is not None
        author = self._look().person(draft.response.latest.by)
        body = Content.assemble(
            (f"{author} saved version {number} meanwhile. ", "bold"),
            "What you typed is still here. [-This-] is only in theirs, {+this+} is only in yours. "
            "If you save again, yours becomes the next version.\n\n",
        )
        changes = difference(draft.response.latest.content, self.writing.content, self._look())
        self.writing = replace(self.writing, based_on=number)
        self.app.push_screen(ReadingDialog("Somebody saved meanwhile", body + changes))

    @on(ComposerTexts.Typed)
    def _typed(self, message: ComposerTexts.Typed) -> None:
        texts = self.writing.content.texts
        if texts.get(message.language, "") != message.text:
            self.writing = self.writing.change(texts={**texts, message.language: message.text})
        self._show_counters()

    @on(ComposerForm.Chosen)
    def _chosen(self, message: ComposerForm.Chosen) -> None:
        self.writing = self.writing.change(**{message.name: message.value})
        self._show_writing()

    def _insert(self, marked: list[str] | None) -> None:
        if marked is None:
            return
        used = used_in(self.writing.content)
        choices = insert_choices(self._perspective, self._texts.language)
        new = [c.label.strip() for c in choices if c.id in marked and c.id not in used]
        if new:
            self._texts.insert(" ".join(new))
        self.writing = self.writing.change(**uses(marked))
        self._texts.box.focus()

    def _show_writing(self) -> None:
        seen, content = self._perspective, self.writing.content
        self.query_one(ComposerForm).show(content, seen)
        items = [seen.item(inject) for inject in content.answers]
        texts = [words_of(item, seen) for item in items if item is not None]
        self.query_one("#answered", Reader).show(Content("\n\n").join(texts))
        self._show_counters()
        self.show_time(self.seat.t())

    @on(ComposerTexts.LanguageChosen)
    def _show_counters(self) -> None:
        if self._seen is None:
            return
        content = self.writing.content
        self._texts.show_sizes(content.texts)
        text = content.texts.get(self._texts.language, "")
        line = counters_line(text, content.channels, self._seen)
        self.query_one("#counters", Static).update(line, layout=False)

    def _say(self, sentence: str, *, error: bool = False) -> None:
        status = self.query_one("#composer-status", Static)
        status.set_class(error, "-error")
        status.update(Content(one_line(sentence, 400)))
