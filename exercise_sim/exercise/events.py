"""Everything that can happen, in the past tense.

An event is immutable and says when it happened on the wall (UTC) and in the exercise (T+), and
who did it (a participant id, or `host` and `conductor`).
"""

from datetime import UTC, datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter

from exercise_sim.exercise.clock import LATEST
from exercise_sim.exercise.content import Content, Prose
from exercise_sim.scenario.inject import MOST_REPEATS, Inject
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Action, Criterion, Duty, Priority, Rating, Veracity

Key = Annotated[str, Field(max_length=64)]
"""Names a person, a response or a message; consoles make them."""

FASTEST = 10_000.0
"""Exercise seconds per second: a day in nine seconds."""

TPlus = Annotated[float, Field(ge=0, le=LATEST)]
"""T+ in seconds."""

Wall = Annotated[
    AwareDatetime,
    Field(ge=datetime(1000, 1, 1, tzinfo=UTC), le=datetime(9000, 1, 1, tzinfo=UTC)),
]
"""UTC. A rehearsal begins in the scenario's own time, which may be long past or to come."""

Role = Literal["facilitator", "evaluator", "observer", "player"]
Sanction = Literal["not required", "cleared", "cleared by SimCell", "not cleared"]
"""How a release stood with clearance."""


QueueKey = Annotated[str, Field(max_length=200)]
"""What waits for the SimCell: its kind and what it is about."""

RatedSubject = Literal["response", "objective", "inject"]


class Stamped(BaseModel):
    """What every event has."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    wall: Wall
    t: TPlus
    by: Key
    """Participant id, `host` or `conductor`."""


class ExerciseCreated(Stamped):
    kind: Literal["exercise_created"] = "exercise_created"
    scenario: Scenario
    playbook: Playbook


class ParticipantJoined(Stamped):
    """The only event that carries a person's name."""

    kind: Literal["participant_joined"] = "participant_joined"
    participant: Key
    name: Annotated[str, Field(max_length=200)]
    role: Role
    team: str | None = None
    duties: tuple[Duty, ...] = ()


class TeamMarkedPresent(Stamped):
    kind: Literal["team_marked_present"] = "team_marked_present"
    team: str


class ExerciseStarted(Stamped):
    kind: Literal["exercise_started"] = "exercise_started"
    speed: Annotated[float, Field(gt=0, le=FASTEST)] = 1.0


class ExercisePaused(Stamped):
    kind: Literal["exercise_paused"] = "exercise_paused"
    reason: Prose = ""


class ExerciseResumed(Stamped):
    kind: Literal["exercise_resumed"] = "exercise_resumed"


class OutageRecorded(Stamped):
    """Nobody conducted from `since` on; that time counts as a pause."""

    kind: Literal["outage_recorded"] = "outage_recorded"
    since: Wall


class ClockJumped(Stamped):
    """T+ moved forward from `t` to `to`; deadlines open at `t` are waived."""

    kind: Literal["clock_jumped"] = "clock_jumped"
    to: TPlus


class PhaseBegun(Stamped):
    """A part of the day began; a break or a discussion is followed by a pause."""

    kind: Literal["phase_begun"] = "phase_begun"
    phase: str


class StoryJumped(Stamped):
    """Story time moved to `to`; exercise time did not."""

    kind: Literal["story_jumped"] = "story_jumped"
    to: Wall


class ExerciseEnded(Stamped):
    kind: Literal["exercise_ended"] = "exercise_ended"


class InjectDelivered(Stamped):
    """Happens at most once per inject, team and `again`."""

    kind: Literal["inject_delivered"] = "inject_delivered"
    inject: str
    team: str
    due: TPlus
    """T+ at which it should have come; for one fired by hand, the time of firing."""
    variant: str | None = None
    """Which of the inject's variants was told; None: the inject as it stands."""
    again: Annotated[int, Field(ge=0, le=MOST_REPEATS)] = 0
    """0 for the first coming; 1, 2, ... for those of a repeated inject."""


class InjectAdded(Stamped):
    """A facilitator wrote an inject during the exercise, or copied one."""

    kind: Literal["inject_added"] = "inject_added"
    inject: Inject
    copied_from: str | None = None


class InjectEdited(Stamped):
    """A pending inject was rewritten; the original stays in the log."""

    kind: Literal["inject_edited"] = "inject_edited"
    inject: str
    edited: Inject
    version: Annotated[int, Field(ge=2)]


class InjectMoved(Stamped):
    """A pending inject got another time."""

    kind: Literal["inject_moved"] = "inject_moved"
    inject: str
    due: TPlus


class InjectHeld(Stamped):
    kind: Literal["inject_held"] = "inject_held"
    inject: str


class InjectUnheld(Stamped):
    kind: Literal["inject_unheld"] = "inject_unheld"
    inject: str


class InjectSkipped(Stamped):
    kind: Literal["inject_skipped"] = "inject_skipped"
    inject: str
    team: str | None = None
    """Whom alone it does not reach any more; None: nobody else, nor those again who have it."""
    reason: Prose = ""


class InjectRecalled(Stamped):
    """A delivered inject was taken back, visibly; it no longer counts."""

    kind: Literal["inject_recalled"] = "inject_recalled"
    inject: str
    reason: Prose = ""


class InjectOpened(Stamped):
    """Somebody of the team looked at it for the first time since it came."""

    kind: Literal["inject_opened"] = "inject_opened"
    inject: str
    team: str


class InjectAssessed(Stamped):
    kind: Literal["inject_assessed"] = "inject_assessed"
    inject: str
    team: str
    veracity: Veracity
    priority: Priority
    claim: str | None = None
    disarm: tuple[str, ...] = ()
    rationale: Prose = ""


class ScoreJudged(Stamped):
    """A score that a condition waits for, worked out once; nothing works it out again."""

    kind: Literal["score_judged"] = "score_judged"
    inject: str | None
    """None: everything that the team was asked so far."""
    team: str
    criterion: Criterion | None
    """None: everything that was observed."""
    after: TPlus | None
    """As the condition says; None: with the team's first response."""
    value: Annotated[float, Field(ge=0, le=1)] | None
    """None where nothing was observed; then no condition holds."""


class VersionSaved(Stamped):
    """A version of a draft; the first one makes the response."""

    kind: Literal["version_saved"] = "version_saved"
    response: Key
    team: str
    version: Annotated[int, Field(ge=1)]
    content: Content


class ClearanceRequested(Stamped):
    kind: Literal["clearance_requested"] = "clearance_requested"
    response: Key
    version: Annotated[int, Field(ge=1)]
    simcell: bool = False
    """The team has nobody else who could clear it, so the SimCell does."""


class ClearanceApproved(Stamped):
    kind: Literal["clearance_approved"] = "clearance_approved"
    response: Key
    version: Annotated[int, Field(ge=1)]
    duty: Duty
    simcell: bool = False


class ClearanceReturned(Stamped):
    kind: Literal["clearance_returned"] = "clearance_returned"
    response: Key
    version: Annotated[int, Field(ge=1)]
    comment: Prose
    simcell: bool = False


class ResponseReleased(Stamped):
    """A response took effect."""

    kind: Literal["response_released"] = "response_released"
    response: Key
    version: Annotated[int, Field(ge=1)]
    sanction: Sanction
    reason: Prose = ""
    """Why it went out uncleared."""


class ResponseCorrected(Stamped):
    """A later version took the place of the released one, in the open."""

    kind: Literal["response_corrected"] = "response_corrected"
    response: Key
    version: Annotated[int, Field(ge=1)]
    sanction: Sanction
    reason: Prose = ""
    note: Prose
    """What was corrected."""


class ResponseWithdrawn(Stamped):
    kind: Literal["response_withdrawn"] = "response_withdrawn"
    response: Key
    reason: Prose


class FactConfirmed(Stamped):
    """The team now knows a fact that not everybody can look up."""

    kind: Literal["fact_confirmed"] = "fact_confirmed"
    fact: str
    team: str
    response: Key | None = None
    """The `verify` that asked."""


class MessageSent(Stamped):
    kind: Literal["message_sent"] = "message_sent"
    message: Key
    team: str | None = None
    """Sending team; None: the SimCell."""
    speaker: Annotated[str, Field(max_length=200)] = ""
    """Whom the SimCell speaks as."""
    to: tuple[str, ...]
    """Teams, personas, or `simcell`."""
    text: Prose
    about: Key | None = None
    """Inject, response or message that it answers."""


class QueueItemTaken(Stamped):
    """An operator of the SimCell took care of something that waits for a person."""

    kind: Literal["queue_item_taken"] = "queue_item_taken"
    item: QueueKey


class QueueItemLeft(Stamped):
    """An operator gave it back."""

    kind: Literal["queue_item_left"] = "queue_item_left"
    item: QueueKey


class QueueItemClosed(Stamped):
    """It needs no answer any more."""

    kind: Literal["queue_item_closed"] = "queue_item_closed"
    item: QueueKey
    reason: Prose = ""


class ScoreOverridden(Stamped):
    """A person judged one line of a score differently; both values stay in the log."""

    kind: Literal["score_overridden"] = "score_overridden"
    inject: str
    team: str
    expectation: str
    """Id of the expectation, as `expectations_for` gives it."""
    criterion: Criterion
    value: Annotated[float, Field(ge=0, le=1)] | None
    """None takes an earlier override back."""
    reason: Prose = ""


class Rated(Stamped):
    """A person's HSEEP rating of a team: for a response, an objective, or an inject."""

    kind: Literal["rated"] = "rated"
    team: str
    subject: RatedSubject
    about: Key
    """Id of the response, the objective or the inject."""
    rating: Rating | None
    """None: a comment alone."""
    comment: Prose = ""


class Flagged(Stamped):
    """A response is to be spoken of in the debrief, or no longer."""

    kind: Literal["flagged"] = "flagged"
    response: Key
    flagged: bool = True


class ResponseObserved(Stamped):
    """What a team did aloud, as an evaluator saw it at T+ `at`."""

    kind: Literal["response_observed"] = "response_observed"
    response: Key
    inject: str
    team: str
    action: Action
    text: Prose
    at: TPlus


class CommsCheckCalled(Stamped):
    """Every team is asked to answer, so that all know their consoles work."""

    kind: Literal["comms_check_called"] = "comms_check_called"


class CommsCheckAnswered(Stamped):
    kind: Literal["comms_check_answered"] = "comms_check_answered"
    team: str


class DecisionRecorded(Stamped):
    """A decision that all teams are to know; stands on the shared board."""

    kind: Literal["decision_recorded"] = "decision_recorded"
    team: str | None
    """None: exercise control."""
    text: Prose


class DraftShared(Stamped):
    """A team shows one version of a draft to partner teams before release."""

    kind: Literal["draft_shared"] = "draft_shared"
    response: Key
    version: Annotated[int, Field(ge=1)]
    to: tuple[str, ...]


class HotWashOpened(Stamped):
    """After EndEx: the questions that every team answers."""

    kind: Literal["hot_wash_opened"] = "hot_wash_opened"
    questions: Annotated[tuple[Prose, ...], Field(min_length=1, max_length=10)]


class HotWashAnswered(Stamped):
    """A team's answer to one question; a later one takes its place."""

    kind: Literal["hot_wash_answered"] = "hot_wash_answered"
    team: str
    question: Annotated[int, Field(ge=0, le=9)]
    text: Prose


class FeedbackGiven(Stamped):
    """One person's view of the exercise; a later one takes its place."""

    kind: Literal["feedback_given"] = "feedback_given"
    ratings: dict[Annotated[str, Field(max_length=64)], Annotated[int, Field(ge=1, le=5)]]
    comment: Prose = ""


class ExerciseReopened(Stamped):
    """EndEx was too early: the exercise is paused where it ended."""

    kind: Literal["exercise_reopened"] = "exercise_reopened"
    reason: Prose = ""


class ReportFinalised(Stamped):
    """The report is final: EndEx cannot be reopened any more."""

    kind: Literal["report_finalised"] = "report_finalised"


class NoteTaken(Stamped):
    """Seen by facilitators and evaluators only."""

    kind: Literal["note_taken"] = "note_taken"
    text: Prose
    inject: str | None = None
    team: str | None = None


class BookmarkSet(Stamped):
    """A moment to come back to in the debrief."""

    kind: Literal["bookmark_set"] = "bookmark_set"
    label: Prose


Event = Annotated[
    ExerciseCreated
    | ParticipantJoined
    | TeamMarkedPresent
    | ExerciseStarted
    | ExercisePaused
    | ExerciseResumed
    | OutageRecorded
    | ClockJumped
    | PhaseBegun
    | StoryJumped
    | ExerciseEnded
    | ExerciseReopened
    | ReportFinalised
    | InjectAdded
    | InjectEdited
    | InjectMoved
    | InjectDelivered
    | InjectHeld
    | InjectUnheld
    | InjectSkipped
    | InjectRecalled
    | InjectOpened
    | InjectAssessed
    | ScoreJudged
    | VersionSaved
    | ClearanceRequested
    | ClearanceApproved
    | ClearanceReturned
    | ResponseReleased
    | ResponseCorrected
    | ResponseWithdrawn
    | FactConfirmed
    | MessageSent
    | DecisionRecorded
    | DraftShared
    | CommsCheckCalled
    | CommsCheckAnswered
    | QueueItemTaken
    | QueueItemLeft
    | QueueItemClosed
    | ResponseObserved
    | ScoreOverridden
    | Rated
    | Flagged
    | HotWashOpened
    | HotWashAnswered
    | FeedbackGiven
    | NoteTaken
    | BookmarkSet,
    Field(discriminator="kind"),
]

EVENTS: TypeAdapter[Event] = TypeAdapter(Event)
"""Reads and writes any event as JSON."""
