"""`exercise-sim report`: the after-action report of an exercise in the database."""

import sys
from pathlib import Path
from typing import cast, get_args

from exercise_sim.exercise.refusal import Refused
from exercise_sim.localization import _
from exercise_sim.localization.lists import listed
from exercise_sim.log.checking import read_checked
from exercise_sim.log.opening import opened
from exercise_sim.log.place import check_output
from exercise_sim.report import wording
from exercise_sim.report.after_action import after_action_report
from exercise_sim.report.write import Format, is_report, write_report
from exercise_sim.scoring.score import score


def report_exercise(exercise: str | None, db: str | None, kind: str, output: Path | None) -> Path:
    """Writes the report and returns where it is; left out, `EXERCISE.html` or `.md` here.

    A report on a broken record says so in the place of the seal; then the same is said on standard
    error and the process ends with exit code 1. Raises `Refused` for an unknown format or a place
    that cannot be written or holds anything but a report, and what opening a log raises.
    """
    if kind not in get_args(Format):
        known = listed(get_args(Format))
        raise Refused(
            _("There is no format `{kind}`; there are {known}.").format(kind=kind, known=known)
        )
    with opened(db, exercise) as (log, summary):
        # One look at the rows, so that what is reported is what was checked.
        events, state, found = read_checked(summary.id, log.chain(summary.id))
    path = output or Path(f"{summary.id}.{kind}")
    broken = (
        "" if found.broken_at is None else wording.broken_record(found.broken_at, found.problem)
    )
    report = after_action_report(
        state, score(state), events, summary.id, found.closing, broken=broken
    )
    try:
        check_output(path)
        if path.exists() and not is_report(path):
            raise Refused(
                _("{path} is there already and is no report; name another file.").format(path=path)
            )
        write_report(report, cast("Format", kind), path)
    except OSError as error:
        raise Refused(
            _("{path} cannot be written ({reason}).").format(path=path, reason=error.strerror)
        ) from error
    if broken:
        print(broken, _("The report in {path} says so.").format(path=path), file=sys.stderr)
        sys.exit(1)
    return path
