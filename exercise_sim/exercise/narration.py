"""One plain sentence for every event: the same words on consoles, in replays and in reports."""

from collections.abc import Callable
from typing import Any

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.commands import CONDUCTOR, HOST
from exercise_sim.exercise.looking import is_look
from exercise_sim.exercise.state import State
from exercise_sim.scenario.vocabulary import PRODUCTS

SHORT = 80
"""Characters of a quoted text; the whole text stands in the log."""


def narrate(state: State, event: ev.Event, language: str = "en") -> str:
    """What happened, as a sentence without a time. `state` is one that has taken in `event`.

    Scenario texts are given in `language` where they exist in it. The sentence holds text from
    outside and is data for whoever shows it.
    """
    return _NARRATORS[type(event)](_Teller(state, language), event)


class _Teller:
    """Finds the names of things for sentences."""

    def __init__(self, state: State, language: str) -> None:
        self.state = state
        self.scenario = state.scenario
        self.language = language

    def team(self, team: str) -> str:
        found = self.scenario.team.get(team)
        return team if found is None else found.name.read(self.language)

    def who(self, by: str) -> str:
        """A person with their team; the people who run the exercise by what they do."""
        if by == CONDUCTOR:
            return "The clock"
        if by == HOST:
            return "The host"
        person = self.state.participants.get(by)
        if person is None:
            return by
        if person.team is None:
            return f"{person.name} ({person.role})"
        return f"{person.name} ({self.team(person.team)})"

    def inject(self, inject: str) -> str:
        return _quoted(self.scenario.inject[inject].title.read(self.language))

    def response(self, response: str, version: int) -> str:
        """`the statement “first words…”` of one version of a response."""
        content = self.state.responses[response].version(version).content
        text = content.texts.get(self.language) or next(iter(content.texts.values()), "")
        return f"the {PRODUCTS[content.action]} {_quoted(text)}"

    def recipients(self, ids: tuple[str, ...]) -> str:
        return ", ".join(self._recipient(i) for i in ids)

    def _recipient(self, recipient: str) -> str:
        if recipient == "simcell":
            return "the SimCell"
        persona = self.scenario.persona.get(recipient)
        return self.team(recipient) if persona is None else persona.name.read(self.language)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHORT else line[: SHORT - 1].rstrip() + "…"


def _quoted(text: str) -> str:
    """In quotation marks, of which a title that comes with its own gets no second pair."""
    short = _short(text)
    return short if short[:1] in '“„«"' and short[-1:] in '”“»"' else f"“{short}”"


def _because(reason: str) -> str:
    return f": {_short(reason)}" if reason.strip() else "."


def _queue_item(tell: _Teller, item: str) -> str:
    kind, _, about = item.partition(":")
    if kind == "inject" and about in tell.scenario.inject:
        return tell.inject(about)
    return {"message": "a message", "response": "a response", "clearance": "a draft"}.get(
        kind, _short(item)
    )


def _closed(tell: _Teller, e: ev.QueueItemClosed) -> str:
    if is_look(e.item):
        return f"{tell.who(e.by)} looked at a response."
    return f"{tell.who(e.by)} put {_queue_item(tell, e.item)} aside{_because(e.reason)}"


def _released(tell: _Teller, e: ev.ResponseReleased) -> str:
    standing = "" if e.sanction == "not required" else f" ({e.sanction})"
    reason = f" Reason: {_short(e.reason)}" if e.sanction == "not cleared" else ""
    return f"{tell.who(e.by)} released {tell.response(e.response, e.version)}{standing}.{reason}"


def _joined(tell: _Teller, e: ev.ParticipantJoined) -> str:
    where = e.role if e.team is None else tell.team(e.team)
    return f"{e.name} joined ({where})."


def _assessed(tell: _Teller, e: ev.InjectAssessed) -> str:
    claim = "" if e.claim is None else f", claim `{e.claim}`"
    return (
        f"{tell.who(e.by)} assessed {tell.inject(e.inject)} as {e.veracity}, "
        f"priority {e.priority}{claim}."
    )


def _message(tell: _Teller, e: ev.MessageSent) -> str:
    sender = f"{e.speaker} (SimCell)" if e.team is None else tell.who(e.by)
    return f"{sender} wrote to {tell.recipients(e.to)}: “{_short(e.text)}”"


def _fact(tell: _Teller, e: ev.FactConfirmed) -> str:
    fact = tell.scenario.fact[e.fact].text.read(tell.language)
    return f"{tell.team(e.team)} learned: “{_short(fact)}”"


def _correction(tell: _Teller, e: ev.ResponseCorrected) -> str:
    return f"{tell.who(e.by)} corrected {tell.response(e.response, e.version)}{_because(e.note)}"


def _withdrawal(tell: _Teller, e: ev.ResponseWithdrawn) -> str:
    version = tell.state.responses[e.response].releases[-1].version
    return f"{tell.who(e.by)} withdrew {tell.response(e.response, version)}{_because(e.reason)}"


def _delivered(tell: _Teller, e: ev.InjectDelivered) -> str:
    late = f" ({e.t - e.due:.0f} s late)" if e.t - e.due >= 1 else ""
    again = " again" if e.again else ""
    told = "" if e.variant is None else f" (variant `{e.variant}`)"
    return f"{tell.inject(e.inject)} reached {tell.team(e.team)}{again}{told}{late}."


def _skipped(tell: _Teller, e: ev.InjectSkipped) -> str:
    whom = "" if e.team is None else f" for {tell.team(e.team)}"
    return f"{tell.who(e.by)} skipped {tell.inject(e.inject)}{whom}{_because(e.reason)}"


def _phase(tell: _Teller, e: ev.PhaseBegun) -> str:
    phase = tell.scenario.phase[e.phase]
    what = {"play": "Phase", "break": "Break", "discussion": "Discussion"}[phase.kind]
    return f"{what}: {_short(phase.title.read(tell.language))}."


def _added(tell: _Teller, e: ev.InjectAdded) -> str:
    copied = "" if e.copied_from is None else f", a copy of {tell.inject(e.copied_from)}"
    return f"{tell.who(e.by)} added the inject {tell.inject(e.inject.id)}{copied}."


def _override(tell: _Teller, e: ev.ScoreOverridden) -> str:
    line = f"{e.criterion.replace('_', ' ')} of {tell.team(e.team)} for {tell.inject(e.inject)}"
    if e.value is None:
        return f"{tell.who(e.by)} took back a judgement of {line}."
    return f"{tell.who(e.by)} judged {line} as {e.value:.2f}{_because(e.reason)}"


def _rated(tell: _Teller, e: ev.Rated) -> str:
    if e.subject == "response":
        what = "a response"
    elif e.subject == "objective":
        what = _quoted(tell.scenario.objective[e.about].text.read(tell.language))
    else:
        what = tell.inject(e.about)
    rating = "" if e.rating is None else f" {e.rating}"
    verb = "commented on" if e.rating is None else "rated"
    return f"{tell.who(e.by)} {verb} {tell.team(e.team)}{rating} for {what}{_because(e.comment)}"


def _observed(tell: _Teller, e: ev.ResponseObserved) -> str:
    return (
        f"{tell.who(e.by)} saw {tell.team(e.team)} {e.action} aloud for {tell.inject(e.inject)}:"
        f" “{_short(e.text)}”"
    )


def _decision(tell: _Teller, e: ev.DecisionRecorded) -> str:
    who = "Exercise control" if e.team is None else tell.team(e.team)
    return f"{who} decided: “{_short(e.text)}”"


def _answer(tell: _Teller, e: ev.HotWashAnswered) -> str:
    return f"{tell.team(e.team)} answered question {e.question + 1}: “{_short(e.text)}”"


def _judged(tell: _Teller, e: ev.ScoreJudged) -> str:
    what = "everything so far" if e.inject is None else tell.inject(e.inject)
    which = "score" if e.criterion is None else f"{e.criterion.replace('_', ' ')} score"
    value = "was not observed" if e.value is None else f"was {e.value:.2f}"
    return f"The {which} of {tell.team(e.team)} for {what} {value}."


_NARRATORS: dict[type[ev.Stamped], Callable[[_Teller, Any], str]] = {
    ev.ExerciseCreated: lambda tell, _: (
        f"The exercise “{_short(tell.scenario.title.read(tell.language))}” was made."
    ),
    ev.ParticipantJoined: _joined,
    ev.TeamMarkedPresent: lambda tell, e: f"{tell.team(e.team)} is present.",
    ev.ExerciseStarted: lambda _tell, _e: "StartEx.",
    ev.ExercisePaused: lambda _, e: f"The exercise was paused{_because(e.reason)}",
    ev.ExerciseResumed: lambda _tell, _e: "The exercise went on.",
    ev.OutageRecorded: lambda _tell, _e: (
        "Nobody conducted for a while; that time counts as a pause."
    ),
    ev.ClockJumped: lambda _, e: f"The clock jumped forward by {(e.to - e.t) / 60:.0f} minutes.",
    ev.PhaseBegun: _phase,
    ev.StoryJumped: lambda tell, e: (
        f"Story time is now {tell.state.story.local(e.to):%Y-%m-%d %H:%M}."
    ),
    ev.ScoreJudged: _judged,
    ev.ExerciseEnded: lambda _tell, _e: "EndEx.",
    ev.InjectDelivered: _delivered,
    ev.ExerciseReopened: lambda tell, e: (
        f"{tell.who(e.by)} reopened the exercise{_because(e.reason)}"
    ),
    ev.ReportFinalised: lambda tell, e: f"{tell.who(e.by)} made the report final.",
    ev.InjectAdded: _added,
    ev.InjectEdited: lambda tell, e: (
        f"{tell.who(e.by)} rewrote {tell.inject(e.inject)} (version {e.version})."
    ),
    ev.InjectMoved: lambda tell, e: (
        f"{tell.who(e.by)} moved {tell.inject(e.inject)} to T+{e.due / 60:.0f} min."
    ),
    ev.QueueItemTaken: lambda tell, e: (
        f"{tell.who(e.by)} took on {_queue_item(tell, e.item)} for the SimCell."
    ),
    ev.QueueItemLeft: lambda tell, e: f"{tell.who(e.by)} gave back {_queue_item(tell, e.item)}.",
    ev.QueueItemClosed: _closed,
    ev.ScoreOverridden: _override,
    ev.Rated: _rated,
    ev.Flagged: lambda tell, e: (
        f"{tell.who(e.by)} {'marked' if e.flagged else 'no longer marked'} a response for the"
        " debrief."
    ),
    ev.ResponseObserved: _observed,
    ev.CommsCheckCalled: lambda tell, e: f"{tell.who(e.by)} called a comms check.",
    ev.CommsCheckAnswered: lambda tell, e: f"{tell.team(e.team)} answered the comms check.",
    ev.DecisionRecorded: _decision,
    ev.DraftShared: lambda tell, e: (
        f"{tell.who(e.by)} showed {tell.response(e.response, e.version)} to"
        f" {tell.recipients(e.to)}."
    ),
    ev.HotWashOpened: lambda tell, e: f"{tell.who(e.by)} opened the hot wash.",
    ev.HotWashAnswered: _answer,
    ev.FeedbackGiven: lambda tell, e: f"{tell.who(e.by)} gave feedback.",
    ev.InjectHeld: lambda tell, e: f"{tell.who(e.by)} held {tell.inject(e.inject)}.",
    ev.InjectUnheld: lambda tell, e: (
        f"{tell.who(e.by)} released the hold on {tell.inject(e.inject)}."
    ),
    ev.InjectSkipped: _skipped,
    ev.InjectRecalled: lambda tell, e: (
        f"{tell.who(e.by)} recalled {tell.inject(e.inject)}{_because(e.reason)}"
    ),
    ev.InjectOpened: lambda tell, e: f"{tell.who(e.by)} opened {tell.inject(e.inject)}.",
    ev.InjectAssessed: _assessed,
    ev.VersionSaved: lambda tell, e: (
        f"{tell.who(e.by)} saved version {e.version} of {tell.response(e.response, e.version)}."
    ),
    ev.ClearanceRequested: lambda tell, e: (
        f"{tell.who(e.by)} asked for clearance of {tell.response(e.response, e.version)}"
        f"{' by the SimCell' if e.simcell else ''}."
    ),
    ev.ClearanceApproved: lambda tell, e: (
        f"{tell.who(e.by)} cleared {tell.response(e.response, e.version)} as {e.duty}."
    ),
    ev.ClearanceReturned: lambda tell, e: (
        f"{tell.who(e.by)} returned {tell.response(e.response, e.version)}{_because(e.comment)}"
    ),
    ev.ResponseReleased: _released,
    ev.ResponseCorrected: _correction,
    ev.ResponseWithdrawn: _withdrawal,
    ev.FactConfirmed: _fact,
    ev.MessageSent: _message,
    ev.NoteTaken: lambda tell, e: f"{tell.who(e.by)} noted: {_short(e.text)}",
    ev.BookmarkSet: lambda _, e: f"Bookmark{_because(e.label)}",
}
