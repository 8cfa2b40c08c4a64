"""What findings are drawn from: the state, the scores, and every line with its inject."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.numbers import ended
from exercise_sim.report.tasks import standing
from exercise_sim.scenario.expectations import rules_for
from exercise_sim.scenario.playbook import Bands
from exercise_sim.scenario.vocabulary import Criterion
from exercise_sim.scoring.scorecard import ExpectationScore, InjectScore, Line, Scorecard

MOST_EVENTS = 12
"""A finding names this many entries of the record at most; the rest stand with the tasks."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A line that was observed, where it stands, and what it was worth."""

    inject: InjectScore
    expectation: ExpectationScore
    line: Line
    value: float

    @property
    def stake(self) -> float:
        return self.line.weight * self.inject.weight

    @property
    def won(self) -> float:
        return self.value * self.stake

    @property
    def lost(self) -> float:
        return (1 - self.value) * self.stake


@dataclass(frozen=True)
class Evidence:
    state: State
    card: Scorecard
    names: Names
    clock: ReportClock

    @property
    def bands(self) -> Bands:
        return self.state.playbook.bands

    @property
    def teams(self) -> list[str]:
        """Teams that took part, in the order of the scenario."""
        return [team.id for team in self.state.scenario.teams if team.id in self.state.present]

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        return tuple(
            Judged(inject, expectation, line, line.value)
            for inject in self.card.injects.values()
            for expectation in inject.expectations
            for line in expectation.lines
            if line.value is not None
        )

    def of(self, criterion: Criterion, team: str | None = None) -> list[Judged]:
        return [
            one
            for one in self.judged
            if one.line.criterion == criterion and team in (None, one.inject.team)
        ]

    def tasks(self, team: str) -> list[tuple[InjectScore, ExpectationScore]]:
        return [
            (inject, expectation)
            for inject in self.card.injects.values()
            if inject.team == team
            for expectation in inject.expectations
        ]

    @cached_property
    def silent(self) -> frozenset[str]:
        """Teams that had tasks and neither released nor assessed anything."""
        acted = {one.team for one in self.state.assessments}
        acted |= {one.team for one in self.state.responses.values() if one.releases}
        return frozenset(
            team
            for team in self.teams
            if team not in acted
            and any(
                standing(expectation) == "not done" for _inject, expectation in self.tasks(team)
            )
        )

    def capability(self, weighed: Iterable[tuple[str, float]]) -> str:
        """The core capability that (inject, points) bear on most; empty where there is none.

        Which one it is does not depend on the language of the report: objectives share one where
        it reads the same in the language of the scenario.
        """
        scenario = self.state.scenario
        total: dict[str, float] = {}
        named: dict[str, str] = {}
        for inject, points in weighed:
            for one in scenario.inject[inject].objectives:
                objective = scenario.objective[one]
                authored = objective.capability
                own = "" if authored is None else authored.read(scenario.language)
                total[own] = total.get(own, 0.0) + points
                named.setdefault(own, self.names.capability(objective))
        return named[max(total, key=lambda own: total[own])] if total else ""

    def reference(self, injects: Sequence[str]) -> str:
        """The playbook, its rules that speak of `injects`, and their titles."""
        playbook = self.state.playbook
        title = playbook.id if playbook.title is None else self.names.read(playbook.title)
        ids = list(dict.fromkeys(injects))
        rules = dict.fromkeys(
            rule.id for one in ids for rule in rules_for(playbook, self.state.scenario.inject[one])
        )
        said = _("Playbook “{title}”").format(title=one_line(title))
        if rules:
            named = ngettext("rule {rules}", "rules {rules}", min(len(rules), 2))
            said = f"{said}, {named.format(rules=listed(list(rules)))}"
        titles = listed([self.names.inject(one) for one in ids], most=4)
        injects = ngettext("inject {titles}", "injects {titles}", min(len(ids), 2)).format(
            titles=titles
        )
        return ended(f"{said}; {injects}")


def event_numbers(judged: Iterable[Judged]) -> tuple[int, ...]:
    """Entries of the record that the lines rest on, in order, the first of many."""
    return tuple(sorted({seq for one in judged for seq in one.line.events})[:MOST_EVENTS])
