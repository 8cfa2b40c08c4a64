"""What things of a scenario are called on paper."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from exercise_sim.authoring.paper.words import length
from exercise_sim.localization import _
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.msel_order import msel_order
from exercise_sim.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Told:
    """A text and the language that it is in."""

    language: str
    text: str


class Names:
    """Ids to names and texts, in `wanted` where there is one, else in the scenario's language.

    `page` is the language of the page's own words, in which this is to be asked for.
    """

    def __init__(self, scenario: Scenario, wanted: str, page: str) -> None:
        self.scenario = scenario
        self.wanted = wanted
        self.page = page
        self.numbers: Mapping[str, str] = {
            inject.id: str(number) for number, inject in enumerate(msel_order(scenario), 1)
        }
        """Inject -> its number in the MSEL."""

    def told(self, text: LocalText) -> Told:
        return Told(*text.pick(self.wanted, self.scenario.language))

    def others(self, text: LocalText) -> tuple[Told, ...]:
        """The text in every language but the one that `told` gives."""
        chosen = self.told(text).language
        return tuple(Told(*pair) for pair in text.items() if pair[0] != chosen)

    def read(self, text: LocalText) -> str:
        return self.told(text).text

    def team(self, team: str) -> str:
        return self.read(self.scenario.team[team].name)

    def teams(self, teams: Iterable[str]) -> str:
        """Their names; one word where it is all of them."""
        named = tuple(teams)
        if len(named) > 1 and set(named) == set(self.scenario.team):
            return _("all teams")
        return ", ".join(map(self.team, named))

    def channels(self, channels: Iterable[str]) -> str:
        return ", ".join(self.read(self.scenario.channel[one].name) for one in channels)

    def audiences(self, audiences: Iterable[str]) -> str:
        return ", ".join(self.read(self.scenario.audience[one].name) for one in audiences)

    def recipient(self, recipient: str) -> str:
        persona = self.scenario.persona.get(recipient)
        return self.team(recipient) if persona is None else self.read(persona.name)

    def recipients(self, recipients: Iterable[str]) -> str:
        return ", ".join(map(self.recipient, recipients))

    def inject(self, inject: str) -> str:
        return _("no. {n}").format(n=self.numbers[inject])

    def length(self, seconds: float) -> str:
        return length(seconds)
