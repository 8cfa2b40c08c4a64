"""What was done and how it was judged, as plain data: the inner part of a report.

Scores are 0..1, or None where nothing was observed. `events` are numbers in the log. Every text
may come from outside and is data for whoever writes it.
"""

from dataclasses import dataclass

from exercise_sim.report.moments import Moment
from exercise_sim.report.task_words import Standing
from exercise_sim.scenario.vocabulary import Action, Criterion, Rating


@dataclass(frozen=True, slots=True)
class Score:
    """`observed` of `applicable` criteria went into `value`.

    Teams and objectives are rated; `held_back` says why the rating is lower than the value alone
    would give, and is mostly empty.
    """

    value: float | None
    observed: int
    applicable: int
    rating: Rating | None = None
    held_back: str = ""


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
class ObjectiveResult:
    text: str
    capability: str
    score: Score
    teams: tuple[tuple[str, Score], ...]
    """(team's name, score)."""
    judged: tuple[tuple[str, str], ...] = ()
    """(team's name, ratings that evaluators gave it)."""


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
    """One criterion of one task: the number, why, and what shows it.

    Where a person judged it, `automatic` is what the log alone gave.
    """

    criterion: str
    value: float | None
    weight: float
    why: str
    quotes: tuple[str, ...]
    events: tuple[int, ...]
    overridden: bool = False
    automatic: float | None = None


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
    action: Action
    done: str
    """What the team did, in words: `published`."""
    at: Moment
    seq: int
    answers: tuple[str, ...]
    """Titles of the injects that it answers."""
    where: str
    standing: str
    remarks: tuple[str, ...]
    """Reason for release without clearance, correction, withdrawal; a mark for the debrief."""
    passages: tuple[Passage, ...]
    excerpt: str
    observed: bool = False
    """The team did it aloud, and an evaluator recorded it."""


@dataclass(frozen=True, slots=True)
class TeamOnInject:
    """`again` is when a repeated inject came again; `told` what the team was told instead."""

    team: str
    delivered: Moment
    again: tuple[Moment, ...]
    told: Passage | None
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
