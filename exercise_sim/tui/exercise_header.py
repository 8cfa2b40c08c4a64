"""The first line of every screen: EXERCISE, handling, name, clock, and what matters most now."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from exercise_sim.tui.plain import one_line


class ExerciseHeader(Static):
    """`show` takes the parts; the title gives way first where the line is narrow."""

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
        mark = Content.styled(" EXERCISE ", "bold $text on $warning")
        handled = Content.styled(f" {one_line(handling, 24)} ", "$foreground 60%")
        clock = Content.styled(f" {t_plus} ", "bold")
        story = Content.styled(f" {story_time} ", "$foreground 60%")
        standing = {
            "running": "bold $text-success",
            "paused": "bold $text on $error",
            "ended": "bold $foreground 60%",
        }.get(state, "bold $text-warning")
        status = Content.styled(f" {state.upper()} ", standing)
        right = Content.styled(f" {matters} ", "bold $text on $error" if alarm else "bold $accent")
        fixed = sum(p.cell_length for p in (mark, handled, clock, story, status, right))
        room = max(0, self.size.width - fixed - 2)
        name = Content(f" {one_line(title, room)} " if room > 3 else "")
        gap = Content(" " * max(0, self.size.width - fixed - name.cell_length))
        self.update(Content("").join([mark, name, handled, clock, story, status, gap, right]))
