"""An exercise as a file: JSON Lines, readable, portable, checked when it is read.

The first line is a header, every other line an event with its salt and its digest. The snapshot
of the scenario is in the first event. Join codes and drafts are in the database only.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from exercise_sim.log.contract import Chain, Recorded

FORMAT: Literal["exercise-sim/recording@1"] = "exercise-sim/recording@1"

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""SHA-256 in hex."""


class Header(BaseModel):
    """The first line. `exercise` is the name of the digest chain, `closing` its last digest."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    format: Literal["exercise-sim/recording@1"] = FORMAT
    exercise: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9._-]{0,99}$")]
    scenario: str
    exported: Annotated[AwareDatetime, Field(strict=False)]
    events: Annotated[int, Field(ge=1)]
    closing: Digest


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording that has been read: its chain is whole and its events are an exercise."""

    header: Header
    chain: Chain
    events: tuple[Recorded, ...]

    @property
    def exercise(self) -> str:
        return self.header.exercise

    @property
    def exported(self) -> datetime:
        return self.header.exported


class RecordingUnusable(Exception):
    """A recording cannot be read or written; the message is a sentence that says why."""
