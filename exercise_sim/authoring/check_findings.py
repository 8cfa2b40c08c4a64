"""Everything that is to be said about some authored files, whatever sort each of them is."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from exercise_sim.scenario.checking.every import doubts
from exercise_sim.scenario.diagnostics import Diagnostic, Mistakes
from exercise_sim.scenario.file_format import kind_named
from exercise_sim.scenario.library import find_playable
from exercise_sim.scenario.playbook_reader import examine_playbook
from exercise_sim.scenario.reader import Examined, examine_scenario
from exercise_sim.scenario.template_reader import examine_template
from exercise_sim.scenario.text_file import read_text
from exercise_sim.scenario.uncollected import uncollected


@dataclass(frozen=True)
class Findings:
    """What was found in the files that an author named."""

    files: int
    """How many were looked at."""
    diagnostics: tuple[Diagnostic, ...]
    """File by file as they were named, each in its own order; nothing is told twice."""
    scenarios: tuple[Examined, ...]


def findings(names: Iterable[str]) -> Findings:
    """What there is to say about each file; a name is a path or that of something shipped."""
    told: dict[Diagnostic, None] = {}
    scenarios = []
    paths: set[Path] = set()
    for name in dict.fromkeys(names):
        try:
            path = find_playable(name)
            kind = kind_named(read_text(path))
        except Mistakes as mistakes:
            told |= dict.fromkeys(mistakes.diagnostics)
            paths.add(Path(name))
            continue
        if path.resolve() in paths:
            continue
        paths.add(path.resolve())
        if kind == "playbook":
            told |= dict.fromkeys(examine_playbook(path).found)
        elif kind == "inject":
            told |= dict.fromkeys(examine_template(path).found)
        else:
            examined, found = check_scenario(path)
            scenarios.append(examined)
            told |= dict.fromkeys(found)
    return Findings(len(paths), tuple(told), tuple(scenarios))


@uncollected()
def check_scenario(path: Path) -> tuple[Examined, list[Diagnostic]]:
    """The scenario in `path`, and all that there is to say about it and its playbook."""
    examined = examine_scenario(path)
    doubted = () if examined.written is None else doubts(examined.written)
    return examined, sorted({*examined.found, *doubted})
