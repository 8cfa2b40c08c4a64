"""Moving the story clock: the fictional date and time, not the exercise's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from exercise_sim.exercise.commands import Command, JumpStory
from exercise_sim.localization import N_, _
from exercise_sim.tui.facilitator.dialogs.dialog import Incomplete
from exercise_sim.tui.facilitator.dialogs.one_line import OneLineDialog

if TYPE_CHECKING:
    from exercise_sim.session.seat import Seat

_TIME = re.compile(r"(\d{1,2})[:.](\d{2})")
_HOW = N_("Write a time (08:00) or a date and a time (2026-06-05 08:00).")


def parse_story_time(text: str, now: datetime) -> datetime:
    """The story time meant: a date and time, or the next time of day after `now`.

    Raises `ValueError` with a sentence.
    """
    written = text.strip()
    match = _TIME.fullmatch(written)
    try:
        if match is None:
            return datetime.fromisoformat(written).replace(tzinfo=now.tzinfo)
        moment = now.replace(hour=int(match[1]), minute=int(match[2]), second=0, microsecond=0)
    except ValueError:
        wrong = _("`{written}` is no time.").format(written=written) if written else ""
        raise ValueError(f"{wrong} {_(_HOW)}".strip()) from None
    return moment if moment > now else moment + timedelta(days=1)


class StoryDialog(OneLineDialog):
    def __init__(self, seat: Seat) -> None:
        super().__init__(seat)
        self.heading = _("Move the story clock")
        self.confirm_label = _("Move")
        self.placeholder = _("08:00, or 2026-06-05 08:00")

    def body(self) -> Iterable[Widget]:
        now = self.seat.state.story.at(self.seat.t())
        yield Static(
            Content(
                _(
                    "Story time is {now}. Exercise time and deadlines stay as they are; "
                    "every team is told."
                ).format(now=f"{now:%Y-%m-%d %H:%M}")
            )
        )
        yield from super().body()

    def commands(self) -> tuple[Command, ...]:
        now = self.seat.state.story.at(self.seat.t())
        try:
            to = parse_story_time(self.line, now)
        except ValueError as problem:
            raise Incomplete(str(problem)) from problem
        return (JumpStory(by=self.by, to=to),)
