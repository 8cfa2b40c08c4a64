"""Puts a report into a file, whole or not at all."""

import os
import tempfile
from pathlib import Path
from typing import Literal

from exercise_sim.localization import LANGUAGES, _, speaking
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.wording import REPORT

Format = Literal["md", "html"]

_BEGINNING = 64 * 1024
"""Bytes within which every report says what it is: behind a title, and a page's style."""


def render(report: AfterActionReport, kind: Format) -> str:
    """The report as text of that format."""
    if kind == "md":
        from exercise_sim.report.markdown import to_markdown

        return to_markdown(report)
    from exercise_sim.report.html import to_html

    return to_html(report)


def write_report(report: AfterActionReport, kind: Format, path: Path) -> None:
    """Writes `path` in UTF-8; what was there is replaced in one step.

    The file is readable by its owner alone, as the log is: it quotes what people wrote. Raises
    `OSError` where it cannot be written; then `path` is as it was.
    """
    text = render(report, kind)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def is_report(path: Path) -> bool:
    """Whether the file is a report of ours, or empty: what may be written over.

    Raises `OSError` where it cannot be read.
    """
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    if not beginning:
        return True
    return beginning.startswith((b"# ", b"<!DOCTYPE html>")) and any(
        _called(code).encode() in beginning for code in LANGUAGES
    )


def _called(code: str) -> str:
    """What a report in that language says that it is."""
    with speaking(code):
        return _(REPORT)
