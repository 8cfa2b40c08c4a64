"""An area for improvement of one team, and the worst that it rests on."""

from collections.abc import Iterable, Sequence

from exercise_sim.report.evidence import Evidence, Judged, event_numbers
from exercise_sim.report.harmless import one_line
from exercise_sim.report.model import Finding
from exercise_sim.report.wording import ACTIONS

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


def what_cost_most(evidence: Evidence, short: Sequence[Judged]) -> str:
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
