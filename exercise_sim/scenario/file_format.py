"""The first line of every authored file: what it is, and which version of it."""

import re

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
    if not isinstance(written, str) or written == f"exercise-sim/{kind}@{version}":
        return None
    match = _FORMAT.fullmatch(written.strip())
    if match is None:
        message = f"`{written[:60]}` is not a format; write exercise-sim/{kind}@{version}"
    elif match["kind"] != kind:
        message = (
            f"this file is a {match['kind']}; expected a {kind} (exercise-sim/{kind}@{version})"
        )
    elif int(match["version"]) > version:
        message = f"written for a newer exercise-sim; this one reads {kind}@{version}"
    else:
        message = f"there is no {kind}@{match['version']}; write exercise-sim/{kind}@{version}"
    line, column = document.position(("format",))
    return Diagnostic(document.file, line, column, message, code="wrong-format")
