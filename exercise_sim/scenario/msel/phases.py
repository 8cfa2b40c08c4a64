"""The phases of an exercise, by the section rows of its sheet."""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from exercise_sim.localization import _
from exercise_sim.scenario.msel.imported import ImportedPhase
from exercise_sim.scenario.scenario import MOST_PHASES

_LONGEST: Final = 90
_WORD = (
    r"(?:phase|stage|part|move|fāze|fāzes|posms|etaps|daļa|фаза|етап|этап|частина|часть|étape"
    r"|partie|abschnitt|teil)"
)
_NUMBER = r"(?:\d{1,2}|[ivx]{1,4}|[a-f]|one|two|three|four|five|un|deux|trois|eins|zwei|drei)"
_PHASE = re.compile(
    rf"\W*(?:{_WORD}\s*[-–—#№:.]?\s*{_NUMBER}\b|{_NUMBER}\s*[-–—.):]{{0,2}}\s*{_WORD}\b"
    rf"|(?:\w{{4,12}}\s+)?(?:phase|fāze|фаза|етап|этап|étape)\b)",
    re.IGNORECASE,
)


def is_phase(title: str) -> bool:
    """Whether a section's title names a phase: `Phase 2`, `1. fāze: baumas`, `Перша фаза`."""
    return len(title) <= _LONGEST and _PHASE.match(title) is not None


def phases_of(rows: Iterable[tuple[str, float | None]]) -> tuple[tuple[ImportedPhase, ...], str]:
    """(phases, why there are none) of rows, each with the phase it stands in and its T+.

    A phase begins with the first of its rows that has a time. Where they do not begin one after
    the other, or not all begin at a time, there are none.
    """
    begins: dict[str, float | None] = {}
    for title, at in rows:
        if title and begins.get(title) is None:
            begins[title] = at
    found = [ImportedPhase(title, at) for title, at in begins.items() if at is not None]
    timeless = [title for title, at in begins.items() if at is None]
    if timeless:
        return (), _("no time is known at which `{phase}` begins").format(phase=timeless[0][:60])
    for above, below in pairwise(found):
        if below.starts <= above.starts:
            why = _("`{phase}` does not begin after `{earlier}`")
            return (), why.format(phase=below.title[:60], earlier=above.title[:60])
    if len(found) > MOST_PHASES:
        return (), _("there are more than {most} phases").format(most=MOST_PHASES)
    return tuple(found), ""
