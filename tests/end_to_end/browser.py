"""A page in headless Chromium: typed into like a terminal, and read as one.

The page draws on a canvas, so what it shows is worked out from what its websocket brought.
"""

import asyncio
import json
from base64 import b64encode
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Protocol, TypeVar

from playwright.async_api import Page, Request, WebSocket, async_playwright

from tests.end_to_end.terminal import PATIENCE, Picture, Seen

Result = TypeVar("Result")

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

_TAKES_KEYS = "() => document.activeElement.classList.contains('xterm-helper-textarea')"

_COUNT_PIXELS = """async (data) => {
    const image = new Image();
    image.src = data;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const bytes = context.getImageData(0, 0, image.width, image.height).data;
    const pixels = new Uint32Array(bytes.buffer);
    const count = new Map();
    for (const pixel of pixels) count.set(pixel, (count.get(pixel) || 0) + 1);
    return 1 - Math.max(...count.values()) / pixels.length;
}"""

_KEYS = {
    "enter": "Enter",
    "tab": "Tab",
    "escape": "Escape",
    "space": "Space",
    "up": "ArrowUp",
    "down": "ArrowDown",
    "f1": "F1",
}


class BrowserConsole(Seen):
    """A served console. `do` has the browser carry something out and waits for it."""

    def __init__(self, page: Page, do: "Do", name: str) -> None:
        self.name = name
        self.picture = Picture(80, 24)
        self.asked_for: list[str] = []
        self._page = page
        self._do = do
        self._size = (80, 24)

    def go_to(self, address: str) -> None:
        """Returns once the page takes what is typed."""
        self._do(self._gone_to(address))

    def type(self, text: str) -> None:
        self._do(self._page.keyboard.type(text))

    def press(self, *keys: str) -> None:
        for key in keys:
            name = f"Control+{key[-1]}" if key.startswith("ctrl+") else _KEYS.get(key, key)
            self._do(self._page.keyboard.press(name))

    def click(self, words: str) -> None:
        """Clicks on the first letter of `words`, which have to be on the screen."""
        self.wait_for(words)
        column, row = self.picture.place_of(words) or (0, 0)
        self._do(self._clicked(column, row))

    def drawn(self) -> float:
        """Share of the terminal's pixels that are not of its most frequent colour."""
        return self._do(self._share_drawn())

    async def _gone_to(self, address: str) -> None:
        self._page.on("request", self._asked)
        self._page.on("websocket", self._connected)
        await self._page.goto(address)
        await self._page.wait_for_function(_TAKES_KEYS)

    async def _clicked(self, column: int, row: int) -> None:
        box = await self._page.locator(".xterm-screen").bounding_box()
        assert box is not None
        columns, rows = self._size
        x = box["x"] + (column + 0.5) * box["width"] / columns
        y = box["y"] + (row + 0.5) * box["height"] / rows
        await self._page.mouse.click(x, y)

    async def _share_drawn(self) -> float:
        picture = await self._page.locator(".xterm-screen").screenshot()
        browser = self._page.context.browser
        assert browser is not None
        blank = await browser.new_page()
        data = f"data:image/png;base64,{b64encode(picture).decode()}"
        return float(await blank.evaluate(_COUNT_PIXELS, data))

    def _asked(self, request: Request) -> None:
        self.asked_for.append(request.url)

    def _connected(self, socket: WebSocket) -> None:
        self.asked_for.append(socket.url)
        socket.on("framereceived", self._received)
        socket.on("framesent", self._sent)

    def _received(self, frame: str | bytes) -> None:
        if isinstance(frame, bytes):
            self.picture.feed(frame)

    def _sent(self, frame: str | bytes) -> None:
        if isinstance(frame, str):
            kind, *rest = json.loads(frame)
            if kind == "resize":
                self._size = (rest[0]["width"], rest[0]["height"])
                self.picture.resize(*self._size)


class Do(Protocol):
    """Carries out what a browser is asked for, in the thread that it lives in."""

    def __call__(self, asked: Awaitable[Result]) -> Result: ...


@contextmanager
def console_in_chromium(executable: str, name: str) -> Iterator[BrowserConsole]:
    """A page that has not been anywhere yet.

    The browser has an event loop of its own, which outlives it: what ends after its loop
    complains about that at some later time.
    """
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, name="browser")
    thread.start()

    def do(asked: Awaitable[Result]) -> Result:
        return asyncio.run_coroutine_threadsafe(_awaited(asked), loop).result(PATIENCE)

    try:
        playwright = do(async_playwright().start())
        try:
            browser = do(
                playwright.chromium.launch(executable_path=executable, args=list(_ARGUMENTS))
            )
            page = do(browser.new_page(viewport={"width": 1280, "height": 800}))
            yield BrowserConsole(page, do, name)
            do(browser.close())
        finally:
            do(playwright.stop())
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _awaited(asked: Awaitable[Result]) -> Result:
    return await asked
