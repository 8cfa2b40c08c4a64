"""What teams have done, looked up by team and inject: hundreds of conditions ask for it."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from math import inf

from exercise_sim.exercise.events import Sanction
from exercise_sim.exercise.state import Assessment, Message, State
from exercise_sim.scenario.vocabulary import Action

Asked = tuple[str, str | None]
"""(team, inject, or None for whatever the team did)."""


@dataclass(frozen=True, slots=True)
class Done:
    """A text that went out, or an assessment; `withdrawn` is T+, infinite where it never was."""

    action: Action
    t: float
    seq: int
    sanction: Sanction
    withdrawn: float = inf


class Past:
    """What has happened in `state`, sorted once for all conditions that are judged of it."""

    def __init__(self, state: State) -> None:
        self.state = state

    @cached_property
    def released(self) -> dict[Asked, list[Done]]:
        """What went out in answer to an inject. A text below the content floor is no response."""
        found: dict[Asked, list[Done]] = defaultdict(list)
        floor = self.state.playbook.content_floor
        for response in self.state.responses.values():
            withdrawn = inf if response.withdrawal is None else response.withdrawal.t
            for release in response.releases:
                content = response.version(release.version).content
                if content.length >= floor or response.observed:
                    done = Done(content.action, release.t, release.seq, release.sanction, withdrawn)
                    for inject in (None, *dict.fromkeys(content.answers)):
                        found[response.team, inject].append(done)
        return found

    @cached_property
    def assessed(self) -> dict[Asked, list[Assessment]]:
        """In the order in which they were made."""
        found: dict[Asked, list[Assessment]] = defaultdict(list)
        for made in self.state.assessments:
            found[made.team, made.inject].append(made)
            found[made.team, None].append(made)
        return found

    @cached_property
    def written(self) -> dict[Asked, list[Message]]:
        """(sending team, what it is about, or None for all) -> messages, in order."""
        found: dict[Asked, list[Message]] = defaultdict(list)
        for message in self.state.messages:
            if message.team is not None:
                for about in dict.fromkeys((None, message.about)):
                    found[message.team, about].append(message)
        return found

    def done(self, team: str, inject: str | None, action: Action | None) -> list[Done]:
        """What `team` did about an inject, whatever became of it.

        An assessment, which nobody outside sees, counts only where it is asked for; it needs no
        clearance.
        """
        found = [
            one for one in self.released.get((team, inject), ()) if action in (None, one.action)
        ]
        if action == "assess":
            made = self.assessed.get((team, inject), ())
            found += [Done("assess", one.t, one.seq, "not required") for one in made]
        return found
