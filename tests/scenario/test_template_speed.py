"""Filling in templates is a small part of reading a long scenario."""

import gc
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from exercise_sim.scenario.authored_file import read_authored
from exercise_sim.scenario.reader import examine_document
from exercise_sim.scenario.template_expansion import expand_templates
from tests.scenario.minimal import changed
from tests.scenario.template import USE, write_with_template

INJECTS = 10_000


def seconds(work: Callable[[], object]) -> float:
    """The best of three runs, with nothing collected meanwhile."""
    best = float("inf")
    for _ in range(3):
        gc.collect()
        gc.disable()
        try:
            begun = perf_counter()
            work()
            best = min(best, perf_counter() - begun)
        finally:
            gc.enable()
    return best


def test_ten_thousand_injects_are_filled_in_faster_than_they_are_read(tmp_path: Path) -> None:
    many = (
        changed(changed(USE, "id: talk", f"id: talk-{number}"), "the town", f"town {number}")
        for number in range(INJECTS)
    )
    path = write_with_template(tmp_path, "".join(many))
    document = read_authored(path, "scenario")
    expanded = expand_templates(document, path)
    assert len(expanded.data["injects"]) == INJECTS + 1
    filling = seconds(lambda: expand_templates(document, path))
    rest = seconds(lambda: (read_authored(path, "scenario"), examine_document(expanded, path)))
    assert filling < rest
