"""One inject of the MSEL, and what the teams are expected to do about it."""

from pydantic import Field

from exercise_sim.scenario.authored import Authored, Id, Ids, Language
from exercise_sim.scenario.durations import Duration, Scheduled
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import Action, MediaKind, Priority, Veracity


class Media(Authored):
    """A picture, video, recording or document that comes with an inject, told in words."""

    kind: MediaKind
    """What it is."""
    transcript: LocalText
    """What is said or shown, for everyone who cannot see or hear it."""
    description: LocalText | None = None
    """What it looks like."""


class Expectation(Authored):
    """One thing that a good team does about an inject: an action, by whom, by when, how."""

    id: Id | None = None
    """Stands beside the playbook's expectation for the same action instead of joining it."""
    action: Action
    """What is done."""
    by: Ids = ()
    """Teams that owe it; left out: every recipient of the inject."""
    within: Duration | None = Field(default=None, gt=0)
    """Target, from delivery to the team."""
    channels: Ids = ()
    """Channels that it goes out on."""
    audiences: Ids = ()
    """Audiences that it must reach."""
    key_messages: Ids = ()
    """Key messages that it must convey."""
    facts: Ids = ()
    """Facts that it rests on."""
    to: Ids = ()
    """Teams or personas that it goes to (notify, escalate, coordinate, reply, verify)."""
    model_answer: LocalText | None = None
    """What a very good team would write."""
    optional: bool = False
    """Counts where it is done; costs nothing where it is not."""


class InjectNotes(Authored):
    """What only the people who run the exercise read."""

    facilitator: LocalText | None = None
    """How to play it, what to watch for."""
    evaluator: LocalText | None = None
    """What tells a good answer from a weak one."""


class Inject(Authored):
    """One scripted stimulus delivered to one or more teams."""

    id: Id
    """What the rest of the file refers to."""
    at: Scheduled = Field(ge=0)
    """When it is delivered: T+ as a duration, or story time as "09:05"."""
    to: Ids = Field(min_length=1)
    """Teams that receive it."""
    sender: str = Field(alias="from", min_length=1, max_length=200)
    """Who it comes from, as the teams see it."""
    channel: Id
    """Channel that it comes by."""
    original: Language | None = None
    """Language that the feed shows first; a translation comes on request."""
    title: LocalText
    """One line for lists."""
    body: LocalText
    """What the teams read."""
    media: tuple[Media, ...] = ()
    """What comes with it."""
    priority: Priority
    """Ground truth: how much it matters (RESIST)."""
    veracity: Veracity
    """Ground truth: how true it is."""
    claim: Id | None = None
    """The hostile claim that it spreads."""
    disarm: tuple[str, ...] = ()
    """DISARM techniques that it shows."""
    objectives: Ids = ()
    """Objectives that it serves."""
    controller: str | None = Field(default=None, max_length=64)
    """Whose queue it is in, where a person must act."""
    expect: tuple[Expectation, ...] = ()
    """What the teams should do; joins what the playbook expects, action by action."""
    notes: InjectNotes = InjectNotes()
    """What only the people who run the exercise read."""
