"""What a response says and where it goes."""

import re
from functools import lru_cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from exercise_sim.scenario.vocabulary import Action

LONGEST_TEXT = 200_000
"""Characters; nobody types more, and a paste of more is a slip."""

Prose = Annotated[str, StringConstraints(max_length=LONGEST_TEXT)]

# Control and format characters (line breaks aside), variation selectors, and the letters and
# symbols of other scripts that are drawn as nothing.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """`text` without characters that nobody sees, and without white space at its ends."""
    return _UNSEEN.sub("", text).strip()


@lru_cache(maxsize=2048)
def _length(text: str) -> int:
    """What conditions and deadlines ask of every response at every event."""
    return len(visible(text))


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
        """Characters of the longest language version, as far as somebody sees them."""
        return max((_length(text) for text in self.texts.values()), default=0)
