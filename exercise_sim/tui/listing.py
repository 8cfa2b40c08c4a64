"""`exercise-sim list`: the exercises and how they stand."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from exercise_sim.localization import N_, _
from exercise_sim.log.contract import ExerciseSummary, NoSuchExercise
from exercise_sim.log.opening import existing_log
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus

STATES = {
    "not started": N_("not started"),
    "running": N_("running"),
    "paused": N_("paused"),
    "ended": N_("ended"),
}


def print_exercises(db: str | None) -> None:
    """Prints a table of all exercises, the newest first.

    Raises `LogUnusable`, and `NoSuchExercise` where there is no database of the name given.
    """
    known = _known(db)
    console = Console()
    if not known:
        console.print(
            _("There is no exercise yet. Start one: {command}").format(
                command="exercise-sim run safe-border"
            ),
            highlight=False,
        )
        return
    columns = (_("Exercise"), _("Title"), _("State"), "T+", _("Events"), _("Made (UTC)"))
    table = Table(*columns, box=None)
    for summary in known:
        table.add_row(
            summary.id,
            Text(one_line(summary.title.for_reader("en"), 40)),
            _(STATES[summary.status]),
            t_plus(summary.t),
            str(summary.events),
            f"{summary.created:%Y-%m-%d %H:%M}",
        )
    console.print(table)


def _known(db: str | None) -> Sequence[ExerciseSummary]:
    try:
        log = existing_log(db)
    except NoSuchExercise:
        if db is None:  # A newcomer, who has done nothing wrong.
            return ()
        raise
    try:
        return log.exercises()
    finally:
        log.close()
