"""The messages between the console's workers and its handlers: a map of the program.

    open()   --> Opened | OpeningFailed
    follow() --> News | FollowingFailed
    submit() --> CommandDone (and News) | CommandRefused
    settings --> SettingsRead, SettingNotKept

Nothing heavy is imported here: a console paints before it loads the rules of play.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.message import Message

if TYPE_CHECKING:
    from exercise_sim.exercise.commands import Command
    from exercise_sim.log.contract import Recorded
    from exercise_sim.tui.settings import Settings


class Opened(Message):
    """What `Console.open` returned is there."""

    def __init__(self, opened: Any) -> None:
        super().__init__()
        self.opened = opened


class OpeningFailed(Message):
    """The exercise cannot be opened; `sentence` is for the person."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class News(Message):
    """Events that this console had not seen; the seat's state has taken them in."""

    def __init__(self, events: list[Recorded]) -> None:
        super().__init__()
        self.events = events


class FollowingFailed(Message):
    """News could not be read for now; the console goes on trying."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class CommandDone(Message):
    """Every one of `commands` is in the log; sent to the widget that submitted them."""

    def __init__(self, commands: tuple[Command, ...]) -> None:
        super().__init__()
        self.commands = commands


class CommandRefused(Message):
    """One of `commands` was not allowed, or could not be kept; those before it are in the log."""

    def __init__(self, commands: tuple[Command, ...], sentence: str) -> None:
        super().__init__()
        self.commands = commands
        self.sentence = sentence


class SettingsRead(Message):
    """The person's settings; `trouble` says why they are not those of the file."""

    def __init__(self, settings: Settings, trouble: str = "") -> None:
        super().__init__()
        self.settings = settings
        self.trouble = trouble


class SettingNotKept(Message):
    """The settings file could not be written; what was chosen holds for now."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence
