"""The first screen: who are you, and which team do you play in?

It paints before the rules of play and the database are loaded, so nothing heavy is imported.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Input, Label, Static

from exercise_sim.localization import N_, _, language, use
from exercise_sim.scenario.vocabulary_in_words import duty_name
from exercise_sim.tui import own_keys
from exercise_sim.tui.console import Console
from exercise_sim.tui.key_hints import KeyHints
from exercise_sim.tui.plain import plain
from exercise_sim.tui.team.actions import bindings
from exercise_sim.tui.team.language_line import LanguageLine, following
from exercise_sim.tui.team.mark_list import Choice, MarkList
from exercise_sim.tui.team.messages import Joining
from exercise_sim.tui.team.wording import DUTIES


class JoinScreen(Screen[None]):
    """Asks for join code, name and duties; keeps what was typed when something is wrong."""

    CSS_PATH = "join_screen.tcss"
    ALLOW_SELECT = False  # A triple click in a field would mark the labels of all others.
    AUTO_FOCUS = "#code"
    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the field gets the key: what is typed right after it belongs to the next field.
        Binding(
            "enter",
            "go_on",
            N_("Go on"),
            priority=True,
            tooltip=N_("Go to the next field, or join"),
        ),
        Binding("tab", "app.focus_next", N_("Next field"), tooltip=N_("Go to the next field")),
        *bindings("join"),
    ]

    def __init__(self, code: str = "") -> None:
        super().__init__()
        self._code, self._person = code, ""
        self._duties: tuple[str, ...] = ()
        self._ready = False
        self._asked = False

    def compose(self) -> ComposeResult:
        exercise, join = _("EXERCISE"), _("Join your team")
        with Horizontal(id="join-head"):
            yield Static(f" {exercise}  {join}", id="join-mark", markup=False)
            yield LanguageLine()
        with VerticalScroll(id="join-form", can_focus=False):
            yield Label(_("Join code"), classes="question", markup=False)
            yield Input(
                self._code, placeholder=_("the facilitator tells it to your team"), id="code"
            )
            yield Label(
                _("Your name (Enter joins; Tab goes on to the duties)"),
                classes="question",
                markup=False,
            )
            yield Input(
                self._person,
                placeholder=_("as your colleagues know you"),
                id="name",
                max_length=200,
            )
            yield Label(
                _("Your duties in the team (Space marks; marking none takes all)"), markup=False
            )
            yield MarkList(
                [
                    Choice(duty, duty_name(duty).capitalize(), _(about))
                    for duty, about in DUTIES.items()
                ],
                self._duties,
                id="duties",
            )
            yield Static(id="join-error")
            with Vertical(id="join-end"):
                yield Button(_("Join"), variant="primary", id="join")
                yield Static(
                    _("You come back with the same code and name: your texts will be there."),
                    id="join-hint",
                )
        yield KeyHints()

    def ready(self) -> None:
        """The exercises can be looked up now."""
        self._ready = True
        if self._asked:
            self._ask()

    def refuse(self, sentence: str) -> None:
        """Says what is wrong, beside what was typed."""
        self._asked = False
        self.query_one("#join", Button).disabled = False
        self._say(f"! {sentence}")
        self.query_one("#code", Input).focus()

    def action_help(self) -> None:
        from exercise_sim.tui.team.help_text import help_text
        from exercise_sim.tui.team.reading_dialog import ReadingDialog

        self.app.push_screen(ReadingDialog(_("Help"), help_text("join")))

    async def action_next_language(self) -> None:
        await self._go_on_in(following(language()))

    async def _go_on_in(self, chosen: str) -> None:
        """The same form in another language, with everything that was typed."""
        if self._asked or chosen == language():
            return
        self._code, self._person, self._duties = self._typed()
        focused = self.focused.id if self.focused else None
        use(chosen)
        console = self.app
        assert isinstance(console, Console)
        console.keep_setting("language", language())
        own_keys.retune(self)
        own_keys.retune(console)
        await self.recompose()
        if focused:
            self.query_one(f"#{focused}").focus()

    @on(LanguageLine.Chosen)
    async def _language_chosen(self, message: LanguageLine.Chosen) -> None:
        await self._go_on_in(message.language)

    def action_join(self) -> None:
        if self._asked:
            return
        for field, sentence in (
            ("#code", _("Please type the join code of your team.")),
            ("#name", _("Please type your name.")),
        ):
            if not self.query_one(field, Input).value.strip():
                self._say(f"! {sentence}")
                self.query_one(field, Input).focus()
                return
        self._asked = True
        self.query_one("#join", Button).disabled = True
        self._say(_("Joining…"))
        if self._ready:
            self._ask()

    def action_go_on(self) -> None:
        focused = self.focused
        if focused is None or focused.id == "code":
            self.set_focus(self.query_one("#name", Input))
        else:
            # Behind the letters that are still on their way to the field.
            focused.call_later(self.action_join)

    @on(Button.Pressed, "#join")
    def _pressed(self) -> None:
        self.action_join()

    def _ask(self) -> None:
        self.post_message(Joining(*self._typed()))

    def _typed(self) -> tuple[str, str, tuple[str, ...]]:
        """(join code, name, duties)"""
        return (
            self.query_one("#code", Input).value.strip(),
            self.query_one("#name", Input).value.strip(),
            tuple(self.query_one(MarkList).marked),
        )

    def _say(self, sentence: str) -> None:
        self.query_one("#join-error", Static).update(plain(sentence))
