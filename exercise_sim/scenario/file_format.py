"""The first line of every authored file: what it is, and which version of it."""

import re

from exercise_sim.localization import _
from exercise_sim.scenario.diagnostics import Diagnostic
from exercise_sim.scenario.yaml_document import Document

_FORMAT = re.compile(r"exercise-sim/(?P<kind>[a-z-]+)@(?P<version>\d{1,9})")

_FIRST = re.compile(r"""^format:\s*["']?exercise-sim/(?P<kind>[a-z-]+)@""", re.MULTILINE)


def kind_named(text: str) -> str | None:
    """The kind that a file names as its own, where it names one."""
    match = _FIRST.search(text)
    return match["kind"] if match else None


def foreign(document: Document, kind: str, version: int) -> Diagnostic | None:
    """Why `document` is no `kind` of this version, where it says so itself.

    The rest of such a file follows other rules, so nothing else in it is worth a remark.
    """
    data = document.data
    written = data.get("format") if isinstance(data, dict) else None
    wanted = f"exercise-sim/{kind}@{version}"
    if not isinstance(written, str) or written == wanted:
        return None
    match = _FORMAT.fullmatch(written.strip())
    if match is None:
        message = _("`{written}` is not a format; write {format}").format(
            written=written[:60], format=wanted
        )
    elif match["kind"] != kind:
        message = _("this file is a {found}; expected a {kind} ({format})").format(
            found=match["kind"], kind=kind, format=wanted
        )
    elif int(match["version"]) > version:
        message = _("written for a newer exercise-sim; this one reads {format}").format(
            format=f"{kind}@{version}"
        )
    else:
        message = _("there is no {found}; write {format}").format(
            found=f"{kind}@{match['version']}", format=wanted
        )
    line, column = document.position(("format",))
    return Diagnostic(document.file, line, column, message, code="wrong-format")
