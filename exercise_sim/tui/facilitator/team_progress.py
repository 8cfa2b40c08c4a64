"""What a team owes for one inject, by when, and how that stands."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.progress import Owed
from exercise_sim.exercise.state import State
from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.scoring.scorecard import Scorecard
from exercise_sim.tui.facilitator.columns import fitted
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.owed_now import owed_now
from exercise_sim.tui.facilitator.team_cells import STYLES, Kind, percent
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import clock_face, t_plus

_LABELS: dict[Kind, str] = {
    "due": N_("○ {left} left"),
    "late": N_("▲ overdue {left}"),
    "open": N_("○ no deadline"),
    "absent": N_("? team absent"),
    "done": N_("✓ done {at}"),
    "done late": N_("~ late {at}"),
    "missed": N_("✗ missed"),
    "unfinished": N_("– open at EndEx"),
    "waived": N_("– waived"),
}


def progress_lines(
    state: State, scores: Scorecard | None, inject: str, team: str, t: float
) -> list[Content]:
    """The team's name with its score, and a line for each expectation."""
    names = Names(state)
    scored = None if scores is None else scores.injects.get((inject, team))
    total = percent(scored.mean.value) if scored is not None else ""
    lines = [
        Content.styled(one_line(names.team(team)), "bold")
        + Content.styled(f"  {total}" if total else "", "bold $text-success")
    ]
    standing = state.injects[inject]
    delivery = standing.deliveries.get(team)
    if standing.status == "recalled":
        return [*lines, _muted(_("recalled: it no longer counts"))]
    if delivery is None:
        return [*lines, _muted(_("not delivered yet"))]
    who = ", ".join(one_line(names.person(person)) for person in delivery.opened)
    received = (
        _("received {time}, opened by {people}") if who else _("received {time}, not opened yet")
    )
    lines.append(_muted(received.format(time=t_plus(delivery.t), people=who)))
    owed = [one for one in owed_now(state, team, t) if one.inject == inject]
    if not owed:
        lines.append(_muted(_("nothing is expected")))
    ended = state.clock.status == "ended"
    lines += [_line(one, t, ended, _score_of(scores, one)) for one in owed]
    return lines


def _muted(text: str) -> Content:
    return Content.styled(f"  {text}", "$foreground 60%")


def _line(owed: Owed, t: float, ended: bool, score: float | None) -> Content:
    kind = _kind(owed, t, ended)
    left = "" if owed.due is None else clock_face(abs(owed.due - t))
    at = "" if owed.answer is None else clock_face(owed.answer.t)
    words = _(_LABELS[kind]).format(left=left, at=at)
    due = "" if owed.due is None else _by(owed.due)
    optional = _(", optional") if owed.expectation.optional else ""
    return (
        Content.styled(f"  {percent(score):>4} ", "bold")
        + Content(f"{fitted(action_name(owed.expectation.action), 10)} ")
        + Content.styled(f"{fitted(due, len(_by(0)))} ", "$foreground 60%")
        + Content.styled(words + optional, STYLES[kind])
    )


def _by(due: float) -> str:
    return _("by {time}").format(time=clock_face(due))


def _kind(owed: Owed, t: float, ended: bool) -> Kind:
    match owed.status(t):
        case "done":
            return "done"
        case "done late":
            return "done late"
        case "waived":
            return "waived"
        case "overdue":
            return "missed" if ended else "late"
    if ended:
        return "unfinished"
    if owed.start is None:
        return "absent"
    return "open" if owed.due is None else "due"


def _score_of(scores: Scorecard | None, owed: Owed) -> float | None:
    if scores is None:
        return None
    scored = scores.injects.get((owed.inject, owed.team))
    for one in () if scored is None else scored.expectations:
        if one.expectation.id == owed.expectation.id:
            return one.mean.value
    return None
