"""The languages of the consoles, each by its own name, for whoever cannot read this one."""

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from exercise_sim.localization import LANGUAGES, OWN_NAMES, language
from exercise_sim.tui.team.actions import key_of


class LanguageLine(Static):
    """`F8  ‹English› Latviešu Українська`; a click asks for the next language, as the key does."""

    class Clicked(Message):
        """Whoever sees the line wants another language."""

    def __init__(self) -> None:
        names = [
            Content.styled(f"‹{OWN_NAMES[code]}›", "bold underline")
            if code == language()
            else Content(OWN_NAMES[code])
            for code in LANGUAGES
        ]
        key = Content.styled(key_of("team.join.next_language"), "bold")
        super().__init__(Content(" ").join([key, *names, Content("")]))

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Clicked())


def following(code: str) -> str:
    """The language that comes after `code`."""
    return LANGUAGES[(LANGUAGES.index(code) + 1) % len(LANGUAGES)]
