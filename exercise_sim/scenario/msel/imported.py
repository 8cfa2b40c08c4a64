"""What an importer understood of somebody's exercise, before it is written as a scenario.

Spreadsheets and the files of other programs all become this, so that one writer serves them all.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from exercise_sim.scenario.vocabulary import ChannelKind, MediaKind

Outcome = Literal["taken", "doubt", "left_out"]


@dataclass(frozen=True)
class Remark:
    """What became of one row, entry or field of the file."""

    place: str
    """Where the author finds it: `row 12`, `injects[3].options`."""
    outcome: Outcome
    """Taken as it stands, taken with a doubt, or left out."""
    message: str = ""
    """A sentence: what was understood, or why it was left out. May be empty for what is taken."""


@dataclass(frozen=True)
class After:
    """Some time after another inject."""

    inject: str
    """The `key` of the inject that comes before."""
    delay: float = 0.0
    """Seconds."""
    team: str = ""
    """Name of the team whose delivery counts; empty: each recipient's own."""


@dataclass(frozen=True)
class ImportedMedia:
    """Something that comes with an inject; the file itself is never taken."""

    kind: MediaKind
    """What it is."""
    transcript: str
    """What stands for it: its name, its address."""


@dataclass(frozen=True)
class ImportedPhase:
    """A part of the day in which people play."""

    title: str
    """What people call it."""
    starts: float
    """T+ in seconds."""


@dataclass(frozen=True)
class ImportedTeam:
    """Somebody who plays."""

    name: str
    """What people call it; injects name their recipients so."""
    briefing: str = ""
    """What is told of it."""


@dataclass(frozen=True)
class ImportedInject:
    """One inject, with the author's words unchanged."""

    key: str
    """What the file itself calls it, unlike any other: its number or id."""
    place: str
    """Where the author finds it: `row 12`, `injects[3]`."""
    title: str
    """One line; may be empty."""
    description: str
    """What the players read; may be empty."""
    number: str = ""
    """The number that people know it by."""
    at: float | None = None
    """T+ in seconds. With neither `at` nor `after` it is fired by hand."""
    after: tuple[After, ...] = ()
    """What it waits for, in place of a time; it comes after all of these."""
    story_time: datetime | None = None
    """Date and time in the story, where the file gives one beside T+."""
    sender: str = ""
    """Who it comes from; may be empty."""
    recipients: tuple[str, ...] = ()
    """Names of teams; none: everybody."""
    channel: str = ""
    """The way that it comes by, in the file's words; may be empty."""
    channel_kind: ChannelKind | None = None
    """What sort of channel that is, where the file's format says so."""
    expected: tuple[str, ...] = ()
    """What the players should do, one text for each thing."""
    objectives: tuple[str, ...] = ()
    """Texts of the objectives that it serves."""
    controller: str = ""
    """Who plays it."""
    notes: str = ""
    """What only the people who run the exercise read."""
    media: tuple[ImportedMedia, ...] = ()
    """What comes with it."""
    extra: dict[str, str] = field(default_factory=dict)
    """Heading -> text: whatever else the file says of it."""


@dataclass(frozen=True)
class Imported:
    """A whole file."""

    source: str
    """What sort of file it was, for people: `T3SF MSEL`, `spreadsheet`."""
    title: str
    """What people call it; may be empty."""
    injects: tuple[ImportedInject, ...]
    """In the order of the file."""
    remarks: tuple[Remark, ...]
    """What became of every part of the file."""
    description: str = ""
    """What it is about."""
    teams: tuple[ImportedTeam, ...] = ()
    """Who plays; recipients that are not here join them."""
    phases: tuple[ImportedPhase, ...] = ()
    """Parts of the day, each beginning after the one above."""
    objectives: tuple[str, ...] = ()
    """Texts of the objectives."""
    duration: float | None = None
    """Seconds, where the file says how long it lasts."""
    story_starts: datetime | None = None
    """Story time at StartEx, with its time zone, where the file says so."""
    extra: dict[str, str] = field(default_factory=dict)
    """Heading -> text: whatever else the file says of the whole."""
