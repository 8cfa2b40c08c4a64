"""The MSEL as it is run from paper: every inject with all that a facilitator must know."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import isfinite

from exercise_sim.authoring.paper.told import Names, Told
from exercise_sim.authoring.paper.words import kind_of_phase, length
from exercise_sim.authoring.scenario_tables import planned_story
from exercise_sim.localization import _, ngettext, pgettext
from exercise_sim.scenario.condition_in_words import clause
from exercise_sim.scenario.disarm import techniques
from exercise_sim.scenario.expectations import joined_expectations
from exercise_sim.scenario.inject import Expectation, Inject, Media
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.msel_order import earliest_times, msel_order
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Claim, Fact, KeyMessage, Objective, Phase, Scenario
from exercise_sim.scenario.vocabulary_in_words import action_name, kind_of_medium
from exercise_sim.scoring.phrases import t_plus


@dataclass(frozen=True, slots=True)
class Asked:
    """One expectation. `details` is (label, what), model answer left out."""

    action: str
    who: str
    deadline: str
    optional: bool
    details: tuple[tuple[str, str], ...]
    answer: Told | None


@dataclass(frozen=True, slots=True)
class Texts:
    """What a team gets: in the language that the feed shows first, then in the page's."""

    sender: str
    title: Told
    bodies: tuple[Told, ...]
    media: tuple[tuple[str, Told, Told | None], ...]
    """(kind, transcript, description)."""


@dataclass(frozen=True, slots=True)
class Card:
    """One inject. `t` and `story` are empty where it waits for a condition."""

    number: str
    inject: Inject
    t: str
    story: str
    waits_for: str
    again: str
    to: str
    channel: str
    texts: Texts
    variants: tuple[tuple[str, Texts], ...]
    claim: str
    refuted_by: tuple[str, ...]
    disarm: tuple[str, ...]
    objectives: tuple[str, ...]
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A phase of the day, where it begins."""

    phase: Phase
    kind: str
    """Empty where the title begins with it."""
    t: str
    story_jump: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page is made of, beside the scenario itself."""

    scenario: Scenario
    playbook: Playbook
    names: Names
    codes: Mapping[tuple[str, str], str]
    """(sort, id) -> what it is called on the page: C1, F2, K3, O4."""
    rows: tuple[Card | Part, ...]
    """In the order of the day."""

    @property
    def cards(self) -> tuple[Card, ...]:
        return tuple(row for row in self.rows if isinstance(row, Card))

    @property
    def lasts(self) -> str:
        return length(self.scenario.duration)

    @staticmethod
    def t(seconds: float) -> str:
        return t_plus(seconds)


def sheet_of(scenario: Scenario, playbook: Playbook, names: Names) -> Sheet:
    """The MSEL of a scenario."""
    codes = _codes(scenario)
    writer = _Writer(scenario, playbook, names, codes)
    earliest = earliest_times(scenario)
    rows: list[tuple[float, int, Card | Part]] = [
        (phase.starts, 0, writer.part(phase)) for phase in scenario.phases
    ]
    rows += [(earliest[inject.id], 1, writer.card(inject)) for inject in msel_order(scenario)]
    rows.sort(key=lambda row: row[:2])
    return Sheet(scenario, playbook, names, codes, tuple(row for _t, _sort, row in rows))


def _codes(scenario: Scenario) -> dict[tuple[str, str], str]:
    listed: dict[str, Iterable[Objective | Claim | Fact | KeyMessage]] = {
        "objective": scenario.objectives,
        "claim": scenario.claims,
        "fact": scenario.facts,
        "key_message": scenario.key_messages,
    }
    return {
        (sort, one.id): f"{_LETTERS[sort]}{number}"
        for sort, entries in listed.items()
        for number, one in enumerate(entries, 1)
    }


_LETTERS = {"objective": "O", "claim": "C", "fact": "F", "key_message": "K"}


class _Writer:
    def __init__(
        self,
        scenario: Scenario,
        playbook: Playbook,
        names: Names,
        codes: Mapping[tuple[str, str], str],
    ) -> None:
        self.scenario = scenario
        self.playbook = playbook
        self.names = names
        self.codes = codes
        self.story = planned_story(scenario)

    def part(self, phase: Phase) -> Part:
        kind = kind_of_phase(phase.kind)
        if self.names.read(phase.title).casefold().startswith(kind.casefold()):
            kind = ""
        jump = "" if phase.story_jump is None else f"{phase.story_jump:%Y-%m-%d %H:%M}"
        return Part(phase, kind, t_plus(phase.starts), jump)

    def card(self, inject: Inject) -> Card:
        claim = None if inject.claim is None else self.scenario.claim[inject.claim]
        return Card(
            number=self.names.numbers[inject.id],
            inject=inject,
            t="" if inject.at is None else t_plus(inject.at),
            story="" if inject.at is None else f"{self.story.at(inject.at):%H:%M}",
            waits_for=self._waits_for(inject),
            again=self._again(inject),
            to=self.names.teams(inject.to),
            channel=self.names.channels([inject.channel]),
            texts=self._texts(inject),
            variants=tuple(
                (clause(one.when, self.names), self._texts(inject.told_as(one.id)))
                for one in inject.variants
            ),
            claim="" if claim is None else self._coded("claim", claim.id, claim.text),
            refuted_by=tuple(map(self._fact, claim.refuted_by)) if claim else (),
            disarm=tuple(_technique(one) for one in inject.disarm),
            objectives=tuple(
                self._coded("objective", one, self.scenario.objective[one].text)
                for one in inject.objectives
            ),
            asked=tuple(
                self._asked(inject, one) for one in joined_expectations(self.playbook, inject)
            ),
        )

    def _waits_for(self, inject: Inject) -> str:
        if inject.when is None:
            return ""
        if inject.when.by_hand:
            return _("by hand, when a facilitator decides")
        return _("when {condition}").format(condition=clause(inject.when, self.names))

    def _again(self, inject: Inject) -> str:
        repeat = inject.repeat
        if repeat is None:
            return ""
        parts = [_("every {time}").format(time=length(repeat.every))]
        if repeat.until is not None:
            until = clause(repeat.until, self.names)
            parts.append(_("until {condition}").format(condition=until))
        if repeat.times is not None:
            most = ngettext("at most {n} time more", "at most {n} times more", repeat.times)
            parts.append(most.format(n=repeat.times))
        return ", ".join(parts)

    def _texts(self, inject: Inject) -> Texts:
        first = inject.original or self.names.wanted
        return Texts(
            sender=inject.sender,
            title=self.names.told(inject.title),
            bodies=self._both(inject.body, first),
            media=tuple(self._medium(one) for one in inject.media),
        )

    def _both(self, body: LocalText, first: str) -> tuple[Told, ...]:
        """As the feed shows it first, then as the page is written, where that is another one."""
        shown = Told(*body.pick(first, self.names.wanted, self.scenario.language))
        read = self.names.told(body)
        return (shown,) if shown.language == read.language else (shown, read)

    def _medium(self, medium: Media) -> tuple[str, Told, Told | None]:
        seen = None if medium.description is None else self.names.told(medium.description)
        return kind_of_medium(medium.kind), self.names.told(medium.transcript), seen

    def _asked(self, inject: Inject, expected: Expectation) -> Asked:
        return Asked(
            action=action_name(expected.action),
            who=self.names.teams(expected.by or inject.to),
            deadline=self._deadline(inject, expected),
            optional=expected.optional,
            details=tuple((label, what) for label, what in self._details(expected) if what),
            answer=None
            if expected.model_answer is None
            else self.names.told(expected.model_answer),
        )

    def _deadline(self, inject: Inject, expected: Expectation) -> str:
        if expected.within is None:
            return pgettext("deadline", "none")
        within = _("within {time}").format(time=length(expected.within))
        if inject.at is None or not isfinite(inject.at):
            return within
        due = _("by {t}").format(t=t_plus(inject.at + expected.within))
        return f"{within}, {due}"

    def _details(self, expected: Expectation) -> Iterator[tuple[str, str]]:
        scenario = self.scenario
        yield pgettext("paper", "To"), self.names.recipients(expected.to)
        yield _("Channels"), self.names.channels(expected.channels)
        yield _("Audiences"), self.names.audiences(expected.audiences)
        yield (
            _("Key messages"),
            " · ".join(
                self._coded("key_message", one, scenario.key_message[one].text)
                for one in expected.key_messages
            ),
        )
        yield _("Facts"), " · ".join(map(self._fact, expected.facts))

    def _fact(self, fact: str) -> str:
        return self._coded("fact", fact, self.scenario.fact[fact].text)

    def _coded(self, sort: str, name: str, text: LocalText) -> str:
        return f"{self.codes[sort, name]} {self.names.read(text).strip()}"


def _technique(name: str) -> str:
    known = techniques().get(name)
    return name if known is None else f"{name} {known.name}"
