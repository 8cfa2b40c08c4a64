"""What waits for a person who plays the outside world."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from exercise_sim.exercise.state import Message, Response, State
from exercise_sim.exercise.visibility import fact_known
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.facilitator.names import Names

ItemKind = Literal["message", "response", "clearance", "inject"]

ADDRESSED_ACTIONS = ("reply", "notify", "escalate", "verify")
"""Actions that somebody outside the teams may answer."""


@dataclass(frozen=True, slots=True)
class QueueItem:
    """`about` is the inject, response or message that it is about; `since` is T+ in seconds.

    `teams` are those who may hear an answer, `speaker` is who would naturally give it, and
    `taken_by` the participant who takes care of it.
    """

    kind: ItemKind
    about: str
    teams: tuple[str, ...]
    since: float
    headline: str
    text: str
    speaker: str
    taken_by: str | None = None

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.about}"


def waiting_items(state: State, t: float) -> list[QueueItem]:
    """Everything unanswered at T+ `t` seconds that nobody closed, the longest waiting first."""
    names = Names(state)
    answered = {m.about for m in state.messages if m.team is None and m.about is not None}
    found = [
        *_messages(state, names, answered),
        *_responses(state, names, answered, t),
        *_clearances(state, names),
        *_injects(state, names, answered),
    ]
    open_ones = (_marked(state, item) for item in found)
    return sorted((item for item in open_ones if item is not None), key=lambda item: item.since)


def _marked(state: State, item: QueueItem) -> QueueItem | None:
    """`item` with who has it; None where somebody closed it since it began to wait."""
    mark = state.queue.get(item.key)
    if mark is None or mark.t < item.since:
        return item
    return None if mark.closed else replace(item, taken_by=mark.by)


def _messages(state: State, names: Names, answered: set[str]) -> Iterator[QueueItem]:
    for message in state.messages:
        if message.team is None or message.id in answered or not _to_outside(state, message):
            continue
        yield QueueItem(
            "message",
            message.id,
            (message.team,),
            message.t,
            _("{team} wrote to {people}").format(
                team=names.team(message.team), people=names.recipients(message.to)
            ),
            message.text,
            _speaker(state, names, message.to),
        )


def _to_outside(state: State, message: Message) -> bool:
    return any(to not in state.scenario.team for to in message.to)


def _responses(state: State, names: Names, answered: set[str], t: float) -> Iterator[QueueItem]:
    for response in state.responses.values():
        content = response.released
        if content is None or content.action not in ADDRESSED_ACTIONS or response.id in answered:
            continue
        if content.action == "verify" and _verified(state, response, t):
            continue
        headline = _("{team}: {action} to {people}") if content.to else "{team}: {action}"
        yield QueueItem(
            "response",
            response.id,
            (response.team,),
            response.releases[-1].t,
            headline.format(
                team=names.team(response.team),
                action=action_name(content.action),
                people=names.recipients(content.to),
            ),
            "\n\n".join(content.texts.values()),
            _speaker(state, names, content.to) or _asker(state, content.answers),
        )


def _verified(state: State, response: Response, t: float) -> bool:
    """Whether the team knows by now all that the script has on what it asked about."""
    content = response.latest.content
    claims = [state.scenario.inject[inject].claim for inject in content.answers]
    wanted = {
        *content.facts,
        *(f for claim in claims if claim for f in state.scenario.claim[claim].refuted_by),
    }
    return bool(wanted) and all(fact_known(state, fact, response.team, t) for fact in wanted)


def simcell_decides(state: State) -> list[Response]:
    """Drafts that wait for the SimCell's signature."""
    return [
        response
        for response in state.responses.values()
        if response.withdrawal is None and response.pending is not None and response.pending.simcell
    ]


def _clearances(state: State, names: Names) -> Iterator[QueueItem]:
    for response in simcell_decides(state):
        content = response.latest.content
        yield QueueItem(
            "clearance",
            response.id,
            (response.team,),
            response.requests[-1].t,
            _("{team} asks to clear: {action}").format(
                team=names.team(response.team), action=action_name(content.action)
            ),
            "\n\n".join(content.texts.values()),
            "",
        )


def _injects(state: State, names: Names, answered: set[str]) -> Iterator[QueueItem]:
    for inject in state.scenario.injects:
        standing = state.injects[inject.id]
        if inject.controller is None or standing.status != "delivered" or inject.id in answered:
            continue
        teams = tuple(standing.deliveries)
        note = inject.notes.facilitator
        yield QueueItem(
            "inject",
            inject.id,
            teams,
            min(delivery.t for delivery in standing.deliveries.values()),
            _("Play “{inject}” for {teams} ({controller})").format(
                inject=names.inject(inject.id),
                teams=names.teams(teams),
                controller=inject.controller,
            ),
            names.read(note) if note is not None else names.read(inject.body),
            inject.sender,
        )


def _speaker(state: State, names: Names, to: tuple[str, ...]) -> str:
    return next((names.persona(one) for one in to if one in state.scenario.persona), "")


def _asker(state: State, injects: tuple[str, ...]) -> str:
    return next((state.scenario.inject[inject].sender for inject in injects), "")
