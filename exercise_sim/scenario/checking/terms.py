"""A condition with every `not` pushed down to what can happen, so that it can be reasoned about."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from exercise_sim.scenario.condition import (
    After,
    AssessmentMade,
    Condition,
    MessagePassed,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.yaml_document import Loc

Happening = After | ResponseGiven | NoResponse | ScoreReached | AssessmentMade | MessagePassed

_HAPPENINGS = ("after", "response", "no_response", "score", "assessment", "message")


@dataclass(frozen=True, slots=True)
class Term:
    """One condition.

    `all` and `any` have `parts`. `happens` and `not yet` have `what`; None is a facilitator's hand.
    """

    sort: Literal["all", "any", "happens", "not yet"]
    loc: Loc
    """Where the key stands that says what it is; for something inside `not`, that."""
    parts: tuple["Term", ...] = ()
    what: Happening | None = None

    @property
    def holds_from_startex(self) -> bool:
        """Whether it holds before anything has happened."""
        if self.sort == "all":
            return all(part.holds_from_startex for part in self.parts)
        return self.sort == "not yet" or any(part.holds_from_startex for part in self.parts)

    @property
    def size(self) -> int:
        """How many terms it is made of."""
        return sum(1 for _ in self.walk())

    def leaves(self) -> Iterator["Term"]:
        """Everything in it that happens or does not."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves()

    def walk(self) -> Iterator["Term"]:
        """It and everything in it, outermost first."""
        yield self
        for part in self.parts:
            yield from part.walk()


def every_term(scenario: Scenario) -> Iterator[tuple[int, Term]]:
    """Every condition of the scenario, with the number of its inject."""
    for number, inject in enumerate(scenario.injects):
        if inject.when is not None:
            yield number, term(inject.when, ("injects", number, "when"))
        for index, variant in enumerate(inject.variants):
            yield number, term(variant.when, ("injects", number, "variants", index, "when"))
        if inject.repeat is not None and inject.repeat.until is not None:
            yield number, term(inject.repeat.until, ("injects", number, "repeat", "until"))


def term(condition: Condition, loc: Loc, negated: bool = False) -> Term:
    """`condition`, which stands at `loc`; `negated`: that it does not hold."""
    if condition.negated is not None:
        return term(condition.negated, (*loc, "not"), not negated)
    key: Literal["all", "any"] | None = "all" if condition.all else "any" if condition.any else None
    if key is not None:
        parts = tuple(
            term(part, (*loc, key, index), negated) for index, part in enumerate(condition.parts)
        )
        # That not all hold is the same as that any does not.
        sort = key if not negated else ("any" if key == "all" else "all")
        return Term(sort, (*loc, key), parts)
    for name in _HAPPENINGS:
        what = getattr(condition, name)
        if what is not None:
            break
    else:
        name, what = "by_hand", None
    return Term("not yet" if negated else "happens", (*loc, name), what=what)
