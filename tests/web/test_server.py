import asyncio
import os
import re
import shlex
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from aiohttp import ClientSession, WSServerHandshakeError
from aiohttp.test_utils import TestServer, unused_port

from exercise_sim.web.served_console import bounded
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


@pytest.fixture
async def stubborn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[tuple[str, Path]]:
    """(where a server listens whose consoles ignore every request to end, file of their pid)."""
    monkeypatch.setenv("EXERCISE_SIM_SERVER", "")
    monkeypatch.setattr("exercise_sim.web.served_console.GRACE", 0.2)
    pid_file = tmp_path / "pid"
    script = (
        "import os, signal, time, pathlib; signal.signal(signal.SIGTERM, signal.SIG_IGN); "
        f"pathlib.Path({str(pid_file)!r}).write_text(str(os.getpid())); "
        "print('__GANGLION__', flush=True); time.sleep(600)"
    )
    port = unused_port()
    command = "exec " + shlex.join([sys.executable, "-c", script])
    server = ConsoleServer(command, title="x", handling="TLP:CLEAR", port=port, lines=[])
    served = TestServer(await server._make_app(), host="127.0.0.1", port=port)
    await served.start_server()
    yield f"http://127.0.0.1:{port}", pid_file
    await served.close()


async def read_pid(file: Path) -> int:
    while not (file.exists() and file.read_text()):
        await asyncio.sleep(0.01)
    return int(file.read_text())


async def until_gone(pid: int) -> None:
    with suppress(ProcessLookupError):
        while True:
            os.kill(pid, 0)
            await asyncio.sleep(0.01)


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


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ((80, 24), (80, 24)),
        ((99_999, 99_999), (500, 200)),
        ((-5, 0), (20, 10)),
        (("80", None), (80, 24)),
        ((1e9, True), (80, 24)),
    ],
)
def test_a_console_is_as_large_as_a_screen_can_be(
    asked: tuple[object, object], given: tuple[int, int]
) -> None:
    assert bounded(*asked) == given


async def test_there_is_an_end_to_how_many_consoles_are_open(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exercise_sim.web.server.MOST_CONSOLES", 0)
    with pytest.raises(WSServerHandshakeError, match="503"):
        async with ClientSession() as session:
            await session.ws_connect(f"{address}/ws", headers={"Origin": address})


@pytest.mark.parametrize("message", ["[]", "{}", "7", '["resize", 3]', '["resize"]', "no json"])
async def test_a_message_that_no_page_of_ours_sends_closes_the_console(
    stubborn: tuple[str, Path], message: str
) -> None:
    address, pid_file = stubborn
    async with ClientSession() as session:
        page = await session.ws_connect(f"{address}/ws", headers={"Origin": address})
        pid = await read_pid(pid_file)
        await page.send_str(message)
        async for _ in page:
            pass
    await until_gone(pid)


async def test_a_console_that_does_not_end_by_itself_is_killed_with_its_page(
    stubborn: tuple[str, Path],
) -> None:
    address, pid_file = stubborn
    async with ClientSession() as session:
        page = await session.ws_connect(f"{address}/ws", headers={"Origin": address})
        pid = await read_pid(pid_file)
        await page.close()
    await until_gone(pid)


def test_a_path_with_spaces_and_quotes_stays_one_word_of_the_command() -> None:
    command = join_command(Path("/tmp/it's; rm -rf x.db"), "small-1")
    assert """'/tmp/it'"'"'s; rm -rf x.db'""" in command
