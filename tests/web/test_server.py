import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import ClientSession, WSServerHandshakeError
from aiohttp.test_utils import TestServer, unused_port

from exercise_sim.web.server import ConsoleServer, join_command

TITLE = "<b>Safe & Border</b> [/x] {{ 7 * 7 }}"


@pytest.fixture
async def address(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """Where a server listens whose consoles print a line and end."""
    monkeypatch.setenv("EXERCISE_SIM_SERVER", "")  # the server sets it; undone after the test
    port = unused_port()
    server = ConsoleServer(
        "exec echo __GANGLION__", title=TITLE, handling="TLP:AMBER", port=port, lines=[]
    )
    served = TestServer(await server._make_app(), host="127.0.0.1", port=port)
    await served.start_server()
    yield f"http://127.0.0.1:{port}"
    await served.close()


async def text_of(url: str, **headers: str) -> tuple[int, str]:
    async with ClientSession() as session, session.get(url, headers=headers) as response:
        return response.status, await response.text()


async def test_the_page_loads_nothing_from_elsewhere(address: str) -> None:
    _, page = await text_of(address)
    _, style = await text_of(f"{address}/page/console.css")
    asked = re.findall(r"(?:src|href)=\"([^\"]+)\"", page) + re.findall(r"url\(\"([^\"]+)", style)
    assert asked
    assert all(one.startswith(("/static/", "/page/", "data:")) for one in asked)


async def test_everything_that_the_page_asks_for_is_there(address: str) -> None:
    _, page = await text_of(address)
    for path in re.findall(r"(?:src|href)=\"(/[^\"]+)\"", page):
        async with ClientSession() as session, session.get(address + path) as response:
            assert response.status == 200, path


async def test_a_title_shows_as_text(address: str) -> None:
    _, page = await text_of(address)
    assert "&lt;b&gt;Safe &amp; Border&lt;/b&gt; [/x] {{ 7 * 7 }}" in page


async def test_the_page_is_marked_exercise_with_its_handling(address: str) -> None:
    _, page = await text_of(address)
    assert "EXERCISE" in page
    assert "TLP:AMBER" in page


async def test_another_host_name_is_refused(address: str) -> None:
    status, _ = await text_of(address, Host="evil.example")
    assert status == 403


async def test_folders_are_not_listed(address: str) -> None:
    status, _ = await text_of(f"{address}/static/")
    assert status == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", ""])
async def test_a_websocket_from_another_sites_page_is_refused(address: str, origin: str) -> None:
    with pytest.raises(WSServerHandshakeError, match="403"):
        async with ClientSession() as session:
            await session.ws_connect(f"{address}/ws", headers={"Origin": origin})


def test_a_path_with_spaces_and_quotes_stays_one_word_of_the_command() -> None:
    command = join_command(Path("/tmp/it's; rm -rf x.db"), "small-1")
    assert """'/tmp/it'"'"'s; rm -rf x.db'""" in command
