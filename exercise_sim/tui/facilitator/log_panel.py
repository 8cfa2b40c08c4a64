"""The log in plain sentences, the latest last, with the whole of the chosen one below."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.state import State
from exercise_sim.exercise.story import StoryClock
from exercise_sim.log.contract import Recorded
from exercise_sim.tui.facilitator.line_list import LineList
from exercise_sim.tui.plain import harmless, one_line, plain
from exercise_sim.tui.times import story_time, t_plus

_ROOM_FOR_STORY = 60
"""Cells from which the story time stands beside T+."""


class LogLines(LineList):
    """One line for each event; stays at the end while the cursor is there."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.entries: list[tuple[float, str]] = []
        self._story: StoryClock | None = None

    def add(self, entries: list[tuple[float, str]], story: StoryClock) -> None:
        """Appends (T+ in seconds, sentence) pairs."""
        at_end = self.cursor >= len(self.entries) - 1
        self._story = story
        self.entries.extend(entries)
        self.measure()
        if at_end:
            self.cursor = len(self.entries) - 1

    def line_count(self) -> int:
        return len(self.entries)

    def line(self, index: int) -> Content:
        t, sentence = self.entries[index]
        assert self._story is not None
        width = self.scrollable_content_region.width
        when = f" {t_plus(t)} "
        if width >= _ROOM_FOR_STORY:
            when += f"{story_time(self._story, t)} "
        return Content.styled(f"{when} ", "$foreground 60%") + Content(
            one_line(sentence, max(1, width - len(when) - 1))
        )


class LogPanel(Vertical):
    """Takes events as they come; what was shown is never told anew."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines = LogLines(id="log-lines")
        self._whole = Static(id="log-whole")
        self._seq = 0

    def compose(self) -> ComposeResult:
        yield self._lines
        yield self._whole

    def focus_list(self) -> None:
        self._lines.focus()

    def add(self, events: list[Recorded], state: State) -> None:
        """Adds what is new among `events`; `state` has taken them in."""
        fresh = [recorded for recorded in events if recorded.seq > self._seq]
        if not fresh:
            return
        self._seq = fresh[-1].seq
        told = [(one.event.t, harmless(narrate(state, one.event))) for one in fresh]
        self._lines.add(told, state.story)

    def on_line_list_moved(self, event: LineList.Moved) -> None:
        event.stop()
        self._whole.update(plain(self._lines.entries[event.index][1]))
