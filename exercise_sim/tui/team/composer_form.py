"""The form above the text: what a response does, what it answers, where it goes."""

from collections.abc import Callable
from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message

from exercise_sim.exercise.content import Content
from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.team.choice_dialog import ChoiceDialog
from exercise_sim.tui.team.composer_choices import CHOICES
from exercise_sim.tui.team.composer_field import ComposerField
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import GOES_TO_SOMEBODY

QUESTIONS = {
    "action": N_("What does this response do?"),
    "answers": N_("Which injects does it answer?"),
    "channels": N_("Where does it go out?"),
    "audiences": N_("Whom should it reach?"),
    "to": N_("Whom does it go to?"),
}
"""Field of the content -> what its dialog asks."""


class ComposerForm(Container):
    """Shows the fields that the action has; what is chosen is told by `Chosen`."""

    class Chosen(Message):
        """The person chose `value` for the field `name` of the content."""

        def __init__(self, name: str, value: Any) -> None:
            super().__init__()
            self.name = name
            self.value = value

    def __init__(self) -> None:
        super().__init__(id="fields")
        self._shown: tuple[Content, Perspective] | None = None

    def compose(self) -> ComposeResult:
        yield ComposerField(_("Action"), id="action", tooltip=_("What this response does"))
        yield ComposerField(_("Answers"), id="answers", tooltip=_("Which injects it answers"))
        where = _("Where it is published or sent")
        yield ComposerField(_("Channels"), id="channels", tooltip=where)
        yield ComposerField(_("Audiences"), id="audiences", tooltip=_("Whom it should reach"))
        yield ComposerField(_("To"), id="to", tooltip=_("Whom it goes to in person"))

    def show(self, content: Content, seen: Perspective) -> None:
        self._shown = content, seen
        audiences = [seen.read(a.name) for a in seen.view.audiences if a.id in content.audiences]
        values = {
            "action": (action_name(content.action), ""),
            "answers": ("; ".join(seen.title(one) for one in content.answers), _("no inject")),
            "channels": (", ".join(seen.channel(c) for c in content.channels), _("none chosen")),
            "audiences": (", ".join(audiences), _("none chosen")),
            "to": (seen.recipients(content.to), _("nobody chosen")),
        }
        for name, (value, empty) in values.items():
            self.query_one(f"#{name}", ComposerField).show(value, empty)
        self.query_one("#to").display = content.action in GOES_TO_SOMEBODY
        self.query_one("#audiences").display = content.action in ("publish", "reply")
        self.query_one("#channels").display = content.action != "monitor"

    @on(ComposerField.Pressed)
    def _ask(self, message: ComposerField.Pressed) -> None:
        # Several presses may come at once, from a paste or a slow line.
        if self._shown is None or self.app.screen is not self.screen:
            return
        content, seen = self._shown
        name = message.field.id or ""
        single = name == "action"
        chosen = getattr(content, name)
        dialog = ChoiceDialog(
            _(QUESTIONS[name]),
            CHOICES[name](seen),
            [chosen] if single else chosen,
            single=single,
            numbered=single,
        )
        self.app.push_screen(dialog, self._telling(name))

    def _telling(self, name: str) -> Callable[[list[str] | None], None]:
        def tell(marked: list[str] | None) -> None:
            if marked is not None:
                value = marked[0] if name == "action" else tuple(marked)
                self.post_message(self.Chosen(name, value))

        return tell
