"""Another person takes the seat of a console: what they were writing is loaded beside the screen.

The seat stays, with all that it has read; only whose it is changes. So a hand-over costs a person
three keys and the console one look into the table of drafts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.team.draft_keeper import DraftKeeper


class HandedOver(Message):
    """`keeper` has what `participant` was writing when they last left a keyboard."""

    def __init__(self, participant: str, keeper: DraftKeeper) -> None:
        super().__init__()
        self.participant = participant
        self.keeper = keeper


class NotHandedOver(Message):
    """The drafts cannot be read; `sentence` says why, and nothing has changed."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


def keeper_of(seat: Seat, participant: str) -> DraftKeeper:
    """Raises what `sentence_for` knows where the drafts cannot be read."""
    from exercise_sim.tui.team.draft_keeper import DraftKeeper

    saved = seat.log.drafts(seat.exercise, participant)
    return DraftKeeper(seat, saved, participant)


def name_at_keyboard(seat: Seat | None) -> str:
    """The name of the person whose console it is; empty while nobody has sat down."""
    person = None if seat is None else seat.state.participants.get(seat.participant)
    return "" if person is None else person.name
