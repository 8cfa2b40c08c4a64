"""The scenario: everything an author writes about one exercise."""

import re
from datetime import datetime
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BeforeValidator,
    Field,
    field_validator,
)
from pydantic_core import PydanticKnownError

from exercise_sim.localization import _
from exercise_sim.scenario.authored import Authored, Id, Ids, Language
from exercise_sim.scenario.durations import Duration, Scheduled
from exercise_sim.scenario.inject import Extra, Inject
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import ChannelKind, Duty, TeamKind

MOST_PHASES = 100
"""Each moves the story clock, and every time of day in the file is looked up between them."""

LONGEST_CAPABILITY = 200
"""Characters, in each language."""

STORY_YEARS = range(1900, 2201)
"""Near the ends of the calendar an hour earlier or later does not exist."""


def _date_and_time(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    # A bare number would be read as seconds since 1970.
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", value):
        raise ValueError(
            _("{value} is not a date and time; write it like 2026-06-04T09:00:00+03:00").format(
                value=f"`{value}`"
            )
        )
    if int(value[:4]) not in STORY_YEARS:
        raise ValueError(
            _("the year {year} is far from any exercise; write one from {first} to {last}").format(
                year=value[:4], first=STORY_YEARS.start, last=STORY_YEARS.stop - 1
            )
        )
    return value


class Story(Authored):
    """The fictional date and time inside the scenario."""

    starts: AwareDatetime
    """Story time at StartEx, with its time zone."""

    _date_and_time = field_validator("starts", mode="before")(_date_and_time)


class Phase(Authored):
    """A part of the day: play, a break, or a discussion of what was played."""

    id: Id
    """What the rest of the file refers to."""
    title: LocalText
    """What people call it."""
    kind: Literal["play", "break", "discussion"] = "play"
    """A break or a discussion stops the clock until a facilitator resumes."""
    starts: Scheduled = Field(ge=0)
    """When it begins: T+ as a duration, or story time as "09:05"."""
    story_jump: AwareDatetime | None = None
    """Story time jumps to this when the phase begins, and everybody is told."""
    text: LocalText | None = None
    """What everyone reads when it begins."""
    questions: tuple[LocalText, ...] = ()
    """What is to be discussed."""

    _date_and_time = field_validator("story_jump", mode="before")(_date_and_time)


def _none_if_blank(value: Any) -> Any:
    # It was any string once, so a log may hold an empty one.
    return None if isinstance(value, str) and not value.strip() else value


def _short(value: LocalText | None) -> LocalText | None:
    if value is not None and any(len(text) > LONGEST_CAPABILITY for _code, text in value.items()):
        raise PydanticKnownError("string_too_long", {"max_length": LONGEST_CAPABILITY})
    return value


class Objective(Authored):
    """What the exercise wants to see performed."""

    id: Id
    """What the rest of the file refers to."""
    text: LocalText
    """What is to be shown."""
    capability: Annotated[LocalText | None, BeforeValidator(_none_if_blank), AfterValidator(_short)]
    """Core capability that it belongs to."""


class Team(Authored):
    """An institution that plays."""

    id: Id
    """What the rest of the file refers to."""
    kind: TeamKind = "other"
    """What sort of institution it is."""
    name: LocalText
    """What people call it."""
    roles: tuple[Duty, ...] = ("drafter", "approver", "monitor")
    """Duties that its players share out among themselves."""
    briefing: LocalText | None = None
    """What only this team reads before StartEx."""


class Channel(Authored):
    """A way by which texts come and go."""

    id: Id
    """What the rest of the file refers to."""
    kind: ChannelKind
    """What it looks like in the feed."""
    name: LocalText
    """What people call it."""
    limit: int | None = Field(default=None, gt=0)
    """Most characters that one text may have."""


class Audience(Authored):
    """People who should be reached."""

    id: Id
    """What the rest of the file refers to."""
    name: LocalText
    """What people call it."""
    size: int = Field(default=0, ge=0)
    """How many people."""
    languages: tuple[Language, ...] = Field(min_length=1)
    """Languages that they read."""
    channels: Ids
    """Channels that they use."""


class KeyMessage(Authored):
    """A narrative line that the state wants to land."""

    id: Id
    """What the rest of the file refers to."""
    text: LocalText
    """The line."""


class Fact(Authored):
    """Ground truth."""

    id: Id
    """What the rest of the file refers to."""
    text: LocalText
    """What is true."""
    source: LocalText
    """Where it can be looked up."""
    known_at: Duration = Field(default=0.0, ge=0)
    """T+ from which it may be known."""
    confirmed_by: Ids = ()
    """Teams or personas who answer a `verify`; left out: everybody can look it up."""


class Claim(Authored):
    """A hostile, false or misleading statement that injects spread."""

    id: Id
    """What the rest of the file refers to."""
    text: LocalText
    """What is claimed."""
    refuted_by: Ids = ()
    """Facts that show it to be false or misleading."""
    disarm: tuple[str, ...] = ()
    """DISARM techniques behind it."""


class Persona(Authored):
    """Somebody whom the SimCell can be."""

    id: Id
    """What the rest of the file refers to."""
    name: LocalText
    """What people call them."""
    channel: Id | None = None
    """Channel that they write or call by."""
    answers: tuple[LocalText, ...] = ()
    """Answers that whoever plays them has ready, from the most likely one on."""


class Scenario(Authored):
    """A scenario file."""

    format: Literal["exercise-sim/scenario@1"]
    """Says what the file is, and its version."""
    id: Id
    """What the rest of the file refers to."""
    title: LocalText
    """What people call it."""
    language: Language
    """Language of plain strings."""
    languages: tuple[Language, ...] = ()
    """Languages that every text must have."""
    handling: str = Field(default="TLP:CLEAR", max_length=60)
    """Handling mark, printed on every page and screen."""
    duration: Duration = Field(gt=0)
    """Planned length in exercise time."""
    story: Story
    """The fictional date and time."""
    playbook: str
    """Playbook file, relative to this one."""
    briefing: LocalText | None = None
    """What everyone reads before StartEx."""
    phases: tuple[Phase, ...] = Field(default=(), max_length=MOST_PHASES)
    """Parts of the day, breaks, discussions."""
    objectives: tuple[Objective, ...] = ()
    """What the exercise wants to see performed."""
    teams: tuple[Team, ...] = Field(min_length=1)
    """Institutions that play."""
    channels: tuple[Channel, ...] = Field(min_length=1)
    """Ways by which texts come and go."""
    audiences: tuple[Audience, ...] = ()
    """People who should be reached."""
    key_messages: tuple[KeyMessage, ...] = ()
    """Narrative lines that should land."""
    facts: tuple[Fact, ...] = ()
    """Ground truth."""
    claims: tuple[Claim, ...] = ()
    """Hostile statements."""
    personas: tuple[Persona, ...] = ()
    """People whom the SimCell can be."""
    injects: tuple[Inject, ...] = Field(min_length=1)
    """The MSEL."""
    hide_checklist: bool = False
    """Harder: teams are not told what the playbook expects of them, nor by when."""
    x: dict[str, Extra] = Field(default={})
    """Whatever else an imported file said; not used in play."""

    @cached_property
    def team(self) -> dict[str, Team]:
        return {team.id: team for team in self.teams}

    @cached_property
    def channel(self) -> dict[str, Channel]:
        return {channel.id: channel for channel in self.channels}

    @cached_property
    def audience(self) -> dict[str, Audience]:
        return {audience.id: audience for audience in self.audiences}

    @cached_property
    def key_message(self) -> dict[str, KeyMessage]:
        return {message.id: message for message in self.key_messages}

    @cached_property
    def fact(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def claim(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def persona(self) -> dict[str, Persona]:
        return {persona.id: persona for persona in self.personas}

    @cached_property
    def objective(self) -> dict[str, Objective]:
        return {objective.id: objective for objective in self.objectives}

    @cached_property
    def phase(self) -> dict[str, Phase]:
        return {phase.id: phase for phase in self.phases}

    @cached_property
    def inject(self) -> dict[str, Inject]:
        return {inject.id: inject for inject in self.injects}

    def with_inject(self, inject: Inject) -> "Scenario":
        """The scenario with `inject` in place of the one of its id, or behind the others."""
        known = [inject if one.id == inject.id else one for one in self.injects]
        injects = tuple(known if inject.id in self.inject else [*known, inject])
        # A copy would keep the lookups of the old one.
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_construct(**{**fields, "injects": injects})

    @property
    def story_starts(self) -> datetime:
        return self.story.starts
