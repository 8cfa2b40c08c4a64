"""What is to be replayed: a recording, an exercise in the database, or a shipped sample."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from exercise_sim.localization import _

if TYPE_CHECKING:
    from exercise_sim.log.contract import Recorded

ENDING = ".jsonl"
_PACKAGE = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class ReplaySession:
    """`title` says where it comes from: the exercise's id, or the name of the file."""

    title: str
    events: Sequence[Recorded]


def open_session(session: str | None, db: str | None) -> ReplaySession:
    """The session meant: the path of a recording, an exercise in `db`, or a shipped sample.

    Left out, it is the newest exercise in `db`, as everywhere.

    Raises `RecordingUnusable`, `NoSuchExercise` and `LogUnusable`.
    """
    from exercise_sim.log.contract import NoSuchExercise
    from exercise_sim.log.opening import opened

    if session is None:
        with opened(db, None) as (log, summary):
            return ReplaySession(summary.id, log.read(summary.id))
    path = Path(session)
    if os.path.isfile(path):
        return _recording(path)
    samples = shipped_samples()
    name = session.removesuffix(ENDING)
    if session.endswith(ENDING) or "/" in session:
        return _recording(samples.get(name, path))
    try:
        with opened(db, session) as (log, summary):
            return ReplaySession(summary.id, log.read(summary.id))
    except NoSuchExercise as error:
        if name in samples:
            return _recording(samples[name])
        told = f"{error} " + _("There is no recording of this name either.")
        if samples:
            told += " " + _("Samples: {names}.").format(names=", ".join(samples))
        raise NoSuchExercise(told) from error


def shipped_samples() -> dict[str, Path]:
    """Name -> recording that comes with the program: in the package, or in the source checkout."""
    installed = _PACKAGE / "shipped" / "replays"
    folder = installed if installed.is_dir() else _PACKAGE.parent / "replays"
    return {path.stem: path for path in sorted(folder.glob(f"*{ENDING}"))}


def _recording(path: Path) -> ReplaySession:
    from exercise_sim.replay.reading import read_recording

    return ReplaySession(path.name, read_recording(path).events)
