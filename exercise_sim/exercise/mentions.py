"""Who was told what, by which channel and when: what a team can count in its own view.

Nothing here knows more than the team. Which claim an inject spreads is what the team says of it,
so that a chart does not give away what the team is asked to assess.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from exercise_sim.exercise.state import Response
from exercise_sim.exercise.visibility import FeedItem, TeamView
from exercise_sim.scenario.scenario import Audience

Side = Literal["arrived", "own", "others"]
"""What came in the feed, what the team itself has released, and what other teams have."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Something was said at T+ `t`; `reach` is how many people use one of its channels.

    `claims` are those that the team sees in it, or, for its own texts, that they answer.
    """

    t: float
    side: Side
    channels: tuple[str, ...]
    reach: int
    claims: tuple[str, ...]
    assessed: bool = True


def mentions(view: TeamView) -> tuple[Mention, ...]:
    """Everything said so far, in the order of time; what was recalled is left out."""
    found = [
        *(mention for item in view.feed for mention in _arrived(item, view)),
        *(mention for draft in view.drafts for mention in _released(draft.response, view)),
        *(
            Mention(said.t, "others", said.channels, reach(view.audiences, said.channels), ())
            for said in view.statements
        ),
    ]
    return tuple(sorted(found, key=lambda mention: mention.t))


def reach(audiences: Iterable[Audience], channels: Iterable[str]) -> int:
    """How many people use one of `channels`, as far as the scenario counts them."""
    used = set(channels)
    return sum(audience.size for audience in audiences if used & set(audience.channels))


def claim_seen_in(item: FeedItem) -> str | None:
    """The claim that the team's latest assessment names."""
    return item.assessments[-1].claim if item.assessments else None


def _arrived(item: FeedItem, view: TeamView) -> Iterator[Mention]:
    """One mention each time it came."""
    if item.recalled:
        return
    claim = claim_seen_in(item)
    channels = (item.channel,)
    for t in (item.t, *item.again):
        yield Mention(
            t,
            "arrived",
            channels,
            reach(view.audiences, channels),
            () if claim is None else (claim,),
            bool(item.assessments),
        )


def _released(response: Response, view: TeamView) -> Iterator[Mention]:
    """What is for the public counts from the release by which it first went out."""
    content = response.released
    if content is None or content.action != "publish":
        return
    seen_in = {item.id: claim_seen_in(item) for item in view.feed if item.id in content.answers}
    claims = tuple(dict.fromkeys(claim for claim in seen_in.values() if claim is not None))
    yield Mention(
        response.releases[0].t,
        "own",
        content.channels,
        reach(view.audiences, content.channels),
        claims,
    )
