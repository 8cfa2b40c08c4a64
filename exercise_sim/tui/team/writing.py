"""A response while it is being written: what the composer holds and what autosave keeps."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from exercise_sim.exercise.content import LONGEST_TEXT, Content
from exercise_sim.exercise.state import Version
from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.scenario.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Writing:
    """`slot` is the response id; `based_on` the version it goes on from (0: a new response)."""

    slot: str
    content: Content
    based_on: int = 0

    def change(self, **parts: Any) -> "Writing":
        """With other parts of the content."""
        return replace(self, content=self.content.model_copy(update=parts))

    def doing(self, action: Action, partners: Sequence[str]) -> "Writing":
        """With another action; coordinating with the only one of `partners` needs no choosing."""
        to = self.content.to
        if action == "coordinate" and len(partners) == 1:
            to = tuple(partners)
        return self.change(action=action, to=to)

    @property
    def to_save(self) -> Content:
        """The version that would be saved: languages without a text are left out."""
        texts = {code: text for code, text in self.content.texts.items() if text.strip()}
        return self.content.model_copy(update={"texts": texts})

    @property
    def too_long(self) -> bool:
        """Whether a text is longer than anything that can be kept."""
        return any(len(text) > LONGEST_TEXT for text in self.content.texts.values())

    @property
    def first_words(self) -> str:
        return next((text for text in self.content.texts.values() if text.strip()), "")


_WRITING: TypeAdapter[Writing] = TypeAdapter(Writing)


def new_writing(
    item: FeedItem | None,
    action: Action | None,
    sender: Sequence[str] = (),
    partners: Sequence[str] = (),
) -> Writing:
    """A new response, to `item` where there is one.

    A reply goes by the channel it came by, and to its `sender`, a persona; `partners` are the
    other teams.
    """
    written = Writing(
        secrets.token_hex(4),
        Content(
            action=action or "publish",
            answers=(item.id,) if item is not None else (),
            channels=(item.channel,) if item is not None and action == "reply" else (),
            to=tuple(sender) if action == "reply" else (),
        ),
    )
    return written.doing(action or "publish", partners)


def writing_on(slot: str, version: Version) -> Writing:
    """Going on from a saved version."""
    return Writing(slot, version.content, version.number)


def to_json(writing: Writing) -> str:
    return _WRITING.dump_json(writing).decode()


def from_json(body: str) -> Writing | None:
    """The writing that `to_json` wrote, or None where `body` is something else."""
    try:
        return _WRITING.validate_json(body)
    except ValidationError:
        return None
