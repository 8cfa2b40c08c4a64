"""`--lang`, then the settings, then the locale decide which language a command speaks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from exercise_sim import localization
from exercise_sim.language_choice import choose, language_first

LATVIAN_LOCALE = {"LANG": "lv_LV.UTF-8"}


def settings(folder: Path, text: str) -> Path:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("words", "written", "code"),
    [
        (["--lang", "uk", "list"], 'language = "lv"', "uk"),
        (["list", "--lang=uk"], 'language = "lv"', "uk"),
        (["list"], 'language = "uk"', "uk"),
        (["list"], 'theme = "light"', "lv"),
        (["list"], "language = ", "lv"),
        (["list"], "language = 3", "lv"),
        (["list", "--lang", "xx"], 'language = "uk"', "uk"),
        (["list", "--lang"], "", "lv"),
        (["list", "--", "--lang", "uk"], "", "lv"),
    ],
)
def test_the_option_goes_before_the_settings_and_they_before_the_locale(
    words: list[str], written: str, code: str, tmp_path: Path
) -> None:
    assert choose(words, LATVIAN_LOCALE, settings(tmp_path, written)) == code


def test_without_settings_the_locale_decides(tmp_path: Path) -> None:
    assert choose(["list"], LATVIAN_LOCALE, tmp_path / "none.toml") == "lv"
    assert choose(["list"], {}, tmp_path / "none.toml") == "en"


@pytest.mark.parametrize(
    ("words", "put"),
    [
        (["list", "--lang", "lv", "--db", "x"], ["--lang", "lv", "list", "--db", "x"]),
        (["--lang", "lv", "list"], ["--lang", "lv", "list"]),
        (["list", "--lang=lv"], ["--lang", "lv", "list"]),
        (["new", "Bridge", "--lang", "lv"], ["new", "Bridge", "--lang", "lv"]),
        (["msel", "export", "x", "--lang=lv"], ["msel", "export", "x", "--lang=lv"]),
        (["run", "show", "--lang", "lv"], ["--lang", "lv", "run", "show"]),
        (["list", "--", "--lang", "lv"], ["list", "--", "--lang", "lv"]),
        (["list"], ["list"]),
    ],
)
def test_the_option_may_stand_behind_the_command(words: list[str], put: list[str]) -> None:
    assert language_first(words) == put


def said(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "exercise_sim", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )


def test_a_language_that_is_none_of_ours_is_refused() -> None:
    refused = said("keys", "--lang", "fr")
    assert refused.returncode == 2
    assert "a language is one of en, lv, uk" in refused.stderr


@pytest.mark.parametrize("code", ["lv", "uk"])
def test_a_command_speaks_the_language_that_was_asked_for(code: str) -> None:
    help_text = "Show the exercises and how they stand."
    with localization.speaking(code):
        translated = localization._(help_text)
    assert translated != help_text
    assert translated in said("list", "--help", "--lang", code).stdout
    assert help_text in said("list", "--help").stdout
