"""A scenario that fits its models, and where each part of it stands in the author's files."""

from dataclasses import dataclass
from functools import cached_property

from exercise_sim.scenario.checking.load import Task, load
from exercise_sim.scenario.checking.reach import MOST_JUDGED, Reach
from exercise_sim.scenario.checking.terms import Term, every_term
from exercise_sim.scenario.diagnostics import Diagnostic, Severity
from exercise_sim.scenario.expectations import JoinedExpectations
from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.yaml_document import Document, Loc


@dataclass(frozen=True)
class Written:
    """What the checks look at. It may still refer to things that do not exist."""

    scenario: Scenario
    document: Document
    playbook: Playbook | None
    """None where there is none, or none that fits its model."""

    @cached_property
    def expected(self) -> tuple[tuple[Expectation, ...], ...]:
        """For each inject what its recipients owe, scenario and playbook joined; `by` says who."""
        if self.playbook is None:
            return tuple(inject.expect for inject in self.scenario.injects)
        joined = JoinedExpectations(self.playbook)
        return tuple(joined.of(inject) for inject in self.scenario.injects)

    @cached_property
    def terms(self) -> tuple[tuple[int, Term], ...]:
        """Every condition, with the number of its inject; `loc` says what it is for."""
        return tuple(every_term(self.scenario))

    @cached_property
    def terms_beside(self) -> tuple[tuple[int, Term], ...]:
        """Those of variants and repeats, as far as they can be judged for every recipient."""
        left = MOST_JUDGED
        beside = []
        for number, asked in self.terms:
            if asked.loc[2] != "when":
                left -= asked.size * len(self.scenario.injects[number].to)
                if left >= 0:
                    beside.append((number, asked))
        return tuple(beside)

    @cached_property
    def reach(self) -> Reach:
        """When each inject can come at the earliest."""
        waits = {
            self.scenario.injects[number].id: asked
            for number, asked in self.terms
            if asked.loc[2] == "when"
        }
        return Reach(self.scenario, self.playbook, waits)

    @cached_property
    def load(self) -> dict[str, list[Task]]:
        """What comes to each team by time."""
        return load(self.scenario, self.expected)

    def told(self, loc: Loc, message: str, severity: Severity, code: str) -> Diagnostic:
        """A diagnostic at the value of `loc`, or at the nearest place around it."""
        line, column = self.document.position(loc)
        return Diagnostic(self.document.file, line, column, message, severity, code)

    def told_at_key(self, loc: Loc, message: str, severity: Severity, code: str) -> Diagnostic:
        """A diagnostic at the key of `loc`, or at the nearest place around it."""
        line, column = self.document.key_position(loc)
        return Diagnostic(self.document.file, line, column, message, severity, code)
