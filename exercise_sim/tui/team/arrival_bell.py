"""A bell for what arrives, for those who look elsewhere meanwhile."""

from __future__ import annotations

from exercise_sim.tui.team.perspective import Perspective


class ArrivalBell:
    """Silent until it is switched on; a hundred arrivals at once ring once."""

    def __init__(self, *, on: bool = False) -> None:
        self.on = on
        self._arrived: int | None = None

    def rings(self, seen: Perspective) -> bool:
        """Whether something came, or came again, since this was asked last."""
        view = seen.view
        messages = sum(message.team != view.team.id for message in view.messages)
        arrived = messages + sum(1 + len(item.again) for item in view.feed)
        came = self._arrived is not None and arrived > self._arrived
        self._arrived = arrived
        return came and self.on
