"""Who sits down at this laptop next: one of the team, or somebody who has not joined yet."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from exercise_sim.exercise.state import Participant
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import duty_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.mark_list import Choice, MarkList
from exercise_sim.tui.team.perspective import Perspective

SOMEBODY_NEW = ""
"""What the dialog gives back for a person who has not joined yet."""


class HandoverDialog(Dialog[str]):
    """Gives back the participant who takes over; a number takes its line at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"take_line({number})", "Take over", show=False)
        for number in range(1, 10)
    ]

    def __init__(self, seen: Perspective) -> None:
        super().__init__(
            _("Hand over: who is at the keyboard now?"),
            _("Press the number, or choose with ↑ ↓ and Enter. Escape: you stay."),
        )
        self._seen = seen

    def fields(self) -> ComposeResult:
        choices = [
            Choice(person.id, f"{number} {one_line(person.name, 40)}", self._about(person))
            for number, person in enumerate(others(self._seen), 1)
        ]
        number = len(choices) + 1
        somebody = _("Somebody who has not joined yet")
        choices.append(Choice(SOMEBODY_NEW, f"{number} {somebody}", _("asks for the name")))
        # Nobody is marked, so that Enter takes the line on which the sign stands.
        yield MarkList(choices, single=True, id="people")
        yield Static(
            _("What you were writing stays yours; it is there when you come back."),
            id="handover-hint",
            markup=False,
        )

    def on_mount(self) -> None:
        self.query_one(MarkList).focus()

    def action_take_line(self, number: int) -> None:
        choices = self.query_one(MarkList).choices
        if 1 <= number <= len(choices):
            self.dismiss(choices[number - 1].id)

    def action_finish(self) -> None:
        people = self.query_one(MarkList)
        if self.is_current and people.highlighted is not None:
            self.dismiss(people.choices[people.highlighted].id)

    @on(MarkList.Marked)
    @on(MarkList.Finished)
    def _chosen(self) -> None:
        self.action_finish()

    def _about(self, person: Participant) -> str:
        return ", ".join(duty_name(duty) for duty in person.duties)


def others(seen: Perspective) -> list[Participant]:
    """Everybody of the team but the person who is at the keyboard."""
    return [person for person in seen.view.players if person.id != seen.me]
