"""One line below the header: whether it plays, how fast, where it stands, and what comes."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from exercise_sim.localization import _
from exercise_sim.localization.numbers import decimal
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.columns import spread
from exercise_sim.tui.times import t_plus


class Transport(Static):
    """`show` takes what there is to say; the right side gives way last."""

    def show(
        self, *, playing: bool, speed: float, t: float, end: float, event: str, beside: str
    ) -> None:
        """`event` says which event it is of how many; `beside` what matters next."""
        state = (_("▶ Playing {speed}×") if playing else _("‖ Paused {speed}×")).format(
            speed=decimal(speed)
        )
        left = Content.assemble(
            (f" {state} ", "bold $text-success" if playing else "bold $text-warning"),
            (f" {t_plus(t)}", "bold"),
            (" " + _("of {time}").format(time=t_plus(end)), "$text-muted"),
            f"  {event}",
        )
        room = max(8, self.size.width - left.cell_length - 2)
        right = Content.styled(f"{one_line(beside, room)} ", "$text-accent")
        self.update(spread(left, right, max(1, self.size.width)))
