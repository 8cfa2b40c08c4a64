"""What did not go well, found from the scores."""

from collections.abc import Iterable, Iterator, Sequence

from exercise_sim.report import finding_words as words
from exercise_sim.report.evidence import Evidence, Judged, event_numbers
from exercise_sim.report.harmless import one_line
from exercise_sim.report.model import Finding
from exercise_sim.report.moments import long_time
from exercise_sim.report.numbers import counted, ended, listed, percent, quoted
from exercise_sim.report.tasks import standing
from exercise_sim.report.unreached import unreached
from exercise_sim.report.wording import ACTIONS, VERACITIES
from exercise_sim.scenario.vocabulary import Criterion

_WEAKEST = 3
_MOST_QUOTES = 4
_SPEAKING = ("publish", "reply")
_TOLD_APART: tuple[Criterion, ...] = ("amplification", "clearance")
"""Criteria with a rule of their own, by which a single case is worth telling."""


def improvements(evidence: Evidence) -> list[Finding]:
    """The weightiest first; a team that did nothing at all is told once."""
    found = [*_silent(evidence), *unreached(evidence)]
    for team in evidence.teams:
        if team in evidence.silent:
            continue
        found += _by_criterion(evidence, team)
        found += _repeated_claims(evidence, team)
        found += _uncleared(evidence, team)
        found += _unanswered(evidence, team)
        found += _slowest(evidence, team)
        found += _denied(evidence, team)
        found += _overreacted(evidence, team)
    return sorted(found, key=lambda finding: -finding.points)


def _finding(
    evidence: Evidence,
    team: str,
    headline: str,
    observation: str,
    analysis: str,
    judged: Sequence[Judged],
    quotes: Iterable[str] = (),
    events: tuple[int, ...] = (),
) -> Finding:
    """A finding on one team that rests on `judged`."""
    return Finding(
        headline=headline.format(who=evidence.names.team(team)),
        observation=observation,
        reference=evidence.reference([one.inject.inject for one in judged]) if judged else "",
        analysis=analysis,
        capability=evidence.capability((one.inject.inject, one.lost) for one in judged),
        points=sum(one.lost for one in judged),
        organisation=evidence.names.team(team),
        quotes=tuple(quotes),
        events=events or event_numbers(judged),
    )


def _silent(evidence: Evidence) -> Iterator[Finding]:
    for team in evidence.teams:
        if team in evidence.silent:
            judged = [one for one in evidence.judged if one.inject.team == team and one.lost]
            tasks = counted(len(evidence.tasks(team)), "task", "tasks")
            observation = f"None of its {tasks} was done."
            yield _finding(evidence, team, words.SILENT, observation, words.WHY_SILENT, judged)


def _by_criterion(evidence: Evidence, team: str) -> Iterator[Finding]:
    """Criteria that the team would be rated M or U by."""
    for criterion, score in evidence.card.teams[team].criteria.items():
        value = score.mean.value
        if value is None or value >= evidence.bands.S or criterion in _TOLD_APART:
            continue
        judged = evidence.of(criterion, team)
        short = sorted((one for one in judged if one.lost), key=lambda one: -one.lost)
        observation = (
            f"{percent(value)} over {counted(len(judged), 'task', 'tasks')}: full marks in "
            f"{sum(one.value == 1 for one in judged)}, none in "
            f"{sum(one.value == 0 for one in judged)}. {_weakest(evidence, short)}"
        )
        headline, analysis = words.IMPROVEMENTS[criterion], words.WHY_BAD[criterion]
        yield _finding(evidence, team, headline, observation, analysis, short)


def _weakest(evidence: Evidence, short: Sequence[Judged]) -> str:
    """The injects that cost most, each by its worst task; `short` runs from the worst."""
    worst: dict[str, Judged] = {}
    for one in short:
        worst.setdefault(one.inject.inject, one)
    told = [
        f"{evidence.names.inject(inject)} ({ACTIONS[one.expectation.expectation.action].lower()}): "
        f"{one_line(one.line.why, 300)}"
        for inject, one in [*worst.items()][:_WEAKEST]
    ]
    return f"What cost most: {' '.join(told)}"


def _repeated_claims(evidence: Evidence, team: str) -> Iterator[Finding]:
    judged = evidence.of("amplification", team)
    bad = sorted((one for one in judged if one.value < evidence.bands.S), key=lambda one: -one.lost)
    if bad:
        quotes = dict.fromkeys(one_line(q.text) for one in bad for q in one.line.quotes)
        observation = (
            f"{len(bad)} of {counted(len(judged), 'answer', 'answers')} to a falsehood repeated "
            f"it. {_weakest(evidence, bad)}"
        )
        headline, analysis = words.IMPROVEMENTS["amplification"], words.WHY_BAD["amplification"]
        shown = [*quotes][:_MOST_QUOTES]
        yield _finding(evidence, team, headline, observation, analysis, bad, shown)


def _uncleared(evidence: Evidence, team: str) -> Iterator[Finding]:
    out = [
        release
        for response in evidence.state.responses.values()
        if response.team == team
        for release in response.releases
    ]
    uncleared = [one for one in out if one.sanction == "not cleared"]
    if uncleared:
        needed = sum(one.sanction != "not required" for one in out)
        reasons = " ".join(
            f"{evidence.clock.at(one.t)}: {quoted(one_line(one.reason))}" for one in uncleared[:6]
        )
        observation = (
            f"{len(uncleared)} of {counted(needed, 'text', 'texts')} that needed clearance went "
            f"out without it. Reasons given: {reasons}"
        )
        judged = [one for one in evidence.of("clearance", team) if one.lost]
        headline, analysis = words.IMPROVEMENTS["clearance"], words.WHY_BAD["clearance"]
        events = tuple(sorted(one.seq for one in uncleared))
        yield _finding(evidence, team, headline, observation, analysis, judged, (), events)


def _unanswered(evidence: Evidence, team: str) -> Iterator[Finding]:
    judged = [
        one
        for one in evidence.of("action", team)
        if one.expectation.expectation.action in _SPEAKING
        and evidence.state.scenario.inject[one.inject.inject].priority == "high"
        and standing(one.expectation) == "not done"
    ]
    if judged:
        titles = listed([evidence.names.inject(one.inject.inject) for one in judged], most=6)
        observation = ended(f"Nothing that counts was said on {titles}")
        yield _finding(evidence, team, words.UNANSWERED, observation, words.WHY_UNANSWERED, judged)


def _slowest(evidence: Evidence, team: str) -> Iterator[Finding]:
    """The longest wait of all, where the team's timeliness is otherwise no finding."""
    late = [
        (one.expectation.done_at - one.expectation.due, one)
        for one in evidence.of("timeliness")
        if one.expectation.expectation.action in _SPEAKING
        and one.expectation.due is not None
        and one.expectation.done_at is not None
        and one.expectation.done_at > one.expectation.due
    ]
    if not late:
        return
    over, slowest = max(late, key=lambda found: found[0])
    score = evidence.card.teams[team].criteria["timeliness"].mean.value
    if slowest.inject.team == team and score is not None and score >= evidence.bands.S:
        observation = (
            f"The longest wait was for an answer to "
            f"{evidence.names.inject(slowest.inject.inject)}: {long_time(over)} beyond the "
            f"target. {slowest.line.why}"
        )
        analysis = words.WHY_BAD["timeliness"]
        yield _finding(evidence, team, words.SLOWEST, observation, analysis, [slowest])


def _denied(evidence: Evidence, team: str) -> Iterator[Finding]:
    state = evidence.state
    last = {one.inject: one for one in state.assessments if one.team == team}
    wrong = {
        inject: one
        for inject, one in last.items()
        if state.scenario.inject[inject].veracity == "accurate"
        and one.veracity in ("fabricated", "misleading")
        and state.injects[inject].status != "recalled"
    }
    if wrong:
        told = [
            f"{evidence.names.inject(inject)}, which is true, was assessed as "
            f"{VERACITIES[one.veracity]} at {evidence.clock.at(one.t)}."
            for inject, one in wrong.items()
        ]
        judged = [one for one in evidence.of("assessment", team) if one.inject.inject in wrong]
        events = tuple(one.seq for one in wrong.values())
        yield _finding(
            evidence, team, words.DENIED, " ".join(told), words.WHY_DENIED, judged, (), events
        )


def _overreacted(evidence: Evidence, team: str) -> Iterator[Finding]:
    judged = [
        one
        for one in evidence.of("action", team)
        if one.expectation.expectation.action == "monitor"
        and one.value == 0
        and _spoke(evidence, team, one.inject.inject)
    ]
    if judged:
        observation = " ".join(
            f"{evidence.names.inject(one.inject.inject)}: {one.line.why}" for one in judged[:6]
        )
        analysis = words.WHY_OVERREACTED
        yield _finding(evidence, team, words.OVERREACTED, observation, analysis, judged)


def _spoke(evidence: Evidence, team: str, inject: str) -> bool:
    return any(
        response.team == team
        and response.version(release.version).content.action in _SPEAKING
        and inject in response.version(release.version).content.answers
        for response in evidence.state.responses.values()
        for release in response.releases
    )
