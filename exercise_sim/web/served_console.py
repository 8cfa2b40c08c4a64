"""One console process behind one page: bounded in size, and gone when the page is."""

import asyncio
import signal
from contextlib import suppress

from textual_serve.app_service import AppService

NARROWEST, WIDEST = 20, 500
LOWEST, HIGHEST = 10, 200
"""Cells. A page that asks for more would have its console take all memory of the host."""

GRACE = 2.0
"""Seconds that a console has to end by itself."""


def bounded(width: object, height: object) -> tuple[int, int]:
    """(width, height) in cells, within what a screen can be; 80x24 for what is no number."""
    return _within(width, NARROWEST, WIDEST, 80), _within(height, LOWEST, HIGHEST, 24)


def _within(value: object, least: int, most: int, otherwise: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        return otherwise
    return max(least, min(value, most))


class ServedConsole(AppService):
    """textual-serve's process with an end that a busy console cannot put off."""

    async def start(self, width: int, height: int) -> None:
        await super().start(*bounded(width, height))

    async def set_terminal_size(self, width: int, height: int) -> None:
        await super().set_terminal_size(*bounded(width, height))

    async def stop(self) -> None:
        """Asks the process to end, and kills it after `GRACE` seconds."""
        process = self._process
        try:
            await asyncio.wait_for(super().stop(), GRACE)
        except TimeoutError:
            pass
        finally:
            if process is not None and process.returncode is None:
                with suppress(ProcessLookupError):
                    process.send_signal(signal.SIGKILL)
                await process.wait()
