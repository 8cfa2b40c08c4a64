"""One event of the log as a row of the timeline: what kind, who, and what in a sentence."""

from collections.abc import Callable, Sequence
from typing import Any

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.reasons import reason_told
from exercise_sim.localization import _, pgettext
from exercise_sim.localization.lists import listed
from exercise_sim.localization.quoting import quoted
from exercise_sim.report import telling_teams as teams
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import day_and_time, long_time
from exercise_sim.report.numbers import ended
from exercise_sim.report.teller import Teller, Told, because, excerpt
from exercise_sim.report.wording import STAFF
from exercise_sim.scoring.phrases import t_plus

_LATE = 5.0
"""Seconds; a delivery that is less late is on time for every reader."""


def tell_event(teller: Teller, event: ev.Event) -> Told | None:
    """The row for `event`; None for what the timeline leaves out: drafts, joins and notes."""
    tell = _TOLD.get(type(event))
    return None if tell is None else tell(teller, event)


def tell_delivery(teller: Teller, events: Sequence[ev.InjectDelivered]) -> Told:
    """One row for deliveries of one inject to several teams."""
    first = events[0]
    inject = teller.names.scenario.inject[first.inject]
    if first.again:
        said = _("{inject} came again by {channel} to {teams}")
    else:
        said = _("{inject} came by {channel} to {teams}")
    what = said.format(
        inject=teller.names.inject(first.inject),
        channel=teller.names.channel(inject.channel),
        teams=listed([teller.names.team(one.team) for one in events]),
    )
    late = first.t - first.due
    if late >= _LATE:
        lateness = _("{time} later than planned").format(time=long_time(late))
        what = f"{what}, {lateness}"
    return _("Inject"), one_line(inject.sender, 60), f"{what}."


def _clock(what: str) -> Told:
    return _("Clock"), _(STAFF), what


def _on_inject(what: str) -> Told:
    return _("Inject"), _(STAFF), what


def _paused(_tell: Teller, e: ev.ExercisePaused) -> Told:
    return _clock(_("The exercise was paused.") + because(reason_told(e.reason)))


def _outage(_tell: Teller, e: ev.OutageRecorded) -> Told:
    said = _("For {time} nobody ran the exercise; that time counts as a pause.")
    return _clock(said.format(time=long_time((e.wall - e.since).total_seconds())))


def _jumped(_tell: Teller, e: ev.ClockJumped) -> Told:
    said = _("The clock was moved forward by {time}; open deadlines were waived.")
    return _clock(said.format(time=long_time(e.to - e.t)))


def _story_jumped(tell: Teller, e: ev.StoryJumped) -> Told:
    moved = tell.state.story.local(e.to)
    return _clock(_("Story time moved to {time}.").format(time=day_and_time(moved)))


def _reopened(_tell: Teller, e: ev.ExerciseReopened) -> Told:
    return _clock(_("EndEx was taken back; the exercise was paused.") + because(e.reason))


def _phase(tell: Teller, e: ev.PhaseBegun) -> Told:
    title = tell.names.read(tell.names.scenario.phase[e.phase].title)
    return _("Phase"), _(STAFF), ended(_("began {phase}").format(phase=quoted(title)))


def _held(tell: Teller, e: ev.InjectHeld) -> Told:
    said = _("held back {inject}").format(inject=tell.names.inject(e.inject))
    return _on_inject(ended(said))


def _unheld(tell: Teller, e: ev.InjectUnheld) -> Told:
    said = _("no longer held back {inject}").format(inject=tell.names.inject(e.inject))
    return _on_inject(ended(said))


def _skipped(tell: Teller, e: ev.InjectSkipped) -> Told:
    inject = tell.names.inject(e.inject)
    if e.team is None:
        said = _("left out {inject}").format(inject=inject)
    else:
        said = _("left out {inject} for {team}").format(inject=inject, team=tell.names.team(e.team))
    return _on_inject(ended(said) + because(reason_told(e.reason)))


def _recalled(tell: Teller, e: ev.InjectRecalled) -> Told:
    said = _("took back {inject}; it no longer counts.").format(inject=tell.names.inject(e.inject))
    return pgettext("timeline", "Recall"), _(STAFF), said + because(e.reason)


def _added(tell: Teller, e: ev.InjectAdded) -> Told:
    said = _("added {inject} during the exercise").format(inject=tell.names.inject(e.inject.id))
    return _on_inject(ended(said))


def _edited(tell: Teller, e: ev.InjectEdited) -> Told:
    said = _("rewrote {inject} before it was delivered (version {version}).")
    return _on_inject(said.format(inject=tell.names.inject(e.inject), version=e.version))


def _moved(tell: Teller, e: ev.InjectMoved) -> Told:
    said = _("moved {inject} to {time}.")
    return _on_inject(said.format(inject=tell.names.inject(e.inject), time=t_plus(e.due)))


def _bookmark(_tell: Teller, e: ev.BookmarkSet) -> Told:
    if e.label.strip():
        said = _("marked this moment for the debrief: {label}").format(label=excerpt(e.label))
    else:
        said = _("marked this moment for the debrief.")
    return pgettext("timeline", "Bookmark"), _(STAFF), said


_TOLD: dict[type[ev.Stamped], Callable[[Teller, Any], Told]] = {
    ev.TeamMarkedPresent: teams.present,
    ev.ExerciseStarted: lambda _tell, _e: _clock(_("The exercise began (StartEx).")),
    ev.ExercisePaused: _paused,
    ev.ExerciseResumed: lambda _tell, _e: _clock(_("The exercise went on.")),
    ev.OutageRecorded: _outage,
    ev.ClockJumped: _jumped,
    ev.PhaseBegun: _phase,
    ev.StoryJumped: _story_jumped,
    ev.ExerciseEnded: lambda _tell, _e: _clock(_("The exercise ended (EndEx).")),
    ev.InjectHeld: _held,
    ev.InjectUnheld: _unheld,
    ev.InjectSkipped: _skipped,
    ev.InjectRecalled: _recalled,
    ev.InjectOpened: teams.opened,
    ev.InjectAssessed: teams.assessed,
    ev.ClearanceRequested: teams.requested,
    ev.ClearanceApproved: teams.approved,
    ev.ClearanceReturned: teams.returned,
    ev.ResponseReleased: teams.released,
    ev.ResponseCorrected: teams.corrected,
    ev.ResponseWithdrawn: teams.withdrawn,
    ev.FactConfirmed: teams.fact_confirmed,
    ev.MessageSent: teams.message,
    ev.ExerciseReopened: _reopened,
    ev.ReportFinalised: lambda _tell, _e: _clock(_("The report was made final.")),
    ev.InjectAdded: _added,
    ev.InjectEdited: _edited,
    ev.InjectMoved: _moved,
    ev.ResponseObserved: teams.observed,
    ev.DraftShared: teams.shared,
    ev.DecisionRecorded: teams.decided,
    ev.HotWashOpened: lambda _tell, _e: (_("Hot wash"), _(STAFF), _("opened the hot wash.")),
    ev.BookmarkSet: _bookmark,
}
