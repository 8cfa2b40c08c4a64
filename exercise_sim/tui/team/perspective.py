"""What a team's screens are given: the team's view, who looks at it, and how to read it."""

from collections.abc import Iterable
from dataclasses import dataclass

from exercise_sim.exercise.state import State
from exercise_sim.exercise.visibility import Draft, FeedItem, FeedMemory, TeamView, view
from exercise_sim.localization import _
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import story_time

SIMCELL = "simcell"
"""Recipient of a message that is meant for the people who run the exercise."""


@dataclass(frozen=True)
class Perspective:
    """`me` is the participant at this console."""

    view: TeamView
    me: str

    @property
    def t(self) -> float:
        return self.view.t

    @property
    def status(self) -> str:
        return self.view.clock.status

    @property
    def my_duties(self) -> tuple[Duty, ...]:
        return next((p.duties for p in self.view.players if p.id == self.me), ())

    @property
    def my_name(self) -> str:
        return next((p.name for p in self.view.players if p.id == self.me), "")

    @property
    def unread(self) -> int:
        """Entries of the feed that the person has not opened."""
        return sum(self.me not in item.opened_by for item in self.view.feed)

    def read(self, text: LocalText) -> str:
        """`text` in the language of the reader, else of the exercise."""
        return text.for_reader(self.view.language)

    def story_time(self, t: float) -> str:
        return story_time(self.view.story, t)

    def person(self, participant: str) -> str:
        """`you`, a colleague's name, or `the SimCell` for whoever is not of the team."""
        if participant == self.me:
            return _("you")
        names = {p.id: p.name for p in self.view.players}
        return one_line(names.get(participant, _("the SimCell")), 40)

    def team(self, team_id: str) -> str:
        names = {team.id: team.name for team in self.view.teams}
        return self.read(names[team_id]) if team_id in names else team_id

    def channel(self, channel_id: str) -> str:
        names = {channel.id: channel.name for channel in self.view.channels}
        return self.read(names[channel_id]) if channel_id in names else channel_id

    def recipient(self, recipient: str) -> str:
        """A team, a persona or the SimCell, by name."""
        if recipient == SIMCELL:
            return _("SimCell (the people who run the exercise)")
        if recipient in self.view.personas:
            return self.read(self.view.personas[recipient])
        return self.team(recipient)

    def recipients(self, recipients: Iterable[str]) -> str:
        return ", ".join(self.recipient(one) for one in recipients)

    def item(self, inject: str) -> FeedItem | None:
        return next((item for item in self.view.feed if item.id == inject), None)

    def title(self, inject: str) -> str:
        """The title of an inject that the team has received, in the language it came in."""
        item = self.item(inject)
        if item is None:
            return inject
        return item.title.as_it_came(item.original, self.view.language)[1]

    @property
    def partners(self) -> list[str]:
        """Ids of the other teams."""
        return [team.id for team in self.view.teams if team.id != self.view.team.id]

    def sender(self, item: FeedItem) -> tuple[str, ...]:
        """The persona who sent `item`; nobody where it came from somebody else."""
        personas = self.view.personas.items()
        found = (p for p, name in personas if item.sender in dict(name.items()).values())
        return tuple(found)[:1]

    def sender_name(self, item: FeedItem) -> str:
        """Who sent `item`; a persona by its name in the reader's language."""
        persona = next(iter(self.sender(item)), None)
        return item.sender if persona is None else self.recipient(persona)

    def draft(self, response: str) -> Draft | None:
        return next((d for d in self.view.drafts if d.response.id == response), None)


def perspective(
    state: State, participant: str, t: float, memory: FeedMemory | None = None
) -> Perspective:
    """How `participant`, a player, sees the exercise at T+ `t` seconds; `memory` as for `view`."""
    seen = view(state, participant, t, memory)
    if not isinstance(seen, TeamView):
        raise TypeError("only a player has a team's screen")
    return Perspective(seen, participant)
