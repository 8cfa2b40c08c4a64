"""Which language a command speaks: `--lang`, else the settings file, else the locale.

It is chosen before the command line is read, since help and refusals are in it too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from exercise_sim.localization import LANGUAGES, language_of_locale
from exercise_sim.tui.settings_place import settings_file

OPTION = "--lang"

OF_TEXTS = (("new",), ("show",), ("msel", "export"))
"""Commands with a `--lang` of their own, for the language of a scenario's texts."""


def language_first(words: Sequence[str]) -> list[str]:
    """The command line with `--lang CODE` before the command, wherever it was written."""
    found = _option(words)
    if found is None or any(tuple(words[: len(own)]) == own for own in OF_TEXTS):
        return list(words)
    at, length, code = found
    return [OPTION, code, *words[:at], *words[at + length :]]


def choose(
    words: Sequence[str],
    environment: Mapping[str, str] = os.environ,
    settings: Path | None = None,
) -> str:
    """One of `LANGUAGES`, for a command line of `words`.

    A language that is none of ours is passed over: whoever reads the option refuses it, or, where
    it is the language of texts, takes it.
    """
    return next(
        (code for code in _asked(words, settings or settings_file()) if code in LANGUAGES),
        language_of_locale(environment),
    )


def _asked(words: Sequence[str], settings: Path) -> Iterator[str | None]:
    found = _option(words)
    yield None if found is None else found[2]
    yield _setting(settings)


def _option(words: Sequence[str]) -> tuple[int, int, str] | None:
    """(where it begins, how many words it is, the code), or None."""
    for at, word in enumerate(words):
        if word == "--":
            return None
        if word == OPTION and at + 1 < len(words):
            return at, 2, words[at + 1]
        if word.startswith(f"{OPTION}="):
            return at, 1, word.removeprefix(f"{OPTION}=")
    return None


def _setting(file: Path) -> str | None:
    """`language` in the settings. What is wrong in the file is told where it is read as a whole."""
    if not file.exists():
        return None
    import tomllib

    try:
        written = tomllib.loads(file.read_text(encoding="utf-8-sig")).get("language")
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    return written if isinstance(written, str) else None
