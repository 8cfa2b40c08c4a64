"""Inject by inject: what it was, and what became of it in every team."""

from exercise_sim.exercise.state import InjectState, State
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.results import InjectResult, Passage, ReleasedText, TeamOnInject
from exercise_sim.report.tasks import passage, task, written
from exercise_sim.report.wording import PRIORITIES, VERACITIES
from exercise_sim.scenario.condition_in_words import in_words
from exercise_sim.scenario.disarm import techniques
from exercise_sim.scenario.inject import Inject
from exercise_sim.scoring.scorecard import InjectScore, Scorecard


def inject_results(
    state: State,
    card: Scorecard,
    texts: tuple[ReleasedText, ...],
    names: Names,
    clock: ReportClock,
) -> tuple[InjectResult, ...]:
    """Injects that have a score, in the order of delivery; the teams of each likewise."""
    by_seq = {text.seq: text for text in texts}
    found: dict[str, list[TeamOnInject]] = {}
    for score in card.injects.values():
        found.setdefault(score.inject, []).append(_team(state, score, by_seq, names, clock))
    return tuple(
        _inject(state.scenario.inject[inject], tuple(teams), names)
        for inject, teams in found.items()
    )


def not_delivered(state: State, names: Names) -> tuple[str, ...]:
    """A sentence for each inject that did not count: left out, held back, recalled, never due."""
    said = {
        "skipped": "was left out by exercise control",
        "held": "was held back to the end",
        "recalled": "was delivered and taken back; it does not count",
        "scheduled": "did not come up before the record ends",
    }
    return tuple(
        f"{names.inject(inject.id)} {_waited_for(state, inject) or said[inject.status]}"
        + (f". Reason: {one_line(inject.reason)}" if inject.reason.strip() else "")
        for inject in state.injects.values()
        if inject.status in said and (inject.status == "recalled" or not inject.deliveries)
    )


def _waited_for(state: State, inject: InjectState) -> str:
    """What a conditional inject was there for, where that never came about."""
    condition = state.scenario.inject[inject.id].when
    if inject.status != "scheduled" or condition is None:
        return ""
    waited = in_words(condition, state.scenario).removeprefix("when ")
    return f"was not called for; it waited for this: {one_line(waited, 300)}"


def _inject(inject: Inject, teams: tuple[TeamOnInject, ...], names: Names) -> InjectResult:
    return InjectResult(
        title=names.title(inject.id),
        first=teams[0].delivered,
        source=f"{one_line(inject.sender, 80)}, by {names.channel(inject.channel)}",
        truth=_truth(inject, names),
        body=passage(names, inject.body),
        media=tuple(
            f"{one.kind.capitalize()}: {one_line(names.read(one.transcript), 2000)}"
            for one in inject.media
        ),
        objectives=tuple(
            names.read(names.scenario.objective[one].text) for one in inject.objectives
        ),
        teams=teams,
    )


def _told(inject: Inject, variant: str | None, names: Names) -> Passage | None:
    """What the team was told instead, where it was told a variant with a text of its own."""
    told = inject.told_as(variant)
    return None if told.body == inject.body else passage(names, told.body)


def _truth(inject: Inject, names: Names) -> str:
    parts = [f"{PRIORITIES[inject.priority].capitalize()}, {VERACITIES[inject.veracity]}"]
    if inject.claim is not None:
        parts.append(f"spreads the claim {names.claim(inject.claim)}")
    if inject.disarm:
        known = techniques()
        told = [f"{known[one].name} ({one})" if one in known else one for one in inject.disarm]
        parts.append(f"DISARM techniques: {', '.join(told)}")
    return "; ".join(parts)


def _team(
    state: State,
    score: InjectScore,
    by_seq: dict[int, ReleasedText],
    names: Names,
    clock: ReportClock,
) -> TeamOnInject:
    delivery = state.injects[score.inject].deliveries[score.team]
    texts = tuple(
        by_seq[release.seq]
        for response in state.responses.values()
        if response.team == score.team
        for release in response.releases
        if score.inject in response.version(release.version).content.answers
    )
    texts = tuple(sorted(texts, key=lambda text: text.number))
    return TeamOnInject(
        team=names.team(score.team),
        delivered=clock.at(delivery.t),
        again=tuple(map(clock.at, delivery.again)),
        told=_told(state.scenario.inject[score.inject], delivery.variant, names),
        opened=clock.at(min(delivery.opened.values())) if delivery.opened else None,
        score=written(score.mean),
        tasks=tuple(task(one, texts, state, names, clock) for one in score.expectations),
        texts=texts,
    )
