"""What an inject waits for, in words for the people who run the exercise."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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
from exercise_sim.scenario.vocabulary import PRODUCTS, Action

WHOEVER = "the team"
"""Who is meant where a condition names no team: each recipient alone."""


def in_words(condition: Condition, scenario: Scenario, language: str | None = None) -> str:
    """`when Ministry has not answered evacuation-post within 20m`: one line, without a full stop.

    Injects are called by their id, as in the MSEL; teams by their name in `language` (left out:
    the scenario's). The line holds text from outside.
    """
    if condition.by_hand:
        return "fired by hand"
    return f"when {_clause(condition, _Names(scenario, language or scenario.language))}"


@dataclass(frozen=True)
class _Names:
    scenario: Scenario
    language: str

    def team(self, team: str | None) -> str:
        if team is None:
            return WHOEVER
        known = self.scenario.team.get(team)
        return team if known is None else known.name.read(self.language, self.scenario.language)

    def recipient(self, recipient: str) -> str:
        persona = self.scenario.persona.get(recipient)
        if persona is None:
            return self.team(recipient)
        return persona.name.read(self.language, self.scenario.language)


def _clause(condition: Condition, names: _Names) -> str:
    if condition.all:
        return _joined(condition.all, " and ", names)
    if condition.any:
        return _joined(condition.any, " or ", names)
    if condition.negated is not None:
        return f"it is not so that {_part(condition.negated, names)}"
    for name, write in _WRITERS.items():
        asked = getattr(condition, name)
        if asked is not None:
            return write(asked, names)
    return "a facilitator fires it"


def _joined(parts: tuple[Condition, ...], word: str, names: _Names) -> str:
    return word.join(_part(part, names) for part in parts)


def _part(condition: Condition, names: _Names) -> str:
    clause = _clause(condition, names)
    return f"({clause})" if len(condition.parts) > 1 else clause


def _after(asked: After, names: _Names) -> str:
    whose = f"{names.team(asked.team)} got" if asked.team else f"{WHOEVER} got"
    if not asked.delay:
        return f"{whose} {asked.inject}"
    return f"{write_duration(asked.delay)} have passed since {whose} {asked.inject}"


def _response(asked: ResponseGiven, names: _Names) -> str:
    what = _product(asked.action)
    answered = "" if asked.inject is None else f" for {asked.inject}"
    words = f"{names.team(asked.team)} has released {what}{answered}"
    if asked.within is not None:
        words += f" within {write_duration(asked.within)}"
    if asked.after is not None:
        words += f" later than {write_duration(asked.after)}"
    if asked.cleared is not None:
        words += ", cleared" if asked.cleared else ", not cleared"
    return words


def _no_response(asked: NoResponse, names: _Names) -> str:
    return (
        f"{names.team(asked.team)} has not released {_product(asked.action)} for"
        f" {asked.inject} within {write_duration(asked.within)}"
    )


def _score(asked: ScoreReached, names: _Names) -> str:
    which = "score" if asked.criterion is None else f"{asked.criterion.replace('_', ' ')} score"
    about = "everything so far" if asked.inject is None else asked.inject
    bound = f"below {asked.below:g}" if asked.below is not None else f"above {asked.above:g}"
    if asked.after is None:
        when = "with the first response"
    else:
        since = "StartEx" if asked.inject is None else "delivery"
        when = f"{write_duration(asked.after)} after {since}"
    return f"the {which} of {names.team(asked.team)} for {about} is {bound} {when}"


def _assessment(asked: AssessmentMade, names: _Names) -> str:
    how = "rightly" if asked.correct else "wrongly"
    return f"{names.team(asked.team)} has assessed {asked.inject} {how} ({', '.join(asked.of)})"


def _message(asked: MessagePassed, names: _Names) -> str:
    to = "" if asked.to is None else f" to {names.recipient(asked.to)}"
    about = "" if asked.about is None else f" about {asked.about}"
    return f"{names.team(asked.sender)} has written{to}{about}"


def _product(action: Action | None) -> str:
    if action is None:
        return "a response"
    product = PRODUCTS[action]
    return f"an {product}" if product[0] in "aeiou" else f"a {product}"


_WRITERS: dict[str, Callable[[Any, _Names], str]] = {
    "after": _after,
    "response": _response,
    "no_response": _no_response,
    "score": _score,
    "assessment": _assessment,
    "message": _message,
}
