"""What a response says and where it goes."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from exercise_sim.scenario.vocabulary import Action

LONGEST_TEXT = 200_000
"""Characters; nobody types more, and a paste of more is a slip."""

Prose = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]


class Content(BaseModel):
    """One version of a response.

    `texts` is language code -> text. `answers` names injects (none, one or many); `to` names
    teams or personas for what goes to somebody in person.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    action: Action
    answers: tuple[str, ...] = ()
    texts: dict[str, Prose] = Field(default={})
    channels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    key_messages: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    to: tuple[str, ...] = ()

    @property
    def length(self) -> int:
        """Characters of the longest language version."""
        return max((len(text.strip()) for text in self.texts.values()), default=0)
