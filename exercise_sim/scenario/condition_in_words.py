"""What an inject waits for, in words for the people who run the exercise."""

from collections.abc import Callable
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


def in_words(condition: Condition, scenario: Scenario) -> str:
    """`when Ministry has not answered evacuation-post within 20m`: one line, without a full stop.

    Injects are called by their id, as in the MSEL. The line holds text from outside.
    """
    return f"when {_clause(condition, scenario)}" if not condition.by_hand else "fired by hand"


def _clause(condition: Condition, scenario: Scenario) -> str:
    if condition.all:
        return _joined(condition.all, " and ", scenario)
    if condition.any:
        return _joined(condition.any, " or ", scenario)
    if condition.negated is not None:
        return f"it is not so that {_part(condition.negated, scenario)}"
    for name, write in _WRITERS.items():
        asked = getattr(condition, name)
        if asked is not None:
            return write(asked, scenario)
    return "a facilitator fires it"


def _joined(parts: tuple[Condition, ...], word: str, scenario: Scenario) -> str:
    return word.join(_part(part, scenario) for part in parts)


def _part(condition: Condition, scenario: Scenario) -> str:
    clause = _clause(condition, scenario)
    return f"({clause})" if len(condition.parts) > 1 else clause


def _after(asked: After, scenario: Scenario) -> str:
    whose = f"{_team(asked.team, scenario)} got" if asked.team else f"{WHOEVER} got"
    if not asked.delay:
        return f"{whose} {asked.inject}"
    return f"{write_duration(asked.delay)} have passed since {whose} {asked.inject}"


def _response(asked: ResponseGiven, scenario: Scenario) -> str:
    what = _product(asked.action)
    answered = "" if asked.inject is None else f" for {asked.inject}"
    words = f"{_team(asked.team, scenario)} has released {what}{answered}"
    if asked.within is not None:
        words += f" within {write_duration(asked.within)}"
    if asked.after is not None:
        words += f" later than {write_duration(asked.after)}"
    if asked.cleared is not None:
        words += ", cleared" if asked.cleared else ", not cleared"
    return words


def _no_response(asked: NoResponse, scenario: Scenario) -> str:
    return (
        f"{_team(asked.team, scenario)} has not released {_product(asked.action)} for"
        f" {asked.inject} within {write_duration(asked.within)}"
    )


def _score(asked: ScoreReached, scenario: Scenario) -> str:
    which = "score" if asked.criterion is None else f"{asked.criterion.replace('_', ' ')} score"
    about = "everything so far" if asked.inject is None else asked.inject
    bound = f"below {asked.below:g}" if asked.below is not None else f"above {asked.above:g}"
    when = "with the first response" if asked.after is None else f"at {write_duration(asked.after)}"
    return f"the {which} of {_team(asked.team, scenario)} for {about} is {bound} {when}"


def _assessment(asked: AssessmentMade, scenario: Scenario) -> str:
    how = "rightly" if asked.correct else "wrongly"
    return (
        f"{_team(asked.team, scenario)} has assessed {asked.inject} {how} ({', '.join(asked.of)})"
    )


def _message(asked: MessagePassed, scenario: Scenario) -> str:
    to = "" if asked.to is None else f" to {_recipient(asked.to, scenario)}"
    about = "" if asked.about is None else f" about {asked.about}"
    return f"{_team(asked.sender, scenario)} has written{to}{about}"


def _product(action: Action | None) -> str:
    if action is None:
        return "a response"
    product = PRODUCTS[action]
    return f"an {product}" if product[0] in "aeiou" else f"a {product}"


def _team(team: str | None, scenario: Scenario) -> str:
    if team is None:
        return WHOEVER
    known = scenario.team.get(team)
    return team if known is None else known.name.read(scenario.language)


def _recipient(recipient: str, scenario: Scenario) -> str:
    persona = scenario.persona.get(recipient)
    return _team(recipient, scenario) if persona is None else persona.name.read(scenario.language)


_WRITERS: dict[str, Callable[[Any, Scenario], str]] = {
    "after": _after,
    "response": _response,
    "no_response": _no_response,
    "score": _score,
    "assessment": _assessment,
    "message": _message,
}
