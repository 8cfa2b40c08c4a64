"""The first line of every screen: EXERCISE, handling, name, clock, and what matters most now."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.widgets import Static

from exercise_sim.localization import N_, _
from exercise_sim.tui.plain import one_line

STATES = {
    "not started": N_("NOT STARTED"),
    "running": N_("RUNNING"),
    "paused": N_("PAUSED"),
    "ended": N_("ENDED"),
}


class ExerciseHeader(Static):
    """`show` takes the parts; the title gives way first where the line is narrow."""

    class MattersClicked(Message):
        """The person wants to go to what matters most, which stands at the right end."""

    _parts: tuple[str, list[Content], Content] | None = None

    def show(
        self,
        *,
        title: str,
        handling: str,
        t_plus: str,
        story_time: str,
        state: str,
        matters: str,
        alarm: bool = False,
    ) -> None:
        """`matters` is the one figure for this person (next inject; to answer, overdue)."""
        standing = {
            "running": "bold $text-success",
            "paused": "bold $text on $error",
            "ended": "bold $foreground 60%",
        }.get(state, "bold $text-warning")
        shown = [
            Content.styled(f" {one_line(handling, 24)} ", "$foreground 60%"),
            Content.styled(f" {t_plus} ", "bold"),
            Content.styled(f" {story_time} ", "$foreground 60%"),
            Content.styled(f" {_(STATES[state])} ", standing),
        ]
        right = Content.styled(f" {matters} ", "bold $text on $error" if alarm else "bold $accent")
        self._parts = (title, shown, right)
        self._fit()

    def on_click(self, event: Click) -> None:
        if self._parts is not None and event.x >= self.size.width - self._parts[2].cell_length:
            event.stop()
            self.post_message(self.MattersClicked())

    def on_resize(self, _event: Resize) -> None:
        self._fit()

    def _fit(self) -> None:
        """Draws only what has changed: this is called several times a second."""
        if self._parts is None:
            return
        title, shown, right = self._parts
        exercise = _("EXERCISE")
        mark = Content.styled(f" {exercise} ", "bold $text on $warning")
        width = self.size.width
        fixed = sum(part.cell_length for part in (mark, *shown, right))
        room = max(0, width - fixed - 2)
        name = Content(f" {one_line(title, room)} " if room > 3 else "")
        gap = Content(" " * max(0, width - fixed - name.cell_length))
        line = Content("").join([mark, name, *shown, gap, right])
        if not isinstance(self.content, Content) or not line.is_same(self.content):
            self.update(line, layout=False)
