"""What an inject waits for, where it waits for something to happen instead of a time."""

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator

from exercise_sim.localization import _
from exercise_sim.scenario.authored import Authored, Id
from exercise_sim.scenario.durations import Duration
from exercise_sim.scenario.vocabulary import Action, Criterion


class After(Authored):
    """Some time after another inject was delivered."""

    inject: Id
    """The inject that comes before."""
    delay: Duration = Field(default=0.0, ge=0)
    """How long after its delivery."""
    team: Id | None = None
    """Whose delivery counts; left out: each recipient's own."""


class ResponseGiven(Authored):
    """A team released a response."""

    inject: Id | None = None
    """What it answers; left out: any response of the team, timed from StartEx."""
    action: Action | None = None
    """Which action; left out: any but an assessment, which nobody outside sees."""
    team: Id | None = None
    """Whose response; left out: each recipient's own."""
    within: Duration | None = Field(default=None, gt=0)
    """Only what came so soon after delivery to the team."""
    after: Duration | None = Field(default=None, gt=0)
    """Only what came later than this after delivery to the team."""
    cleared: bool | None = None
    """Only what was cleared (true) or went out without clearance (false)."""

    @model_validator(mode="after")
    def _some_time_left(self) -> "ResponseGiven":
        if self.within is not None and self.after is not None and self.after >= self.within:
            raise ValueError(_("nothing can come `after` the end of `within`; swap the two"))
        return self


class NoResponse(Authored):
    """A team let a time pass without a response."""

    inject: Id
    """What it should have answered."""
    within: Duration = Field(gt=0)
    """How long it had, from delivery to the team."""
    action: Action | None = None
    """Which action was missing; left out: any, where an assessment alone is none."""
    team: Id | None = None
    """Whose response; left out: each recipient's own."""


class ScoreReached(Authored):
    """A team's score, worked out once, lies below or above a value."""

    inject: Id | None = None
    """The inject that is judged; left out: all that the team was asked so far."""
    team: Id | None = None
    """Whose score; left out: each recipient's own."""
    criterion: Criterion | None = None
    """One criterion alone; left out: all that were observed."""
    below: float | None = Field(default=None, gt=0, le=1)
    """Holds for a score of less."""
    above: float | None = Field(default=None, ge=0, lt=1)
    """Holds for a score of more."""
    after: Duration | None = Field(default=None, gt=0)
    """When it is judged, from delivery (without `inject`: from StartEx). Left out: with the team's
    first response to the inject of which something can be judged."""

    @model_validator(mode="after")
    def _one_bound_and_a_moment(self) -> "ScoreReached":
        if (self.below is None) == (self.above is None):
            raise ValueError(_("a score is `below` or `above` a value; write one of the two"))
        if self.inject is None and self.after is None:
            raise ValueError(_("say when it is judged: `inject`, or `after` a time from StartEx"))
        return self


class AssessmentMade(Authored):
    """A team assessed an inject, rightly or wrongly; its first assessment counts."""

    inject: Id
    """What was assessed."""
    correct: bool
    """Whether it agrees with ground truth."""
    of: tuple[Literal["veracity", "priority", "claim"], ...] = Field(
        default=("veracity",), min_length=1
    )
    """What is compared; all of it must agree to be correct."""
    team: Id | None = None
    """Whose assessment; left out: each recipient's own."""


class MessagePassed(Authored):
    """A message went from one team to another, or to a persona."""

    sender: Id | None = Field(default=None, alias="from")
    """Sending team; left out: each recipient of this inject."""
    to: Id | None = None
    """Team or persona that it went to; left out: anybody."""
    about: Id | None = None
    """Only messages about this inject; left out: any."""


class Condition(Authored):
    """Exactly one of the keys; `all`, `any` and `not` hold further conditions.

    Where a condition names no team, it is judged for each recipient of the inject alone, and the
    inject comes to those for whom it holds. It comes at the second at which it begins to hold.
    """

    after: After | None = None
    """Some time after another inject."""
    response: ResponseGiven | None = None
    """On a response."""
    no_response: NoResponse | None = None
    """On silence."""
    score: ScoreReached | None = None
    """On a score below or above a value."""
    assessment: AssessmentMade | None = None
    """On an assessment, right or wrong."""
    message: MessagePassed | None = None
    """On a message between teams, or to a persona."""
    all: tuple["Condition", ...] = ()
    """When every one of these holds."""
    any: tuple["Condition", ...] = ()
    """When at least one of these holds."""
    negated: "Condition | None" = Field(default=None, alias="not")
    """As long as this does not hold; goes with others under `all`."""
    by_hand: bool = False
    """Only when a facilitator fires it."""

    @model_validator(mode="after")
    def _exactly_one(self) -> "Condition":
        # A log keeps defaults too, so a field at its default, which is nothing, says nothing.
        said = [value for value in self.__dict__.values() if value]
        if len(said) != 1:
            raise ValueError(
                _(
                    "a condition has exactly one key; to join several, list them under `all` or"
                    " `any`"
                )
            )
        return self

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The conditions that this one is made of; none for a condition of its own."""
        return self.all or self.any or ((self.negated,) if self.negated is not None else ())

    @property
    def asks_of(self) -> After | ResponseGiven | NoResponse | ScoreReached | AssessmentMade | None:
        """What it asks of a team and an inject; None where it joins others or asks for neither."""
        return self.after or self.response or self.no_response or self.score or self.assessment

    @property
    def inject(self) -> str | None:
        """The inject that this condition itself, leaving its parts aside, is about."""
        asked = self.asks_of
        if asked is not None:
            return asked.inject
        return None if self.message is None else self.message.about

    def walk(self) -> Iterator["Condition"]:
        """This condition and everything inside it, outermost first."""
        yield self
        for part in self.parts:
            yield from part.walk()
