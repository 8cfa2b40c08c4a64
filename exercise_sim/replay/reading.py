"""Reading a recording, which may come from anywhere, and taking it into a log."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, BinaryIO, TypeVar

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from exercise_sim.exercise.events import Event
from exercise_sim.localization import _, ngettext
from exercise_sim.log.contract import Chain, Log, Recorded, Row
from exercise_sim.log.digest import payload_digest, row_digest
from exercise_sim.log.head import Head
from exercise_sim.log.payload import canonical, read_event
from exercise_sim.log.taking_in import follow, require_shown
from exercise_sim.replay.recording_file import FORMAT, Digest, Header, Recording, RecordingUnusable

LONGEST_LINE = 32 * 1024 * 1024
"""Bytes. The longest line carries the scenario; the largest there are have a tenth of this."""


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    seq: int
    salt: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{2}){8,64}$")]
    digest: Digest
    event: dict[str, Any]


class _Wrong(ValueError):
    """What is wrong with the line that is being read: a sentence with gaps `line` and `file`."""

    def __init__(self, sentence: str, **values: object) -> None:
        super().__init__(sentence)
        self._sentence = sentence
        self._values = values

    def told(self, line: int, file: Path) -> str:
        return self._sentence.format(line=line, file=file, **self._values)


Model = TypeVar("Model", bound=BaseModel)


def read_recording(path: Path) -> Recording:
    """The recording in the file `path`.

    Raises `RecordingUnusable` with a sentence that names the line where the file is no recording,
    was changed or cut after it was written, or does not hold an exercise.
    """
    number = 0
    try:
        with path.open("rb") as file:
            lines = _lines(file)
            number, text = next(lines, (1, b""))
            header = _header(text)
            head, rows, recorded = Head(header.exercise), [], []
            for line, text in lines:
                number = line
                row, event = _event(head, text)
                head = follow(head, event, row.digest)
                rows.append(row)
                recorded.append(Recorded(row.seq, event))
        require_shown(head)
        if len(rows) < header.events:
            number += 1
            raise _missing(header.events)
        if (len(rows), head.digest) != (header.events, header.closing):
            number = 1
            raise _Wrong(
                _(
                    "Line {line} of {file} does not belong to the events that follow: "
                    "their end was exchanged."
                )
            )
    except OSError as error:
        told = _("{file} cannot be read: {reason}.")
        raise RecordingUnusable(told.format(file=path, reason=error.strerror)) from error
    except RecursionError as error:
        told = _("Line {line} of {file} is nested too deeply.")
        raise RecordingUnusable(told.format(line=number, file=path)) from error
    except _Wrong as wrong:
        raise RecordingUnusable(wrong.told(number, path)) from wrong
    except ValueError as error:
        told = _("Line {line} of {file} cannot be used: {reason}.").format(
            line=number, file=path, reason=_reason(error)
        )
        raise RecordingUnusable(told) from error
    return Recording(header, Chain(header.exercise, tuple(rows)), tuple(recorded))


def import_recording(log: Log, path: Path) -> str:
    """Takes the recording in the file `path` into `log`, digests and all; returns its id there.

    Raises `RecordingUnusable` as `read_recording` does, and `LogUnusable`.
    """
    return log.restore(read_recording(path).chain)


def _lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """(number, text) of each line, of one that is too long to be ours only the beginning."""
    number = 1
    while text := file.readline(LONGEST_LINE + 1):
        yield number, text
        number += 1


def _header(text: bytes) -> Header:
    fields = _object(text)
    written = fields.get("format")
    if written != FORMAT:
        if isinstance(written, str) and written.startswith(FORMAT.rpartition("@")[0] + "@"):
            raise _Wrong(
                _(
                    "Line {line} of {file} says that it was written by a newer exercise-sim; "
                    "update this one."
                )
            )
        raise _Wrong(
            _("Line {line} of {file} does not say `{format}`, so the file is no recording."),
            format=FORMAT,
        )
    return _validated(Header, fields)


def _event(head: Head, text: bytes) -> tuple[Row, Event]:
    """(row, event) of the line that should follow `head`."""
    line = _validated(_Line, _object(text))
    seq = head.seq + 1
    if line.seq != seq:
        raise _Wrong(
            _("Line {line} of {file} has event {found} where event {wanted} should be."),
            found=line.seq,
            wanted=seq,
        )
    payload = canonical(line.event)
    try:
        event = read_event(payload)
    except ValidationError as error:
        if error.errors()[0]["type"].startswith("union_tag"):
            raise _Wrong(
                _("Line {line} of {file} has a kind of event that needs a newer exercise-sim.")
            ) from error
        raise
    wall, t, by = (line.event.get(name) for name in ("wall", "t", "by"))
    if not (isinstance(wall, str) and isinstance(t, float) and isinstance(by, str)):
        raise _Wrong(_("Line {line} of {file} does not say plainly when and by whom."))
    digested = payload_digest(line.salt, payload)
    if line.digest != row_digest(head.chain, seq, event.kind, wall, t, by, digested, head.digest):
        raise _Wrong(
            _(
                "Line {line} of {file} was changed, or a line before it is missing: "
                "its digest does not fit."
            )
        )
    row = Row(seq, event.kind, wall, t, by, payload, line.salt, digested, line.digest)
    return row, event


def _object(text: bytes) -> dict[str, Any]:
    if len(text) > LONGEST_LINE:
        most = LONGEST_LINE // 1024 // 1024
        raise _Wrong(_("Line {line} of {file} is longer than {n} MB."), n=most)
    try:
        value = json.loads(text.decode())
    except ValueError as error:
        raise _Wrong(_("Line {line} of {file} is not JSON.")) from error
    if not isinstance(value, dict):
        raise _Wrong(_("Line {line} of {file} is not a JSON object."))
    return value


def _validated(model: type[Model], fields: dict[str, Any]) -> Model:
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        raise _Wrong(
            _("Line {line} of {file} is no line of a recording: {reason}."), reason=_reason(error)
        ) from error


def _missing(events: int) -> _Wrong:
    sentence = ngettext(
        "Line {line} of {file} is missing: there should be {n} events, and the file ends.",
        "Line {line} of {file} is missing: there should be {n} events, and the file ends.",
        events,
    )
    return _Wrong(sentence, n=events)


def _reason(error: ValueError) -> str:
    """What went wrong first, without quoting what stands in the file."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part)[:40] for part in first["loc"])
        # A name of a field may be anything; a terminal must not be told what to do by it.
        shown = "".join(char if char.isprintable() else "?" for char in place)
        return f"{shown}: {first['msg']}"
    return str(error)
