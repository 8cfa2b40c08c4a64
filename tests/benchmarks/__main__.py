"""Prints the table; exits with 1 where a target is missed."""

import gc
import sys

from rich.console import Console
from rich.table import Table

from exercise_sim.__main__ import COLLECT_AFTER
from tests.benchmarks import (
    append_rate,
    delays,
    facilitating,
    feed,
    first_paint,
    folding,
    memory,
    reading,
)

MEASURES = {
    "first_paint": first_paint.measure,
    "append_rate": append_rate.measure,
    "delays": delays.measure,
    "facilitating": facilitating.measure,
    "feed": feed.measure,
    "folding": folding.measure,
    "memory": memory.measure,
    "reading": reading.measure,
}


def main(chosen: list[str]) -> int:
    gc.set_threshold(COLLECT_AFTER)  # as the command does
    table = Table("Figure", "Value", "Unit", "Target", "", "Note", box=None)
    missed = False
    for name, measure in MEASURES.items():
        if chosen and name not in chosen:
            continue
        for figure in measure():
            limit = ""
            if figure.limit is not None:
                limit = f"{'≥' if figure.at_least else '≤'} {figure.limit:g}"
            verdict = {True: "met", False: "MISSED", None: ""}[figure.met]
            missed = missed or figure.met is False
            table.add_row(
                figure.what, f"{figure.value:.3g}", figure.unit, limit, verdict, figure.note
            )
    Console(width=120).print(table)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
