"""The same statement in every language, one text each, so that undo stays with its language."""

from collections.abc import Mapping, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import ContentSwitcher, Tab, Tabs, TextArea

from exercise_sim.localization import _, language
from exercise_sim.tui.team.text_box import TextBox
from exercise_sim.tui.team.wording import language_name


class ComposerTexts(Vertical):
    """Opens on the first language that has a text; a new one on the language of the console."""

    class Typed(Message):
        """The text in `language` is now `text`."""

        def __init__(self, language: str, text: str) -> None:
            super().__init__()
            self.language = language
            self.text = text

    class LanguageChosen(Message):
        """The person writes in another language."""

    def __init__(self, languages: Sequence[str], texts: Mapping[str, str]) -> None:
        super().__init__(id="texts")
        self._languages = list(languages)
        self._texts = dict(texts)
        own = [code for code in languages if code == language()]
        written = [code for code in languages if texts.get(code)]
        self.language = (written or own or self._languages)[0]

    def compose(self) -> ComposeResult:
        tabs = Tabs(
            *(Tab(Content(language_name(c)), id=f"in-{c}") for c in self._languages),
            active=f"in-{self.language}",
        )
        tabs.can_focus = False
        yield tabs
        with ContentSwitcher(initial=f"text-{self.language}"):
            for code in self._languages:
                yield TextBox(
                    self._texts.get(code, ""),
                    id=f"text-{code}",
                    placeholder=Content(
                        _("Write here in {language}.").format(language=language_name(code))
                    ),
                )

    def on_mount(self) -> None:
        """Whoever goes on writing does so behind what is there."""
        for box in self.query(TextBox):
            box.move_cursor(box.document.end)

    @property
    def box(self) -> TextBox:
        """Where the person writes now."""
        return self.query_one(f"#text-{self.language}", TextBox)

    def next_language(self) -> None:
        at = self._languages.index(self.language)
        following = self._languages[(at + 1) % len(self._languages)]
        self.query_one(Tabs).active = f"in-{following}"

    def insert(self, words: str) -> None:
        """Puts `words` where the cursor is, apart from what stands before."""
        box = self.box
        before = box.get_text_range(box.document.start, box.cursor_location)
        gap = "" if not before or before[-1].isspace() else " "
        box.insert(f"{gap}{words} ")

    def fill(self, texts: Mapping[str, str]) -> None:
        """Puts a text into each of the languages that has a tab; undo takes it out again."""
        for code, text in texts.items():
            if code == self.language and self.box.text.strip():
                self.insert(text)
            elif code in self._languages:
                self.query_one(f"#text-{code}", TextBox).insert(text)

    def show_sizes(self, texts: Mapping[str, str]) -> None:
        """Says on the tabs how many words there are in each language."""
        for code in self._languages:
            words = len(texts.get(code, "").split())
            label = f"{language_name(code)} ({words})" if words else language_name(code)
            tab = self.query_one(f"#in-{code}", Tab)
            if tab.label_text != label:
                tab.label = Content(label)

    @on(TextArea.Changed)
    def _typed(self, message: TextArea.Changed) -> None:
        message.stop()
        code = (message.text_area.id or "").removeprefix("text-")
        self.post_message(self.Typed(code, message.text_area.text))

    @on(Tabs.TabActivated)
    def _language_chosen(self, message: Tabs.TabActivated) -> None:
        message.stop()
        assert message.tab is not None
        code = (message.tab.id or "").removeprefix("in-")
        if code != self.language:
            self.language = code
            self.query_one(ContentSwitcher).current = f"text-{code}"
            self.box.focus()
            self.post_message(self.LanguageChosen())
