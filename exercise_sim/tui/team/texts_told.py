"""Tells whoever looks elsewhere that one of the team's texts waits for them now."""

from __future__ import annotations

from exercise_sim.exercise.visibility import Draft
from exercise_sim.localization import _
from exercise_sim.localization.quoting import quoted
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import standing, waits_for


class TextsTold:
    """Remembers what it told; what waited before the person looked, the tab tells them."""

    def __init__(self) -> None:
        self._person: str | None = None
        self._signs: dict[str, str] = {}

    def news(self, seen: Perspective) -> list[str]:
        """A sentence for each text that began to wait for the person since this was asked last."""
        signs = {draft.response.id: waits_for(draft, seen) for draft in seen.view.drafts}
        before, same_person = self._signs, self._person == seen.me
        self._signs, self._person = signs, seen.me
        if not same_person:
            return []
        return [
            _sentence(draft, seen)
            for draft in seen.view.drafts
            if (sign := signs[draft.response.id]) and sign != before.get(draft.response.id)
        ]


def _sentence(draft: Draft, seen: Perspective) -> str:
    now = standing(draft, seen)
    text = next(iter(draft.response.latest.content.texts.values()), "")
    where = _("Drafts: key {key}.").format(key=key_of("team.anywhere.show_tab.drafts"))
    return f"{now.mark} {now.words}\n{quoted(one_line(text, 50))}\n{where}"
