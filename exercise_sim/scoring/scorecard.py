"""The judgement: every number with what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass

from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.vocabulary import Criterion, Rating


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a released text: characters `start` to `end` of one language version."""

    response: str
    version: int
    language: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One criterion of one expectation.

    `value` is 0..1, or None where it was not observed: such a line carries no weight. `events`
    are numbers in the log.
    """

    criterion: Criterion
    value: float | None
    weight: float
    why: str
    events: tuple[int, ...] = ()
    quotes: tuple[Quote, ...] = ()
    overridden: bool = False
    """A person judged it; `automatic` is then what the log alone gave."""
    automatic: float | None = None


@dataclass(frozen=True, slots=True)
class Mean:
    """A weighted mean of lines: `value` 0..1 or None where nothing was observed.

    `observed` of `applicable` lines went into it: the coverage.
    """

    value: float | None
    observed: int
    applicable: int


@dataclass(frozen=True, slots=True)
class ExpectationScore:
    """`done_at` is the T+ of the release that counts, None where there is none."""

    inject: str
    team: str
    expectation: Expectation
    due: float | None
    done_at: float | None
    waived: bool
    response: str | None
    lines: tuple[Line, ...]
    mean: Mean


@dataclass(frozen=True, slots=True)
class InjectScore:
    """One team and one inject; `weight` is the inject's by priority: high 3, medium 2, low 1."""

    inject: str
    team: str
    weight: float
    expectations: tuple[ExpectationScore, ...]
    mean: Mean


@dataclass(frozen=True, slots=True)
class CriterionScore:
    """One criterion over all injects of a team; `weight` is the sum of its lines' weights."""

    criterion: Criterion
    weight: float
    mean: Mean


@dataclass(frozen=True, slots=True)
class TeamScore:
    """`held_back` says why the rating is lower than the mean alone would give; mostly empty."""

    team: str
    mean: Mean
    rating: Rating | None
    criteria: Mapping[Criterion, CriterionScore]
    held_back: str = ""


@dataclass(frozen=True, slots=True)
class ObjectiveScore:
    """`teams` is team -> mean over the injects that serve the objective.

    `held_back` says why the rating is lower than the mean alone would give; mostly empty.
    """

    objective: str
    mean: Mean
    rating: Rating | None
    teams: Mapping[str, Mean]
    held_back: str = ""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """`injects` is keyed by (inject, team) and runs in the order of delivery."""

    teams: Mapping[str, TeamScore]
    objectives: Mapping[str, ObjectiveScore]
    injects: Mapping[tuple[str, str], InjectScore]
