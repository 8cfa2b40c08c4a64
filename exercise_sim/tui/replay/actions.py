"""Everything a trainer can do by key: the one list behind keys, footer, palette, help, tooltips.

A key stands for itself under every keyboard layout, and none is one that a browser keeps.
"""

from __future__ import annotations

from functools import partial

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for, plain_id
from exercise_sim.tui.own_keys import key_in

PLAYING = N_("Playing")
GOING = N_("Going to a moment")
LOOKING = N_("Looking")

ACTIONS: tuple[Action, ...] = (
    Action(
        PLAYING,
        "play_or_pause",
        "space",
        N_("Play"),
        N_("Play on, or stand still"),
        written=N_("Space"),
    ),
    Action(
        PLAYING,
        "faster",
        "plus,equals_sign",
        N_("Faster"),
        N_("Play faster, up to 60×"),
        written="+",
    ),
    Action(
        PLAYING,
        "slower",
        "minus,underscore",
        N_("Slower"),
        N_("Play slower, down to 0.5×"),
        written="-",
    ),
    Action(GOING, "next_event", "n", N_("Next"), N_("Go to the next event")),
    Action(GOING, "previous_event", "p", N_("Previous"), N_("Go to the event before")),
    Action(GOING, "next_inject", "i", N_("Inject"), N_("Go to the next inject")),
    Action(GOING, "previous_inject", "I", N_("Inject before"), N_("Go to the inject before")),
    Action(GOING, "next_bookmark", "b", N_("Bookmark"), N_("Go to the next bookmark")),
    Action(
        GOING,
        "previous_bookmark",
        "B",
        N_("Bookmark before"),
        N_("Go to the bookmark before"),
        in_footer=False,
    ),
    Action(
        GOING,
        "seek(-10)",
        "left",
        N_("10 s back"),
        N_("Go back 10 seconds"),
        in_footer=False,
        written="←",
    ),
    Action(
        GOING,
        "seek(10)",
        "right",
        N_("10 s on"),
        N_("Go on 10 seconds"),
        in_footer=False,
        written="→",
    ),
    Action(
        GOING,
        "seek(-60)",
        "left_square_bracket,х,shift+left",
        N_("1 min back"),
        N_("Go back one minute"),
        written="[",
    ),
    Action(
        GOING,
        "seek(60)",
        "right_square_bracket,ї,ъ,shift+right",
        N_("1 min on"),
        N_("Go on one minute"),
        written="]",
    ),
    Action(
        GOING,
        "start",
        "home",
        N_("Start"),
        N_("Go to StartEx"),
        in_footer=False,
    ),
    Action(
        GOING,
        "end",
        "end",
        N_("End"),
        N_("Go to the last event"),
        in_footer=False,
    ),
    Action(
        GOING,
        "go_to_chosen",
        "enter",
        N_("Go there"),
        N_("Go to the moment of what is chosen in the list"),
        in_footer=False,
    ),
    Action(LOOKING, "next_viewpoint", "v", N_("View"), N_("See it as the next team saw it")),
    Action(
        LOOKING,
        "previous_viewpoint",
        "V",
        N_("View before"),
        N_("See it as the team before saw it"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_panel('events')",
        "1",
        N_("Events"),
        N_("What happened, in sentences"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_panel('feed')",
        "2",
        N_("Feed"),
        N_("What had arrived, and what was due"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_panel('responses')",
        "3",
        N_("Responses"),
        N_("Drafts and what was released"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_panel('messages')",
        "4",
        N_("Messages"),
        N_("What people told each other"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "show_panel('scores')",
        "5",
        N_("Scores"),
        N_("Scores as they stood then"),
        in_footer=False,
    ),
    Action(
        LOOKING,
        "help",
        "f1",
        N_("Help"),
        N_("What you can do here, and with which key"),
        written="F1",
    ),
    Action(LOOKING, "leave", "q,escape", N_("Leave"), N_("Close the replay; nothing is changed")),
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
        binding_for(action, binding_id(action), priority=True)
        for action in (*in_footer, *(action for action in ACTIONS if not action.in_footer))
    ]


def binding_id(action: Action) -> str:
    """`replay.seek.-10`: unique, so that a settings file can give the action another key."""
    return f"replay.{plain_id(action.id)}"


key_of = partial(key_in, ACTIONS, binding_id)
