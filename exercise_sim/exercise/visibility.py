"""`view(state, who)`: what a screen is given.

A team's screen gets a `TeamView`, which has no field for what the team may not see: ground
truth, other teams' drafts, evaluators' notes, injects to come.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from exercise_sim.exercise.clock import Clock
from exercise_sim.exercise.content import Content
from exercise_sim.exercise.feed import FeedMemory
from exercise_sim.exercise.feed_item import FeedItem, Task
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.sanction import duties_left, required_duties
from exercise_sim.exercise.state import (
    Decision,
    Message,
    Participant,
    Release,
    Response,
    SharedDraft,
    State,
)
from exercise_sim.exercise.story import StoryClock
from exercise_sim.localization import _
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.playbook import GuidancePage, ResponseTemplate
from exercise_sim.scenario.scenario import Audience, Channel, Fact, KeyMessage, Phase, Team
from exercise_sim.scenario.vocabulary import Duty

__all__ = [
    "Draft",
    "FeedItem",
    "FeedMemory",
    "KnownClaim",
    "PartnerDraft",
    "Statement",
    "Task",
    "TeamView",
    "fact_known",
    "team_view",
    "view",
]


@dataclass(frozen=True, slots=True)
class Statement:
    """What another team has in public."""

    response: str
    team: str
    t: float
    texts: Mapping[str, str]
    channels: tuple[str, ...]
    corrected: bool
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A response of the own team, with how it stands with clearance."""

    response: Response
    required: tuple[Duty, ...]
    left: tuple[Duty, ...]


@dataclass(frozen=True, slots=True)
class PartnerDraft:
    """A version that another team has shown to this one before release."""

    team: str
    response: str
    version: int
    content: Content
    t: float


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """A claim that the team has met in its feed."""

    id: str
    text: LocalText


@dataclass(frozen=True, slots=True)
class TeamView:
    """All that a team's screen is given; lists run from the first to the latest."""

    title: LocalText
    handling: str
    language: str
    story: StoryClock
    phase: Phase | None
    clock: Clock
    t: float
    pause_reason: str
    briefing: LocalText | None
    team: Team
    teams: tuple[Team, ...]
    players: tuple[Participant, ...]
    present: bool
    channels: tuple[Channel, ...]
    audiences: tuple[Audience, ...]
    key_messages: tuple[KeyMessage, ...]
    personas: Mapping[str, LocalText]
    guidance: tuple[GuidancePage, ...]
    templates: tuple[ResponseTemplate, ...]
    facts: tuple[Fact, ...]
    claims: tuple[KnownClaim, ...]
    feed: tuple[FeedItem, ...]
    drafts: tuple[Draft, ...]
    statements: tuple[Statement, ...]
    messages: tuple[Message, ...]
    decisions: tuple[Decision, ...]
    partner_drafts: tuple[PartnerDraft, ...]
    shared: tuple[SharedDraft, ...]
    comms_check: float | None
    """Seconds the team took to answer; None where none is called or it has answered none."""
    comms_called: bool
    checklist_hidden: bool
    """The scenario tells teams nothing of what is expected: no entry of the feed has tasks."""
    content_floor: int
    """Characters from which a text counts as an answer; 0 where teams are told nothing of it."""
    hot_wash: tuple[str, ...]
    hot_wash_answers: Mapping[int, str]
    final: bool


def view(
    state: State, who: str, t: float | None = None, memory: FeedMemory | None = None
) -> TeamView | State:
    """What participant `who` may see at T+ `t` seconds (left out: as of the last event).

    Who asks after every event keeps a `memory`, which changes nothing but the time that it takes.
    Facilitators, evaluators and observers see everything. Raises `Refused` for a stranger.
    """
    person = state.participants.get(who)
    if person is None:
        raise Refused(_("Nobody of this name has joined the exercise."))
    if person.team is None:
        return state
    return team_view(state, person.team, t, memory)


def team_view(
    state: State, team: str, t: float | None = None, memory: FeedMemory | None = None
) -> TeamView:
    """What `team` may see at T+ `t` seconds (left out: as of the last event)."""
    now = state.t if t is None else t
    feed = (memory or FeedMemory()).feed(state, team)
    scenario = state.scenario
    return TeamView(
        title=scenario.title,
        handling=scenario.handling,
        language=scenario.language,
        story=state.story,
        phase=state.phase,
        clock=state.clock,
        t=now,
        pause_reason=state.pause_reason,
        briefing=scenario.briefing,
        team=scenario.team[team],
        teams=tuple(
            other if other.id == team else other.model_copy(update={"briefing": None})
            for other in scenario.teams
        ),
        players=tuple(p for p in state.participants.values() if p.team == team),
        present=team in state.present,
        channels=scenario.channels,
        audiences=scenario.audiences,
        key_messages=scenario.key_messages,
        personas={persona.id: persona.name for persona in scenario.personas},
        guidance=state.playbook.guidance,
        templates=state.playbook.templates,
        facts=tuple(fact for fact in scenario.facts if fact_known(state, fact.id, team, now)),
        claims=_claims_met(state, feed),
        feed=feed,
        drafts=tuple(
            Draft(response, required_duties(state, response), tuple(duties_left(state, response)))
            for response in state.responses.values()
            if response.team == team
        ),
        statements=_statements(state, team),
        messages=tuple(m for m in state.messages if m.team == team or team in m.to),
        decisions=state.decisions,
        partner_drafts=tuple(
            _partner_draft(state, shared) for shared in state.shared_drafts if team in shared.to
        ),
        shared=tuple(
            shared
            for shared in state.shared_drafts
            if state.responses[shared.response].team == team
        ),
        comms_check=None if state.comms_check is None else state.comms_check.get(team),
        comms_called=state.comms_check is not None,
        checklist_hidden=scenario.hide_checklist,
        content_floor=0 if scenario.hide_checklist else state.playbook.content_floor,
        hot_wash=() if state.hot_wash is None else state.hot_wash.questions,
        hot_wash_answers={}
        if state.hot_wash is None
        else {n: text for (whose, n), text in state.hot_wash.answers.items() if whose == team},
        final=state.final,
    )


def fact_known(state: State, fact_id: str, team: str, t: float) -> bool:
    """Whether `team` may know the fact at T+ `t`: it is public, its own, or was confirmed."""
    if fact_id in state.facts.get(team, {}):
        return True
    fact = state.scenario.fact[fact_id]
    return fact.known_at <= t and (not fact.confirmed_by or team in fact.confirmed_by)


def _claims_met(state: State, feed: tuple[FeedItem, ...]) -> tuple[KnownClaim, ...]:
    """In the order of the file, so that the list says nothing about which inject has which."""
    inject = state.scenario.inject
    met = {inject[item.id].claim for item in feed if not item.recalled}
    return tuple(KnownClaim(c.id, c.text) for c in state.scenario.claims if c.id in met)


def _statements(state: State, team: str) -> tuple[Statement, ...]:
    found = [
        (release, response)
        for response in state.responses.values()
        if response.team != team
        for release in response.releases[-1:]
        if response.version(release.version).content.action == "publish"
    ]
    return tuple(
        _statement(release, response)
        for release, response in sorted(found, key=lambda pair: pair[0].seq)
    )


def _partner_draft(state: State, shared: SharedDraft) -> PartnerDraft:
    response = state.responses[shared.response]
    content = response.version(shared.version).content
    return PartnerDraft(response.team, response.id, shared.version, content, shared.t)


def _statement(release: Release, response: Response) -> Statement:
    content = response.version(release.version).content
    return Statement(
        response=response.id,
        team=response.team,
        t=release.t,
        texts=content.texts,
        channels=content.channels,
        corrected=len(response.releases) > 1,
        withdrawn=response.withdrawal is not None,
    )
