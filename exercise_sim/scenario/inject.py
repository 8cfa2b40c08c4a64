"""One inject of the MSEL, and what the teams are expected to do about it."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from exercise_sim.localization import _
from exercise_sim.scenario.authored import Authored, Id, Ids, Language
from exercise_sim.scenario.condition import Condition
from exercise_sim.scenario.durations import Duration, Scheduled
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import Action, MediaKind, Priority, Veracity

MOST_REPEATS = 1000
"""How often a repeated inject comes again, whatever stops it."""


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


class Variant(Authored):
    """Other texts for an inject, told to the teams for whom the condition holds on delivery."""

    id: Id
    """What the log calls it."""
    when: Condition
    """Judged for each recipient when the inject comes; the first variant that fits is told."""
    title: LocalText | None = None
    """One line for lists; left out: the inject's."""
    body: LocalText | None = None
    """What the teams read; left out: the inject's."""
    sender: str | None = Field(default=None, alias="from", min_length=1, max_length=200)
    """Who it comes from; left out: as the inject's."""
    media: tuple[Media, ...] | None = None
    """What comes with it; left out: the inject's."""


class Repeat(Authored):
    """The inject comes again and again to a team, until something happens."""

    every: Duration = Field(ge=10)
    """From one coming to the next."""
    until: Condition | None = None
    """Judged for each team that has the inject; left out: it goes on."""
    times: int | None = Field(default=None, ge=1, le=MOST_REPEATS)
    """How often it comes again at most; left out: until EndEx, but a thousand times at most."""

    @model_validator(mode="after")
    def _ends(self) -> "Repeat":
        if self.until is None and self.times is None:
            raise ValueError(_("say when it stops: `until` a condition holds, or `times` at most"))
        return self


Extra = Annotated[str, StringConstraints(max_length=100_000)]


class Inject(Authored):
    """One scripted stimulus delivered to one or more teams."""

    id: Id
    """What the rest of the file refers to."""
    use: str | None = Field(default=None, max_length=200)
    """The template that it was made from."""
    at: Scheduled | None = Field(default=None, ge=0)
    """When it is delivered: T+ as a duration, or story time as "09:05"."""
    when: Condition | None = None
    """What it waits for, in place of a time."""
    repeat: Repeat | None = None
    """It comes again and again."""
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
    variants: tuple[Variant, ...] = ()
    """Other texts for some teams; for everybody else those above."""
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
    """Notes for facilitators and evaluators."""
    x: dict[str, Extra] = Field(default={})
    """Whatever else belongs to it: heading -> text, as a spreadsheet had it. Not used in play."""

    @model_validator(mode="after")
    def _time_or_condition(self) -> "Inject":
        if (self.at is None) == (self.when is None):
            raise ValueError(
                _("say when it comes: `at` a time, or `when` a condition holds")
                if self.at is None
                else _("say when it comes: `at` a time, or `when` a condition holds; not both")
            )
        return self

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Everything that it, its variants and its repeats wait for."""
        until = None if self.repeat is None else self.repeat.until
        found = (self.when, *(one.when for one in self.variants), until)
        return tuple(one for one in found if one is not None)

    def told_as(self, variant: str | None) -> "Inject":
        """The inject with the texts of its variant of that id; as it is without one."""
        if variant is None:
            return self
        chosen = next((one for one in self.variants if one.id == variant), None)
        if chosen is None:
            return self
        other = {
            "title": chosen.title,
            "body": chosen.body,
            "sender": chosen.sender,
            "media": chosen.media,
        }
        return self.model_copy(update={k: v for k, v in other.items() if v is not None})
