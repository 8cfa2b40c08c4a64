"""Everything a trainer can do by key: the one list behind keys, footer, palette, help, tooltips.

A key stands for itself under every keyboard layout, and none is one that a browser keeps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding

from exercise_sim.tui.layouts import on_every_layout

Group = Literal["Playing", "Going to a moment", "Looking"]


@dataclass(frozen=True, slots=True)
class Action:
    """`id` is the action of the replay screen, with its parameters."""

    group: Group
    id: str
    keys: str
    label: str
    """A word or two for the footer and the palette."""
    help: str
    """One sentence for the tooltip, the palette and the help page."""
    written: str = ""
    """How the key is shown, where its name would not do."""


ACTIONS: tuple[Action, ...] = (
    Action("Playing", "play_or_pause", "space", "Play", "Play on, or stand still", "Space"),
    Action("Playing", "faster", "plus,equals_sign", "Faster", "Play faster, up to 60×", "+"),
    Action("Playing", "slower", "minus,underscore", "Slower", "Play slower, down to 0.5×", "-"),
    Action("Going to a moment", "next_event", "n", "Next", "Go to the next event"),
    Action("Going to a moment", "previous_event", "p", "Previous", "Go to the event before"),
    Action("Going to a moment", "next_inject", "i", "Inject", "Go to the next inject"),
    Action("Going to a moment", "previous_inject", "I", "Inject before", "Go to the inject before"),
    Action("Going to a moment", "next_bookmark", "b", "Bookmark", "Go to the next bookmark"),
    Action(
        "Going to a moment",
        "previous_bookmark",
        "B",
        "Bookmark before",
        "Go to the bookmark before",
    ),
    Action("Going to a moment", "seek(-10)", "left", "10 s back", "Go back 10 seconds", "←"),
    Action("Going to a moment", "seek(10)", "right", "10 s on", "Go on 10 seconds", "→"),
    Action(
        "Going to a moment",
        "seek(-60)",
        "left_square_bracket,х,shift+left",
        "1 min back",
        "Go back one minute",
        "[",
    ),
    Action(
        "Going to a moment",
        "seek(60)",
        "right_square_bracket,ї,ъ,shift+right",
        "1 min on",
        "Go on one minute",
        "]",
    ),
    Action("Going to a moment", "start", "home", "Start", "Go to StartEx", "Home"),
    Action("Going to a moment", "end", "end", "End", "Go to the last event", "End"),
    Action(
        "Going to a moment",
        "go_to_chosen",
        "enter",
        "Go there",
        "Go to the moment of what is chosen in the list",
        "Enter",
    ),
    Action("Looking", "next_viewpoint", "v", "View", "See it as the next team saw it"),
    Action("Looking", "previous_viewpoint", "V", "View before", "See it as the team before saw it"),
    Action("Looking", "show_panel('events')", "1", "Events", "What happened, in sentences"),
    Action("Looking", "show_panel('feed')", "2", "Feed", "What had arrived, and what was due"),
    Action("Looking", "show_panel('responses')", "3", "Responses", "Drafts and what was released"),
    Action("Looking", "show_panel('messages')", "4", "Messages", "What people told each other"),
    Action("Looking", "show_panel('scores')", "5", "Scores", "Scores as they stood then"),
    Action("Looking", "help", "f1", "Help", "What you can do here, and with which key", "F1"),
    Action("Looking", "leave", "q,escape", "Leave", "Close the replay; nothing is changed"),
)

_FOOTER = (
    "play_or_pause",
    "faster",
    "slower",
    "next_event",
    "previous_event",
    "next_inject",
    "next_viewpoint",
    "help",
    "leave",
    "seek(-60)",
    "seek(60)",
    "previous_inject",
    "next_bookmark",
)
"""The most needed first: 80 cells have room for nine. The tabs tell the keys of the panels."""


def bindings() -> list[Binding]:
    """For the screen's `BINDINGS`, those of the footer first.

    They come before those of the widget that has the focus, or a list would scroll sideways
    where the trainer wants to go back ten seconds.
    """
    in_footer = [action for name in _FOOTER for action in ACTIONS if action.id == name]
    return [
        Binding(
            on_every_layout(action.keys),
            action.id,
            action.label,
            show=action in in_footer,
            key_display=action.written or None,
            tooltip=action.help,
            priority=True,
            id=binding_id(action),
        )
        for action in (*in_footer, *(action for action in ACTIONS if action not in in_footer))
    ]


def binding_id(action: Action) -> str:
    """`replay.seek.-10`: unique, so that a settings file can give the action another key."""
    name = action.id.replace("('", ".").replace("')", "").replace("(", ".").replace(")", "")
    return f"replay.{name}"


def shown_key(action: Action) -> str:
    return action.written or action.keys.partition(",")[0]
