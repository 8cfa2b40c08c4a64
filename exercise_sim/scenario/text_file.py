"""The text of an authored file, or one sentence about why it cannot be read."""

from pathlib import Path

from exercise_sim.localization import N_, _
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes

_ZIP = b"PK\x03\x04"
"""How workbooks begin, and documents of other office programs."""
_PACKED = N_(
    "this is a workbook or document, and no text file; exercise-sim msel import takes workbooks in"
)

LARGEST = 16_000_000
"""Bytes; a letter may take several."""


def read_text(path: Path) -> str:
    """What stands in the UTF-8 file `path`; raises `Mistakes` with one sentence."""
    try:
        if path.is_dir():
            raise _cannot(path, _("this is a folder; name a file in it"))
        if not path.exists():
            raise _cannot(path, _("there is no such file"))
        if not path.is_file():
            raise _cannot(path, _("this is no ordinary file"))
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except PermissionError:
        raise _cannot(path, _("you may not read this file")) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = _("this file cannot be read: {reason}").format(reason=reason)
        raise _cannot(path, message) from None
    if len(content) > LARGEST:
        raise _cannot(path, _("the file is longer than 16 MB; split it"))
    if content.startswith(_ZIP):
        raise _cannot(path, _(_PACKED))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        message = _("from here on this is not UTF-8 text; save the file as UTF-8")
        raise Mistakes([Diagnostic(str(path), line, column, message, code="not-utf-8")]) from None


def _cannot(path: Path, message: str) -> Mistakes:
    return Mistakes([Diagnostic(str(path), 1, 1, message, code="unreadable-file")])
