"""One expectation with everything that a criterion needs to judge it."""

from dataclasses import dataclass

from exercise_sim.exercise.content import Content, visible
from exercise_sim.exercise.progress import Owed
from exercise_sim.exercise.state import Delivery, Release, Response, State
from exercise_sim.localization import _
from exercise_sim.scenario.inject import Expectation, Inject
from exercise_sim.scenario.vocabulary import Action
from exercise_sim.scoring.scorecard import Quote

SPEAKING: frozenset[Action] = frozenset({"publish", "reply"})
"""The actions by which a team's words reach those outside the response."""


@dataclass(frozen=True, slots=True)
class Released:
    """A version that took effect at T+ `t`."""

    response: Response
    release: Release
    content: Content

    @property
    def t(self) -> float:
        return self.release.t

    @property
    def texts(self) -> list[tuple[str, str]]:
        """(language, text) of every language version that shows anything."""
        return self.at_least(1)

    def long_enough(self, floor: int) -> bool:
        """What was done aloud is told in a few words, and counts whatever their number."""
        return self.response.observed or self.content.length >= floor

    def at_least(self, floor: int) -> list[tuple[str, str]]:
        """(language, text) of every language version with `floor` characters to see, or more."""
        return [
            (code, text) for code, text in self.content.texts.items() if len(visible(text)) >= floor
        ]

    def quote(self, language: str, start: int, end: int) -> Quote:
        """Characters `start` to `end` of one language version."""
        text = self.content.texts[language][start:end]
        return Quote(self.response.id, self.release.version, language, start, end, text)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one criterion finds: the fields of a `Line` that it decides."""

    value: float | None
    why: str
    events: tuple[int, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One expectation of one team for one inject.

    `releases` is all that the team let out for the inject, whatever the action, the length and
    what became of it; `elsewhere` is what it let out for nothing or for other injects; `expected`
    is every action that it owes or may choose for the inject.
    """

    state: State
    owed: Owed
    delivery: Delivery
    releases: tuple[Released, ...]
    expected: frozenset[Action]
    elsewhere: tuple[Released, ...] = ()

    @property
    def inject(self) -> Inject:
        return self.state.scenario.inject[self.owed.inject]

    @property
    def expectation(self) -> Expectation:
        return self.owed.expectation

    @property
    def own(self) -> list[Released]:
        """Releases of the expected action, first to last: the worst of them counts."""
        return [one for one in self.releases if one.content.action == self.expectation.action]

    @property
    def spoken(self) -> list[Released]:
        """What the team said in public or to somebody for the inject, whatever was expected."""
        return [one for one in self.releases if one.content.action in SPEAKING]

    @property
    def counted(self) -> list[Released]:
        """What earns credit: long enough, out before the window closed, not withdrawn."""
        closes = self.owed.closes
        return [
            one
            for one in self.own
            if one.long_enough(self.state.playbook.content_floor)
            and (closes is None or one.t <= closes)
            and one.response.withdrawal is None
        ]

    @property
    def excused(self) -> bool:
        """Nothing is asked of the team any more, or was from the beginning; harm still is harm."""
        return self.owed.waived or (self.expectation.optional and self.missed)

    @property
    def missed(self) -> bool:
        """Nothing fulfils the expectation."""
        return self.owed.answer is None

    @property
    def pending(self) -> str:
        """Why nothing can be said yet, or ever; empty where it can."""
        if not self.missed:
            return ""
        ended = self.state.clock.status == "ended"
        due = self.owed.due
        if due is None:
            return "" if ended else _("still open")
        if self.state.t > due:
            return ""
        return _("EndEx came before the target") if ended else _("still open")


def releases_of(state: State, team: str) -> list[Released]:
    """All that `team` released, in the order of the log."""
    found: list[Released] = []
    for response in state.responses.values():
        if response.team != team:
            continue
        for release in response.releases:
            content = response.version(release.version).content
            found.append(Released(response, release, content))
    return sorted(found, key=lambda one: one.release.seq)
