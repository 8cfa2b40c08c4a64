"""Time to read, validate and check a long scenario, against PyYAML alone on the same text.

Turn by turn in one process, so that both meet the same machine.
"""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from exercise_sim.authoring.check_findings import check_scenario
from exercise_sim.scenario.diagnostics import Mistakes
from tests.benchmarks.figures import Figure
from tests.benchmarks.long_scenario import INJECTS, write_long_scenario

ROUNDS = 5


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder:
        path = write_long_scenario(Path(folder))
        text = path.read_text(encoding="utf-8")
        pairs = [
            (_seconds(lambda: _checked(path)), _seconds(lambda: _plain(text)))
            for _ in range(ROUNDS)
        ]
    ours = statistics.median(pair[0] for pair in pairs)
    plain = statistics.median(pair[1] for pair in pairs)
    size = f"{len(text) / 1e6:.1f} million characters"
    yield Figure(f"reading and checking {INJECTS} injects", ours, "s", note=size)
    yield Figure("yaml.load(..., CSafeLoader) of them alone", plain, "s")
    yield Figure("checked / loaded alone", ours / plain, "times", 1.0)


def _checked(path: Path) -> None:
    examined, found = check_scenario(path)
    assert examined.scenario is not None
    assert len(examined.scenario.injects) == INJECTS
    if any(one.severity != "advice" for one in found):
        raise Mistakes(found)


def _plain(text: str) -> None:
    assert len(yaml.load(text, yaml.CSafeLoader)["injects"]) == INJECTS


def _seconds(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
