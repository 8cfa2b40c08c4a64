"""A fault in one handler does not take the console away: it is written down, and work goes on.

Textual ends a widget's message loop, and then the application, with the first exception. An
exercise is never repeated, and what somebody typed is on that screen: here the handler alone
ends, and its message counts as dealt with.
"""

from __future__ import annotations

from collections import deque
from time import monotonic

from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.widget import Widget
from textual.worker import WorkerFailed

from exercise_sim.tui import own_keys
from exercise_sim.tui.plain import harmless

TOO_MANY, WITHIN_SECONDS = 10, 5.0
"""Where so many faults come so fast, something is drawn wrongly again and again: no way on."""


class CarryingOn(App[str]):
    """An application whose handlers, timers and workers may fail."""

    def __init__(self) -> None:
        super().__init__()
        self._faults: deque[float] = deque(maxlen=TOO_MANY)

    def _register_child(
        self, parent: DOMNode, child: Widget, before: int | None, after: int | None
    ) -> None:
        """Widgets and screens come with the person's keys; their handlers run under guard."""
        super()._register_child(parent, child, before, after)
        own_keys.retune(child)
        dispatch = child._dispatch_message

        async def guarded(message: Message) -> None:
            try:
                await dispatch(message)
            except Exception as error:
                self.carry_on(error)

        child._dispatch_message = guarded  # type: ignore[method-assign]

    async def _dispatch_message(self, message: Message) -> None:
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            self.carry_on(error)

    def _handle_exception(self, error: Exception) -> None:
        """Called by Textual for faults in timers, callbacks, workers, composing and drawing."""
        if self._running and not self._closing:
            self.carry_on(error)
        else:
            self._give_up(error)

    def carry_on(self, error: Exception) -> None:
        """Writes `error` down and tells the person; gives up where there is no end to it."""
        self._tell_tests(error)
        self._faults.append(monotonic())
        if len(self._faults) == TOO_MANY and self._faults[-1] - self._faults[0] < WITHIN_SECONDS:
            self._give_up(error)
            return
        self.notify(
            harmless(_recorded(error, going_on=True)),
            severity="error",
            timeout=20,
            markup=False,
        )

    def _give_up(self, error: Exception) -> None:
        from rich.text import Text

        self._tell_tests(error)
        self._return_code = 1
        self.panic(Text(harmless(_recorded(error, going_on=False))))

    def _tell_tests(self, error: Exception) -> None:
        """A test's application raises this at its end, as Textual does."""
        if self._exception is None:
            self._exception = error
            self._exception_event.set()


def _recorded(error: Exception, *, going_on: bool) -> str:
    from exercise_sim.tui.error_file import sentence_after

    cause = error.error if isinstance(error, WorkerFailed) else error
    return sentence_after(cause, going_on=going_on)
