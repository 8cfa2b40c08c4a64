"""Everything a player can do by key: the one list behind keys, footer, palette, help, tooltips.

A key stands for itself under every keyboard layout. Keys that a browser keeps for itself
(ctrl+w, ctrl+n, ctrl+t, f5, f11) are not used; while somebody types, only keys with ctrl work.
"""

from __future__ import annotations

from functools import partial
from typing import Literal

from textual.binding import Binding

from exercise_sim.localization import N_
from exercise_sim.tui.action_registry import Action, binding_for, in_places, plain_id
from exercise_sim.tui.own_keys import key_in

Place = Literal[
    "anywhere",
    "feed",
    "drafts",
    "coordination",
    "playbook",
    "monitor",
    "composer",
    "dialog",
    "join",
    "reading",
    "tour",
]
"""Where an action works; `anywhere` is every tab of the team's screen."""


ACTIONS: tuple[Action, ...] = (
    Action("feed", "open", "enter", N_("Open"), N_("Read what you have chosen in the list")),
    Action("feed", "assess", "a", N_("Assess"), N_("Say how true and how important it is")),
    Action("feed", "respond", "r", N_("Respond"), N_("Write a response to what you have chosen")),
    Action(
        "feed",
        "translate",
        "t",
        N_("Translate"),
        N_("Switch between the original and translations"),
    ),
    Action("feed", "most_urgent", "u", N_("Urgent"), N_("Go to what has the nearest deadline")),
    Action("feed", "choose_channel", "c", N_("Channel"), N_("Show only what came by one channel")),
    Action(
        "feed",
        "toggle_threads",
        "g",
        N_("Threads"),
        N_("Keep what belongs together side by side, or list everything as it came"),
        in_footer=False,
    ),
    Action("feed", "back", "escape", N_("Back"), N_("Go back to the list")),
    Action(
        "drafts", "read", "enter", N_("Read"), N_("Read the text, its versions and what was said")
    ),
    Action("drafts", "edit", "e", N_("Edit"), N_("Go on writing; what is out can be corrected so")),
    Action(
        "drafts", "request", "s", N_("Send for clearance"), N_("Ask for sign-off of this version")
    ),
    Action(
        "drafts", "approve", "y", N_("Approve"), N_("Sign this version: it may go out as it is")
    ),
    Action("drafts", "send_back", "b", N_("Send back"), N_("Return this version with a comment")),
    Action("drafts", "release", "o", N_("Release"), N_("Let it out, or let the correction out")),
    Action("drafts", "withdraw", "x", N_("Withdraw"), N_("Take back what is out, in the open")),
    Action(
        "drafts",
        "discard",
        "delete",
        N_("Discard"),
        N_("Throw away what you wrote and did not save"),
    ),
    Action(
        "drafts", "differences", "d", N_("Differences"), N_("Show what changed between versions")
    ),
    Action(
        "drafts", "share", "v", N_("Show partners"), N_("Let other teams read it before release")
    ),
    Action("drafts", "board", "c", N_("Board"), N_("What waits on whom, and since when")),
    Action("drafts", "back", "escape", N_("Back"), N_("Go back to the list")),
    Action(
        "coordination", "reply", "enter", N_("Write to them"), N_("Write to whom you have chosen")
    ),
    Action(
        "coordination",
        "record",
        "b",
        N_("Add to board"),
        N_("Put a decision on the board of all teams"),
    ),
    Action("playbook", "read", "enter", N_("Read"), N_("Read the page you have chosen")),
    Action("playbook", "search", "/", N_("Find"), N_("List the pages that have some words")),
    Action("playbook", "back", "escape", N_("Back"), N_("Go back to the list")),
    Action(
        "monitor",
        "change_measure",
        "m",
        N_("Measure"),
        N_("Show how many people were reached, or how often it was said"),
    ),
    Action(
        "anywhere", "compose", "n", N_("New response"), N_("Write a statement, a reply, a report")
    ),
    Action(
        "anywhere",
        "write_message",
        "w",
        N_("Message"),
        N_("Write to a team, a person, the SimCell"),
    ),
    Action("anywhere", "answer_call", "p", N_("Present"), N_("Answer the comms check")),
    Action(
        "anywhere", "hand_over", "h", N_("Hand over"), N_("Let a colleague work at this keyboard")
    ),
    Action("anywhere", "hot_wash", "q", N_("Hot wash"), N_("Answer for your team, after EndEx")),
    Action("anywhere", "feedback", "k", N_("Feedback"), N_("Say what you think, without a name")),
    Action(
        "anywhere", "show_tab('feed')", "1", N_("Feed"), N_("What has arrived"), in_footer=False
    ),
    Action(
        "anywhere",
        "show_tab('drafts')",
        "2",
        N_("Drafts"),
        N_("Your team's texts"),
        in_footer=False,
    ),
    Action(
        "anywhere",
        "show_tab('coordination')",
        "3",
        N_("Coordination"),
        N_("Messages, others' statements, facts"),
        in_footer=False,
    ),
    Action(
        "anywhere",
        "show_tab('playbook')",
        "4",
        N_("Playbook"),
        N_("Guidance, key messages, briefing"),
        in_footer=False,
    ),
    Action(
        "anywhere", "show_tab('log')", "5", N_("Log"), N_("What your team did"), in_footer=False
    ),
    Action(
        "anywhere",
        "show_tab('monitor')",
        "6",
        N_("Monitor"),
        N_("How widely claims are spread and answered"),
        in_footer=False,
    ),
    Action(
        "anywhere",
        "toggle_bell",
        "l",
        N_("Bell"),
        N_("Ring when something arrives, or be silent"),
        in_footer=False,
    ),
    Action(
        "anywhere",
        "tour",
        "f2",
        N_("Tour"),
        N_("Try everything once, in two minutes, on a practice inject"),
        in_footer=False,
    ),
    Action("anywhere", "help", "f1", N_("Help"), N_("What you can do here, and with which key")),
    Action("composer", "save", "ctrl+s", N_("Save"), N_("Save a version that your team can see")),
    Action("composer", "request", "ctrl+r", N_("Clearance"), N_("Save and ask for sign-off")),
    Action("composer", "release", "ctrl+g", N_("Release"), N_("Save and let it out")),
    Action(
        "composer",
        "insert",
        "ctrl+o",
        N_("Insert"),
        N_("Put a key message or a fact into the text"),
    ),
    Action("composer", "template", "f2", N_("Template"), N_("Take over a text from the playbook")),
    Action(
        "composer",
        "undo",
        "ctrl+z",
        N_("Undo"),
        N_("Take back what you typed or chose last"),
        in_footer=False,
    ),
    Action(
        "composer", "redo", "ctrl+y", N_("Redo"), N_("Do again what you took back"), in_footer=False
    ),
    Action("composer", "next_language", "ctrl+l", N_("Language"), N_("Write in the next language")),
    Action("composer", "close", "escape", N_("Close"), N_("Go back; what you wrote is kept")),
    Action("composer", "help", "f1", N_("Help"), N_("What you can do here, and with which key")),
    Action("dialog", "finish", "ctrl+s", N_("Done"), N_("Finish and go on")),
    Action("dialog", "help", "f1", N_("Help"), N_("What you can do here, and with which key")),
    Action("dialog", "leave", "escape", N_("Back"), N_("Go back without doing anything")),
    Action("join", "join", "ctrl+s", N_("Join"), N_("Take your place in the team")),
    Action(
        "join",
        "next_language",
        "f8",
        N_("Language"),
        N_("Go on in another language: English, Latviešu, Українська"),
    ),
    Action("join", "help", "f1", N_("Help"), N_("What you can do here, and with which key")),
    Action("tour", "leave", "escape", N_("Leave"), N_("Leave the tour; nothing is recorded")),
    Action("reading", "close", "escape,enter,f1", N_("Close"), N_("Go back")),
)


def binding_id(action: Action) -> str:
    """`team.feed.open`: unique, so that a settings file can give the action another key."""
    return f"team.{action.place}.{plain_id(action.id)}"


key_of = partial(key_in, ACTIONS, binding_id)


def bindings(place: Place) -> list[Binding]:
    """What works in `place`, for `BINDINGS`."""
    return [binding_for(action, binding_id(action)) for action in actions_in(place)]


def actions_in(*places: Place) -> list[Action]:
    """The actions of `places`, in the order of the list above."""
    return in_places(ACTIONS, *places)
