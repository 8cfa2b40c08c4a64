"""An area for improvement of one team, and the worst that it rests on."""

from collections.abc import Iterable, Sequence

from exercise_sim.localization import _
from exercise_sim.report.evidence import Evidence, Judged, event_numbers
from exercise_sim.report.harmless import one_line
from exercise_sim.report.model import Finding
from exercise_sim.report.numbers import small
from exercise_sim.report.task_words import task_name

_WEAKEST = 3


def team_finding(
    evidence: Evidence,
    team: str,
    headline: str,
    observation: str,
    analysis: str,
    judged: Sequence[Judged],
    quotes: Iterable[str] = (),
    events: tuple[int, ...] = (),
) -> Finding:
    """A finding on one team that rests on `judged`; words of `finding_words` are looked up here."""
    return Finding(
        headline=_(headline).format(who=evidence.names.team(team)),
        observation=observation,
        reference=evidence.reference([one.inject.inject for one in judged]) if judged else "",
        analysis=_(analysis),
        capability=evidence.capability((one.inject.inject, one.lost) for one in judged),
        points=sum(one.lost for one in judged),
        organisation=evidence.names.team(team),
        quotes=tuple(quotes),
        events=events or event_numbers(judged),
    )


def what_cost_most(evidence: Evidence, short: Sequence[Judged]) -> str:
    """The injects that cost most, each by its worst task; `short` runs from the worst."""
    worst: dict[str, Judged] = {}
    for one in short:
        worst.setdefault(one.inject.inject, one)
    told = []
    for inject, one in [*worst.items()][:_WEAKEST]:
        task = small(task_name(one.expectation.expectation.action))
        told.append(f"{evidence.names.inject(inject)} ({task}): {one_line(one.line.why, 300)}")
    return _("What cost most: {injects}").format(injects=" ".join(told))
