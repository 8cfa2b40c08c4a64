"""The SimCell confirms a fact to a team."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.text import Text
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Select, Static
from textual.widgets.option_list import Option

from exercise_sim.exercise.commands import Command, ConfirmFact
from exercise_sim.exercise.visibility import fact_known
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog, Incomplete
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat


class FactDialog(Dialog):
    """Shows from when each fact may be known, and which ones the team knows already."""

    def __init__(self, seat: Seat, team: str | None) -> None:
        super().__init__(seat)
        self.heading = _("Confirm a fact to a team")
        self.confirm_label = _("Confirm to the team")
        self.team = team or seat.state.scenario.teams[0].id

    def body(self) -> Iterable[Widget]:
        state = self.seat.state
        names = Names(state)
        yield Select(
            [(Text(one_line(names.team(t), 60)), t) for t in state.scenario.team],
            value=self.team,
            allow_blank=False,
            compact=True,
            id="fact-team",
        )
        said = _("A ✓ marks what the team knows already.")
        yield Static(Content.styled(said, "$foreground 60%"))
        yield OptionList(id="facts", markup=False)

    def on_mount(self) -> None:
        self._list_facts()
        self.query_one("#facts").focus()

    def on_select_changed(self, event: Select.Changed) -> None:
        self.team = str(event.value)
        self._list_facts()

    def _list_facts(self) -> None:
        state, t = self.seat.state, self.seat.t()
        names = Names(state)
        facts = self.query_one("#facts", OptionList)
        highlighted = facts.highlighted
        facts.set_options(
            Option(
                Content("✓ " if fact_known(state, fact.id, self.team, t) else "  ")
                + Content(one_line(names.read(fact.text)))
                + Content.styled(
                    "  " + _("from {time}").format(time=t_plus(fact.known_at)), "$foreground 60%"
                ),
                id=fact.id,
            )
            for fact in state.scenario.facts
        )
        facts.highlighted = highlighted or 0

    def on_option_list_option_selected(self) -> None:
        self.action_confirm()

    def commands(self) -> tuple[Command, ...]:
        facts = self.query_one("#facts", OptionList)
        if facts.highlighted is None:
            raise Incomplete(_("Choose a fact."))
        fact = facts.get_option_at_index(facts.highlighted).id or ""
        return (ConfirmFact(by=self.by, fact=fact, team=self.team),)
