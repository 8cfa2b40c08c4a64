"""Writing a response: where it goes, its text in every language, what the playbook expects."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, Vertical
from textual.content import Content
from textual.widgets import ContentSwitcher, Static, Tab, Tabs, TextArea

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
from exercise_sim.tui.team.composer_choices import (
    CHOICES,
    insert_choices,
    language_label,
    languages_of,
    texts_to_insert,
)
from exercise_sim.tui.team.composer_field import ComposerField
from exercise_sim.tui.team.counters import count, smallest_limit
from exercise_sim.tui.team.draft_keeper import DraftKeeper
from exercise_sim.tui.team.help_text import help_text
from exercise_sim.tui.team.inject_text import words_of
from exercise_sim.tui.team.key_hints import KeyHints
from exercise_sim.tui.team.perspective import Perspective, perspective
from exercise_sim.tui.team.player_console import PlayerConsole
from exercise_sim.tui.team.reader import Reader
from exercise_sim.tui.team.reading_dialog import ReadingDialog
from exercise_sim.tui.team.releasing import release_dialog
from exercise_sim.tui.team.status_line import show_header
from exercise_sim.tui.team.text_box import TextBox
from exercise_sim.tui.team.version_text import difference
from exercise_sim.tui.team.wording import GOES_TO_SOMEBODY, counted, language_name
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
        self._languages: list[str] = []
        self._seen: Perspective | None = None
        self._sent: SaveVersion | None = None
        self._next: Next = "stay"

    def compose(self) -> ComposeResult:
        seen = self._look()
        self._languages = languages_of(seen, self.writing)
        texts = self.writing.content.texts
        first = next((code for code in self._languages if texts.get(code)), self._languages[0])
        yield ExerciseHeader()
        yield Banner()
        with Container(id="fields"):
            yield ComposerField("Action", id="action", tooltip="What this response does")
            yield ComposerField("Answers", id="answers", tooltip="Which injects it answers")
            yield ComposerField("Channels", id="channels", tooltip="Where it is published or sent")
            yield ComposerField("Audiences", id="audiences", tooltip="Whom it should reach")
            yield ComposerField("To", id="to", tooltip="Whom it goes to in person")
        with Horizontal(id="work"):
            with Vertical(id="texts"):
                yield Tabs(
                    *(Tab(Content(language_name(c)), id=f"in-{c}") for c in self._languages),
                    active=f"in-{first}",
                )
                with ContentSwitcher(initial=f"text-{first}"):
                    for code in self._languages:
                        yield TextBox(
                            texts.get(code, ""),
                            id=f"text-{code}",
                            placeholder=Content(f"Write here in {language_name(code)}."),
                        )
            with Vertical(id="aside"):
                yield Static("The playbook expects", id="aside-title")
                yield Static(id="checklist")
                yield Reader(id="answered")
        yield Static(id="counters")
        yield Static(id="composer-status")
        yield KeyHints()

    def on_mount(self) -> None:
        self.query_one(Tabs).can_focus = False
        draft = self._look().draft(self.writing.slot)
        if draft is not None and self.writing.based_on:
            self._saved = draft.response.version(self.writing.based_on).content
        self.set_interval(KEEP_SECONDS, self._keep)
        self._say(
            f"Going on from version {self.writing.based_on}."
            if self.writing.based_on
            else "New response; it is kept as you write."
        )
        self.call_after_refresh(self._box.focus)

    def show_state(self, state: State) -> None:
        self._seen = perspective(state, self.seat.participant, self.seat.t())
        self._show_form()

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
        used = [f"message {m}" for m in self.writing.content.key_messages]
        used += [f"fact {f}" for f in self.writing.content.facts]
        dialog = ChoiceDialog(
            "Mark what this text uses; what you mark is inserted",
            insert_choices(self._perspective, self._language),
            used,
        )
        self.app.push_screen(dialog, self._insert)

    def action_next_language(self) -> None:
        at = self._languages.index(self._language)
        following = self._languages[(at + 1) % len(self._languages)]
        self.query_one(Tabs).active = f"in-{following}"

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
    def _language(self) -> str:
        return (self.query_one(ContentSwitcher).current or "").removeprefix("text-")

    @property
    def _box(self) -> TextBox:
        return self.query_one(f"#text-{self._language}", TextBox)

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
            "What you typed is still here. - is only in theirs, + is only in yours. If you save "
            "again, yours becomes the next version.\n\n",
        )
        changes = difference(draft.response.latest.content, self.writing.content)
        self.writing = replace(self.writing, based_on=number)
        self.app.push_screen(ReadingDialog("Somebody saved meanwhile", body + changes))

    @on(TextArea.Changed)
    def _typed(self, message: TextArea.Changed) -> None:
        code = (message.text_area.id or "").removeprefix("text-")
        texts = self.writing.content.texts
        if texts.get(code, "") != message.text_area.text:
            self.writing = self.writing.change(texts={**texts, code: message.text_area.text})
        self._show_counters()

    @on(Tabs.TabActivated)
    def _language_chosen(self, message: Tabs.TabActivated) -> None:
        assert message.tab is not None
        code = (message.tab.id or "").removeprefix("in-")
        if self._language != code:
            self.query_one(ContentSwitcher).current = f"text-{code}"
            self._box.focus()
        self._show_counters()

    @on(ComposerField.Pressed)
    def _change(self, message: ComposerField.Pressed) -> None:
        name = message.field.id or ""
        chosen = getattr(self.writing.content, name)
        single = name == "action"
        dialog = ChoiceDialog(
            {
                "action": "What does this response do?",
                "answers": "Which injects does it answer?",
                "channels": "Where does it go out?",
                "audiences": "Whom should it reach?",
                "to": "Whom does it go to?",
            }[name],
            CHOICES[name](self._perspective),
            [chosen] if single else chosen,
            single=single,
        )
        self.app.push_screen(dialog, self._changer(name))

    def _changer(self, name: str) -> Callable[[list[str] | None], None]:
        def change(marked: list[str] | None) -> None:
            if marked is None:
                return
            self.writing = self.writing.change(
                **{name: marked[0] if name == "action" else tuple(marked)}
            )
            self._show_form()

        return change

    def _insert(self, marked: list[str] | None) -> None:
        if marked is None:
            return
        used = {f"message {m}" for m in self.writing.content.key_messages}
        used |= {f"fact {f}" for f in self.writing.content.facts}
        texts = texts_to_insert(self._perspective, self._language)
        new = [texts[one] for one in marked if one not in used]
        if new:
            box = self._box
            before = box.get_text_range(box.document.start, box.cursor_location)
            gap = "" if not before or before[-1].isspace() else " "
            box.insert(gap + " ".join(new) + " ")
        self.writing = self.writing.change(
            key_messages=_ids(marked, "message "), facts=_ids(marked, "fact ")
        )
        self._box.focus()

    def _show_form(self) -> None:
        seen, writing = self._perspective, self.writing.content
        audiences = [a for a in seen.view.audiences if a.id in writing.audiences]
        people = sum(a.size for a in audiences)
        names = ", ".join(seen.read(a.name) for a in audiences)
        values = {
            "action": (writing.action, ""),
            "answers": ("; ".join(seen.title(one) for one in writing.answers), "no inject"),
            "channels": (", ".join(seen.channel(c) for c in writing.channels), "none chosen"),
            "audiences": (f"{people:,} people: {names}" if audiences else "", "none chosen"),
            "to": (seen.recipients(writing.to), "nobody chosen"),
        }
        for name, (value, empty) in values.items():
            self.query_one(f"#{name}", ComposerField).show(value, empty)
        personal = writing.action in GOES_TO_SOMEBODY
        self.query_one("#to").display = personal
        self.query_one("#audiences").display = writing.action in ("publish", "reply")
        self.query_one("#channels").display = writing.action != "monitor"
        self._show_answered()
        self._show_counters()
        self.show_time(self.seat.t())

    def _show_answered(self) -> None:
        """Beside the text, where there is room: what it answers, in the words it came in."""
        seen = self._perspective
        items = [seen.item(inject) for inject in self.writing.content.answers]
        texts = [words_of(item, seen) for item in items if item is not None]
        self.query_one("#answered", Reader).show(Content("\n\n").join(texts))

    def _show_counters(self) -> None:
        if self._seen is None:
            return
        for code in self._languages:
            label = language_label(code, len(self.writing.content.texts.get(code, "").split()))
            tab = self.query_one(f"#in-{code}", Tab)
            if tab.label_text != label:
                tab.label = Content(label)
        numbers = count(self.writing.content.texts.get(self._language, ""))
        chosen = [c for c in self._seen.view.channels if c.id in self.writing.content.channels]
        tightest = smallest_limit(chosen)
        parts = [counted(numbers.characters, "character", "characters")]
        over = False
        if tightest is not None and tightest.limit is not None:
            left = tightest.limit - numbers.characters
            over = left < 0
            name = one_line(self._seen.read(tightest.name), 24)
            parts = [
                f"! {-left:,} too many for {name} ({tightest.limit:,})"
                if over
                else f"{numbers.characters:,} of {tightest.limit:,} characters for {name}"
            ]
        parts.append(counted(numbers.words, "word", "words"))
        parts.append(f"longest sentence {counted(numbers.longest, 'word', 'words')}")
        shown = Content.styled(" · ".join(parts), "bold $text-error" if over else "")
        self.query_one("#counters", Static).update(shown, layout=False)

    def _say(self, sentence: str, *, error: bool = False) -> None:
        status = self.query_one("#composer-status", Static)
        status.set_class(error, "-error")
        status.update(Content(one_line(sentence, 400)))


def _ids(marked: list[str], kind: str) -> tuple[str, ...]:
    return tuple(one.removeprefix(kind) for one in marked if one.startswith(kind))
