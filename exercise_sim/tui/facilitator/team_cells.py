"""How one team stands with one inject, in a cell of the MSEL table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exercise_sim.exercise.progress import Owed
from exercise_sim.localization import N_, _, numbers

Kind = Literal[
    "not addressed",
    "to come",
    "next",
    "held",
    "skipped",
    "recalled",
    "due",
    "late",
    "open",
    "absent",
    "done",
    "done late",
    "missed",
    "unfinished",
    "waived",
    "nothing due",
]


@dataclass(frozen=True, slots=True)
class Standing:
    """`seconds` is the time left, over, or until delivery; None where no time matters."""

    kind: Kind
    seconds: float | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class TeamCell:
    """`fixed` is what no clock changes; else the standing follows from `owed`.

    `due` is the T+ of delivery for what is still to come.
    """

    fixed: Kind | None = None
    due: float | None = None
    owed: tuple[Owed, ...] = ()
    score: float | None = None
    ended: bool = False

    def at(self, t: float) -> Standing:
        """How it stands at T+ `t` seconds."""
        if self.fixed == "next" and self.due is not None:
            return Standing("next", self.due - t)
        if self.fixed is not None:
            return Standing(self.fixed)
        if not self.owed:
            return Standing("nothing due", score=self.score)
        pending = [one for one in self.owed if one.answer is None and not one.waived]
        if not pending:
            return self._closed(t)
        deadlines = [one.due for one in pending if one.due is not None]
        if self.ended:
            missed = any(due < t for due in deadlines)
            return Standing("missed" if missed else "unfinished", score=self.score)
        if deadlines:
            left = min(deadlines) - t
            return Standing("due", left) if left >= 0 else Standing("late", -left)
        return Standing("absent" if any(one.start is None for one in pending) else "open")

    def _closed(self, t: float) -> Standing:
        statuses = {one.status(t) for one in self.owed}
        if statuses == {"waived"}:
            return Standing("waived")
        late = "done late" in statuses
        return Standing("done late" if late else "done", score=self.score)


STYLES: dict[Kind, str] = {
    "not addressed": "$foreground 60%",
    "to come": "$foreground 60%",
    "next": "$text-accent",
    "held": "$text-warning",
    "skipped": "$foreground 60%",
    "recalled": "$foreground 60%",
    "due": "$text-primary",
    "late": "bold $text-error",
    "open": "$text-primary",
    "absent": "$text-warning",
    "done": "$text-success",
    "done late": "$text-warning",
    "missed": "bold $text-error",
    "unfinished": "$foreground 60%",
    "waived": "$foreground 60%",
    "nothing due": "$foreground 60%",
}

_SHORT: dict[Kind, str] = {
    "not addressed": "",
    "to come": "·",
    "next": "▸{time}",
    "held": N_("‖ held"),
    "skipped": N_("»skip"),
    "recalled": N_("↶back"),
    "due": "○{time}",
    "late": "▲{time}",
    "open": N_("○ open"),
    "absent": N_("absent"),
    "done": "✓{score}",
    "done late": "~{score}",
    "missed": "✗{score}",
    "unfinished": "–{score}",
    "waived": N_("waived"),
    "nothing due": "–",
}
_MEDIUM: dict[Kind, str] = {
    "not addressed": "",
    "to come": "·",
    "next": N_("in {time}"),
    "held": N_("‖ held"),
    "skipped": N_("» skipped"),
    "recalled": N_("↶ recalled"),
    "due": N_("due {time}"),
    "late": N_("late {time}"),
    "open": N_("○ open"),
    "absent": N_("absent"),
    "done": N_("✓ done{score}"),
    "done late": N_("~ late{score}"),
    "missed": N_("✗ miss{score}"),
    "unfinished": N_("– open{score}"),
    "waived": N_("– waived"),
    "nothing due": N_("– none"),
}
_LONG: dict[Kind, str] = {
    **_MEDIUM,
    "next": N_("▸ in {time}"),
    "due": N_("○ due {time}"),
    "late": N_("▲ late {time}"),
    "absent": N_("? absent"),
    "done late": N_("~ done late{score}"),
    "missed": N_("✗ missed{score}"),
    "unfinished": N_("– open{score}"),
    "nothing due": N_("– nothing due"),
}

SHORT, MEDIUM, LONG = 6, 11, 16
"""Widths in cells that the three forms fit into."""


def brief_time(seconds: float) -> str:
    """`04:59`, or `1h05` from an hour on: five cells at most."""
    whole = max(0, int(seconds))
    if whole >= 3600:
        return f"{whole // 3600}h{whole % 3600 // 60:02}"
    return f"{whole // 60:02}:{whole % 60:02}"


def percent(score: float | None) -> str:
    return "" if score is None else numbers.percent(score)


def written(standing: Standing, width: int) -> str:
    """The words for `standing` that fit into `width` cells; symbols carry it where it is tight."""
    forms = _LONG if width >= LONG else _MEDIUM if width >= MEDIUM else _SHORT
    time = "" if standing.seconds is None else brief_time(standing.seconds)
    score = percent(standing.score)
    form = forms[standing.kind]
    # An empty text is what catalogues keep their own heading under.
    return (_(form) if form else "").format(time=time, score=f" {score}" if score else "")
