"""The languages of the consoles, each by its own name, for whoever cannot read this one."""

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from exercise_sim.localization import LANGUAGES, OWN_NAMES, language
from exercise_sim.tui.team.actions import key_of


class LanguageLine(Static):
    """`F8  ‹English› Latviešu Українська`; a click on a name chooses that language."""

    class Chosen(Message):
        """Whoever sees the line wants to go on in `language`."""

        def __init__(self, language: str) -> None:
            super().__init__()
            self.language = language

    def __init__(self) -> None:
        names = [
            Content.styled(f"‹{OWN_NAMES[code]}›", "bold underline")
            if code == language()
            else Content(OWN_NAMES[code])
            for code in LANGUAGES
        ]
        key = Content.styled(key_of("team.join.next_language"), "bold")
        super().__init__(Content(" ").join([key, *names, Content("")]))
        self._widths = {
            "": key.cell_length,
            **dict(zip(LANGUAGES, (name.cell_length for name in names), strict=True)),
        }

    def on_click(self, event: Click) -> None:
        event.stop()
        at = event.get_content_offset(self)
        chosen = "" if at is None else self._language_at(at.x)
        self.post_message(self.Chosen(chosen or following(language())))

    def _language_at(self, x: int) -> str:
        """The language whose name is in column `x`; empty where there is none."""
        end = 0
        for code, width in self._widths.items():
            begin, end = end, end + width + 1
            if begin <= x < end - 1:
                return code
        return ""


def following(code: str) -> str:
    """The language that comes after `code`."""
    return LANGUAGES[(LANGUAGES.index(code) + 1) % len(LANGUAGES)]
