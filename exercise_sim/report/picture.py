"""The overall picture in five lines."""

from collections.abc import Iterator
from statistics import median

from exercise_sim.localization import _, ngettext
from exercise_sim.localization.lists import listed
from exercise_sim.report.evidence import Evidence
from exercise_sim.report.moments import long_time
from exercise_sim.report.numbers import percent
from exercise_sim.report.reached import audiences_never_reached
from exercise_sim.report.team_results import standings, tasks_sentence
from exercise_sim.report.wording import HELD_BACK_BECAUSE, RATINGS_SHORT
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
    order: tuple[Rating | None, ...] = ("P", "S", "M", "U", None)
    told = listed([_rated(one, ratings.count(one)) for one in order if one in ratings])
    n = len(ratings)
    if len(evidence.teams) > 1:
        said = ngettext(
            "Of {n} objective, averaged over the teams: {ratings}.",
            "Of {n} objectives, averaged over the teams: {ratings}.",
            n,
        )
    else:
        said = ngettext("Of {n} objective: {ratings}.", "Of {n} objectives: {ratings}.", n)
    return said.format(n=n, ratings=told)


def _rated(rating: Rating | None, n: int) -> str:
    """`2 performed with some challenges`."""
    said = {
        "P": ngettext("{n} performed without challenges", "{n} performed without challenges", n),
        "S": ngettext(
            "{n} performed with some challenges", "{n} performed with some challenges", n
        ),
        "M": ngettext(
            "{n} performed with major challenges", "{n} performed with major challenges", n
        ),
        "U": ngettext("{n} unable to be performed", "{n} unable to be performed", n),
        None: ngettext("{n} not observed", "{n} not observed", n),
    }
    return said[rating].format(n=n)


def _teams(evidence: Evidence) -> str:
    told = [
        f"{evidence.names.team(team)} {_scored(evidence.card.teams[team])}"
        for team in evidence.teams
    ]
    if not told:
        return _("No team was in the room.")
    return _("By team: {teams}.").format(teams=listed(told))


def _scored(score: TeamScore) -> str:
    if score.rating is None:
        return f"({percent(None)})"
    because = f", {_(HELD_BACK_BECAUSE)}" if score.held_back else ""
    return f"{percent(score.mean.value)} ({_(RATINGS_SHORT[score.rating])}{because})"


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
    said = _said(len(first), times)
    if times and targets:
        said = f"{said} ({_target(long_time(min(targets)), long_time(max(targets)))})"
    silent = len(first) - len(times)
    if times and silent:
        none = ngettext("on {n} none came", "on {n} none came", silent).format(n=silent)
        said = f"{said}; {none}"
    return f"{said}."


def _said(n: int, times: list[float]) -> str:
    """When the first statements on `n` falsehoods came: `times` after they were delivered."""
    if not times:
        return ngettext(
            "On {n} high-priority falsehood no statement came",
            "On {n} high-priority falsehoods no statement came",
            n,
        ).format(n=n)
    if len(times) == 1:
        return ngettext(
            "On {n} high-priority falsehood the first statement came after {time}",
            "On {n} high-priority falsehoods the first statement came after {time}",
            n,
        ).format(n=n, time=long_time(times[0]))
    return ngettext(
        "On {n} high-priority falsehood the first statement typically came after {time}, the "
        "slowest after {slowest}",
        "On {n} high-priority falsehoods the first statement typically came after {time}, the "
        "slowest after {slowest}",
        n,
    ).format(n=n, time=long_time(median(times)), slowest=long_time(max(times)))


def _target(least: str, most: str) -> str:
    if least == most:
        return _("target: {time}").format(time=least)
    return _("target: {least} to {most}").format(least=least, most=most)


def _effect(evidence: Evidence) -> Iterator[str]:
    judged = evidence.of("amplification")
    if judged:
        bad = sum(one.value < evidence.bands.S for one in judged)
        n = len(judged)
        if bad:
            said = ngettext(
                "In {bad} of {n} answer to falsehoods the falsehood was repeated before the fact.",
                "In {bad} of {n} answers to falsehoods the falsehood was repeated before the fact.",
                n,
            )
        else:
            said = ngettext(
                "None of {n} answer to falsehoods repeated the falsehood before the fact.",
                "None of {n} answers to falsehoods repeated the falsehood before the fact.",
                n,
            )
        yield said.format(bad=bad, n=n)
    audiences = evidence.state.scenario.audiences
    never = audiences_never_reached(evidence.state)
    if audiences and never:
        names = listed([evidence.names.audience(one.id) for one in never])
        yield _("Never reached: {audiences}.").format(audiences=names)
    elif audiences:
        yield _("Every audience was reached at least once.")
