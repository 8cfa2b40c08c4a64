"""`exercise-sim export` and `import`: recordings out of and into the database."""

from pathlib import Path

from exercise_sim.log.opening import opened
from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.replay.reading import read_recording
from exercise_sim.replay.writing import write_recording


def export_exercise(
    exercise: str | None, db: str | None, output: Path | None, *, overwrite: bool
) -> Path:
    """Writes the recording and returns where it is; left out, `EXERCISE.jsonl` here."""
    with opened(db, exercise) as (log, summary):
        path = output or Path(f"{summary.id}.jsonl")
        write_recording(log, summary.id, path, overwrite=overwrite)
    return path


def import_file(file: Path, db: str | None) -> str:
    """Takes a recording in and returns the id that it has now.

    It is read first, so that one that cannot be used makes no database.
    """
    recording = read_recording(file)
    log = SQLiteLog(db)
    try:
        return log.restore(recording.chain)
    finally:
        log.close()
