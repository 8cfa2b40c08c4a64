"""What ids are called on the facilitator's screens, in the language of the scenario."""

from __future__ import annotations

from exercise_sim.exercise.commands import CONDUCTOR, HOST
from exercise_sim.exercise.state import State
from exercise_sim.localization import N_, _
from exercise_sim.scenario.local_text import LocalText

_NO_PEOPLE = {HOST: N_("The host"), CONDUCTOR: N_("The conductor")}
"""Who acts in an exercise without taking part in it."""


class Names:
    """Looks names up in one state; what the scenario does not know keeps its id."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._scenario = state.scenario

    def read(self, text: LocalText) -> str:
        return text.for_reader(self._scenario.language)

    def team(self, team: str) -> str:
        known = self._scenario.team.get(team)
        return self.read(known.name) if known else team

    def teams(self, teams: list[str] | tuple[str, ...]) -> str:
        return ", ".join(self.team(team) for team in teams)

    def persona(self, persona: str) -> str:
        known = self._scenario.persona.get(persona)
        return self.read(known.name) if known else persona

    def recipient(self, to: str) -> str:
        """A team, a persona or the SimCell."""
        if to == "simcell":
            return "SimCell"
        return self.team(to) if to in self._scenario.team else self.persona(to)

    def recipients(self, to: tuple[str, ...]) -> str:
        return ", ".join(self.recipient(one) for one in to)

    def channel(self, channel: str) -> str:
        known = self._scenario.channel.get(channel)
        return self.read(known.name) if known else channel

    def channels(self, channels: tuple[str, ...]) -> str:
        return ", ".join(self.channel(one) for one in channels)

    def audience(self, audience: str) -> str:
        known = self._scenario.audience.get(audience)
        return self.read(known.name) if known else audience

    def fact(self, fact: str) -> str:
        known = self._scenario.fact.get(fact)
        return self.read(known.text) if known else fact

    def inject(self, inject: str) -> str:
        known = self._scenario.inject.get(inject)
        return self.read(known.title) if known else inject

    def person(self, person: str) -> str:
        known = self._state.participants.get(person)
        if known is not None:
            return known.name
        return _(_NO_PEOPLE[person]) if person in _NO_PEOPLE else person

    def team_of_response(self, response: str) -> str:
        known = self._state.responses.get(response)
        return self.team(known.team) if known else _("A team")
