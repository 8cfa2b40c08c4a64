"""One line of a list, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from exercise_sim.localization import _
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.times import countdown

_CELLS = 11


@dataclass(frozen=True, slots=True)
class Due:
    """How a task stands; all times are T+ in seconds. `judged`: it counts as not done."""

    due: float | None
    done_at: float | None
    waived: bool
    judged: bool

    def written(self, t: float) -> Content:
        """Eleven cells at T+ `t`: a sign, and words or a countdown."""
        if self.done_at is not None:
            late = self.due is not None and self.done_at > self.due
            if late:
                return _cell(_("~ late"), "$text-warning")
            return _cell(_("✓ done"), "$text-success")
        if self.waived:
            return _cell(_("– waived"), "$foreground 60%")
        if self.due is None:
            if self.judged:
                return _cell(_("✗ missed"), "$text-error")
            return _cell(_("○ open"), "$text")
        if t <= self.due:
            return _cell(f"○ {countdown(self.due - t)}", "$text-warning")
        return _cell(_("✗ missed") if self.judged else _("▲ overdue"), "$text-error")


@dataclass(frozen=True, slots=True)
class Row:
    """`key` stays the same while the row does; `due` is drawn before `line` and moves."""

    key: str
    line: Content
    team: str | None = None
    inject: str | None = None
    expectation: str | None = None
    objective: str | None = None
    response: str | None = None
    due: Due | None = None


def _cell(words: str, style: str) -> Content:
    return Content.styled(fitted(words, _CELLS), style)
