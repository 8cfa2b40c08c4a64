"""Everything that somebody may want to do. `decide` says whether it happens."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from exercise_sim.exercise.content import Content
from exercise_sim.exercise.events import RatedSubject, Role
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Action, Criterion, Duty, Priority, Rating, Veracity

HOST = "host"
"""Acts where no person does: the account under which the program runs."""

CONDUCTOR = "conductor"
"""The process that delivers what is due."""


@dataclass(frozen=True, kw_only=True)
class Command:
    by: str
    """Participant id, `host` or `conductor`."""


@dataclass(frozen=True, kw_only=True)
class CreateExercise(Command):
    scenario: Scenario
    playbook: Playbook


@dataclass(frozen=True, kw_only=True)
class Join(Command):
    participant: str
    name: str
    role: Role
    team: str | None = None
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MarkPresent(Command):
    team: str


@dataclass(frozen=True, kw_only=True)
class Start(Command):
    """StartEx. Teams with a player in the room are marked present."""

    speed: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Pause(Command):
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Resume(Command):
    pass


@dataclass(frozen=True, kw_only=True)
class RecordOutage(Command):
    """Nobody conducted since T+ was `last_t` seconds."""

    last_t: float


@dataclass(frozen=True, kw_only=True)
class Jump(Command):
    """Move T+ to `to` seconds; every inject passed over is named in one of the two lists."""

    to: float
    deliver: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class End(Command):
    pass


@dataclass(frozen=True, kw_only=True)
class JumpStory(Command):
    """Set the story clock to `to`; exercise time goes on as it does."""

    to: datetime


@dataclass(frozen=True, kw_only=True)
class DeliverDue(Command):
    """Deliver every inject whose time has come, and begin the phase whose time has come."""


@dataclass(frozen=True, kw_only=True)
class RecordScore(Command):
    """Keep a score that a condition waits for; see `ScoreJudged`."""

    inject: str | None
    team: str
    criterion: Criterion | None
    after: float | None
    value: float | None


@dataclass(frozen=True, kw_only=True)
class AddInject(Command):
    """Put an inject into the MSEL; one whose time has passed comes at once."""

    inject: Inject
    copied_from: str | None = None


@dataclass(frozen=True, kw_only=True)
class EditInject(Command):
    """Rewrite a pending inject; `based_on` is the version it was edited from (1: as authored)."""

    inject: str
    edited: Inject
    based_on: int


@dataclass(frozen=True, kw_only=True)
class MoveInject(Command):
    """Give a pending inject another time: T+ in seconds."""

    inject: str
    to: float


@dataclass(frozen=True, kw_only=True)
class TakeQueueItem(Command):
    item: str


@dataclass(frozen=True, kw_only=True)
class LeaveQueueItem(Command):
    item: str


@dataclass(frozen=True, kw_only=True)
class CloseQueueItem(Command):
    item: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class OverrideScore(Command):
    """Judge one line of a score differently; None takes that back."""

    inject: str
    team: str
    expectation: str
    criterion: Criterion
    value: float | None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Rate(Command):
    """Rate what a team did; a comment may stand alone."""

    team: str
    subject: RatedSubject
    about: str
    rating: Rating | None
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class Flag(Command):
    """Mark a response for the debrief, or take the mark away."""

    response: str
    flagged: bool = True


@dataclass(frozen=True, kw_only=True)
class ObserveResponse(Command):
    """Record what a team did aloud at T+ `at` seconds."""

    response: str
    inject: str
    team: str
    action: Action
    text: str
    at: float


@dataclass(frozen=True, kw_only=True)
class CallCommsCheck(Command):
    """Ask every team to answer."""


@dataclass(frozen=True, kw_only=True)
class AnswerCommsCheck(Command):
    pass


@dataclass(frozen=True, kw_only=True)
class RecordDecision(Command):
    """Put a decision on the board that all teams see."""

    text: str


@dataclass(frozen=True, kw_only=True)
class ShareDraft(Command):
    """Show one version of a draft to partner teams."""

    response: str
    version: int
    to: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OpenHotWash(Command):
    """After EndEx: ask every team the same questions."""

    questions: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class AnswerHotWash(Command):
    question: int
    text: str


@dataclass(frozen=True, kw_only=True)
class GiveFeedback(Command):
    """`ratings` is statement -> 1 (not at all) to 5 (fully)."""

    ratings: Mapping[str, int]
    comment: str = ""


@dataclass(frozen=True, kw_only=True)
class Reopen(Command):
    """Take EndEx back; the exercise is paused then."""

    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class FinaliseReport(Command):
    """From now on EndEx cannot be taken back."""


@dataclass(frozen=True, kw_only=True)
class FireNow(Command):
    inject: str


@dataclass(frozen=True, kw_only=True)
class Hold(Command):
    inject: str


@dataclass(frozen=True, kw_only=True)
class Unhold(Command):
    inject: str


@dataclass(frozen=True, kw_only=True)
class Skip(Command):
    inject: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Recall(Command):
    inject: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Open(Command):
    inject: str


@dataclass(frozen=True, kw_only=True)
class Assess(Command):
    inject: str
    veracity: Veracity
    priority: Priority
    claim: str | None = None
    disarm: tuple[str, ...] = ()
    rationale: str = ""


@dataclass(frozen=True, kw_only=True)
class SaveVersion(Command):
    """Save a draft; `based_on` is the version it was edited from (0: a new response)."""

    response: str
    content: Content
    based_on: int = 0


@dataclass(frozen=True, kw_only=True)
class RequestClearance(Command):
    response: str
    version: int


@dataclass(frozen=True, kw_only=True)
class Approve(Command):
    response: str
    version: int


@dataclass(frozen=True, kw_only=True)
class Return(Command):
    response: str
    version: int
    comment: str


@dataclass(frozen=True, kw_only=True)
class Release(Command):
    """Let a version take effect; `reason` is needed where clearance is missing."""

    response: str
    version: int
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Correct(Command):
    """Put a later version in the place of the released one."""

    response: str
    version: int
    note: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Withdraw(Command):
    response: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ConfirmFact(Command):
    """The SimCell tells a team a fact."""

    fact: str
    team: str


@dataclass(frozen=True, kw_only=True)
class SendMessage(Command):
    """A team writes to teams, personas or `simcell`; a facilitator writes as `speaker`."""

    message: str
    to: tuple[str, ...]
    text: str
    speaker: str = ""
    about: str | None = None


@dataclass(frozen=True, kw_only=True)
class TakeNote(Command):
    text: str
    inject: str | None = None
    team: str | None = None


@dataclass(frozen=True, kw_only=True)
class SetBookmark(Command):
    label: str = ""
