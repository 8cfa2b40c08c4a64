"""`exercise-sim report`: the after-action report of an exercise in the database."""

from pathlib import Path
from typing import cast, get_args

from exercise_sim.exercise.evolve import fold
from exercise_sim.exercise.refusal import Refused
from exercise_sim.log.opening import opened
from exercise_sim.report.after_action import after_action_report
from exercise_sim.report.write import Format, write_report
from exercise_sim.scoring.score import score


def report_exercise(exercise: str | None, db: str | None, kind: str, output: Path | None) -> Path:
    """Writes the report and returns where it is; left out, `EXERCISE.html` or `.md` here.

    Raises `Refused` for an unknown format or a place that cannot be written, and what opening a
    log raises.
    """
    if kind not in get_args(Format):
        raise Refused(f"There is no format `{kind}`; there are {' and '.join(get_args(Format))}.")
    with opened(db, exercise) as (log, summary):
        events = log.read(summary.id)
        closing = log.verify(summary.id).closing
    path = output or Path(f"{summary.id}.{kind}")
    state = fold(recorded.event for recorded in events)
    report = after_action_report(state, score(state), events, summary.id, closing)
    try:
        write_report(report, cast("Format", kind), path)
    except OSError as error:
        raise Refused(f"{path} cannot be written ({error.strerror}).") from error
    return path
