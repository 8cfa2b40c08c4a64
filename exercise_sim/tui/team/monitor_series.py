"""What the monitor draws: for every claim and channel, what arrived and what was said to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from exercise_sim.exercise.mentions import Mention, Side
from exercise_sim.localization import N_, _
from exercise_sim.tui.team.perspective import Perspective

SIDES: dict[Side, str] = {
    "arrived": N_("arrived"),
    "own": N_("your team"),
    "others": N_("other teams"),
}


@dataclass(frozen=True, slots=True)
class Subject:
    """A claim or a channel with what was said; `sides` are those worth a line."""

    name: str
    said: dict[Side, list[Mention]] = field(default_factory=dict)

    @property
    def arrived(self) -> int:
        """How often it came in the feed."""
        return len(self.said.get("arrived", ()))

    def lines(self) -> list[tuple[str, list[Mention]]]:
        """(who, mentions) for every line of it, what arrived first."""
        return [(_(SIDES[side]), self.said[side]) for side in SIDES if side in self.said]


def by_claim(found: Sequence[Mention], seen: Perspective) -> list[Subject]:
    """The claims that the team sees in something, the most spread first, then what has none."""
    subjects = [
        _subject(seen.read(claim.text), found, _spreads(claim.id), ("arrived", "own"))
        for claim in seen.view.claims
    ]
    seen_in = sorted((s for s in subjects if s.said), key=lambda s: -s.arrived)
    rest = [
        _subject(_("No claim, as your team assessed it"), found, _no_claim),
        _subject(_("Not assessed yet"), found, _unassessed),
    ]
    return [*seen_in, *(subject for subject in rest if subject.said)]


def by_channel(found: Sequence[Mention], seen: Perspective) -> list[Subject]:
    """The channels by which something was said, the busiest first."""
    subjects = [
        _subject(seen.channel(channel.id), found, _goes_by(channel.id))
        for channel in seen.view.channels
    ]
    return sorted((s for s in subjects if s.said), key=lambda s: -s.arrived)


def _spreads(claim: str) -> Callable[[Mention], bool]:
    return lambda mention: claim in mention.claims


def _goes_by(channel: str) -> Callable[[Mention], bool]:
    return lambda mention: channel in mention.channels


def _unassessed(mention: Mention) -> bool:
    return mention.side == "arrived" and not mention.assessed


def _no_claim(mention: Mention) -> bool:
    return mention.side == "arrived" and mention.assessed and not mention.claims


def _subject(
    name: str,
    found: Iterable[Mention],
    about: Callable[[Mention], bool],
    always: Sequence[Side] = (),
) -> Subject:
    """What `found` says `about` it; sides in `always` have a line even while they are silent."""
    said: dict[Side, list[Mention]] = {}
    for mention in found:
        if about(mention):
            said.setdefault(mention.side, []).append(mention)
    if said:
        for side in always:
            said.setdefault(side, [])
    return Subject(name, said)
