"""The overall picture in five lines."""

from collections.abc import Iterator
from statistics import median

from exercise_sim.report.evidence import Evidence
from exercise_sim.report.moments import long_time
from exercise_sim.report.numbers import counted, listed, percent
from exercise_sim.report.reached import audiences_never_reached
from exercise_sim.report.team_results import standings, tasks_sentence
from exercise_sim.report.wording import HELD_BACK_BECAUSE, RATINGS, RATINGS_SHORT
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.scoring.scorecard import TeamScore

_FALSE = ("fabricated", "misleading")


def picture(evidence: Evidence) -> tuple[str, ...]:
    return tuple(
        line
        for line in (
            _objectives(evidence),
            _teams(evidence),
            tasks_sentence(standings(evidence.card)),
            _first_word(evidence),
            " ".join(_effect(evidence)),
        )
        if line
    )


def _objectives(evidence: Evidence) -> str:
    ratings = [one.rating for one in evidence.card.objectives.values()]
    if not ratings:
        return ""
    order: tuple[Rating, ...] = ("P", "S", "M", "U")
    parts = [f"{ratings.count(one)} {RATINGS[one]}" for one in order if one in ratings]
    if None in ratings:
        parts.append(f"{ratings.count(None)} not observed")
    of = counted(len(ratings), "objective", "objectives")
    averaged = ", averaged over the teams" if len(evidence.teams) > 1 else ""
    return f"Of {of}{averaged}: {listed(parts)}."


def _teams(evidence: Evidence) -> str:
    told = [
        f"{evidence.names.team(team)} {_scored(evidence.card.teams[team])}"
        for team in evidence.teams
    ]
    return f"By team: {listed(told)}." if told else "No team was in the room."


def _scored(score: TeamScore) -> str:
    if score.rating is None:
        return "(not observed)"
    because = f", {HELD_BACK_BECAUSE}" if score.held_back else ""
    return f"{percent(score.mean.value)} ({RATINGS_SHORT[score.rating]}{because})"


def _first_word(evidence: Evidence) -> str:
    """How soon the public heard something about falsehoods of high priority."""
    state = evidence.state
    first: dict[str, float | None] = {}
    targets: set[float] = set()
    for inject in evidence.card.injects.values():
        told = state.scenario.inject[inject.inject]
        if told.priority != "high" or told.veracity not in _FALSE:
            continue
        for one in inject.expectations:
            if one.expectation.action != "publish" or one.waived:
                continue
            earlier = first.get(inject.inject)
            first[inject.inject] = earlier
            if one.expectation.within is not None:
                targets.add(one.expectation.within)
            if one.done_at is not None:
                took = max(
                    0.0, one.done_at - state.injects[inject.inject].deliveries[inject.team].t
                )
                first[inject.inject] = took if earlier is None else min(earlier, took)
    if not first:
        return ""
    times = [took for took in first.values() if took is not None]
    falsehoods = counted(len(first), "high-priority falsehood", "high-priority falsehoods")
    if not times:
        return f"On {falsehoods} no statement came."
    said = f"On {falsehoods} the first statement "
    if len(times) == 1:
        said += f"came after {long_time(times[0])}"
    else:
        said += f"typically came after {long_time(median(times))}, "
        said += f"the slowest after {long_time(max(times))}"
    if targets:
        bounds = dict.fromkeys((long_time(min(targets)), long_time(max(targets))))
        said += f" (target: {' to '.join(bounds)})"
    missing = len(first) - len(times)
    return f"{said}; on {missing} none came." if missing else f"{said}."


def _effect(evidence: Evidence) -> Iterator[str]:
    judged = evidence.of("amplification")
    if judged:
        bad = sum(one.value < evidence.bands.S for one in judged)
        answers = counted(len(judged), "answer", "answers")
        yield (
            f"In {bad} of {answers} to falsehoods the falsehood was repeated before the fact."
            if bad
            else f"None of {answers} to falsehoods repeated the falsehood before the fact."
        )
    audiences = evidence.state.scenario.audiences
    never = audiences_never_reached(evidence.state)
    if audiences and never:
        yield f"Never reached: {listed([evidence.names.audience(one.id) for one in never])}."
    elif audiences:
        yield "Every audience was reached at least once."
