"""What did not go well, found from the scores."""

from collections.abc import Iterator

from exercise_sim.localization import ngettext
from exercise_sim.report import finding_words as words
from exercise_sim.report.evidence import Evidence
from exercise_sim.report.lapses import lapses
from exercise_sim.report.model import Finding
from exercise_sim.report.numbers import percent
from exercise_sim.report.team_finding import team_finding, what_cost_most
from exercise_sim.report.unreached import unreached
from exercise_sim.scenario.vocabulary import Criterion

_TOLD_APART: tuple[Criterion, ...] = ("amplification", "clearance")
"""Criteria with a rule of their own, by which a single case is worth telling."""


def improvements(evidence: Evidence) -> list[Finding]:
    """The weightiest first; a team that did nothing at all is told once."""
    found = [*_silent(evidence), *unreached(evidence)]
    for team in evidence.teams:
        if team in evidence.silent:
            continue
        found += _by_criterion(evidence, team)
        found += lapses(evidence, team)
    return sorted(found, key=lambda finding: -finding.points)


def _silent(evidence: Evidence) -> Iterator[Finding]:
    for team in evidence.teams:
        if team in evidence.silent:
            judged = [one for one in evidence.judged if one.inject.team == team and one.lost]
            n = len(evidence.tasks(team))
            observation = ngettext(
                "It had {n} task, and released and assessed nothing.",
                "It had {n} tasks, and released and assessed nothing.",
                n,
            ).format(n=n)
            yield team_finding(evidence, team, words.SILENT, observation, words.WHY_SILENT, judged)


def _by_criterion(evidence: Evidence, team: str) -> Iterator[Finding]:
    """Criteria that the team would be rated M or U by."""
    for criterion, score in evidence.card.teams[team].criteria.items():
        value = score.mean.value
        if value is None or value >= evidence.bands.S or criterion in _TOLD_APART:
            continue
        judged = evidence.of(criterion, team)
        short = sorted((one for one in judged if one.lost), key=lambda one: -one.lost)
        share = ngettext(
            "{percent} over {n} task: full marks in {full}, none in {none}.",
            "{percent} over {n} tasks: full marks in {full}, none in {none}.",
            len(judged),
        ).format(
            percent=percent(value),
            n=len(judged),
            full=sum(one.value == 1 for one in judged),
            none=sum(one.value == 0 for one in judged),
        )
        observation = f"{share} {what_cost_most(evidence, short)}"
        headline, analysis = words.IMPROVEMENTS[criterion], words.WHY_BAD[criterion]
        yield team_finding(evidence, team, headline, observation, analysis, short)
