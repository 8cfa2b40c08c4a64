"""Writing a response: where it goes, its text in every language, what the playbook expects."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import bindings, key_of
from exercise_sim.tui.team.banner import Banner
from exercise_sim.tui.team.breakpoints import BREAKPOINTS
from exercise_sim.tui.team.checklist import checklist
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.composer_choices import languages_of
from exercise_sim.tui.team.composer_form import ComposerForm
from exercise_sim.tui.team.composer_reach import reach_words
from exercise_sim.tui.team.composer_saving import SavingScreen
from exercise_sim.tui.team.composer_texts import ComposerTexts
from exercise_sim.tui.team.composer_undo import ChoicesUndo
from exercise_sim.tui.team.counters import counters_line
from exercise_sim.tui.team.draft_templates import template, template_choices, texts_of
from exercise_sim.tui.team.help_text import help_text
from exercise_sim.tui.team.inject_text import words_of
from exercise_sim.tui.team.inserting import insert_choices, used_in, uses
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.status_line import show_header
from exercise_sim.tui.team.writing import Writing

FOR_AUDIENCES = ("publish", "reply")
"""Actions that are meant for audiences."""


class ComposerScreen(SavingScreen):
    """The form, the texts and what stands beside them."""

    CSS_PATH = "composer_screen.tcss"
    AUTO_FOCUS = None
    HORIZONTAL_BREAKPOINTS = BREAKPOINTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("composer")]

    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._seen: Perspective | None = None
        self._choices = ChoicesUndo()

    def compose(self) -> ComposeResult:
        seen = self.look()
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
        self.say(self._opening_words())
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
            self.say(_("The playbook has no templates."))
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
        self.keep()
        untouched = not self.writing.based_on and not self.writing.first_words
        if not self.dirty or untouched:
            self.keeper.forget(self.writing.slot)
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
    def _texts(self) -> ComposerTexts:
        return self.query_one(ComposerTexts)

    @on(ComposerTexts.Typed)
    def _typed(self, message: ComposerTexts.Typed) -> None:
        texts = self.writing.content.texts
        if texts.get(message.language, "") != message.text:
            self.writing = self.writing.change(texts={**texts, message.language: message.text})
        self._show_counters()

    @on(ComposerForm.Chosen)
    def _chosen(self, message: ComposerForm.Chosen) -> None:
        self._choices.remember(self.writing)
        if message.name == "action":
            self.writing = self.writing.doing(message.value, self._perspective.partners)
        else:
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
        if self.look().view.templates:
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

    def say(self, sentence: str, *, error: bool = False) -> None:
        status = self.query_one("#composer-status", Static)
        status.set_class(error, "-error")
        status.update(Content(one_line(sentence, 400)))
