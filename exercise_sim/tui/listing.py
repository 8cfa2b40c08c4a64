"""`exercise-sim list`: the exercises and how they stand."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from exercise_sim.log.sqlite import SQLiteLog
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.times import t_plus


def print_exercises(db: str | None) -> None:
    """Prints a table of all exercises, the newest first. Raises `LogUnusable`."""
    log = SQLiteLog(db)
    try:
        known = log.exercises()
    finally:
        log.close()
    console = Console()
    if not known:
        console.print(
            "There is no exercise yet. Start one: exercise-sim run safe-border", highlight=False
        )
        return
    table = Table("Exercise", "Title", "State", "T+", "Events", "Made (UTC)", box=None)
    for summary in known:
        table.add_row(
            summary.id,
            Text(one_line(summary.title.read("en"), 40)),
            summary.status,
            t_plus(summary.t),
            str(summary.events),
            f"{summary.created:%Y-%m-%d %H:%M}",
        )
    console.print(table)
