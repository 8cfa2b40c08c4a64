"""Somebody who has not joined yet sits down: they join the team that this console belongs to."""

from __future__ import annotations

import secrets
from typing import cast

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input, Label

from exercise_sim.exercise.commands import Join
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.scenario.vocabulary_in_words import duty_name
from exercise_sim.session.access import known_as
from exercise_sim.tui.team.dialog import Dialog
from exercise_sim.tui.team.mark_list import Choice, MarkList
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import DUTIES


class NewPersonDialog(Dialog[str]):
    """Gives back the participant; whoever has a name of the team already is that person."""

    AUTO_FOCUS = "#new-name"

    def __init__(self, seen: Perspective) -> None:
        super().__init__(
            _("Join at this keyboard"),
            _("Type your name. Enter joins; Tab goes on to the duties."),
        )
        self._seen = seen
        self._participant = secrets.token_hex(4)

    def fields(self) -> ComposeResult:
        yield Label(_("Your name"), markup=False)
        yield Input(placeholder=_("as your colleagues know you"), id="new-name", max_length=200)
        yield Label(_("Your duties (Space marks; marking none takes all)"), markup=False)
        duties = self._seen.view.team.roles
        yield MarkList(
            [Choice(duty, duty_name(duty).capitalize(), _(DUTIES[duty])) for duty in duties],
            id="new-duties",
        )

    def action_finish(self) -> None:
        name = self.query_one("#new-name", Input).value.strip()
        if not name:
            self.complain(_("Please type your name."))
            self.query_one("#new-name").focus()
            return
        known = known_as(self._seen.view.players, name)
        if known is not None:
            self.dismiss(known)
            return
        self.send(
            Join(
                by=self._participant,
                participant=self._participant,
                name=name,
                role="player",
                team=self._seen.view.team.id,
                duties=tuple(cast("list[Duty]", self.query_one(MarkList).marked)),
            )
        )

    def done(self) -> None:
        self.dismiss(self._participant)

    @on(Input.Submitted, "#new-name")
    @on(MarkList.Finished)
    def _entered(self) -> None:
        self.action_finish()
