"""What the things of a scenario are called, in the language of the report."""

from collections.abc import Iterable

from exercise_sim.localization import _, language
from exercise_sim.localization.quoting import quoted
from exercise_sim.report.harmless import one_line
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.scenario import LONGEST_CAPABILITY, Objective, Scenario

LONGEST_NAME = 120
"""Characters; a longer name is given by its beginning."""


class Names:
    """Ids to names; an id that the scenario does not know stands for itself."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.language = language()

    def read(self, text: LocalText) -> str:
        return text.for_reader(self.scenario.language)

    def pick(self, text: LocalText) -> tuple[str, str]:
        """(language, text)."""
        return text.pick(self.language, self.scenario.language)

    def team(self, team: str) -> str:
        found = self.scenario.team.get(team)
        return team if found is None else self._short(found.name)

    def teams(self, teams: Iterable[str]) -> list[str]:
        return [self.team(team) for team in teams]

    def title(self, inject: str) -> str:
        found = self.scenario.inject.get(inject)
        return inject if found is None else self._short(found.title)

    def inject(self, inject: str) -> str:
        """The title in quotation marks."""
        return quoted(self.title(inject))

    def channel(self, channel: str) -> str:
        found = self.scenario.channel.get(channel)
        return channel if found is None else self._short(found.name)

    def audience(self, audience: str) -> str:
        found = self.scenario.audience.get(audience)
        return audience if found is None else self._short(found.name)

    def recipient(self, recipient: str) -> str:
        if recipient == "simcell":
            return _("the people who run the exercise")
        persona = self.scenario.persona.get(recipient)
        return self.team(recipient) if persona is None else self._short(persona.name)

    def claim(self, claim: str) -> str:
        """The claim's words in quotation marks."""
        found = self.scenario.claim.get(claim)
        return quoted(claim if found is None else self._short(found.text))

    def fact(self, fact: str) -> str:
        found = self.scenario.fact.get(fact)
        return quoted(fact if found is None else self._short(found.text))

    def message(self, message: str) -> str:
        """The key message's words in quotation marks."""
        found = self.scenario.key_message.get(message)
        return quoted(message if found is None else self._short(found.text))

    def capability(self, objective: Objective) -> str:
        """Empty where the objective names none."""
        found = objective.capability
        return "" if found is None else one_line(self.read(found), LONGEST_CAPABILITY)

    def _short(self, text: LocalText) -> str:
        return one_line(self.read(text), LONGEST_NAME)
