"""Key messages and facts that a text uses, and that can be put into it."""

from exercise_sim.exercise.content import Content
from exercise_sim.localization import _
from exercise_sim.tui.team.mark_list import Choice
from exercise_sim.tui.team.perspective import Perspective

MESSAGE, FACT = "message ", "fact "
"""What a choice's id begins with: a key message and a fact may have the same id."""


def insert_choices(seen: Perspective, language: str) -> list[Choice]:
    """Key messages and known facts, in `language` where they have it."""
    preferred = (language, seen.view.language)
    messages = [
        Choice(MESSAGE + m.id, m.text.read(*preferred), _("key message"))
        for m in seen.view.key_messages
    ]
    facts = [
        Choice(
            FACT + f.id,
            f.text.read(*preferred),
            _("fact: {source}").format(source=f.source.read(*preferred)),
        )
        for f in seen.view.facts
    ]
    return [*messages, *facts]


def used_in(content: Content) -> list[str]:
    """Ids of the choices that `content` says it uses."""
    return [
        *(MESSAGE + one for one in content.key_messages),
        *(FACT + one for one in content.facts),
    ]


def uses(marked: list[str]) -> dict[str, tuple[str, ...]]:
    """The fields of the content for the ids that are marked."""
    return {
        "key_messages": _ids(marked, MESSAGE),
        "facts": _ids(marked, FACT),
    }


def _ids(marked: list[str], kind: str) -> tuple[str, ...]:
    return tuple(one.removeprefix(kind) for one in marked if one.startswith(kind))
