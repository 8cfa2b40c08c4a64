"""Undo for what is chosen in the composer's fields; the texts have their own, letter by letter."""

from __future__ import annotations

from exercise_sim.tui.team.writing import Writing


class ChoicesUndo:
    """Remembers how the fields stood; texts are left as they are, whatever is taken back."""

    def __init__(self) -> None:
        self._past: list[Writing] = []
        self._taken_back: list[Writing] = []

    def remember(self, before: Writing) -> None:
        """A choice is about to change `before`."""
        self._past.append(before)
        self._taken_back.clear()

    def undo(self, now: Writing) -> Writing | None:
        """As it stood before the last choice, or None where there was none."""
        return _step(self._past, self._taken_back, now)

    def redo(self, now: Writing) -> Writing | None:
        return _step(self._taken_back, self._past, now)


def _step(source: list[Writing], target: list[Writing], now: Writing) -> Writing | None:
    if not source:
        return None
    target.append(now)
    then = source.pop()
    return now.change(
        **{
            name: getattr(then.content, name)
            for name in type(then.content).model_fields
            if name != "texts"
        }
    )
