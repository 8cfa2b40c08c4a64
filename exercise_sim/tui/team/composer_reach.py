"""Whom a text would reach: people who use one of its channels and read one of its languages."""

from __future__ import annotations

from dataclasses import dataclass

from exercise_sim.exercise.content import Content
from exercise_sim.localization import _
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.scenario import Audience
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import language_name


@dataclass(frozen=True, slots=True)
class Reach:
    """`people` is how many it reaches of those `meant`; a gap says why one is not reached."""

    meant: int
    people: int
    gaps: tuple[str, ...]


def reach(content: Content, seen: Perspective) -> Reach:
    """The reach of `content` among the audiences that it is meant for."""
    meant = [a for a in seen.view.audiences if a.id in content.audiences]
    why_not = {a.id: gap(a, content, seen) for a in meant}
    return Reach(
        sum(a.size for a in meant),
        sum(a.size for a in meant if not why_not[a.id]),
        tuple(why for why in why_not.values() if why),
    )


def gap(audience: Audience, content: Content, seen: Perspective) -> str:
    """Why `audience` is not reached; empty where it is."""
    name = seen.read(audience.name)
    if not set(audience.channels) & set(content.channels):
        return _("{audience}: on none of their channels").format(audience=name)
    written = {code for code, text in content.texts.items() if text.strip()}
    if not written & set(audience.languages):
        languages = _(" or ").join(language_name(code) for code in audience.languages)
        return _("{audience}: nothing in {languages}").format(audience=name, languages=languages)
    return ""


def reach_words(content: Content, seen: Perspective) -> str:
    """`Reaches 8,000 of 12,000; Residents: nothing in Latvian`; empty without audiences."""
    counted = reach(content, seen)
    if not content.audiences:
        return ""
    words = _("Reaches {people} of {meant} people").format(
        people=whole(counted.people), meant=whole(counted.meant)
    )
    return "; ".join([words, *counted.gaps])
