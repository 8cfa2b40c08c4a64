"""Single lapses of a team that are worth telling, whatever its averages."""

from collections.abc import Iterator

from exercise_sim.localization import N_, _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.localization.quoting import quoted
from exercise_sim.report import finding_words as words
from exercise_sim.report.evidence import Evidence
from exercise_sim.report.harmless import one_line
from exercise_sim.report.model import Finding
from exercise_sim.report.moments import long_time
from exercise_sim.report.numbers import ended
from exercise_sim.report.tasks import standing
from exercise_sim.report.team_finding import team_finding, what_cost_most
from exercise_sim.scenario.vocabulary import Veracity

_MOST_QUOTES = 4
_SPEAKING = ("publish", "reply")
_TAKEN_FOR_FALSE: dict[Veracity, str] = {
    "fabricated": N_("{inject}, which is true, was assessed as fabricated at {time}."),
    "misleading": N_("{inject}, which is true, was assessed as misleading at {time}."),
}


def lapses(evidence: Evidence, team: str) -> Iterator[Finding]:
    for rule in (
        _repeated_claims,
        _uncleared,
        _unanswered,
        _slowest,
        _denied,
        _overreacted,
    ):
        yield from rule(evidence, team)


def _repeated_claims(evidence: Evidence, team: str) -> Iterator[Finding]:
    judged = evidence.of("amplification", team)
    bad = sorted((one for one in judged if one.value < evidence.bands.S), key=lambda one: -one.lost)
    if bad:
        quotes = dict.fromkeys(one_line(q.text) for one in bad for q in one.line.quotes)
        share = ngettext(
            "{bad} of {n} answer to a falsehood repeated it.",
            "{bad} of {n} answers to a falsehood repeated it.",
            len(judged),
        ).format(bad=len(bad), n=len(judged))
        observation = f"{share} {what_cost_most(evidence, bad)}"
        headline, analysis = words.IMPROVEMENTS["amplification"], words.WHY_BAD["amplification"]
        shown = [*quotes][:_MOST_QUOTES]
        yield team_finding(evidence, team, headline, observation, analysis, bad, shown)


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
        observation = ngettext(
            "{uncleared} of {n} text that needed clearance went out without it. "
            "Reasons given: {reasons}",
            "{uncleared} of {n} texts that needed clearance went out without it. "
            "Reasons given: {reasons}",
            needed,
        ).format(uncleared=len(uncleared), n=needed, reasons=reasons)
        judged = [one for one in evidence.of("clearance", team) if one.lost]
        headline, analysis = words.IMPROVEMENTS["clearance"], words.WHY_BAD["clearance"]
        events = tuple(sorted(one.seq for one in uncleared))
        yield team_finding(evidence, team, headline, observation, analysis, judged, (), events)


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
        observation = ended(_("Nothing that counts was said on {injects}").format(injects=titles))
        yield team_finding(
            evidence, team, words.UNANSWERED, observation, words.WHY_UNANSWERED, judged
        )


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
        wait = _(
            "The longest wait was for an answer to {inject}: {time} beyond the target."
        ).format(inject=evidence.names.inject(slowest.inject.inject), time=long_time(over))
        observation = f"{wait} {slowest.line.why}"
        analysis = words.WHY_BAD["timeliness"]
        yield team_finding(evidence, team, words.SLOWEST, observation, analysis, [slowest])


def _denied(evidence: Evidence, team: str) -> Iterator[Finding]:
    state = evidence.state
    last = {one.inject: one for one in state.assessments if one.team == team}
    wrong = {
        inject: one
        for inject, one in last.items()
        if state.scenario.inject[inject].veracity == "accurate"
        and one.veracity in _TAKEN_FOR_FALSE
        and state.injects[inject].status != "recalled"
    }
    if wrong:
        told = [
            _(_TAKEN_FOR_FALSE[one.veracity]).format(
                inject=evidence.names.inject(inject), time=evidence.clock.at(one.t)
            )
            for inject, one in wrong.items()
        ]
        judged = [one for one in evidence.of("assessment", team) if one.inject.inject in wrong]
        events = tuple(one.seq for one in wrong.values())
        yield team_finding(
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
        yield team_finding(evidence, team, words.OVERREACTED, observation, analysis, judged)


def _spoke(evidence: Evidence, team: str, inject: str) -> bool:
    return any(
        response.team == team
        and response.version(release.version).content.action in _SPEAKING
        and inject in response.version(release.version).content.answers
        for response in evidence.state.responses.values()
        for release in response.releases
    )
