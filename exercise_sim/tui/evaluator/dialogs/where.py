"""Fields that tie what is recorded to an inject and a team."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Label, Select

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.plain import one_line


def where_fields(
    state: State, inject: str | None, team: str | None, injects: Iterable[str]
) -> Iterable[Widget]:
    """Two choices, `#inject` and `#team`; nothing chosen where it is None."""
    names = Names(state)
    offered = list(injects)
    with Horizontal(classes="field"):
        yield Label(_("Inject"))
        yield Select(
            [(Text(one_line(names.inject(one), 50)), one) for one in offered],
            value=inject if inject in offered else Select.NULL,
            prompt=_("none in particular"),
            compact=True,
            id="inject",
        )
    with Horizontal(classes="field -close"):
        yield Label(_("Team"))
        yield Select(
            [(Text(one_line(names.team(one), 50)), one) for one in state.scenario.team],
            value=Select.NULL if team is None else team,
            prompt=_("none in particular"),
            compact=True,
            id="team",
        )


def chosen(select: Select[str]) -> str | None:
    return None if select.is_blank() else str(select.value)
