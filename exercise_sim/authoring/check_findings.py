"""Everything that is to be said about some authored files, whatever sort each of them is."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.file_format import kind_named
from exercise_sim.scenario.library import find_scenario
from exercise_sim.scenario.playbook_reader import examine_playbook
from exercise_sim.scenario.reader import Examined, examine_scenario
from exercise_sim.scenario.text_file import read_text


@dataclass(frozen=True)
class Findings:
    """What was found in the files that an author named."""

    files: int
    """How many were looked at."""
    diagnostics: tuple[Diagnostic, ...]
    """File by file as they were named, each in its own order; nothing is told twice."""
    scenarios: tuple[Examined, ...]


def findings(names: Iterable[str]) -> Findings:
    """What there is to say about each file; a name is a path or that of a shipped scenario."""
    told: dict[Diagnostic, None] = {}
    scenarios = []
    paths: dict[Path, None] = {}
    for name in dict.fromkeys(names):
        try:
            path = find_scenario(name)
            kind = kind_named(read_text(path))
        except Mistakes as mistakes:
            told |= dict.fromkeys(mistakes.diagnostics)
            paths[Path(name)] = None
            continue
        if path in paths:
            continue
        paths[path] = None
        if kind == "playbook":
            told |= dict.fromkeys(examine_playbook(path).found)
        else:
            examined = examine_scenario(path)
            scenarios.append(examined)
            told |= dict.fromkeys(examined.found)
    return Findings(len(paths), tuple(told), tuple(scenarios))
