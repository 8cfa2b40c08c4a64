"""What holds for all tests: what a machine lacks is said, never passed over in silence."""

import os
import shutil
from collections.abc import Iterator

import pytest

from exercise_sim import localization

NOTHING_LEFT_OUT = "EXERCISE_SIM_NOTHING_LEFT_OUT"
"""Environment variable; where it is set, a test that would be left out fails instead."""


def find_chromium() -> str | None:
    """Path of the browser that tests may start."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") is None or find_chromium() is not None:
        return
    reason = "left out: needs Chromium"
    if os.environ.get(NOTHING_LEFT_OUT):
        pytest.fail(f"{reason}, and nothing may be left out", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> str | None:
    """Path of the browser; None where there is none, so that only what needs it is left out."""
    return find_chromium()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings, locale and the file of errors of whoever runs the tests stay out of them."""
    home = tmp_path_factory.mktemp("home", numbered=True)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """A test that lets the process speak another language has it speak English again."""
    yield
    localization.use("en")
