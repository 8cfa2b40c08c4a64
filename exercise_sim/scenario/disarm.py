"""DISARM Red techniques: the field's catalogue of how disinformation is done."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True)
class Tactic:
    """A phase of an operation that techniques belong to."""

    id: str
    """TA01, TA02, ..."""
    name: str


@dataclass(frozen=True)
class Technique:
    """One way of doing it."""

    id: str
    """T0085, or T0085.003 for a technique within a technique."""
    name: str
    tactic: Tactic


@cache
def tactics() -> Mapping[str, Tactic]:
    """Tactic by id, in the order of an operation."""
    return MappingProxyType(
        {row["id"]: Tactic(row["id"], row["name"]) for row in _rows("disarm_tactics.csv")}
    )


@cache
def techniques() -> Mapping[str, Technique]:
    """Technique by id, in the order of the framework."""
    tactic = tactics()
    return MappingProxyType(
        {
            row["id"]: Technique(row["id"], row["name"], tactic[row["tactic_id"]])
            for row in _rows("disarm_techniques.csv")
        }
    )


def _rows(name: str) -> list[dict[str, str]]:
    text = files("exercise_sim.scenario").joinpath("data", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
