"""Which injects the MSEL shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from exercise_sim.exercise.state import State
from exercise_sim.localization import N_, _
from exercise_sim.tui.facilitator.msel_rows import STATUS_WORDS, MselRow
from exercise_sim.tui.facilitator.names import Names

Order = Literal["time", "priority", "status"]

ORDERS: dict[Order, str] = {
    "time": N_("Sorted by time"),
    "priority": N_("Sorted by priority"),
    "status": N_("Sorted by status"),
}

OVERDUE = "overdue"
"""A status for the filter alone: some team is late with it."""

STATUSES: dict[str, str] = {
    OVERDUE: N_("overdue"),
    **{status: words for status, words in STATUS_WORDS.items() if status != "next"},
}
"""What can be asked for -> how it reads; `next` is one of those scheduled."""

_PRIORITIES = ("high", "medium", "low")
_STATUSES = ("next", "held", "waiting", "scheduled", "delivered", "recalled", "skipped")
"""What a facilitator may still have to act on comes first."""


@dataclass(frozen=True, slots=True)
class MselFilter:
    """`words` must all stand in an inject; None asks for nothing."""

    words: str = ""
    team: str | None = None
    status: str | None = None
    channel: str | None = None
    claim: str | None = None
    objective: str | None = None
    order: Order = "time"

    @property
    def hides(self) -> bool:
        """Whether it may leave injects out."""
        return replace(self, order="time") != MselFilter()

    @property
    def in_force(self) -> bool:
        return self != MselFilter()

    def with_next_order(self) -> MselFilter:
        orders = list(ORDERS)
        return replace(self, order=orders[(orders.index(self.order) + 1) % len(orders)])

    def of(self, rows: Iterable[MselRow], state: State, t: float) -> list[MselRow]:
        """The rows that it lets through at T+ `t`, in its order."""
        shown = [row for row in rows if self._lets_through(row, state, t)] if self.hides else rows
        return sorted(shown, key=_KEYS[self.order])

    def _lets_through(self, row: MselRow, state: State, t: float) -> bool:
        inject = state.scenario.inject[row.inject]
        return (
            self.team in (None, *inject.to)
            and self.channel in (None, inject.channel)
            and self.claim in (None, inject.claim)
            and self.objective in (None, *inject.objectives)
            and self._has_status(row, t)
            and self._has_words(row)
        )

    def _has_status(self, row: MselRow, t: float) -> bool:
        if self.status == OVERDUE:
            return row.late(t)
        return self.status in (None, "scheduled" if row.status == "next" else row.status)

    def _has_words(self, row: MselRow) -> bool:
        said = " ".join(
            (row.inject, row.title, row.sender, row.waits, _(STATUS_WORDS[row.status]))
        ).casefold()
        return all(word in said for word in self.words.casefold().split())

    def described(self, state: State) -> str:
        """`Border Town · held`: what it asks for beside words; with names from outside."""
        names, scenario = Names(state), state.scenario
        parts = []
        if self.team is not None:
            parts.append(names.team(self.team))
        if self.status is not None:
            parts.append(_(STATUSES[self.status]))
        if self.channel is not None:
            parts.append(names.channel(self.channel))
        if self.claim is not None and self.claim in scenario.claim:
            claim = names.read(scenario.claim[self.claim].text)
            parts.append(_("claim: {claim}").format(claim=claim))
        if self.objective is not None and self.objective in scenario.objective:
            objective = names.read(scenario.objective[self.objective].text)
            parts.append(_("objective: {objective}").format(objective=objective))
        return " · ".join(parts)


# Sorting keeps the order of the schedule among equals.
_KEYS: dict[Order, Callable[[MselRow], int]] = {
    "time": lambda _row: 0,
    "priority": lambda row: _PRIORITIES.index(row.priority),
    "status": lambda row: _STATUSES.index(row.status),
}
