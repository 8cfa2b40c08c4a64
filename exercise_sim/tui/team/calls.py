"""A telephone call that rings, and is answered or missed.

Nothing is recorded for it: somebody of the team opened the call while it rang, or nobody did.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from exercise_sim.exercise.visibility import FeedItem, TeamView
from exercise_sim.localization import _
from exercise_sim.tui.times import countdown

RINGS_FOR = 60.0
"""Exercise seconds until a caller gives up and speaks to the voicemail."""


@dataclass(frozen=True, slots=True)
class Call:
    """`seconds` are those left to answer, or those it took to answer."""

    state: Literal["ringing", "answered", "missed"]
    seconds: float = 0.0

    def words(self) -> str:
        if self.state == "ringing":
            return _("RINGING, {time} left to answer").format(time=countdown(self.seconds))
        if self.state == "answered":
            return _("Answered after {time}").format(time=countdown(self.seconds))
        return _("MISSED: nobody answered, this is the voicemail")

    def in_list(self) -> str:
        """What stands in the list instead of a deadline, as long as it matters more."""
        if self.state == "ringing":
            return "☎ " + _("RINGING {time}").format(time=countdown(self.seconds))
        return ""


def call_at(item: FeedItem, t: float) -> Call:
    """How the call `item` stands at T+ `t` seconds; one that comes again rings anew."""
    came = item.again[-1] if item.again else item.t
    if item.first_look is not None and item.first_look - came < RINGS_FOR:
        return Call("answered", item.first_look - came)
    if item.first_look is None and t - came < RINGS_FOR:
        return Call("ringing", came + RINGS_FOR - t)
    return Call("missed")


def rings_now(view: TeamView, t: float) -> bool:
    """Whether a telephone rings at T+ `t` seconds, while the exercise is played."""
    if view.clock.status != "running":
        return False
    phones = {channel.id for channel in view.channels if channel.kind == "phone"}
    return any(
        item.channel in phones and not item.recalled and call_at(item, t).state == "ringing"
        for item in view.feed
    )
