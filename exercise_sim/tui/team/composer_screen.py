"""Writing a response: where it goes, its text in every language, what the playbook expects."""

from collections.abc import Callable
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
from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.exercise_screen import ExerciseScreen
from exercise_sim.tui.messages import CommandDone, CommandRefused
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import bindings, key_of
from exercise_sim.tui.team.banner import Banner
from exercise_sim.tui.team.breakpoints import BREAKPOINTS
from exercise_sim.tui.team.checklist import checklist
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.compare_versions import difference
from exercise_sim.tui.team.composer_choices import languages_of
from exercise_sim.tui.team.composer_form import ComposerForm
from exercise_sim.tui.team.composer_reach import reach_words
from exercise_sim.tui.team.composer_texts import ComposerTexts
from exercise_sim.tui.team.composer_undo import ChoicesUndo
from exercise_sim.tui.team.counters import counters_line
from exercise_sim.tui.team.draft_keeper import DraftKeeper
from exercise_sim.tui.team.draft_templates import template, template_choices, texts_of
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

FOR_AUDIENCES = ("publish", "reply")
"""Actions that are meant for audiences."""

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
        self._choices = ChoicesUndo()

    def compose(self) -> ComposeResult:
        seen = self._look()
        yield ExerciseHeader()
        yield Banner()
        yield ComposerForm()
        with Horizontal(id="work"):
            yield ComposerTexts(languages_of(seen, self.writing), self.writing.content.texts)
            with Vertical(id="aside"):
                if not seen.view.checklist_hidden:
                    yield Static(_("The playbook expects"), id="aside-title")
                    yield Static(id="checklist")
                yield Reader(id="answered")
        yield Static(id="counters")
        yield Static(id="reach")
        yield Static(id="composer-status")
        yield KeyHints()

    def on_mount(self) -> None:
        draft = self._look().draft(self.writing.slot)
        if draft is not None and self.writing.based_on:
            self._saved = draft.response.version(self.writing.based_on).content
        self.set_interval(KEEP_SECONDS, self._keep)
        self._say(self._opening_words())
        self.set_focus(self._texts.box)

    def show_state(self, state: State) -> None:
        seat = self.seat
        self._seen = perspective(state, seat.participant, seat.t(), seat.feed_memory)
        self._show_writing()

    def show_time(self, t: float) -> None:
        if self._seen is None:
            return
        show_header(self.query_one(ExerciseHeader), self._seen, t)
        self.query_one(Banner).show(self._seen, t)
        if self._seen.view.checklist_hidden:
            return
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
            _("Mark what this text uses; what you mark is inserted"),
            insert_choices(self._perspective, self._texts.language),
            used_in(self.writing.content),
        )
        self.app.push_screen(dialog, self._insert)

    def action_template(self) -> None:
        seen, language = self._perspective, self._texts.language
        if not seen.view.templates:
            self._say(_("The playbook has no templates."))
            return
        dialog = ChoiceDialog(
            _("Take over a text from the playbook"),
            template_choices(self.writing.content, language, seen),
            single=True,
        )
        self.app.push_screen(dialog, self._take_template)

    def action_undo(self) -> None:
        """Within a text the text's own undo has taken the key already."""
        self._choose(self._choices.undo(self.writing), self._texts.box.undo)

    def action_redo(self) -> None:
        self._choose(self._choices.redo(self.writing), self._texts.box.redo)

    def action_next_language(self) -> None:
        self._texts.next_language()

    def action_close(self) -> None:
        self._keep()
        untouched = not self.writing.based_on and not self.writing.first_words
        if not self._dirty or untouched:
            self._keeper.forget(self.writing.slot)
        else:
            self.notify(
                _("Kept. You find it under Drafts (key {key}).").format(
                    key=key_of("team.anywhere.show_tab.drafts")
                ),
                markup=False,
            )
        self.dismiss(None)

    def action_help(self) -> None:
        self.app.push_screen(ReadingDialog(_("Help"), help_text("composer")))

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
        seat = self.seat
        return perspective(seat.state, seat.participant, seat.t(), seat.feed_memory)

    def _keep(self) -> None:
        """Autosave."""
        if self.writing == self._kept:
            return
        self._kept = self.writing
        if self.writing.too_long:
            too_long = _("Texts over {number} characters cannot be kept.")
            self._say(f"! {too_long.format(number=whole(LONGEST_TEXT))}", error=True)
        elif self._dirty:
            self._keeper.keep(self.writing)

    def _save(self, then: Next) -> None:
        """Saves a version if there is something to save, and goes on with `then`."""
        if self._sent is not None or self.writing.too_long:
            return
        self._next = then
        if not self._dirty:
            if then == "stay":
                saved = _("Version {number} is saved already.")
                self._say(saved.format(number=self.writing.based_on))
            self._go_on()
            return
        self._say(_("Saving…"))
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
            if self._dirty:
                self._keeper.keep(self.writing)
            else:
                self._keeper.forget(self.writing.slot)
            self._say(_("Saved as version {number}; your team can see it.").format(number=version))
            self._go_on()
        elif isinstance(command, RequestClearance):
            self.notify(_("Sent for clearance."), markup=False)
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
        this_one, that_one = _("This"), _("this")
        meanwhile = _("{name} saved version {number} meanwhile.")
        what_now = _(
            "What you typed is still here. {theirs} is only in theirs, {yours} is only in yours. "
            "If you save again, yours becomes the next version."
        ).format(theirs=f"[-{this_one}-]", yours=f"{{+{that_one}+}}")
        body = Content.styled(meanwhile.format(name=author, number=number), "bold")
        body += Content(f" {what_now}\n\n")
        changes = difference(draft.response.latest.content, self.writing.content, self._look())
        self.writing = replace(self.writing, based_on=number)
        self.app.push_screen(ReadingDialog(_("Somebody saved meanwhile"), body + changes))

    @on(ComposerTexts.Typed)
    def _typed(self, message: ComposerTexts.Typed) -> None:
        texts = self.writing.content.texts
        if texts.get(message.language, "") != message.text:
            self.writing = self.writing.change(texts={**texts, message.language: message.text})
        self._show_counters()

    @on(ComposerForm.Chosen)
    def _chosen(self, message: ComposerForm.Chosen) -> None:
        self._choices.remember(self.writing)
        self.writing = self.writing.change(**{message.name: message.value})
        self._show_writing()

    def _choose(self, writing: Writing | None, otherwise: Callable[[], None]) -> None:
        """Shows the choices of `writing`; where there is none, the text has its turn."""
        if writing is None:
            otherwise()
        else:
            self.writing = writing
            self._show_writing()

    def _take_template(self, marked: list[str] | None) -> None:
        if marked:
            taken = template(marked[0], self._perspective)
            self._choices.remember(self.writing)
            content = self.writing.content
            self.writing = self.writing.change(action=taken.action)
            self._texts.fill(texts_of(taken, content, self._texts.language))
            self._show_writing()
            self._texts.box.focus()

    def _opening_words(self) -> str:
        if self.writing.based_on:
            return _("Going on from version {number}.").format(number=self.writing.based_on)
        if self._look().view.templates:
            return _(
                "New response; it is kept as you write. {key} takes a text from the playbook."
            ).format(key=key_of("team.composer.template"))
        return _("New response; it is kept as you write.")

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
        line = counters_line(text, content, self._seen)
        reached = reach_words(content, self._seen) if content.action in FOR_AUDIENCES else ""
        shown = self.query_one("#reach", Static)
        shown.display = bool(reached)
        shown.update(Content(one_line(reached)), layout=False)
        self.query_one("#counters", Static).update(line, layout=False)

    def _say(self, sentence: str, *, error: bool = False) -> None:
        status = self.query_one("#composer-status", Static)
        status.set_class(error, "-error")
        status.update(Content(one_line(sentence, 400)))
