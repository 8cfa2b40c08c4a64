"""How an exercise stands: what `evolve` makes of the events, and nothing else.

Times named `t` are T+ in seconds; `seq` is the number of the event in the log, which scores and
reports give as evidence. Nothing here is changed in place.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from exercise_sim.exercise.clock import Clock
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.events import RatedSubject, Role, Sanction
from exercise_sim.exercise.story import StoryClock, StoryJump
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Phase, Scenario
from exercise_sim.scenario.vocabulary import Criterion, Duty, Priority, Rating, Veracity


@dataclass(frozen=True, slots=True)
class Participant:
    id: str
    name: str
    role: Role
    team: str | None
    duties: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One inject reached one team; `opened` is participant -> T+ of the first look, `looked` that
    of the first look since it last came.

    `variant` is which of its texts was told, `again` the T+ at which a repeated inject came again.
    """

    team: str
    t: float
    due: float
    seq: int
    opened: Mapping[str, float] = field(default_factory=dict)
    looked: Mapping[str, float] = field(default_factory=dict)
    variant: str | None = None
    again: tuple[float, ...] = ()

    @property
    def latest(self) -> float:
        """T+ at which it last came."""
        return self.again[-1] if self.again else self.t


@dataclass(frozen=True, slots=True)
class InjectState:
    """`due` is the T+ at which it is to be delivered; None while it is held or has no set time.

    A conditional inject stays scheduled until it has reached, or is skipped for, every recipient:
    `skipped` names the recipients whom it does not reach any more. `over` says that a repeated one
    comes no more to those who have it. `unheld` is the T+ at which it was last unheld.
    """

    id: str
    status: Literal["scheduled", "held", "delivered", "skipped", "recalled"]
    due: float | None
    deliveries: Mapping[str, Delivery] = field(default_factory=dict)
    reason: str = ""
    skipped: tuple[str, ...] = ()
    over: bool = False
    unheld: float = 0.0
    version: int = 1
    """How often it was written: 1 as authored."""


@dataclass(frozen=True, slots=True)
class Assessment:
    inject: str
    team: str
    by: str
    t: float
    seq: int
    veracity: Veracity
    priority: Priority
    claim: str | None
    disarm: tuple[str, ...]
    rationale: str


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    content: Content
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class ClearanceRequest:
    version: int
    by: str
    t: float
    seq: int
    simcell: bool


@dataclass(frozen=True, slots=True)
class ClearanceDecision:
    """`duty` is what the approver signed as; None where the version was returned."""

    version: int
    by: str
    t: float
    seq: int
    simcell: bool
    duty: Duty | None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """A version took effect; `note` says what a correction corrected."""

    version: int
    by: str
    t: float
    seq: int
    sanction: Sanction
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawal:
    by: str
    t: float
    seq: int
    reason: str


@dataclass(frozen=True, slots=True)
class Response:
    id: str
    team: str
    versions: tuple[Version, ...]
    requests: tuple[ClearanceRequest, ...] = ()
    decisions: tuple[ClearanceDecision, ...] = ()
    releases: tuple[Release, ...] = ()
    withdrawal: Withdrawal | None = None
    observed: bool = False
    """An evaluator recorded what the team did aloud."""

    @property
    def latest(self) -> Version:
        return self.versions[-1]

    def version(self, number: int) -> Version:
        return self.versions[number - 1]

    @property
    def released(self) -> Content | None:
        """What stands in public now; None where nothing does."""
        if not self.releases or self.withdrawal is not None:
            return None
        return self.version(self.releases[-1].version).content

    @property
    def pending(self) -> ClearanceRequest | None:
        """The request for the latest version that nobody has decided on yet."""
        if not self.requests or self.requests[-1].version != self.latest.number:
            return None
        request = self.requests[-1]
        decided = any(decision.seq > request.seq for decision in self.decisions)
        return None if decided else request

    def approvals(self, version: int) -> tuple[ClearanceDecision, ...]:
        return tuple(d for d in self.decisions if d.version == version and d.duty is not None)


@dataclass(frozen=True, slots=True)
class Message:
    """`team` is the sender; None: the SimCell, speaking as `speaker`."""

    id: str
    team: str | None
    speaker: str
    to: tuple[str, ...]
    text: str
    about: str | None
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class Note:
    text: str
    inject: str | None
    team: str | None
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class Bookmark:
    label: str
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class ClockJump:
    start: float
    to: float


@dataclass(frozen=True, slots=True)
class QueueMark:
    """Who takes care of something that waits for the SimCell, and whether it is done."""

    by: str | None
    t: float
    closed: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Override:
    """`value` is 0..1; what the log alone gave is worked out anew whenever it is asked for."""

    value: float
    reason: str
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class RatingGiven:
    team: str
    subject: RatedSubject
    about: str
    rating: Rating | None
    comment: str
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class Decision:
    """`team` is None where exercise control decided."""

    team: str | None
    text: str
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class SharedDraft:
    """Partner teams may read this version, whatever becomes of the draft."""

    response: str
    version: int
    to: tuple[str, ...]
    by: str
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class HotWash:
    """`answers` is (team, number of the question) -> text."""

    questions: tuple[str, ...]
    answers: Mapping[tuple[str, int], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Feedback:
    """`ratings` is statement -> 1..5."""

    ratings: Mapping[str, int]
    comment: str


OverrideKey = tuple[str, str, str, Criterion]
"""(inject, team, expectation, criterion)."""

ScoreKey = tuple[str | None, str, Criterion | None, float | None]
"""(inject or all, team, criterion or all, judged that long after delivery or with the response)."""


@dataclass(frozen=True, slots=True)
class JudgedScore:
    """`value` is 0..1, or None where nothing was observed when it was worked out at T+ `t`."""

    value: float | None
    t: float
    seq: int


@dataclass(frozen=True, slots=True)
class State:
    """One exercise. `present` is team -> T+; `facts` is team -> fact -> T+ of confirmation.

    `phases` is phase -> T+ at which it began, in that order.
    """

    scenario: Scenario
    playbook: Playbook
    seq: int
    t: float
    clock: Clock
    injects: Mapping[str, InjectState]
    pause_reason: str = ""
    participants: Mapping[str, Participant] = field(default_factory=dict)
    present: Mapping[str, float] = field(default_factory=dict)
    responses: Mapping[str, Response] = field(default_factory=dict)
    assessments: tuple[Assessment, ...] = ()
    messages: tuple[Message, ...] = ()
    facts: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    bookmarks: tuple[Bookmark, ...] = ()
    jumps: tuple[ClockJump, ...] = ()
    judged: Mapping[ScoreKey, JudgedScore] = field(default_factory=dict)
    phases: Mapping[str, float] = field(default_factory=dict)
    story_jumps: tuple[StoryJump, ...] = ()
    queue: Mapping[str, QueueMark] = field(default_factory=dict)
    overrides: Mapping[OverrideKey, Override] = field(default_factory=dict)
    ratings: tuple[RatingGiven, ...] = ()
    flagged: frozenset[str] = frozenset()
    comms_check: Mapping[str, float] | None = None
    """Team -> seconds from the call to its answer; None before the first call."""
    comms_called: datetime | None = None
    decisions: tuple[Decision, ...] = ()
    shared_drafts: tuple[SharedDraft, ...] = ()
    hot_wash: HotWash | None = None
    feedback: Mapping[str, Feedback] = field(default_factory=dict)
    final: bool = False
    """The report is final."""

    @property
    def phase(self) -> Phase | None:
        """The part of the day that has begun last; None before the first."""
        return self.scenario.phase[list(self.phases)[-1]] if self.phases else None

    @property
    def story(self) -> StoryClock:
        return StoryClock(self.scenario.story_starts, self.story_jumps)
