"""One event of the log as a row of the timeline: what kind, who, and what in a sentence."""

from collections.abc import Callable, Sequence
from typing import Any

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.state import State
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import day, long_time
from exercise_sim.report.names import Names
from exercise_sim.report.numbers import ended, listed, quoted
from exercise_sim.report.released_texts import where
from exercise_sim.report.wording import DONE, PRIORITIES, SANCTIONS, VERACITIES
from exercise_sim.scoring.phrases import t_plus

Told = tuple[str, str, str]
"""(kind, who, what)."""

_STAFF = "Exercise control"
_EXCERPT = 120
_LATE = 5.0
"""Seconds; a delivery that is less late is on time for every reader."""


def tell_event(teller: "Teller", event: ev.Event) -> Told | None:
    """The row for `event`; None for what the timeline leaves out: drafts, joins and notes."""
    tell = _TOLD.get(type(event))
    return None if tell is None else tell(teller, event)


def tell_delivery(teller: "Teller", events: Sequence[ev.InjectDelivered]) -> Told:
    """One row for deliveries of one inject to several teams."""
    first = events[0]
    inject = teller.names.scenario.inject[first.inject]
    teams = listed([teller.names.team(one.team) for one in events])
    came = "came again" if first.again else "came"
    late = first.t - first.due
    lateness = f", {long_time(late)} later than planned" if late >= _LATE else ""
    return (
        "Inject",
        one_line(inject.sender, 60),
        f"{teller.names.inject(first.inject)} {came} by {teller.names.channel(inject.channel)} to "
        f"{teams}{lateness}.",
    )


class Teller:
    """Finds the names of things; a player stands for their team."""

    def __init__(self, state: State, names: Names) -> None:
        self.state = state
        self.names = names

    def who(self, by: str) -> str:
        """The team of a player; the people and the clock that run the exercise as one."""
        person = self.state.participants.get(by)
        return _STAFF if person is None or person.team is None else self.names.team(person.team)

    def response(self, response: str, version: int) -> str:
        content = self.state.responses[response].version(version).content
        text = content.texts.get(self.names.language) or next(iter(content.texts.values()), "")
        answered = ""
        if content.answers:
            titles = [self.names.inject(one) for one in content.answers]
            answered = f" in answer to {listed(titles, most=3)}"
        return f"{answered}: {quoted(one_line(text, _EXCERPT))}"


def _assessed(tell: Teller, e: ev.InjectAssessed) -> Told:
    claim = "" if e.claim is None else f", spreading the claim {tell.names.claim(e.claim)}"
    why = f" Reason: {quoted(one_line(e.rationale, _EXCERPT))}" if e.rationale.strip() else ""
    return (
        "Assessment",
        tell.names.team(e.team),
        ended(
            f"assessed {tell.names.inject(e.inject)} as {VERACITIES[e.veracity]}, "
            f"{PRIORITIES[e.priority]}{claim}"
        )
        + why,
    )


def _released(tell: Teller, e: ev.ResponseReleased) -> Told:
    content = tell.state.responses[e.response].version(e.version).content
    place = where(content, tell.names)
    place = f" {place}" if place else ""
    standing = "" if e.sanction == "not required" else f" ({SANCTIONS[e.sanction]})"
    reason = (
        f" Reason given: {quoted(one_line(e.reason, _EXCERPT))}"
        if e.sanction == "not cleared"
        else ""
    )
    what = f"{DONE[content.action]}{place}{standing}{tell.response(e.response, e.version)}{reason}"
    return "Release", tell.who(e.by), what


def _corrected(tell: Teller, e: ev.ResponseCorrected) -> Told:
    standing = "" if e.sanction == "not required" else f" ({SANCTIONS[e.sanction]})"
    what = (
        f"corrected what it had released{standing}{tell.response(e.response, e.version)} "
        f"What was corrected: {quoted(one_line(e.note, _EXCERPT))}"
    )
    return "Correction", tell.who(e.by), what


def _withdrawn(tell: Teller, e: ev.ResponseWithdrawn) -> Told:
    version = tell.state.responses[e.response].releases[-1].version
    what = f"withdrew what it had released{tell.response(e.response, version)}"
    return (
        "Withdrawal",
        tell.who(e.by),
        f"{what} Reason given: {quoted(one_line(e.reason, _EXCERPT))}",
    )


def _requested(tell: Teller, e: ev.ClearanceRequested) -> Told:
    whom = " by the people who run the exercise" if e.simcell else ""
    what = f"asked for clearance{whom}{tell.response(e.response, e.version)}"
    return "Clearance", tell.who(e.by), what


def _approved(tell: Teller, e: ev.ClearanceApproved) -> Told:
    what = f"cleared the draft as {e.duty}{tell.response(e.response, e.version)}"
    return "Clearance", tell.who(e.by), what


def _returned(tell: Teller, e: ev.ClearanceReturned) -> Told:
    what = f"sent the draft back{tell.response(e.response, e.version)}"
    return "Clearance", tell.who(e.by), f"{what} Comment: {quoted(one_line(e.comment, _EXCERPT))}"


def _message(tell: Teller, e: ev.MessageSent) -> Told:
    who = one_line(e.speaker, 60) or _STAFF if e.team is None else tell.names.team(e.team)
    to = listed([tell.names.recipient(one) for one in e.to])
    return "Message", who, f"wrote to {to}: {quoted(one_line(e.text, _EXCERPT))}"


def _observed(tell: Teller, e: ev.ResponseObserved) -> Told:
    return (
        "Seen aloud",
        tell.names.team(e.team),
        f"{DONE[e.action]} aloud at {t_plus(e.at)} in answer to {tell.names.inject(e.inject)}: "
        f"{quoted(one_line(e.text, _EXCERPT))}",
    )


def _shared(tell: Teller, e: ev.DraftShared) -> Told:
    whom = listed(tell.names.teams(e.to))
    return "Draft", tell.who(e.by), f"showed {whom} a draft{tell.response(e.response, e.version)}"


def _clock(what: str) -> Told:
    return "Clock", _STAFF, what


def _because(reason: str) -> str:
    return f" Reason: {quoted(one_line(reason, _EXCERPT))}" if reason.strip() else ""


def _story_jumped(tell: Teller, e: ev.StoryJumped) -> Told:
    moved = tell.state.story.local(e.to)
    return _clock(f"Story time moved to {day(moved)}, {moved:%H:%M}.")


def _for(tell: Teller, team: str | None) -> str:
    return "" if team is None else f" for {tell.names.team(team)}"


def _outage(_tell: Teller, e: ev.OutageRecorded) -> Told:
    gone = long_time((e.wall - e.since).total_seconds())
    return _clock(f"For {gone} nobody ran the exercise; that time counts as a pause.")


_TOLD: dict[type[ev.Stamped], Callable[[Teller, Any], Told]] = {
    ev.TeamMarkedPresent: lambda tell, e: (
        "Presence",
        tell.names.team(e.team),
        "was in the room; its time runs from here.",
    ),
    ev.ExerciseStarted: lambda _tell, _e: _clock("The exercise began (StartEx)."),
    ev.ExercisePaused: lambda _, e: _clock(f"The exercise was paused.{_because(e.reason)}"),
    ev.ExerciseResumed: lambda _tell, _e: _clock("The exercise went on."),
    ev.OutageRecorded: _outage,
    ev.ClockJumped: lambda _, e: _clock(
        f"The clock was moved forward by {long_time(e.to - e.t)}; open deadlines were waived."
    ),
    ev.PhaseBegun: lambda tell, e: (
        "Phase",
        _STAFF,
        ended(f"began {quoted(tell.names.read(tell.names.scenario.phase[e.phase].title))}"),
    ),
    ev.StoryJumped: _story_jumped,
    ev.ExerciseEnded: lambda _tell, _e: _clock("The exercise ended (EndEx)."),
    ev.InjectHeld: lambda tell, e: (
        "Inject",
        _STAFF,
        ended(f"held back {tell.names.inject(e.inject)}"),
    ),
    ev.InjectUnheld: lambda tell, e: (
        "Inject",
        _STAFF,
        ended(f"no longer held back {tell.names.inject(e.inject)}"),
    ),
    ev.InjectSkipped: lambda tell, e: (
        "Inject",
        _STAFF,
        ended(f"left out {tell.names.inject(e.inject)}{_for(tell, e.team)}") + _because(e.reason),
    ),
    ev.InjectRecalled: lambda tell, e: (
        "Recall",
        _STAFF,
        f"took back {tell.names.inject(e.inject)}; it no longer counts.{_because(e.reason)}",
    ),
    ev.InjectOpened: lambda tell, e: (
        "First read",
        tell.names.team(e.team),
        ended(f"opened {tell.names.inject(e.inject)}"),
    ),
    ev.InjectAssessed: _assessed,
    ev.ClearanceRequested: _requested,
    ev.ClearanceApproved: _approved,
    ev.ClearanceReturned: _returned,
    ev.ResponseReleased: _released,
    ev.ResponseCorrected: _corrected,
    ev.ResponseWithdrawn: _withdrawn,
    ev.FactConfirmed: lambda tell, e: (
        "Fact",
        tell.names.team(e.team),
        ended(f"learned for certain: {tell.names.fact(e.fact)}"),
    ),
    ev.MessageSent: _message,
    ev.ExerciseReopened: lambda _, e: _clock(
        f"EndEx was taken back; the exercise was paused.{_because(e.reason)}"
    ),
    ev.ReportFinalised: lambda _tell, _e: _clock("The report was made final."),
    ev.InjectAdded: lambda tell, e: (
        "Inject",
        _STAFF,
        ended(f"added {tell.names.inject(e.inject.id)} during the exercise"),
    ),
    ev.InjectEdited: lambda tell, e: (
        "Inject",
        _STAFF,
        f"rewrote {tell.names.inject(e.inject)} before it was delivered (version {e.version}).",
    ),
    ev.InjectMoved: lambda tell, e: (
        "Inject",
        _STAFF,
        f"moved {tell.names.inject(e.inject)} to {t_plus(e.due)}.",
    ),
    ev.ResponseObserved: _observed,
    ev.DraftShared: _shared,
    ev.DecisionRecorded: lambda tell, e: (
        "Decision",
        _STAFF if e.team is None else tell.names.team(e.team),
        f"decided: {quoted(one_line(e.text, _EXCERPT))}",
    ),
    ev.HotWashOpened: lambda _tell, _e: ("Hot wash", _STAFF, "opened the hot wash."),
    ev.BookmarkSet: lambda _, e: (
        "Bookmark",
        _STAFF,
        f"marked this moment for the debrief: {quoted(one_line(e.label, _EXCERPT))}"
        if e.label.strip()
        else "marked this moment for the debrief.",
    ),
}
