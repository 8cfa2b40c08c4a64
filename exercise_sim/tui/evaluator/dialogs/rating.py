"""A rating of what is chosen, with a comment; either may stand alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from exercise_sim.exercise.commands import Command, Rate
from exercise_sim.exercise.events import RatedSubject
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.tui.evaluator.judged_rows import about_words
from exercise_sim.tui.evaluator.rating_line import RatingLine
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.field_words import RATINGS
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.layouts import on_every_layout
from exercise_sim.tui.plain import one_line

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class RatingDialog(Dialog):
    """For one team: of a response, of an objective, or of an inject."""

    # Before the line gets them: what is typed right behind the letter belongs to the comment.
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            on_every_layout(rating.lower()),
            f"choose('{rating}')",
            rating,
            show=False,
            priority=True,
            tooltip=meaning,
        )
        for rating, meaning in RATINGS.items()
    ]

    def __init__(self, seat: Seat, team: str, subject: RatedSubject, about: str) -> None:
        super().__init__(seat)
        self.heading = _("Rate")
        self.confirm_label = _("Keep the rating")
        self._team = team
        self._subject: RatedSubject = subject
        self._about = about

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        kind = {
            "response": _("response"),
            "objective": _("objective"),
            "inject": _("inject"),
        }[self._subject]
        yield Static(Content.styled(one_line(Names(state).team(self._team), 70), "bold"))
        about = one_line(about_words(state, self._subject, self._about), 140)
        yield Static(Content.styled(f"{kind}  ", "$foreground 60%") + Content(about))
        yield RatingLine(id="rating")
        yield TextArea(
            id="comment",
            tab_behavior="focus",
            placeholder=_("Comment: what went well, what was missing"),
            compact=True,
        )

    def on_mount(self) -> None:
        self.query_one(RatingLine).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "choose":
            return isinstance(self.focused, RatingLine)
        return super().check_action(action, parameters)

    def action_choose(self, rating: Rating) -> None:
        self.query_one(RatingLine).chosen = rating
        self.set_focus(self.query_one("#comment"))

    def commands(self) -> tuple[Command, ...]:
        return (
            Rate(
                by=self.by,
                team=self._team,
                subject=self._subject,
                about=self._about,
                rating=self.query_one(RatingLine).chosen,
                comment=self.query_one("#comment", TextArea).text.strip(),
            ),
        )
