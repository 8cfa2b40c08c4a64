"""What an after-action report holds, as plain data: the same for every format.

Scores are 0..1, or None where nothing was observed. `events` are numbers in the log. Every text
may come from outside and is data for whoever writes it.
"""

from dataclasses import dataclass
from datetime import datetime

from exercise_sim.report.moments import Moment
from exercise_sim.report.wording import Standing
from exercise_sim.scenario.vocabulary import Criterion, Rating


@dataclass(frozen=True, slots=True)
class Score:
    """`observed` of `applicable` criteria went into `value`."""

    value: float | None
    rating: Rating | None
    observed: int
    applicable: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in one language, in `segments` whose texts add up to it."""

    language: str
    segments: tuple["Segment", ...]

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class Segment:
    """`criteria` are those for which these words were evidence; empty for the rest."""

    text: str
    criteria: tuple[Criterion, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    name: str
    kind: str
    players: int
    present: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """`held` says when it really took place; `story` when it is set."""

    name: str
    status: str
    held: str
    story: str
    duration: str
    scope: str
    synopsis: Passage | None
    threats: tuple[str, ...]
    playbook: str
    organisations: tuple[Organisation, ...]
    staff: str


@dataclass(frozen=True, slots=True)
class ObjectiveResult:
    text: str
    capability: str
    score: Score
    teams: tuple[tuple[str, Score], ...]
    """(team's name, score)."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A strength or an area for improvement, as HSEEP wants it.

    `points` ranks it: what was won or lost, in weights of criteria times weights of injects.
    """

    headline: str
    observation: str
    reference: str
    analysis: str
    capability: str
    points: float
    organisation: str = ""
    quotes: tuple[str, ...] = ()
    events: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the improvement plan; what is not here is for people to fill in."""

    number: str
    capability: str
    issue: str
    organisation: str


@dataclass(frozen=True, slots=True)
class CriterionResult:
    name: str
    weight: float
    score: Score


@dataclass(frozen=True, slots=True)
class TeamResult:
    """`tasks` says in a sentence how many were done in time, late and not at all."""

    name: str
    present: bool
    score: Score
    tasks: str
    criteria: tuple[CriterionResult, ...]


@dataclass(frozen=True, slots=True)
class LineResult:
    """One criterion of one task: the number, why, and what shows it."""

    criterion: str
    value: float | None
    weight: float
    why: str
    quotes: tuple[str, ...]
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that a team was expected to do: what, by when, and what it did."""

    expected: str
    details: tuple[str, ...]
    due: Moment | None
    standing: Standing
    done: str
    done_at: Moment | None
    score: Score
    lines: tuple[LineResult, ...]
    model_answer: Passage | None


@dataclass(frozen=True, slots=True)
class ReleasedText:
    """A version that took effect; `number` is what the report calls it by."""

    number: int
    team: str
    action: str
    at: Moment
    seq: int
    answers: tuple[str, ...]
    """Titles of the injects that it answers."""
    where: str
    standing: str
    remarks: tuple[str, ...]
    """Reason for release without clearance, correction, withdrawal."""
    passages: tuple[Passage, ...]
    excerpt: str


@dataclass(frozen=True, slots=True)
class TeamOnInject:
    team: str
    delivered: Moment
    opened: Moment | None
    score: Score
    tasks: tuple[Task, ...]
    texts: tuple[ReleasedText, ...]


@dataclass(frozen=True, slots=True)
class InjectResult:
    """`truth` is what it really was: priority, veracity, claim and techniques, in words."""

    title: str
    first: Moment
    source: str
    truth: str
    body: Passage
    media: tuple[str, ...]
    objectives: tuple[str, ...]
    teams: tuple[TeamOnInject, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the timeline."""

    at: Moment
    kind: str
    who: str
    what: str
    events: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A note of an evaluator or facilitator, or a bookmark (`about` is empty)."""

    at: Moment
    who: str
    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    role: str
    team: str
    duties: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One team in the chart of the exercise: T+ in seconds of what reached it and what it did."""

    name: str
    delivered: tuple[float, ...]
    in_time: tuple[float, ...]
    late: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """How the exercise ran; `length` is T+ in seconds from StartEx to the end of the chart."""

    starts: datetime
    length: float
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True)
class CriterionNote:
    name: str
    seen: str
    weight: float


@dataclass(frozen=True, slots=True)
class BandNote:
    rating: Rating
    words: str
    meaning: str
    limits: str


@dataclass(frozen=True, slots=True)
class AfterActionReport:
    """`strengths` and `improvements` run from the weightiest to the lightest."""

    exercise: str
    handling: str
    language: str
    title: str
    picture: tuple[str, ...]
    overview: Overview
    objectives: tuple[ObjectiveResult, ...]
    strengths: tuple[Finding, ...]
    improvements: tuple[Finding, ...]
    plan: tuple[PlanRow, ...]
    teams: tuple[TeamResult, ...]
    course: Course
    injects: tuple[InjectResult, ...]
    not_delivered: tuple[str, ...]
    texts: tuple[ReleasedText, ...]
    timeline: tuple[Entry, ...]
    notes: tuple[Remark, ...]
    bookmarks: tuple[Remark, ...]
    participants: tuple[Person, ...]
    criteria: tuple[CriterionNote, ...]
    bands: tuple[BandNote, ...]
    events: int
    digest: str
