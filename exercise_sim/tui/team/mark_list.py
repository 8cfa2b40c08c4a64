"""A short list of things to mark, one or several, with signs instead of colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Focus
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from exercise_sim.localization import N_
from exercise_sim.tui.plain import one_line


@dataclass(frozen=True, slots=True)
class Choice:
    """`about` is a word or two that explain `label`."""

    id: str
    label: str
    about: str = ""


class MarkList(OptionList):
    """Space marks. Where only `single` one can be marked, Enter marks it and goes on.

    Where lines are `numbered`, which a single choice may have, the number of a line does the same.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "space", "mark", N_("Mark"), tooltip=N_("Mark what you have chosen, or take it back")
        ),
        Binding(
            "enter", "mark_and_go_on", N_("Go on"), tooltip=N_("Go to the next field, or finish")
        ),
        *(
            Binding(str(number), f"take_line({number})", "Mark", show=False)
            for number in range(1, 10)
        ),
    ]

    class Marked(Message):
        """What is marked has changed."""

        def __init__(self, mark_list: MarkList) -> None:
            super().__init__()
            self.mark_list = mark_list

        @property
        def control(self) -> MarkList:
            return self.mark_list

    class Finished(Message):
        """Enter was pressed: the person is done here."""

        def __init__(self, mark_list: MarkList) -> None:
            super().__init__()
            self.mark_list = mark_list

        @property
        def control(self) -> MarkList:
            return self.mark_list

    def __init__(
        self,
        choices: Sequence[Choice],
        marked: Iterable[str] = (),
        *,
        single: bool = False,
        numbered: bool = False,
        id: str | None = None,  # noqa: A002
    ) -> None:
        self.choices = list(choices)
        self.numbered = numbered
        self.single = single
        self._marked = {choice.id for choice in choices} & set(marked)
        # Ids come from files and may repeat what an option list forbids; the place is enough.
        options = [Option(self._prompt(place)) for place in range(len(self.choices))]
        super().__init__(*options, id=id, markup=False)

    @property
    def marked(self) -> list[str]:
        """Ids of what is marked, in the order of the list."""
        return [choice.id for choice in self.choices if choice.id in self._marked]

    def on_mount(self) -> None:
        first = next((i for i, c in enumerate(self.choices) if c.id in self._marked), 0)
        self.highlighted = first if self.choices else None

    def on_focus(self, _event: Focus) -> None:
        self.scroll_to_highlight()

    def on_option_list_option_selected(self, message: OptionList.OptionSelected) -> None:
        """A click marks too."""
        message.stop()
        self._toggle(message.option_index)

    def action_mark(self) -> None:
        if self.highlighted is not None:
            self._toggle(self.highlighted)

    def action_mark_and_go_on(self) -> None:
        if self.single and self.highlighted is not None:
            chosen = self.choices[self.highlighted].id
            if chosen not in self._marked:
                self._toggle(self.highlighted)
        self.post_message(self.Finished(self))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "take_line":
            return self.numbered
        return super().check_action(action, parameters)

    def action_take_line(self, number: int) -> None:
        if number <= len(self.choices):
            self.highlighted = number - 1
            self.action_mark_and_go_on()

    def _toggle(self, index: int) -> None:
        chosen = self.choices[index].id
        if self.single:
            self._marked = {chosen}
        else:
            self._marked ^= {chosen}
        for place in range(len(self.choices)):
            self.replace_option_prompt_at_index(place, self._prompt(place))
        self.post_message(self.Marked(self))

    def _prompt(self, place: int) -> Content:
        choice = self.choices[place]
        on = choice.id in self._marked
        sign = ("(•) " if on else "( ) ") if self.single else ("[x] " if on else "[ ] ")
        number = f"{place + 1} " if self.numbered and place < 9 else ""
        about = f"  {one_line(choice.about, 80)}" if choice.about else ""
        return Content.assemble(
            (sign, "bold"),
            number,
            (one_line(choice.label, 100), "bold" if on else ""),
            (about, "dim"),
        )
