"""Inject by inject: what it was, and what became of it in every team."""

from exercise_sim.exercise.reasons import reason_told
from exercise_sim.exercise.state import InjectState, State
from exercise_sim.localization import N_, _
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.numbers import capital
from exercise_sim.report.results import InjectResult, Passage, ReleasedText, TeamOnInject
from exercise_sim.report.tasks import passage, task, written
from exercise_sim.report.wording import MEDIA, VERACITIES
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.condition_in_words import clause_in_words, in_words
from exercise_sim.scenario.disarm import techniques
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.vocabulary_in_words import priority_name
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
    return tuple(
        _not_delivered(state, inject, names)
        for inject in state.injects.values()
        if inject.status in _NOT_DELIVERED
        and (inject.status == "recalled" or not inject.deliveries)
    )


_NOT_DELIVERED = {
    "skipped": N_("{inject} was left out by exercise control"),
    "held": N_("{inject} was held back to the end"),
    "recalled": N_("{inject} was delivered and taken back; it does not count"),
    "scheduled": N_("{inject} did not come up before the record ends"),
}


def _not_delivered(state: State, inject: InjectState, names: Names) -> str:
    title = names.inject(inject.id)
    condition = state.scenario.inject[inject.id].when
    if inject.status == "scheduled" and condition is not None:
        said = _("{inject} was not called for; it waited for this: {condition}").format(
            inject=title, condition=one_line(_waited_for(condition, state), 300)
        )
    else:
        said = _(_NOT_DELIVERED[inject.status]).format(inject=title)
    if not inject.reason.strip():
        return said
    reason = _("Reason: {reason}").format(reason=one_line(reason_told(inject.reason)))
    return f"{said}. {reason}"


def _waited_for(condition: Condition, state: State) -> str:
    words = in_words if condition.by_hand else clause_in_words
    return words(condition, state.scenario)


def _inject(inject: Inject, teams: tuple[TeamOnInject, ...], names: Names) -> InjectResult:
    return InjectResult(
        title=names.title(inject.id),
        first=teams[0].delivered,
        source=_("{sender}, by {channel}").format(
            sender=one_line(inject.sender, 80), channel=names.channel(inject.channel)
        ),
        truth=_truth(inject, names),
        body=passage(names, inject.body),
        media=tuple(
            f"{_(MEDIA[one.kind])}: {one_line(names.read(one.transcript), 2000)}"
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
    priority = capital(priority_name(inject.priority))
    parts = [f"{priority}, {_(VERACITIES[inject.veracity])}"]
    if inject.claim is not None:
        parts.append(_("spreads the claim {claim}").format(claim=names.claim(inject.claim)))
    if inject.disarm:
        known = techniques()
        told = [f"{known[one].name} ({one})" if one in known else one for one in inject.disarm]
        parts.append(_("DISARM techniques: {techniques}").format(techniques=", ".join(told)))
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
