"""Writing a recording."""

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from exercise_sim.exercise.events import ExerciseCreated
from exercise_sim.localization import _
from exercise_sim.log.contract import Chain, Log, LogUnusable
from exercise_sim.log.integrity import verify
from exercise_sim.log.payload import read_row
from exercise_sim.log.place import check_output
from exercise_sim.log.wall_clock import utc_now
from exercise_sim.replay.recording_file import Header, RecordingUnusable


def write_recording(
    log: Log,
    exercise: str,
    path: Path,
    *,
    overwrite: bool = False,
    now: Callable[[], datetime] = utc_now,
) -> Header:
    """Writes `exercise` to the file `path`, whole or not at all, and returns the header.

    The file can be read by its owner only, because it carries people's names. Raises
    `NoSuchExercise`, `LogUnusable`, and `RecordingUnusable` where the record is broken, or the
    file cannot be written, is there already or is a database (whatever `overwrite` says).
    """
    chain = log.chain(exercise)
    header = _header(exercise, chain, now())
    try:
        check_output(path)
        if path.exists() and not overwrite:
            raise RecordingUnusable(
                _("{file} is there already; name another file.").format(file=path)
            )
        _write_whole(path, header, chain)
    except LogUnusable as error:
        raise RecordingUnusable(str(error)) from error
    except OSError as error:
        told = _("{file} cannot be written: {reason}.")
        raise RecordingUnusable(told.format(file=path, reason=error.strerror)) from error
    return header


def _header(exercise: str, chain: Chain, exported: datetime) -> Header:
    found = verify(chain.name, chain.rows)
    if found.broken_at is not None:
        raise RecordingUnusable(
            _(
                "The record of `{exercise}` is broken at event {n}, so there is no "
                "recording of it: {problem}"
            ).format(exercise=exercise, n=found.broken_at, problem=found.problem)
        )
    erased = next((row.seq for row in chain.rows if row.payload is None), None)
    if erased is not None:
        told = _("Event {n} was erased, so there is no whole recording.")
        raise RecordingUnusable(told.format(n=erased))
    first = read_row(exercise, 1, chain.rows[0].payload)
    assert isinstance(first, ExerciseCreated)  # nothing else is ever sealed as the first event
    return Header(
        exercise=chain.name,
        scenario=first.scenario.id,
        exported=exported,
        events=len(chain.rows),
        closing=chain.rows[-1].digest,
    )


def _write_whole(path: Path, header: Header, chain: Chain) -> None:
    """Under another name first: a full disk or a crash leaves what was there before."""
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.writelines(_lines(header, chain))
            file.flush()
            os.fsync(file.fileno())
        os.replace(made, path)
    except BaseException:
        os.unlink(made)
        raise


def _lines(header: Header, chain: Chain) -> Iterator[str]:
    yield header.model_dump_json() + "\n"
    for row in chain.rows:
        # The payload goes in letter by letter, because the digest is over these letters.
        yield (
            f'{{"seq":{row.seq},"salt":"{row.salt}","digest":"{row.digest}",'
            f'"event":{row.payload}}}\n'
        )
