"""One entry of a team's feed: an inject as the team sees it, and what the team owes for it."""

from collections.abc import Iterable
from typing import NamedTuple

from exercise_sim.exercise.progress import Owed
from exercise_sim.exercise.state import Assessment, State
from exercise_sim.scenario.inject import Media
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.scenario import Scenario
from exercise_sim.scenario.vocabulary import Action


class Task(NamedTuple):
    """Something the playbook expects of the team. `due` is T+ in seconds, None: no deadline."""

    action: Action
    due: float | None
    done_at: float | None
    waived: bool


class FeedItem(NamedTuple):
    """One inject as the team sees it; a recalled one is to be shown as such.

    `again` is the T+ at which a repeated one came again; `opened_by` has looked since it last came.
    `first_look` is the T+ of the first of those looks. `thread` is the inject that its thread
    began with, which is itself where it follows nothing. `from_press` says that whoever sent it
    speaks for a newsroom.
    """

    id: str
    t: float
    sender: str
    channel: str
    original: str | None
    title: LocalText
    body: LocalText
    media: tuple[Media, ...]
    opened_by: tuple[str, ...]
    recalled: bool
    assessments: tuple[Assessment, ...]
    tasks: tuple[Task, ...]
    again: tuple[float, ...] = ()
    first_look: float | None = None
    thread: str = ""
    from_press: bool = False


def feed_item(
    state: State,
    team: str,
    inject_id: str,
    *,
    thread: str,
    assessments: Iterable[Assessment],
    owed: Iterable[Owed],
    newsrooms: frozenset[str],
) -> FeedItem:
    """The entry of an inject that `team` has received.

    It comes from what is given, the inject, how it stands, and the kind of its channel; `Feed`
    relies on that being all.
    """
    standing = state.injects[inject_id]
    delivery = standing.deliveries[team]
    inject = state.scenario.inject[inject_id].told_as(delivery.variant)
    return FeedItem(
        id=inject_id,
        t=delivery.t,
        sender=inject.sender,
        channel=inject.channel,
        original=inject.original,
        title=inject.title,
        body=inject.body,
        media=inject.media,
        opened_by=tuple(delivery.looked),
        recalled=standing.status == "recalled",
        assessments=tuple(assessments),
        tasks=tuple([_task(one) for one in owed if not one.expectation.optional]),
        again=delivery.again,
        first_look=min(delivery.looked.values(), default=None),
        thread=thread,
        from_press=inject.sender in newsrooms
        or state.scenario.channel[inject.channel].kind == "press",
    )


def _task(owed: Owed) -> Task:
    return Task(
        action=owed.expectation.action,
        due=owed.due,
        done_at=None if owed.answer is None else owed.answer.t,
        waived=owed.waived,
    )


def newsrooms(scenario: Scenario) -> frozenset[str]:
    """Names of the personas who write or speak for the press or a broadcaster."""
    media = {c.id for c in scenario.channels if c.kind in ("press", "broadcast")}
    return frozenset(
        name
        for persona in scenario.personas
        if persona.channel in media
        for _, name in persona.name.items()
    )
