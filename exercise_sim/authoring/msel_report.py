"""What became of every row of an imported file: a table on a terminal, plain lines elsewhere."""

from collections.abc import Sequence
from typing import Final

from exercise_sim.localization import N_, _, ngettext
from exercise_sim.report.harmless import one_line
from exercise_sim.scenario.msel.imported import Outcome, Remark
from exercise_sim.scenario.msel.places import shown_place

_LONGEST = 2000
_WORDS: Final[dict[Outcome, str]] = {
    "taken": N_("taken"),
    "doubt": N_("doubt"),
    "left_out": N_("left out"),
}
_STYLES: Final[dict[Outcome, str]] = {"taken": "green", "doubt": "yellow", "left_out": "dim"}


def as_lines(remarks: Sequence[Remark]) -> str:
    """`row 3: doubt: why`, a line for each remark, and how many there are of each sort."""
    written = [
        ": ".join(
            part
            for part in (
                one_line(shown_place(one.place), 200),
                word(one),
                one_line(one.message, _LONGEST),
            )
            if part
        )
        for one in remarks
    ]
    return "\n".join([*written, closing(remarks)]) + "\n"


def word(remark: Remark) -> str:
    """What became of it; what is said of the whole file is neither taken nor left out."""
    whole = remark.place == "file" and remark.outcome == "taken"
    return _("noted") if whole else _(_WORDS[remark.outcome])


def print_report(remarks: Sequence[Remark]) -> None:
    """Prints the remarks; a table where somebody is looking."""
    from rich.console import Console

    console = Console(highlight=False)
    if not console.is_terminal:
        print(as_lines(remarks), end="")
        return
    from rich import box
    from rich.table import Column, Table

    from exercise_sim.authoring.plain_text import plain

    table = Table(
        Column(_("Place"), overflow="fold"), "", _("What became of it"), box=box.SIMPLE_HEAD
    )
    for one in remarks:
        table.add_row(
            plain(shown_place(one.place)),
            plain(word(one), _STYLES[one.outcome]),
            plain(one.message[:_LONGEST]),
        )
    console.print(table)
    console.print(closing(remarks), markup=False)


def closing(remarks: Sequence[Remark]) -> str:
    """`12 taken, 3 of them with a doubt; 2 left out.`"""
    parts: dict[str, set[Outcome]] = {}
    for one in remarks:
        if one.place != "file":
            parts.setdefault(_part(one.place), set()).add(one.outcome)
    taken = sum(outcomes != {"left_out"} for outcomes in parts.values())
    doubts = sum("doubt" in outcomes for outcomes in parts.values())
    left = len(parts) - taken
    about_file = sum(one.outcome == "doubt" for one in remarks if one.place == "file")
    text = ngettext("{n} taken", "{n} taken", taken).format(n=taken)
    if doubts:
        told = ngettext("{n} of them with a doubt", "{n} of them with a doubt", doubts)
        text += f", {told.format(n=doubts)}"
    text += "; " + ngettext("{n} left out", "{n} left out", left).format(n=left)
    if about_file:
        told = ngettext(
            "{n} doubt about the whole file", "{n} doubts about the whole file", about_file
        )
        text += f"; {told.format(n=about_file)}"
    return text + "."


def _part(place: str) -> str:
    """The row or entry that a place lies in: `injects[3]` for `injects[3].options (and 2 more)`."""
    return place.partition(" (and ")[0].partition("].")[0].removesuffix("]")


def has_doubts(remarks: Sequence[Remark]) -> bool:
    """Whether the author should look at anything; rows that are no injects are no doubt."""
    return any(one.outcome == "doubt" for one in remarks)
