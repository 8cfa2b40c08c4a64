"""What others sent, and how much of it is new at this console, for each line of Coordination."""

from collections import Counter
from collections.abc import Mapping

from exercise_sim.tui.team.conversations import conversation_with
from exercise_sim.tui.team.drafts_shared import partner_draft_id
from exercise_sim.tui.team.perspective import Perspective

BOARD = "board"
"""The line of the situation board."""


def received(seen: Perspective) -> Counter[str]:
    """Of each line, by its id: messages, decisions or drafts that other teams or people sent."""
    own, view = seen.view.team.id, seen.view
    return Counter(
        [
            *(conversation_with(m, seen) for m in view.messages if m.team != own),
            *(BOARD for decision in view.decisions if decision.team != own),
            *(partner_draft_id(draft) for draft in view.partner_drafts),
        ]
    )


class NewTalks:
    """Remembers how much of each line has been on the screen."""

    def __init__(self) -> None:
        self._read: Counter[str] = Counter()

    def read(self, line: str, seen: Perspective) -> None:
        """`line` is on the screen, with all that has been received."""
        self._read[line] = received(seen)[line]

    def of(self, seen: Perspective) -> Mapping[str, int]:
        """How much is new in each line that has something new."""
        return received(seen) - self._read
