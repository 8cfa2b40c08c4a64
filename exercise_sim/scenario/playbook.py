"""The playbook: what a good response is, and what it weighs."""

from itertools import product
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.authored import Authored, Id, Language
from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import Action, Criterion, Duty, Priority, Veracity

DEFAULT_WEIGHTS: dict[Criterion, float] = {
    "timeliness": 3,
    "action": 3,
    "assessment": 1,
    "clearance": 1,
    "key_messages": 2,
    "accuracy": 2,
    "amplification": 2,
    "reach": 1,
    "coordination": 1,
    "escalation": 1,
    "clarity": 1,
    "empathy": 1,
}

MOST_OWED = 50
"""Expectations that the rules may have for one inject; there are nine actions."""


class Applies(Authored):
    """Which injects a rule speaks of; an empty list means any."""

    priority: tuple[Priority, ...] = ()
    """Ground-truth priorities."""
    veracity: tuple[Veracity, ...] = ()
    """Ground-truth veracities."""

    def to(self, priority: Priority, veracity: Veracity) -> bool:
        return (not self.priority or priority in self.priority) and (
            not self.veracity or veracity in self.veracity
        )


class Rule(Authored):
    """What is expected for every inject of a kind."""

    id: Id
    """What the rest of the file refers to."""
    applies: Applies = Field(default=Applies(), alias="for")
    """Which injects it speaks of."""
    expect: tuple[Expectation, ...] = Field(min_length=1)
    """What every recipient owes."""


class Avoid(Authored):
    """A wording that must not appear in what a team releases."""

    id: Id
    """What the rest of the file refers to."""
    text: LocalText
    """The wording."""
    why: LocalText
    """What is wrong with it."""


class GuidancePage(Authored):
    """A page that players read in the console: steps, contacts, templates."""

    id: Id
    """What the rest of the file refers to."""
    title: LocalText
    """One line for the list of pages."""
    body: LocalText
    """The page."""


class ResponseTemplate(Authored):
    """The beginning of a text that players fill in: what to say first, and where gaps are."""

    id: Id
    """What the rest of the file refers to."""
    title: LocalText
    """One line for the list of templates."""
    action: Action = "publish"
    """What the response does."""
    text: LocalText
    """The text; write gaps like [time] so that nobody overlooks them."""


class Bands(Authored):
    """Lowest score for each HSEEP rating; below M it is U.

    The default is the set published in Dragos, Year in Review 2022: HSEEP gives no numbers.
    """

    P: float = Field(default=0.80, ge=0, le=1)
    """Performed without challenges."""
    S: float = Field(default=0.66, ge=0, le=1)
    """Performed with some challenges."""
    M: float = Field(default=0.50, ge=0, le=1)
    """Performed with major challenges."""

    @model_validator(mode="after")
    def _falling(self) -> "Bands":
        if not self.P > self.S > self.M:
            raise ValueError(_("the bands must fall: P above S above M"))
        return self


class Playbook(Authored):
    """A playbook file."""

    format: Literal["exercise-sim/playbook@1"]
    """Says what the file is, and its version."""
    id: Id
    """What the rest of the file refers to."""
    title: LocalText | None = None
    """What people call it."""
    language: Language = "en"
    """Language of plain strings; left out, the scenario's."""
    languages: tuple[Language, ...] = ()
    """Languages that every text should have."""
    clearance: dict[Action, tuple[Duty, ...]] = Field(default={})
    """Who must approve an action before release."""
    four_eyes: bool = True
    """Nobody clears their own draft."""
    bands: Bands = Bands()
    """Lowest score for each rating."""
    weights: dict[Criterion, Annotated[float, Field(ge=0)]] = Field(default={})
    """What each criterion weighs; the ones left out keep their default."""
    content_floor: int = Field(default=40, ge=0)
    """Characters; a release with less buys no timeliness."""
    rules: tuple[Rule, ...] = ()
    """What is expected for every inject of a kind."""
    avoid: tuple[Avoid, ...] = ()
    """Wordings that must not appear, and why."""
    guidance: tuple[GuidancePage, ...] = ()
    """Pages for the players."""
    templates: tuple[ResponseTemplate, ...] = ()
    """Beginnings of texts that players can take over."""

    @model_validator(mode="after")
    def _can_be_done(self) -> "Playbook":
        kinds = product(get_args(Priority), get_args(Veracity))
        most = max(len(self.ruled(*kind)) for kind in kinds)
        if most > MOST_OWED:
            raise ValueError(
                ngettext(
                    "the rules expect {n} thing of one inject; no team can do more than {most}",
                    "the rules expect {n} things of one inject; no team can do more than {most}",
                    most,
                ).format(n=most, most=MOST_OWED)
            )
        return self

    def ruled(self, priority: Priority, veracity: Veracity) -> dict[str, Expectation]:
        """What the rules expect for one kind of inject, by id; where they give none, by action.

        Where several rules speak of one action, the first counts.
        """
        owed: dict[str, Expectation] = {}
        for rule in self.rules:
            if rule.applies.to(priority, veracity):
                for expected in rule.expect:
                    owed.setdefault(expected.id or expected.action, expected)
        return owed

    def weight(self, criterion: Criterion) -> float:
        return self.weights.get(criterion, DEFAULT_WEIGHTS[criterion])
