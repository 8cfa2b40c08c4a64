"""A fault in a handler is written to a file, told in one sentence, and the console goes on."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NoReturn

import pytest
from textual.pilot import Pilot
from textual.widgets import Static
from textual.worker import WorkerFailed

from exercise_sim.tui.carrying_on import TOO_MANY
from exercise_sim.tui.error_file import LARGEST, error_file, record
from tests.replay.sessions import small_session
from tests.tui.replay.theatre import Theatre, replaying, settled


class Fault(Exception):
    """What nobody expected."""


def fail(*_: object) -> NoReturn:
    raise Fault("a fault of the program [/foo]")


@contextmanager
def faults_expected(pilot: Pilot[str]) -> Iterator[None]:
    """Takes back what would have the test fail at its end."""
    yield
    assert isinstance(pilot.app._exception, Fault | WorkerFailed)
    pilot.app._exception = None
    pilot.app._exception_event.clear()


def assert_told_and_written(theatre: Theatre) -> None:
    told = theatre.told()[-1]
    assert told.startswith("Something went wrong, and the console goes on.")
    assert str(error_file()) in told
    assert "Traceback" not in theatre.text()
    log = error_file().read_text(encoding="utf-8")
    assert "Traceback (most recent call last)" in log
    assert "Fault: a fault of the program [/foo]" in log


async def test_an_action_that_fails_ends_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    async with replaying(small_session()) as theatre:
        monkeypatch.setattr(type(theatre.screen), "action_next_event", fail)
        with faults_expected(theatre.pilot):
            await theatre.press("n")
        assert_told_and_written(theatre)
        await theatre.press("end")
        assert theatre.screen.seq == theatre.screen.cursor.last


async def test_a_message_handler_of_a_widget_may_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    async with replaying(small_session()) as theatre:
        widget = theatre.screen.query(Static).first()
        monkeypatch.setattr(type(widget), "on_click", fail, raising=False)
        with faults_expected(theatre.pilot):
            await theatre.pilot.click(widget)
            await settled(theatre.pilot)
        assert_told_and_written(theatre)
        assert widget.is_attached
        assert widget.is_running


async def test_a_timer_and_a_worker_may_fail() -> None:
    async with replaying(small_session()) as theatre:
        app = theatre.pilot.app
        with faults_expected(theatre.pilot):
            app.call_later(fail)
            await settled(theatre.pilot)
        with faults_expected(theatre.pilot):
            app.run_worker(fail, thread=True, exit_on_error=True)
            await theatre.pilot.pause()
            while app._exception is None:
                await theatre.pilot.pause()
        await settled(theatre.pilot)
        assert_told_and_written(theatre)
        assert app.is_running


async def test_faults_without_end_close_the_console_with_a_sentence() -> None:
    async with replaying(small_session()) as theatre:
        app = theatre.pilot.app
        with faults_expected(theatre.pilot):
            for _ in range(TOO_MANY):
                app.carry_on(Fault("again"))
            told = "".join(
                segment.text for one in app._exit_renderables for segment in one.segments
            )
        assert "cannot go on from" in told
        assert "Traceback" not in told
        assert app.return_code == 1


def test_a_large_file_of_errors_is_put_aside() -> None:
    file = record(Fault("first"))
    assert file is not None
    file.write_text("x" * (LARGEST + 1))
    record(Fault("second"))
    assert file.with_suffix(".old.log").exists()
    assert "second" in file.read_text()


def test_where_nothing_can_be_written_the_console_goes_on_all_the_same() -> None:
    error_file().parent.parent.mkdir(parents=True, exist_ok=True)
    error_file().parent.write_text("in the way")
    assert record(Fault("anything")) is None
