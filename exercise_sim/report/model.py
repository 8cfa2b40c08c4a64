"""What an after-action report holds, as plain data: the same for every format.

Every text may come from outside and is data for whoever writes it.
"""

from dataclasses import dataclass

from exercise_sim.exercise.story import StoryClock
from exercise_sim.report.hot_wash import HotWashResult
from exercise_sim.report.judgement import Judgement
from exercise_sim.report.moments import Moment
from exercise_sim.report.results import (
    InjectResult,
    ObjectiveResult,
    Passage,
    ReleasedText,
    TeamResult,
)
from exercise_sim.scenario.vocabulary import Rating


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

    story: StoryClock
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
    """`strengths` and `improvements` run from the weightiest to the lightest.

    `broken` is the sentence on a record that was changed after it was written, and empty for a
    whole one; `digest` seals a whole one only.
    """

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
    judgement: Judgement
    hot_wash: HotWashResult
    timeline: tuple[Entry, ...]
    notes: tuple[Remark, ...]
    bookmarks: tuple[Remark, ...]
    participants: tuple[Person, ...]
    criteria: tuple[CriterionNote, ...]
    bands: tuple[BandNote, ...]
    events: int
    digest: str
    broken: str = ""
