"""`exercise-sim keys`: what every console can do, and with which key."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import groupby
from pathlib import Path
from typing import Any

from exercise_sim.localization import N_, _
from exercise_sim.tui import own_keys
from exercise_sim.tui.action_registry import Action

TITLES = {
    "facilitator": N_("Facilitator"),
    "team": N_("Team"),
    "evaluator": N_("Evaluator and observer"),
    "replay": N_("Replay"),
    "console": N_("Every console"),
}

LISTS = (
    ("facilitator", "exercise_sim.tui.facilitator.actions"),
    ("facilitator", "exercise_sim.tui.facilitator.moving_actions"),
    ("facilitator", "exercise_sim.tui.facilitator.responses_actions"),
    ("facilitator", "exercise_sim.tui.facilitator.simcell_answering"),
    ("team", "exercise_sim.tui.team.actions"),
    ("evaluator", "exercise_sim.tui.evaluator.actions"),
    ("replay", "exercise_sim.tui.replay.actions"),
    ("console", "exercise_sim.tui.console_actions"),
)
"""(console, module); each module has `ACTIONS` and `binding_id`."""

PLACES = {
    "anywhere": N_("On every tab"),
    "feed": N_("Feed"),
    "drafts": N_("Drafts"),
    "coordination": N_("Coordination"),
    "playbook": N_("Playbook"),
    "monitor": N_("Monitor"),
    "composer": N_("Composer"),
    "dialog": N_("A question"),
    "join": N_("Joining"),
    "reading": N_("Reading"),
    "tour": N_("Tour"),
    "review": N_("Reading a response"),
    "answering": N_("Writing for the SimCell"),
    "looking": N_("Looking"),
    "judging": N_("Judging (evaluators)"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the key card."""

    console: str
    place: str
    binding_id: str
    usual: str
    """The keys that the action has where nobody chose another."""
    written: str
    label: str
    help: str

    @property
    def key(self) -> str:
        """The key as it is written for people."""
        return own_keys.shown_key(self.binding_id, self.usual, self.written)


def entries() -> list[Entry]:
    """Every action of every console, in the order of the lists."""
    return [
        Entry(
            console,
            action.place,
            binding_id(action),
            action.key,
            action.written,
            action.label,
            action.help,
        )
        for console, module in LISTS
        for action, binding_id in _actions(import_module(module))
    ]


def _actions(module: Any) -> Iterator[tuple[Action, Callable[[Action], str]]]:
    for action in module.ACTIONS:
        yield action, module.binding_id


@dataclass(frozen=True, slots=True)
class Section:
    """The lines of one place of one console."""

    title: str
    entries: tuple[Entry, ...]


def sections() -> list[Section]:
    """The key card in the person's language and with the person's keys."""
    made = []
    for (console, place), lines in groupby(
        sorted(entries(), key=_by_place()), key=lambda entry: (entry.console, entry.place)
    ):
        title = _(TITLES[console])
        where = _(PLACES.get(place, place)) if place != console else ""
        made.append(Section(f"{title}: {where}" if where else title, tuple(lines)))
    return made


def _by_place() -> Callable[[Entry], int]:
    """Entries of one place stand together, places in the order in which they first come."""
    order: dict[tuple[str, str], int] = {}
    for entry in entries():
        order.setdefault((entry.console, entry.place), len(order))
    return lambda entry: order[entry.console, entry.place]


def show_keys(paper: Path | None, *, names: bool) -> None:
    """The command: prints the key card, or writes it; with the keys of the settings file.

    Raises `SettingsUnusable`, and `LogUnusable` where `paper` cannot be written.
    """
    from exercise_sim.tui.settings import read_settings
    from exercise_sim.tui.settings_place import settings_file

    own_keys.use(read_settings().keys)
    if paper is not None:
        write_key_card(paper)
        print(_("The key card is in {file}").format(file=paper))
        return
    print_key_card(names=names)
    if names:
        print(_("Other keys are chosen in {file}, for example:").format(file=settings_file()))
        print('\n    [keys]\n    "team.feed.assess" = "z"')


def print_key_card(*, names: bool) -> None:
    """Prints the key card as tables; with `names`, what a settings file calls each action."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    for section in sections():
        console.print(Text(section.title, "bold"))
        table = Table(box=None, show_header=False, pad_edge=True)
        table.add_column(min_width=9, no_wrap=True)
        table.add_column(min_width=18)
        table.add_column()
        for entry in section.entries:
            told = entry.binding_id if names else _(entry.help)
            table.add_row(Text(entry.key, "bold"), Text(_(entry.label)), Text(told))
        console.print(table)
        console.print()


def write_key_card(file: Path) -> None:
    """Writes the key card as a page for paper. Raises `LogUnusable` where it cannot be kept."""
    from jinja2 import Environment, FileSystemLoader

    from exercise_sim.localization import language
    from exercise_sim.log.contract import LogUnusable
    from exercise_sim.log.place import check_output

    check_output(file)
    pages = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)
    page = pages.get_template("key_card.html.jinja").render(
        _=_, language=language(), sections=sections()
    )
    try:
        file.write_text(page, encoding="utf-8")
    except OSError as error:
        raise LogUnusable(
            _("{file} cannot be written ({reason}); name a file elsewhere.").format(
                file=file, reason=error.strerror
            )
        ) from error
