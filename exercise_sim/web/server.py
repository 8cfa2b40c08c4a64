"""Serves the team console to browsers on this machine: one console process per page.

textual-serve does the work; what it leaves open is closed here. Its page loads a font from
another host, its folder listing and its websocket answer anybody: this server has a page of its
own, no listing, and talks only to pages that it served itself on loopback.
"""

import os
import shlex
import sys
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp_jinja2
import jinja2
from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler
from textual_serve.server import Server, to_int

from exercise_sim.localization import _, language, ngettext
from exercise_sim.tui.console import SERVER_VARIABLE
from exercise_sim.web.served_console import ServedConsole

MOST_CONSOLES = 40
"""Pages at once: about 65 MB each."""

LARGEST_MESSAGE = 1_000_000
"""Bytes from a page in one piece: a long text pasted at once."""

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")

_PAGE = Path(__file__).parent / "page"

_SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; connect-src 'self' ws://{host}; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def join_command(db: Path, exercise: str) -> str:
    """The shell command that runs a team console for a browser page.

    `exec` makes the console a child of the server itself, so that it sees when that one dies.
    """
    words = [sys.executable, "-P", "-m", "exercise_sim", "--lang", language()]
    words += ["join", "--db", str(db), exercise]
    return "exec " + shlex.join(words)


class ConsoleServer(Server):
    """The web server; `serve()` runs until it gets SIGINT or SIGTERM."""

    def __init__(
        self, command: str, *, title: str, handling: str, port: int, lines: list[str]
    ) -> None:
        """`lines` are printed once the server listens; `handling` stands on the page."""
        super().__init__(command, host="127.0.0.1", port=port, title=title)
        self._handling = handling
        self._lines = lines
        self._open = 0
        os.environ[SERVER_VARIABLE] = str(os.getpid())

    def initialize_logging(self) -> None:
        """Leaves logging alone: what textual-serve logs is of no use to a facilitator."""

    async def on_startup(self, app: web.Application) -> None:  # noqa: ARG002
        for line in self._lines:
            print(line, flush=True)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Runs a console for one page, for as long as the page is open."""
        if self._open >= MOST_CONSOLES:
            raise web.HTTPServiceUnavailable(
                text=ngettext(
                    "{n} consoles are open already; close one of them first.",
                    "{n} consoles are open already; close one of them first.",
                    MOST_CONSOLES,
                ).format(n=MOST_CONSOLES)
            )
        self._open += 1
        try:
            return await self._run_console(request)
        finally:
            self._open -= 1

    async def _run_console(self, request: web.Request) -> web.WebSocketResponse:
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=LARGEST_MESSAGE)
        await websocket.prepare(request)

        async def close() -> None:
            await websocket.close()

        console = ServedConsole(
            self.command,
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=close,
            download_manager=self.download_manager,
        )
        try:
            await console.start(
                to_int(request.query.get("width", ""), 80),
                to_int(request.query.get("height", ""), 24),
            )
            await self._process_messages(websocket, console)
        except (ValueError, TypeError, LookupError, AttributeError, AssertionError):
            # The page sent what no page of ours sends.
            await websocket.close(code=WSCloseCode.UNSUPPORTED_DATA)
        finally:
            await console.stop()
        return websocket

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._only_our_own_pages])
        pages = aiohttp_jinja2.setup(app, loader=jinja2.FileSystemLoader(_PAGE), autoescape=True)
        pages.globals["_"] = _
        app.add_routes(
            [
                web.get("/", self.show_page, name="index"),
                web.get("/ws", self.handle_websocket, name="websocket"),
                web.static("/static", self.statics_path, name="static"),
                web.static("/page", _PAGE, name="page"),
            ]
        )
        app.on_startup.append(self.on_startup)
        app.on_shutdown.append(self.on_shutdown)
        return app

    async def show_page(self, request: web.Request) -> web.Response:
        return aiohttp_jinja2.render_template(
            "console.html.jinja",
            request,
            {
                "language": language(),
                "title": self.title,
                "handling": self._handling,
                "websocket": f"ws://{request.host}/ws",
                "font_size": 16,
            },
        )

    @web.middleware
    async def _only_our_own_pages(
        self, request: web.Request, handler: Handler
    ) -> web.StreamResponse:
        """Refuses other host names (DNS rebinding) and websockets of other sites' pages."""
        allowed = {f"{name}:{self.port}" for name in LOOPBACK}
        if request.host not in allowed:
            raise web.HTTPForbidden(text=_("Open this page by the address that was printed."))
        if request.path == "/ws":
            origin = request.headers.get("Origin", "")
            if urlsplit(origin).netloc != request.host:
                raise web.HTTPForbidden(text=_("This page was not served here."))
            return await handler(request)
        response = await handler(request)
        for name, value in _SECURITY_HEADERS.items():
            response.headers[name] = value.format(host=request.host)
        return response
