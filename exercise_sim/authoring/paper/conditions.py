"""What an inject waits for, in the language of the page; injects by their number on it.

Names stand in brackets or behind a colon: they cannot be inflected.
"""

from collections.abc import Callable
from typing import Any

from exercise_sim.authoring.paper.told import Names
from exercise_sim.authoring.paper.words import length
from exercise_sim.scenario.condition import (
    After,
    AssessmentMade,
    Condition,
    MessagePassed,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)
from exercise_sim.scenario.vocabulary import Action


def condition_words(condition: Condition, names: Names) -> str:
    """One line without a full stop. It holds text from outside."""
    words = names.words
    if condition.all:
        return words["and"].join(_part(part, names) for part in condition.all)
    if condition.any:
        return words["or"].join(_part(part, names) for part in condition.any)
    if condition.negated is not None:
        return words["condition.not"].format(condition=_part(condition.negated, names))
    for name, write in _WRITERS.items():
        asked = getattr(condition, name)
        if asked is not None:
            return write(asked, names)
    return words["condition.by_hand"]


def _part(condition: Condition, names: Names) -> str:
    clause = condition_words(condition, names)
    return f"({clause})" if len(condition.parts) > 1 else clause


def _after(asked: After, names: Names) -> str:
    which = "condition.after" if asked.delay else "condition.at_once"
    return names.words[which].format(
        delay=length(asked.delay, names.words),
        n=names.numbers[asked.inject],
        who=_who(asked.team, names),
    )


def _response(asked: ResponseGiven, names: Names) -> str:
    words = names.words
    limits = ""
    if asked.within is not None:
        limits += words["condition.within"].format(within=length(asked.within, words))
    if asked.after is not None:
        limits += words["condition.later"].format(after=length(asked.after, words))
    if asked.cleared is not None:
        limits += words["condition.cleared" if asked.cleared else "condition.not_cleared"]
    return words["condition.response"].format(
        product=_product(asked.action, asked.inject, names),
        who=_who(asked.team, names),
        limits=limits,
    )


def _no_response(asked: NoResponse, names: Names) -> str:
    return names.words["condition.no_response"].format(
        within=length(asked.within, names.words),
        product=_product(asked.action, asked.inject, names),
        who=_who(asked.team, names),
    )


def _score(asked: ScoreReached, names: Names) -> str:
    words = names.words
    if asked.inject is None:
        what = words["condition.score_so_far"]
    else:
        what = words["condition.score_of"].format(n=names.numbers[asked.inject])
    if asked.criterion is not None:
        what = words["condition.criterion"].format(
            what=what, criterion=words[f"criterion.{asked.criterion}"]
        )
    if asked.below is not None:
        bound = words["condition.below"].format(value=f"{asked.below:.0%}")
    else:
        bound = words["condition.above"].format(value=f"{asked.above or 0:.0%}")
    if asked.after is None:
        moment = words["condition.with_first"]
    else:
        since = "condition.after_startex" if asked.inject is None else "condition.after_giving"
        moment = words[since].format(after=length(asked.after, words))
    return words["condition.score"].format(
        what=what, bound=bound, who=_who(asked.team, names), moment=moment
    )


def _assessment(asked: AssessmentMade, names: Names) -> str:
    return names.words["condition.right" if asked.correct else "condition.wrong"].format(
        n=names.numbers[asked.inject],
        what=", ".join(names.words[f"condition.{one}"] for one in asked.of),
        who=_who(asked.team, names),
    )


def _message(asked: MessagePassed, names: Names) -> str:
    words = names.words
    said = words["condition.message"].format(
        sender=_who(asked.sender, names),
        to=words["condition.whoever"] if asked.to is None else names.recipient(asked.to),
    )
    if asked.about is None:
        return said
    return said + words["condition.about"].format(n=names.numbers[asked.about])


def _who(team: str | None, names: Names) -> str:
    return names.words["each_team"] if team is None else names.team(team)


def _product(action: Action | None, inject: str | None, names: Names) -> str:
    product = names.words[f"product.{action or 'any'}"]
    if inject is None:
        return product
    return names.words["condition.answers"].format(product=product, n=names.numbers[inject])


_WRITERS: dict[str, Callable[[Any, Names], str]] = {
    "after": _after,
    "response": _response,
    "no_response": _no_response,
    "score": _score,
    "assessment": _assessment,
    "message": _message,
}
