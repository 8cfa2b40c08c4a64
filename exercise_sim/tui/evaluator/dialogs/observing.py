"""What a team did aloud: it counts like a response that went out by the console."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, cast, get_args
from uuid import uuid4

from rich.text import Text
from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Label, Select, TextArea

from exercise_sim.exercise.commands import Command, ObserveResponse
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Action
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.evaluator.dialogs.where import chosen, where_fields
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.dialogs.jumping import parse_target
from exercise_sim.tui.times import clock_face

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat

_ALOUD: tuple[Action, ...] = tuple(one for one in get_args(Action) if one != "assess")
"""An assessment is a judgement of the team and has no such record."""


class ObservedDialog(Dialog):
    """`action` is the one expected of what is chosen; T+ is now until somebody changes it."""

    def __init__(
        self, seat: Seat, inject: str | None, team: str | None, action: Action | None
    ) -> None:
        super().__init__(seat)
        self.heading = _("Done aloud")
        self.confirm_label = _("Record it")
        self._inject = inject
        self._team = team
        self._action = action if action in _ALOUD else None
        self._now = clock_face(seat.t())
        self._response = uuid4().hex[:12]

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        delivered = [one for one in state.scenario.inject if state.injects[one].deliveries]
        yield TextArea(
            id="text", tab_behavior="focus", placeholder=_("What the team did"), compact=True
        )
        with Horizontal(classes="field"):
            yield Label(_("Action"))
            yield Select(
                [(Text(action_name(one)), one) for one in _ALOUD],
                value=Select.NULL if self._action is None else self._action,
                prompt=_("choose one"),
                compact=True,
                id="action",
            )
        yield from where_fields(state, self._inject, self._team, delivered)
        with Horizontal(classes="field -close"):
            yield Label(_("At T+"))
            yield Input(self._now, max_length=12, id="at", compact=True)

    @on(Input.Submitted, "#at")
    def _timed(self, event: Input.Submitted) -> None:
        event.stop()
        event.prevent_default()
        self.action_confirm()

    def commands(self) -> tuple[Command, ...]:
        action = chosen(self.query_one("#action", Select))
        inject = chosen(self.query_one("#inject", Select))
        team = chosen(self.query_one("#team", Select))
        if action is None or inject is None or team is None:
            raise Incomplete(_("Choose an action, an inject and a team."))
        return (
            ObserveResponse(
                by=self.by,
                response=self._response,
                inject=inject,
                team=team,
                action=cast("Action", action),
                text=self.query_one("#text", TextArea).text.strip(),
                at=self._at(),
            ),
        )

    def _at(self) -> float:
        written = self.query_one("#at", Input).value
        if written.strip() == self._now:
            # To the second that was shown: the fraction could lie behind what is now.
            return self._earliest(parse_target(self._now))
        try:
            return parse_target(written)
        except ValueError:
            raise Incomplete(_("Write the time as in the header, for example 12:30.")) from None

    def _earliest(self, at: float) -> float:
        """`at`, or the delivery itself where that lies in the same second."""
        inject, team = (chosen(self.query_one(f"#{id_}", Select)) for id_ in ("inject", "team"))
        if inject is None or team is None:
            return at
        delivery = self.seat.state.injects[inject].deliveries.get(team)
        return at if delivery is None or delivery.t - at >= 1 else max(at, delivery.t)
