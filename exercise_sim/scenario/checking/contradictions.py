"""Conditions that are to hold together and never can."""

from collections.abc import Iterable, Iterator
from math import inf

from exercise_sim.localization import _
from exercise_sim.scenario.checking.terms import Happening, Term
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.condition import (
    AssessmentMade,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)
from exercise_sim.scenario.diagnostics import Diagnostic


def contradictions(written: Written) -> Iterator[Diagnostic]:
    """A warning for every list of conditions that rule each other out."""
    for _number, asked in written.terms:
        for several in asked.walk():
            if several.sort == "all":
                why = _why_never(_joined(several))
                if why:
                    message = _("these can never hold together: {why}").format(why=why)
                    yield written.told_at_key(several.loc, message, "warning", "never-holds")


def _joined(several: Term) -> list[Term]:
    """What must hold at once, out of `all` inside `all` too."""
    return [
        leaf
        for part in several.parts
        for leaf in (_joined(part) if part.sort == "all" else [part])
        if not leaf.parts
    ]


def _why_never(leaves: list[Term]) -> str:
    happens = dict.fromkeys(leaf.what for leaf in leaves if leaf.sort == "happens")
    asked = [what for what in happens if what is not None]
    if any(leaf.sort == "not yet" and leaf.what in happens for leaf in leaves):
        return _("one is the opposite of another")
    if _answered_and_not(asked):
        return _("one asks for a response in the time in which another asks for none")
    if _score_between_nothing(asked):
        return _("no score is as low and as high as this")
    if _right_and_wrong(asked):
        return _("an assessment is right or wrong, not both")
    return ""


def _answered_and_not(asked: Iterable[Happening]) -> bool:
    silent: dict[tuple[object, ...], float] = {}
    for what in asked:
        if isinstance(what, NoResponse):
            key = (what.inject, what.team, what.action)
            silent[key] = max(silent.get(key, 0.0), what.within)
    return any(
        what.within <= max(silent.get(key, 0.0) for key in _silences(what))
        for what in asked
        if isinstance(what, ResponseGiven) and what.within is not None
    )


def _silences(what: ResponseGiven) -> Iterator[tuple[object, ...]]:
    """What `what` breaks; an assessment alone leaves a team as silent as before."""
    yield what.inject, what.team, what.action
    if what.action != "assess":
        yield what.inject, what.team, None


def _score_between_nothing(asked: Iterable[Happening]) -> bool:
    bounds: dict[tuple[object, ...], tuple[float, float]] = {}
    for what in asked:
        if isinstance(what, ScoreReached):
            key = (what.inject, what.team, what.criterion, what.after)
            above, below = bounds.get(key, (-inf, inf))
            bounds[key] = (
                above if what.above is None else max(above, what.above),
                below if what.below is None else min(below, what.below),
            )
    return any(above >= below for above, below in bounds.values())


def _right_and_wrong(asked: Iterable[Happening]) -> bool:
    made = {
        (what.inject, what.team, what.of, what.correct)
        for what in asked
        if isinstance(what, AssessmentMade)
    }
    return any((*rest, not correct) in made for *rest, correct in made)
