"""What an inject waits for, in the few words that a row of the MSEL has room for."""

from __future__ import annotations

from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.durations import write_duration
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.team_cells import percent


def waits_for(condition: Condition, names: Names) -> str:
    """`no response to rumour in 10m`: the panel of the inject says it in full."""
    if condition.all:
        return _first_of(condition.all, names)
    if condition.any:
        return _first_of(condition.any, names)
    if condition.negated is not None:
        return _("not: {condition}").format(condition=waits_for(condition.negated, names))
    if condition.after is not None:
        after = condition.after
        if not after.delay:
            return _("after {inject}").format(inject=after.inject)
        return _("{time} after {inject}").format(
            time=write_duration(after.delay), inject=after.inject
        )
    if condition.no_response is not None:
        silence = condition.no_response
        return _("no response to {inject} in {time}").format(
            inject=silence.inject, time=write_duration(silence.within)
        )
    if condition.response is not None:
        about = condition.response.inject
        if about is None:
            return _("a response")
        return _("response to {inject}").format(inject=about)
    return _judged_or_said(condition, names)


def _judged_or_said(condition: Condition, names: Names) -> str:
    if condition.score is not None:
        score = condition.score
        about = score.inject or _("all so far")
        if score.below is not None:
            bound = percent(score.below)
            return _("score of {inject} below {bound}").format(inject=about, bound=bound)
        bound = percent(score.above)
        return _("score of {inject} above {bound}").format(inject=about, bound=bound)
    if condition.assessment is not None:
        asked = condition.assessment
        if asked.correct:
            return _("{inject} assessed rightly").format(inject=asked.inject)
        return _("{inject} assessed wrongly").format(inject=asked.inject)
    if condition.message is not None:
        to = condition.message.to
        if to is None:
            return _("a message")
        return _("message to {recipient}").format(recipient=names.recipient(to))
    return _("your hand: fire it")


def _first_of(parts: tuple[Condition, ...], names: Names) -> str:
    """One part, and how many others there are: more would not fit."""
    others = len(parts) - 1
    if not others:
        return waits_for(parts[0], names)
    return ngettext("{condition}, and {n} more", "{condition}, and {n} more", others).format(
        condition=waits_for(parts[0], names), n=others
    )
