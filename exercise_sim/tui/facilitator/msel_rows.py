"""The MSEL as rows: one per inject, with a cell per team."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from exercise_sim.exercise.progress import Owed
from exercise_sim.exercise.schedule import coming
from exercise_sim.exercise.state import InjectState, State
from exercise_sim.localization import N_, _
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.msel_order import msel_order
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.msel_waits import waits_for
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.owed_now import owed_now
from exercise_sim.tui.facilitator.team_cells import TeamCell

STATUS_SYMBOLS = {
    "scheduled": "·",
    "waiting": "◇",
    "next": "▸",
    "held": "‖",
    "delivered": "●",
    "skipped": "»",
    "recalled": "↶",
}
STATUS_WORDS = {
    "scheduled": N_("scheduled"),
    "waiting": N_("waiting"),
    "next": N_("next"),
    "held": N_("held"),
    "delivered": N_("delivered"),
    "skipped": N_("skipped"),
    "recalled": N_("recalled"),
}
"""A symbol and a word for each status; `next` is the scheduled inject that comes first."""


def status_words(status: str) -> str:
    """`‖ held`."""
    return f"{STATUS_SYMBOLS[status]} {_(STATUS_WORDS[status])}"


class MselRow(NamedTuple):
    """`t` is the T+ at which it was, or is to be, delivered; `cells` runs in the teams' order.

    What waits for something to happen has no `t`; `waits` says for what, in short.
    """

    inject: str
    t: float | None
    status: str
    priority: str
    title: str
    sender: str
    waits: str
    cells: tuple[TeamCell, ...]

    def late(self, t: float) -> bool:
        """Whether a team is late with it at T+ `t`."""
        return any(cell.at(t).kind == "late" for cell in self.cells)

    def reads_like(self, other: MselRow) -> bool:
        """Whether it reads alike, the cells of the teams left aside."""
        return self[:-1] == other[:-1]  # `cells` is the last


def msel_rows(state: State, scores: Scorecard | None, t: float | None = None) -> list[MselRow]:
    """Rows in the order of the scenario's schedule, which no delivery changes.

    Deadlines are as at T+ `t` seconds (left out: as of the last event).
    """
    names = Names(state)
    now = state.t if t is None else max(state.t, t)
    to_come = [] if state.clock.status == "ended" else coming(replace(state, t=now))
    due = {one.inject: one.due for one in reversed(to_come) if one.again == 0}
    owed = _owed_by_inject(state, now)
    rows = []
    for inject in msel_order(state.scenario):
        standing = state.injects[inject.id]
        is_next = inject.id in due and to_come[0].inject == inject.id
        rows.append(
            MselRow(
                inject=inject.id,
                t=_time(standing, inject, due.get(inject.id)),
                status="next" if is_next else shown_status(standing, inject, due.get(inject.id)),
                priority=inject.priority,
                title=names.read(inject.title),
                sender=f"{inject.sender}, {names.channel(inject.channel)}",
                waits=_waits(standing, inject, names),
                cells=tuple(
                    _cell(state, standing, team.id, is_next, due.get(inject.id), owed, scores)
                    for team in state.scenario.teams
                ),
            )
        )
    return rows


def shown_status(standing: InjectState, inject: Inject, due: float | None) -> str:
    """A key of `STATUS_WORDS`; `due` is the T+ at which it comes as things stand, if it does."""
    if standing.status != "scheduled":
        return standing.status
    if standing.deliveries:
        return "delivered"
    return "waiting" if inject.when is not None and due is None else "scheduled"


def _waits(standing: InjectState, inject: Inject, names: Names) -> str:
    pending = standing.status in ("scheduled", "held") and not standing.deliveries
    return waits_for(inject.when, names) if pending and inject.when is not None else ""


def _time(standing: InjectState, inject: Inject, due: float | None) -> float | None:
    """When it came, or comes as things stand; None for one that waits for something to happen."""
    if standing.deliveries:
        return min(delivery.t for delivery in standing.deliveries.values())
    return inject.at if due is None else due


def _owed_by_inject(state: State, t: float) -> dict[tuple[str, str], list[Owed]]:
    """(inject, team) -> what counts against the team where it is not done."""
    found: dict[tuple[str, str], list[Owed]] = {}
    for team in state.scenario.teams:
        for owed in owed_now(state, team.id, t):
            if not owed.expectation.optional:
                found.setdefault((owed.inject, team.id), []).append(owed)
    return found


def _cell(
    state: State,
    standing: InjectState,
    team: str,
    is_next: bool,
    due: float | None,
    owed: dict[tuple[str, str], list[Owed]],
    scores: Scorecard | None,
) -> TeamCell:
    if team not in state.scenario.inject[standing.id].to:
        return TeamCell("not addressed")
    if standing.status in ("held", "skipped", "recalled"):
        return TeamCell(standing.status)
    if team not in standing.deliveries:
        running = state.clock.status in ("running", "paused")
        return TeamCell("next" if is_next and running else "to come", due=due)
    scored = None if scores is None else scores.injects.get((standing.id, team))
    return TeamCell(
        owed=tuple(owed.get((standing.id, team), ())),
        score=None if scored is None else scored.mean.value,
        ended=state.clock.status == "ended",
    )
