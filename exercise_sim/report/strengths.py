"""What went well, found from the scores."""

from collections.abc import Iterator

from exercise_sim.localization import _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.localization.numbers import whole
from exercise_sim.report import finding_words as words
from exercise_sim.report.evidence import Evidence, Judged, event_numbers
from exercise_sim.report.model import Finding
from exercise_sim.report.numbers import ended, percent
from exercise_sim.report.reached import audiences_never_reached
from exercise_sim.report.tasks import standing
from exercise_sim.scenario.vocabulary import Criterion

_SEVERAL = 3
"""Injects over which a criterion must hold to be called a strength."""


def strengths(evidence: Evidence) -> list[Finding]:
    """The weightiest first."""
    found = [
        *_by_criterion(evidence),
        *_true_stories(evidence),
        *_noise(evidence),
        *_everyone(evidence),
    ]
    return sorted(found, key=lambda finding: -finding.points)


def _by_criterion(evidence: Evidence) -> Iterator[Finding]:
    for criterion in words.STRENGTHS:
        teams = [team for team in evidence.teams if _strong(evidence, criterion, team)]
        if not teams:
            continue
        judged = [one for team in teams for one in evidence.of(criterion, team)]
        full = [one for one in judged if one.value == 1]
        yield Finding(
            headline=_(words.STRENGTHS[criterion]).format(who=_who(evidence, teams)),
            observation=" ".join(_share(evidence, criterion, team) for team in teams),
            reference=evidence.reference([one.inject.inject for one in full or judged]),
            analysis=_(words.WHY_GOOD[criterion]),
            capability=evidence.capability((one.inject.inject, one.won) for one in judged),
            points=sum(one.won for one in judged),
            events=event_numbers(full),
        )


def _strong(evidence: Evidence, criterion: Criterion, team: str) -> bool:
    score = evidence.card.teams[team].criteria.get(criterion)
    if score is None or score.mean.value is None or score.mean.value < evidence.bands.P:
        return False
    return len({one.inject.inject for one in evidence.of(criterion, team)}) >= _SEVERAL


def _share(evidence: Evidence, criterion: Criterion, team: str) -> str:
    judged = evidence.of(criterion, team)
    full = sum(one.value == 1 for one in judged)
    value = evidence.card.teams[team].criteria[criterion].mean.value
    n = len(judged)
    if full == n:
        said = ngettext(
            "{team}: {percent} over {n} task, full marks in all of them.",
            "{team}: {percent} over {n} tasks, full marks in all of them.",
            n,
        )
    else:
        said = ngettext(
            "{team}: {percent} over {n} task, full marks in {full}.",
            "{team}: {percent} over {n} tasks, full marks in {full}.",
            n,
        )
    return said.format(team=evidence.names.team(team), percent=percent(value), n=n, full=full)


def _true_stories(evidence: Evidence) -> Iterator[Finding]:
    """Teams that answered every true story of high priority in time and took none for false."""
    for team in evidence.teams:
        asked = [
            (inject, expectation)
            for inject, expectation in evidence.tasks(team)
            if expectation.expectation.action in ("publish", "reply")
            and evidence.state.scenario.inject[inject.inject].veracity == "accurate"
            and evidence.state.scenario.inject[inject.inject].priority == "high"
        ]
        if not asked or any(standing(one) != "in time" for _inject, one in asked):
            continue
        injects = {inject.inject for inject, _expected in asked}
        judged = [
            one
            for one in evidence.judged
            if one.inject.team == team and one.inject.inject in injects
        ]
        if any(one.line.criterion == "assessment" and one.value < 1 for one in judged):
            continue
        titles = listed([evidence.names.inject(one.inject) for one, _expected in asked], most=4)
        done = [one for one in judged if one.line.criterion == "action"]
        yield Finding(
            headline=_(words.CONFIRMED).format(who=evidence.names.team(team)),
            observation=ended(
                _("True, and answered within the target: {injects}").format(injects=titles)
            ),
            reference=evidence.reference([one.inject for one, _expected in asked]),
            analysis=_(words.WHY_CONFIRMED),
            capability=evidence.capability((one.inject.inject, one.won) for one in done),
            points=sum(one.won for one in done),
            events=event_numbers(done),
        )


def _noise(evidence: Evidence) -> Iterator[Finding]:
    teams, judged = [], []
    for team in evidence.teams:
        watched = [one for one in evidence.of("action", team) if _is_noise(evidence, one)]
        if len(watched) >= _SEVERAL and all(one.value == 1 for one in watched):
            teams.append(team)
            judged += watched
    if teams:
        titles = dict.fromkeys(evidence.names.inject(one.inject.inject) for one in judged)
        yield Finding(
            headline=_(words.LEFT_ALONE).format(who=_who(evidence, teams)),
            observation=ended(
                _("Watched, and not answered: {injects}").format(injects=listed([*titles], most=5))
            ),
            reference=evidence.reference([one.inject.inject for one in judged]),
            analysis=_(words.WHY_LEFT_ALONE),
            capability=evidence.capability((one.inject.inject, one.won) for one in judged),
            points=sum(one.won for one in judged),
            events=event_numbers(judged),
        )


def _is_noise(evidence: Evidence, one: Judged) -> bool:
    return (
        one.expectation.expectation.action == "monitor"
        and evidence.state.scenario.inject[one.inject.inject].priority == "low"
    )


def _everyone(evidence: Evidence) -> Iterator[Finding]:
    audiences = evidence.state.scenario.audiences
    judged = evidence.of("reach")
    if not audiences or not judged or audiences_never_reached(evidence.state):
        return
    told = [f"{evidence.names.audience(one.id)} ({whole(one.size)})" for one in audiences]
    yield Finding(
        headline=_(words.ALL_REACHED),
        observation=_("Reached at least once: {audiences}.").format(audiences=listed(told)),
        reference=evidence.reference([one.inject.inject for one in judged if one.won]),
        analysis=_(words.WHY_ALL_REACHED),
        capability=evidence.capability((one.inject.inject, one.won) for one in judged),
        points=sum(one.won for one in judged) / len(evidence.teams),
        events=event_numbers(one for one in judged if one.won),
    )


def _who(evidence: Evidence, teams: list[str]) -> str:
    if len(teams) > 1 and len(teams) == len(evidence.state.scenario.teams):
        return _(words.ALL_TEAMS)
    return listed(evidence.names.teams(teams))
