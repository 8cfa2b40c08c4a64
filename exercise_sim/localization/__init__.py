"""Words in the language of whoever reads them: English, Latvian, Ukrainian.

English stands in the code. `_("{team} is present.").format(team=...)` is looked up where it is
read; `N_("Save")` marks a text that stands in a table and is looked up with `_` when it is shown.
Scenario texts are not translated here: they have their languages themselves.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

OWN_NAMES = {"en": "English", "lv": "Latviešu", "uk": "Українська"}
"""Code -> what those who speak a language call it."""

LANGUAGES = tuple(OWN_NAMES)
"""Languages of the consoles and reports; English needs no catalogue."""

_DOMAIN = "exercise_sim"
_CATALOGS = Path(__file__).parent / "catalogs"

_process = {"language": "en"}
_spoken: ContextVar[str | None] = ContextVar("spoken", default=None)


def language() -> str:
    """The language that texts are given in at the moment."""
    return _spoken.get() or _process["language"]


def use(code: str) -> None:
    """From now on this process speaks `code`; one that is none of `LANGUAGES` means English."""
    _process["language"] = code if code in LANGUAGES else "en"


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Within, texts are given in `code`: a report in another language than the screen's."""
    token = _spoken.set(code if code in LANGUAGES else "en")
    try:
        yield
    finally:
        _spoken.reset(token)


def language_of_locale(environment: Mapping[str, str] = os.environ) -> str:
    """The language that the locale asks for, where it is one of ours; else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            code = value.split("_")[0].split(".")[0].lower()
            return code if code in LANGUAGES else "en"
    return "en"


def _(text: str) -> str:
    """`text` in the language of the moment."""
    code = language()
    return text if code == "en" else _catalog(code).gettext(text)


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools know
    """`text` as it is, marked for the catalogues; whoever shows it calls `_` with it."""
    return text


def ngettext(one: str, many: str, number: int) -> str:
    """The plural form of the language for `number`."""
    code = language()
    if code == "en":
        return one if number == 1 else many
    return _catalog(code).ngettext(one, many, number)


def pgettext(context: str, text: str) -> str:
    """As `_`, for a word that other languages say differently in different places."""
    code = language()
    return text if code == "en" else _catalog(code).pgettext(context, text)


@cache
def _catalog(code: str) -> NullTranslations:
    # English needs no catalogue, and a console paints sooner without what reads one.
    import gettext

    return gettext.translation(_DOMAIN, _CATALOGS, languages=[code], fallback=True)
