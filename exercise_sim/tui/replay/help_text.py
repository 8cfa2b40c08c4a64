"""The help page, made from the list of actions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from textual.content import Content

from exercise_sim.localization import N_, _
from exercise_sim.tui import console_actions
from exercise_sim.tui.replay.actions import ACTIONS, binding_id, key_of

SIGNS = (
    ("▶", N_("the event at which the replay stands; what is below it has not happened yet")),
    ("›", N_("what is chosen in the list and read beside or below it")),
    ("◆ ▲", N_("an inject and a bookmark on the timeline; ╌ is time that the clock jumped over")),
    ("●", N_("in a feed: nobody of the team had opened it; on the timeline: you are here")),
    ("! ○ ✓", N_("late, waiting, done")),
)
ELSEWHERE = (
    ("↑ ↓", N_("choose in the list, or scroll the text; PageUp and PageDown go further")),
    ("Tab", N_("go from the list to the text and back")),
    (N_("Mouse"), N_("click on the timeline, a tab or a line; drag along the timeline")),
)


def help_text() -> Content:
    return Content("\n").join(_lines())


def _lines() -> Iterator[Content]:
    yield Content(
        _(
            "A session is played again as it was recorded. Nothing you do here changes it. "
            "Choose a viewpoint with {key}: the whole exercise, or what one team saw at that "
            "second."
        ).format(key=key_of("replay.next_viewpoint"))
    )
    for group, actions in groupby(ACTIONS, lambda action: action.place):
        yield Content("")
        yield Content.styled(_(group), "bold")
        for action in actions:
            yield _entry(key_of(binding_id(action)), f"{_(action.label)}: {_(action.help)}")
    palette = console_actions.key_of("console.command_palette")
    elsewhere = (*ELSEWHERE, (palette, N_("find any action by its name")))
    for title, entries in ((_("Everywhere"), elsewhere), (_("Signs"), SIGNS)):
        yield Content("")
        yield Content.styled(title, "bold")
        for key, what in entries:
            yield _entry(_(key), _(what))


def _entry(key: str, what: str) -> Content:
    return Content.assemble((f"  {key:<7} ", "bold $text-accent"), what)
