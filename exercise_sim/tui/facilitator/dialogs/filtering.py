"""Which injects the MSEL shows: by team, status, channel, claim, objective; and their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual.widget import Widget
from textual.widgets import Button, Select

from exercise_sim.localization import _
from exercise_sim.tui.facilitator.dialogs.dialog import Dialog
from exercise_sim.tui.facilitator.dialogs.form_fields import choice, chosen_in, row
from exercise_sim.tui.facilitator.msel_filter import ORDERS, STATUSES, MselFilter
from exercise_sim.tui.facilitator.names import Names

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command
    from exercise_sim.session.seat import Seat

_FIELDS = ("team", "status", "channel", "claim", "objective")


class FilterDialog(Dialog):
    """`apply` is told what was chosen; words that are looked for stay as they are."""

    def __init__(self, seat: Seat, shown: MselFilter, apply: Callable[[MselFilter], None]) -> None:
        super().__init__(seat)
        self.heading = _("Show which injects?")
        self.confirm_label = _("Show")
        self._shown = shown
        self._apply = apply

    def body(self) -> Iterable[Widget]:
        labels = {
            "team": _("Team"),
            "status": _("Status"),
            "channel": _("Channel"),
            "claim": _("Claim"),
            "objective": _("Objective"),
        }
        for name in _FIELDS:
            options = self._options(name)
            if options:
                chosen = getattr(self._shown, name)
                yield row(labels[name], choice(f"filter-{name}", options, chosen, blank=_("any")))
        orders = [(one, _(words)) for one, words in ORDERS.items()]
        yield row(_("Order"), choice("filter-order", orders, self._shown.order))

    def _options(self, name: str) -> list[tuple[str, str]]:
        scenario, names = self.seat.state.scenario, Names(self.seat.state)
        match name:
            case "team":
                return [(one.id, names.read(one.name)) for one in scenario.teams]
            case "status":
                return [(status, _(words)) for status, words in STATUSES.items()]
            case "channel":
                used = {inject.channel for inject in scenario.injects}
                return [
                    (one.id, names.read(one.name)) for one in scenario.channels if one.id in used
                ]
            case "claim":
                return [(one.id, names.read(one.text)) for one in scenario.claims]
        return [(one.id, names.read(one.text)) for one in scenario.objectives]

    def buttons(self) -> Iterable[Button]:
        yield from super().buttons()
        yield Button(_("Show all"), id="all", compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        if event.button.id == "all":
            self._apply(MselFilter())
            self.dismiss()

    def action_confirm(self) -> None:
        values: dict[str, Any] = {}
        for select in self.query(Select):
            name = (select.id or "").removeprefix("filter-")
            values[name] = chosen_in(select)
        self._apply(replace(self._shown, **values))
        self.dismiss()

    def commands(self) -> tuple[Command, ...]:
        return ()
