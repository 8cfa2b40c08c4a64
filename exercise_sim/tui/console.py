"""What every console does: open, paint, follow the log, send commands, show refusals.

A console paints first and loads the rules of play and the database in a worker. It owns no
truth: it holds the seat's state and posts commands.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from queue import SimpleQueue
from threading import Event as ThreadEvent
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from textual import on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import BindingType
from textual.events import AppBlur
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Static
from textual.worker import get_current_worker

from exercise_sim.localization import _
from exercise_sim.tui import themes
from exercise_sim.tui.carrying_on import CarryingOn
from exercise_sim.tui.console_actions import bindings
from exercise_sim.tui.messages import (
    CommandDone,
    CommandRefused,
    FollowingFailed,
    News,
    Opened,
    OpeningFailed,
    SettingNotKept,
    SettingsRead,
)
from exercise_sim.tui.plain import plain
from exercise_sim.tui.textual_words import TextualWords

if TYPE_CHECKING:
    from textual.widget import Widget

    from exercise_sim.exercise.commands import Command
    from exercise_sim.exercise.state import State
    from exercise_sim.session.seat import Seat
    from exercise_sim.tui.settings import Settings

SERVER_VARIABLE = "EXERCISE_SIM_SERVER"
"""Environment variable with the process id of the web server that serves this console."""

POLL_SECONDS = 0.025
"""How often a console asks whether somebody else has committed; a poll costs microseconds."""


class Console(CarryingOn, TextualWords):
    """Base of the facilitator, team and replay consoles."""

    # Whole, since a subclass elsewhere would look beside its own file.
    CSS_PATH = Path(__file__).with_name("console.tcss")
    TITLE = "exercise-sim"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    # A plain variable: a reactive one would have the whole screen drawn anew with all news.
    state: var[State | None] = var(None, always_update=True)

    def __init__(self) -> None:
        super().__init__()
        themes.put_on(self, themes.DARK.name)
        self.seat: Seat | None = None
        self._rings = True
        self._leaving = ThreadEvent()
        self._submitted: SimpleQueue[tuple[Widget | None, tuple[Command, ...]]] = SimpleQueue()

    @property
    def at_keyboard(self) -> str:
        """The name of the person who acts here, where several share a keyboard; else empty."""
        return ""

    def open(self) -> Any:
        """Loads what the console shows; runs in a worker. May raise what `sentence_for` knows."""
        raise NotImplementedError

    def show_opened(self, opened: Any) -> None:
        """Puts up the first screen for what `open` returned."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        yield Static(_("EXERCISE"), id="exercise-mark")
        yield Static(_("Opening…"), id="opening")

    def on_mount(self) -> None:
        self.call_after_refresh(self._open_in_worker)
        if server := os.environ.get(SERVER_VARIABLE):
            self.set_interval(1.0, lambda: self._end_without(int(server)))

    def on_app_blur(self, event: AppBlur) -> None:
        """Ignored in a page: its driver says blur at the start, often after the page said focus.

        What is typed would be lost then. Keys come only while the page has the focus anyway.
        """
        if SERVER_VARIABLE in os.environ:
            event.prevent_default()

    def _end_without(self, server: int) -> None:
        """Ends a console whose web server is gone: nobody can see it any more."""
        if os.getppid() != server:
            self.exit()

    @work(thread=True, group="open", exit_on_error=False)
    def _open_in_worker(self) -> None:
        from exercise_sim.tui.failures import sentence_or_record

        try:
            self._read_settings()
            opened = self.open()
        except Exception as error:
            self.post_message(OpeningFailed(sentence_or_record(error, going_on=False)))
        else:
            self.post_message(Opened(opened))

    def _read_settings(self) -> None:
        """Runs in the worker: what reads them is too much for the first paint."""
        from exercise_sim.tui.settings import Settings, SettingsUnusable, read_settings

        try:
            self.post_message(SettingsRead(read_settings()))
        except SettingsUnusable as error:
            self.post_message(SettingsRead(Settings(), str(error)))

    @on(SettingsRead)
    def _settings_read(self, message: SettingsRead) -> None:
        self.follow_settings(message.settings)
        if message.trouble:
            self.notify(
                plain(message.trouble).plain,
                title=_("Your settings are not used"),
                severity="warning",
                timeout=20,
                markup=False,
            )

    def follow_settings(self, settings: Settings) -> None:
        """Takes over theme, bell and keys, also where something is on the screen already."""
        from exercise_sim.tui import own_keys

        self._rings = settings.bell
        own_keys.use(settings.keys)
        for screen in self.screen_stack:
            for node in screen.walk_children(with_self=True):
                own_keys.retune(node)
        own_keys.retune(self)
        self.refresh_bindings()
        self.theme = settings.theme

    def bell(self) -> None:
        """Rings, unless the person wants it quiet."""
        if self._rings:
            super().bell()

    def copy_to_clipboard(self, text: str) -> None:
        super().copy_to_clipboard(text)
        self.notify(_("Copied."), timeout=2, markup=False)

    def action_next_theme(self) -> None:
        """Other colours, which the settings file keeps."""
        chosen = themes.after(self.theme)
        self.theme = chosen
        self.keep_setting("theme", chosen)

    def keep_setting(self, name: Literal["language", "theme"], value: str) -> None:
        """For the person's next consoles. In a page the file is the host's, and stays as it is."""
        if SERVER_VARIABLE not in os.environ:
            self._keep_setting(name, value)

    @work(thread=True, group="settings")
    def _keep_setting(self, name: Literal["language", "theme"], value: str) -> None:
        from exercise_sim.tui.settings import SettingsUnusable, keep

        try:
            keep(name, value)
        except SettingsUnusable as error:
            self.post_message(SettingNotKept(str(error)))

    @on(SettingNotKept)
    def _setting_not_kept(self, message: SettingNotKept) -> None:
        self.notify(plain(message.sentence).plain, severity="warning", markup=False)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Everything that can be done where the person is, each by its label and key."""
        from exercise_sim.tui.palette import commands

        return commands(self, screen)

    @on(Opened)
    def _opened(self, message: Opened) -> None:
        self.show_opened(message.opened)

    @on(OpeningFailed)
    def _opening_failed(self, message: OpeningFailed) -> None:
        self.exit(return_code=2, message=plain(message.sentence).plain)

    def sit_down(self, seat: Seat) -> None:
        """Starts to follow the log from `seat` and to send this console's commands."""
        self.seat = seat
        self.state = seat.state
        self._follow()
        self._send()

    @work(thread=True, group="follow")
    def _follow(self) -> None:
        from exercise_sim.tui.failures import sentence_or_record

        worker, seat = get_current_worker(), self.seat
        assert seat is not None
        behind = told = False
        while not worker.is_cancelled and not self._leaving.wait(POLL_SECONDS):
            if seat.attendance is not None:
                seat.attendance.sign(seat.participant)
            try:
                # A change that could not be read is not told of again: the next turn reads it.
                behind = seat.changed() or behind
                if behind and (news := seat.refresh()):
                    self.post_message(News(news))
                behind = told = False
            except Exception as error:
                if not told:
                    sentence = sentence_or_record(error, going_on=True)
                    self.post_message(FollowingFailed(sentence))
                told = True

    def submit(self, sender: Widget | None, *commands: Command) -> None:
        """Sends `commands` in order, stopping at the first that is refused.

        `sender` gets `CommandDone` or `CommandRefused`; both bubble up to here.
        """
        self._submitted.put((sender, commands))

    @work(thread=True, group="submit")
    def _send(self) -> None:
        from exercise_sim.tui.failures import sentence_or_record

        seat = self.seat
        assert seat is not None
        while not self._leaving.is_set():
            sender, commands = self._submitted.get()
            target = sender if sender is not None and sender.is_attached else self
            try:
                for command in commands:
                    news = seat.submit(command)
                    self.post_message(News(news))
            except Exception as error:
                sentence = sentence_or_record(error, going_on=True)
                target.post_message(CommandRefused(commands, sentence))
            else:
                if commands:
                    target.post_message(CommandDone(commands))

    @on(News)
    def _news(self) -> None:
        """When news come fast, what the last of them brought is shown once, not for each."""
        assert self.seat is not None
        if self.seat.state is not self.state:
            self.state = self.seat.state

    @on(FollowingFailed)
    def _following_failed(self, message: FollowingFailed) -> None:
        self.notify(
            plain(message.sentence).plain,
            title=_("News cannot be read; trying on"),
            severity="error",
            markup=False,
        )

    @on(CommandRefused)
    def _refused(self, message: CommandRefused) -> None:
        self.notify(plain(message.sentence).plain, severity="warning", markup=False)

    def on_unmount(self) -> None:
        self._leaving.set()
        self._submitted.put((None, ()))
        if self.seat is not None and self.seat.attendance is not None:
            self.seat.attendance.leave()
