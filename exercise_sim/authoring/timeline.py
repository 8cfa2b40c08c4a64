"""How much each team has to do over time, drawn in characters that need no colour."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.text import Text

from exercise_sim.localization import _, ngettext
from exercise_sim.report.harmless import one_line
from exercise_sim.scenario.checking.load import Task
from exercise_sim.scenario.checking.written import Written
from exercise_sim.scenario.durations import write_duration
from exercise_sim.scenario.scenario import Phase

_BLOCKS = "▁▂▃▅▇"
_NOTHING = "·"
_SIGNS = {"play": "|", "break": "‖", "discussion": "?"}
_STEPS = (60, 120, 300, 600, 900, 1200, 1800, 3600, 7200, 14400, 28800)
"""Seconds that one cell may stand for."""
_NARROWEST = 40
_LABEL = 16
_PEAK = 5
_TICK = 10


@dataclass(frozen=True, slots=True)
class Scale:
    """How exercise time becomes cells."""

    step: int
    """Seconds in one cell."""
    cells: int

    def cell(self, t: float) -> int:
        """The cell in which T+ `t` seconds lies; EndEx lies in the last."""
        return min(int(t // self.step), self.cells - 1)


def print_timeline(written: Written, console: Console) -> None:
    """A row for each team, under an axis with the phases; conditional injects only counted."""
    for line in timeline(written, console.width):
        console.print(Text(line), soft_wrap=True)


def timeline(written: Written, width: int) -> Iterator[str]:
    """The lines, each of at most `width` cells."""
    width = max(width, _NARROWEST)
    scenario = written.scenario
    scale = _scale(scenario.duration, width - _LABEL - _PEAK)
    loads = {team: _open(tasks, scale) for team, tasks in written.load.items()}
    peak = max((max(load) for load in loads.values()), default=0)
    yield _cut(
        _("{scenario}: expectations open in each team, one cell is {length}").format(
            scenario=scenario.id, length=write_duration(scale.step)
        ),
        width,
    )
    yield _label("T+") + _axis(scale)
    if scenario.phases:
        yield _label(_("phases")) + _phases(scenario.phases, scale, scenario.language)
    for team, load in loads.items():
        blocks = "".join(_block(number, peak) for number in load)
        yield _label(team) + blocks + f"{max(load):>{_PEAK}}"
        yield (" " * _LABEL + _deliveries(written.load[team], scale)).rstrip()
    waiting = [inject for inject in scenario.injects if inject.when is not None]
    if waiting:
        counts = Counter(team for inject in waiting for team in inject.to)
        named = ", ".join(f"{team} {number}" for team, number in counts.items())
        number = len(waiting)
        placed = ngettext("{n} not placed: {teams}", "{n} not placed: {teams}", number)
        told = placed.format(n=number, teams=named)
        yield _cut(_label(_("on condition")) + told, width)
    yield ""
    yield from _legend(peak, width, phased=bool(scenario.phases))


def _scale(duration: float, room: int) -> Scale:
    step = next((one for one in _STEPS if ceil(duration / one) <= room), _STEPS[-1])
    step = max(step, ceil(duration / room / 60) * 60)
    return Scale(step, max(1, ceil(duration / step)))


def _open(tasks: Sequence[Task], scale: Scale) -> list[int]:
    """The most expectations that are open at one time in each cell."""
    changes = [(task.at, 1) for task in tasks for _due in task.deadlines]
    changes += [(due, -1) for task in tasks for due in task.deadlines]
    load = [0] * scale.cells
    since, number = 0.0, 0
    # What is due just when something else comes is not open beside it.
    for t, change in sorted(changes):
        if number:
            # A cell that begins with this change has nothing of what was before.
            last = min(ceil(t / scale.step), scale.cells)
            for cell in range(scale.cell(since), last):
                load[cell] = max(load[cell], number)
        since, number = t, number + change
    return load


def _block(number: int, peak: int) -> str:
    return _BLOCKS[ceil(number * len(_BLOCKS) / peak) - 1] if number else _NOTHING


def _deliveries(tasks: Sequence[Task], scale: Scale) -> str:
    counts = Counter(scale.cell(task.at) for task in tasks)
    return "".join(_mark(counts[cell]) for cell in range(scale.cells))


def _mark(count: int) -> str:
    if count < 2:
        return "^" if count else " "
    return str(count) if count < 10 else "+"


def _axis(scale: Scale) -> str:
    line = ""
    for cell in range(0, scale.cells, _TICK):
        line = line.ljust(cell) + (write_duration(cell * scale.step) if cell else "0")
    return line


def _phases(phases: Sequence[Phase], scale: Scale, language: str) -> str:
    line = ""
    for index, phase in enumerate(phases):
        begins = scale.cell(phase.starts)
        following = phases[index + 1].starts if index + 1 < len(phases) else None
        ends = scale.cells if following is None else scale.cell(following)
        line += " " * (begins - cell_len(line))
        room = ends - cell_len(line)
        if room > 0:
            # Of a short phase the sign stays, which says what it is.
            line += _SIGNS[phase.kind] + _cut(one_line(phase.title.read(language)), room - 1)
    return line


def _legend(peak: int, width: int, *, phased: bool) -> Iterator[str]:
    entries = [
        _("{blocks} open expectations ({most} = {n}; the number is the team's most)").format(
            blocks=_BLOCKS, most=_BLOCKS[-1], n=peak
        ),
        _NOTHING + " " + _("none"),
        _("^ an inject comes (2, 3: so many)"),
        *([_("| phase, ‖ break, ? discussion")] if phased else []),
    ]
    line = ""
    for entry in entries:
        if line and cell_len(f"{line}   {entry}") > width:
            yield _cut(line, width)
            line = ""
        line = f"{line}   {entry}" if line else entry
    yield _cut(line, width)


def _label(text: str) -> str:
    return set_cell_size(_cut(text, _LABEL - 1), _LABEL)


def _cut(text: str, cells: int) -> str:
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(cells - 1, 0)).rstrip() + "…" if cells > 0 else ""
