"""What passes between the workers of a player's console and its handlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.team.draft_keeper import DraftKeeper


class Joining(Message):
    """The person asks for their place; no duties means all of the team's."""

    def __init__(self, code: str, name: str, duties: tuple[str, ...]) -> None:
        super().__init__()
        self.code = code
        self.name = name
        self.duties = duties


class Seated(Message):
    """The person has a place; `keeper` has what they were writing when they left.

    `asked` are the duties that the person asked for, which somebody who comes back does not get.
    """

    def __init__(self, seat: Seat, keeper: DraftKeeper, asked: tuple[str, ...]) -> None:
        super().__init__()
        self.seat = seat
        self.keeper = keeper
        self.asked = asked


class NotSeated(Message):
    """The person could not join; `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class DraftNotKept(Message):
    """Autosave fails; `sentence` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence
