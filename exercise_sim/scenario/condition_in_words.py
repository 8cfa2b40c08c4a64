"""What an inject waits for, in words for the people who run the exercise.

A clause names teams and injects as they are called: other languages put such names in brackets or
behind a colon, since they cannot be inflected.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import reduce
from typing import Any, Protocol

from exercise_sim.localization import N_, _, pgettext
from exercise_sim.localization.numbers import decimal
from exercise_sim.scenario.condition import (
    After,
    AssessmentMade,
    Condition,
    MessagePassed,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary_in_words import a_product, criterion_name


def in_words(condition: Condition, scenario: Scenario, language: str | None = None) -> str:
    """`when Ministry has not answered evacuation-post within 20m`: one line, without a full stop.

    Injects are called by their id, as in the MSEL; teams by their name in `language` (left out:
    the scenario's). The line holds text from outside.
    """
    if condition.by_hand:
        return _("fired by hand")
    return _("when {condition}").format(condition=clause_in_words(condition, scenario, language))


def clause_in_words(condition: Condition, scenario: Scenario, language: str | None = None) -> str:
    """As `in_words`, without `when`: for a sentence of another kind, such as `until ...`."""
    return clause(condition, _ById(scenario, language or scenario.language))


class Names(Protocol):
    """What the things are called that a condition is about, where it is read."""

    def team(self, team: str) -> str: ...
    def recipient(self, recipient: str) -> str: ...
    def inject(self, inject: str) -> str: ...
    def length(self, seconds: float) -> str: ...


@dataclass(frozen=True)
class _ById:
    scenario: Scenario
    language: str

    def team(self, team: str) -> str:
        known = self.scenario.team.get(team)
        return team if known is None else known.name.read(self.language, self.scenario.language)

    def recipient(self, recipient: str) -> str:
        persona = self.scenario.persona.get(recipient)
        if persona is None:
            return self.team(recipient)
        return persona.name.read(self.language, self.scenario.language)

    def inject(self, inject: str) -> str:
        return inject

    def length(self, seconds: float) -> str:
        return write_duration(seconds)


def clause(condition: Condition, names: Names) -> str:
    """`Ministry has not answered evacuation-post within 20m`."""
    if condition.all:
        return reduce(_both, (_part(part, names) for part in condition.all))
    if condition.any:
        return reduce(_either, (_part(part, names) for part in condition.any))
    if condition.negated is not None:
        return _("it is not so that {condition}").format(condition=_part(condition.negated, names))
    for name, write in _WRITERS.items():
        asked = getattr(condition, name)
        if asked is not None:
            return write(asked, names)
    return _("a facilitator fires it")


def _both(first: str, last: str) -> str:
    return _("{first} and {last}").format(first=first, last=last)


def _either(first: str, last: str) -> str:
    return _("{first} or {last}").format(first=first, last=last)


def _part(condition: Condition, names: Names) -> str:
    inner = clause(condition, names)
    return f"({inner})" if len(condition.parts) > 1 else inner


def _who(team: str | None, names: Names) -> str:
    """Where a condition names no team, each recipient is meant alone."""
    return pgettext("each recipient", "the team") if team is None else names.team(team)


def _after(asked: After, names: Names) -> str:
    team, inject = _who(asked.team, names), names.inject(asked.inject)
    if not asked.delay:
        return _("{team} got {inject}").format(team=team, inject=inject)
    return _("{time} have passed since {team} got {inject}").format(
        time=names.length(asked.delay), team=team, inject=inject
    )


def _response(asked: ResponseGiven, names: Names) -> str:
    team, product = _who(asked.team, names), a_product(asked.action)
    if asked.inject is None:
        said = _("{team} has released {product}").format(team=team, product=product)
    else:
        said = _("{team} has released {product} for {inject}").format(
            team=team, product=product, inject=names.inject(asked.inject)
        )
    if asked.within is not None:
        said = _("{clause} within {time}").format(clause=said, time=names.length(asked.within))
    if asked.after is not None:
        said = _("{clause} later than {time}").format(clause=said, time=names.length(asked.after))
    if asked.cleared is None:
        return said
    cleared = _("{clause}, cleared") if asked.cleared else _("{clause}, not cleared")
    return cleared.format(clause=said)


def _no_response(asked: NoResponse, names: Names) -> str:
    return _("{team} has not released {product} for {inject} within {time}").format(
        team=_who(asked.team, names),
        product=a_product(asked.action),
        inject=names.inject(asked.inject),
        time=names.length(asked.within),
    )


def _score(asked: ScoreReached, names: Names) -> str:
    below = asked.below is not None
    if asked.after is None:
        said = (
            _("{score} is below {bound} with the first response")
            if below
            else _("{score} is above {bound} with the first response")
        )
        return said.format(score=_which_score(asked, names), bound=_bound(asked))
    if asked.inject is None:
        said = (
            _("{score} is below {bound} {time} after StartEx")
            if below
            else _("{score} is above {bound} {time} after StartEx")
        )
    else:
        said = (
            _("{score} is below {bound} {time} after delivery")
            if below
            else _("{score} is above {bound} {time} after delivery")
        )
    return said.format(
        score=_which_score(asked, names), bound=_bound(asked), time=names.length(asked.after)
    )


def _bound(asked: ScoreReached) -> str:
    bound = asked.below if asked.below is not None else asked.above
    return decimal(bound or 0.0)


def _which_score(asked: ScoreReached, names: Names) -> str:
    team = _who(asked.team, names)
    inject = "" if asked.inject is None else names.inject(asked.inject)
    if asked.criterion is None:
        if not inject:
            return _("the score of {team} for everything so far").format(team=team)
        return _("the score of {team} for {inject}").format(team=team, inject=inject)
    criterion = criterion_name(asked.criterion)
    if not inject:
        return _("the {criterion} score of {team} for everything so far").format(
            criterion=criterion, team=team
        )
    return _("the {criterion} score of {team} for {inject}").format(
        criterion=criterion, team=team, inject=inject
    )


def _assessment(asked: AssessmentMade, names: Names) -> str:
    said = (
        _("{team} has assessed {inject} rightly ({what})")
        if asked.correct
        else _("{team} has assessed {inject} wrongly ({what})")
    )
    return said.format(
        team=_who(asked.team, names),
        inject=names.inject(asked.inject),
        what=", ".join(_(_ASSESSED[one]) for one in asked.of),
    )


def _message(asked: MessagePassed, names: Names) -> str:
    team = _who(asked.sender, names)
    if asked.to is None:
        said = _("{team} has written").format(team=team)
    else:
        to = names.recipient(asked.to)
        said = _("{team} has written to {recipient}").format(team=team, recipient=to)
    if asked.about is None:
        return said
    return _("{clause} about {inject}").format(clause=said, inject=names.inject(asked.about))


_ASSESSED = {"veracity": N_("veracity"), "priority": N_("priority"), "claim": N_("claim")}

_WRITERS: dict[str, Callable[[Any, Names], str]] = {
    "after": _after,
    "response": _response,
    "no_response": _no_response,
    "score": _score,
    "assessment": _assessment,
    "message": _message,
}
