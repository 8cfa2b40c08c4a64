"""Beginnings of texts from the playbook, to be taken over into the composer."""

from __future__ import annotations

from exercise_sim.exercise.content import Content
from exercise_sim.scenario.playbook import ResponseTemplate
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.mark_list import Choice
from exercise_sim.tui.team.perspective import Perspective


def template_choices(content: Content, language: str, seen: Perspective) -> list[Choice]:
    """Those for the action of `content` first."""
    ordered = sorted(seen.view.templates, key=lambda one: one.action != content.action)
    return [
        Choice(
            one.id,
            seen.read(one.title),
            f"{action_name(one.action)}: {one_line(one.text.read(language), 44)}",
        )
        for one in ordered
    ]


def template(template_id: str, seen: Perspective) -> ResponseTemplate:
    return next(one for one in seen.view.templates if one.id == template_id)


def texts_of(taken: ResponseTemplate, content: Content, language: str) -> dict[str, str]:
    """Language -> what goes there: into every empty text, and behind what is written now.

    A language that has a text already keeps it, except for the one the person writes in.
    """
    return {
        code: text
        for code, text in taken.text.root.items()
        if code == language or not content.texts.get(code, "").strip()
    }
