"""What a person thinks of a response: a comment, or another value for one line of its score."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input, Label, Static

from exercise_sim.exercise.commands import Command, OverrideScore, Rate
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import criterion_name
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.dialogs.one_line import OneLineDialog
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import plain

if TYPE_CHECKING:
    from exercise_sim.exercise.state import Response
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.facilitator.responses_lines import JudgedLine


class CommentDialog(OneLineDialog):
    def __init__(self, seat: Seat, response: Response) -> None:
        super().__init__(seat)
        self.response = response
        self.heading = _("Comment on this response")
        self.confirm_label = _("Keep the comment")
        self.explanation = _("It stands in the report; players do not see it before.")
        self.placeholder = _("What was good, what was not?")

    def commands(self) -> tuple[Command, ...]:
        return (
            Rate(
                by=self.by,
                team=self.response.team,
                subject="response",
                about=self.response.id,
                rating=None,
                comment=self.line,
            ),
        )


class OverrideDialog(Dialog):
    """Both values are kept: the report shows the automatic one beside the person's."""

    def __init__(self, seat: Seat, judged: JudgedLine) -> None:
        super().__init__(seat)
        self.judged = judged
        self.heading = _("Judge this line differently")
        self.confirm_label = _("Override")

    def body(self) -> Iterable[Widget]:
        line = self.judged.line
        name = criterion_name(line.criterion)
        yield Static(Content.styled(f"{percent(line.value) or '–'}  {name}", "bold"))
        yield Static(plain(line.why))
        with Horizontal(classes="field"):
            yield Label(_("Per cent"))
            yield Input(
                percent(line.value).rstrip("%"),
                placeholder=_("0 to 100"),
                max_length=6,
                id="value",
                compact=True,
            )
        with Horizontal(classes="field -close"):
            yield Label(_("Reason"))
            yield Input(placeholder=_("Why you judge it differently"), id="reason", compact=True)

    def buttons(self) -> Iterable[Button]:
        if self.judged.line.overridden:
            yield Button(
                _("Take it back"),
                id="take-back",
                variant="warning",
                tooltip=_("The automatic score counts again"),
                compact=True,
            )
        yield from super().buttons()

    @on(Input.Submitted, "#value")
    def _valued(self, event: Input.Submitted) -> None:
        """A number is no reason yet: Enter goes on to it."""
        event.stop()
        event.prevent_default()
        self.query_one("#reason").focus()

    @on(Button.Pressed, "#take-back")
    def _take_back(self) -> None:
        self.send(lambda: (self._override(None, ""),))

    def commands(self) -> tuple[Command, ...]:
        written = self.query_one("#value", Input).value.strip().rstrip("%").replace(",", ".")
        try:
            value = float(written) / 100
        except ValueError:
            raise Incomplete(_("Write a number from 0 to 100.")) from None
        if not 0 <= value <= 1:
            raise Incomplete(_("Write a number from 0 to 100."))
        return (self._override(value, self.query_one("#reason", Input).value),)

    def _override(self, value: float | None, reason: str) -> OverrideScore:
        return OverrideScore(
            by=self.by,
            inject=self.judged.inject,
            team=self.judged.team,
            expectation=self.judged.expectation,
            criterion=self.judged.line.criterion,
            value=value,
            reason=reason,
        )
