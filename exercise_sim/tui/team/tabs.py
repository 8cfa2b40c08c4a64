"""The tabs of a team's screen: what they are called, and what on them is new or waits."""

from collections.abc import Mapping

from exercise_sim.localization import pgettext
from exercise_sim.tui.team.actions import Place
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import drafts_sign

WITH_HELP: tuple[Place, ...] = ("feed", "drafts", "coordination", "playbook", "monitor")
"""Those that help has something to say about."""


def tab_names() -> dict[str, str]:
    """Of all tabs, in the order of their keys; short, since all stand on one line."""
    return {
        "feed": pgettext("tab", "Feed"),
        "drafts": pgettext("tab", "Drafts"),
        "coordination": pgettext("tab", "Coordination"),
        "playbook": pgettext("tab", "Playbook"),
        "log": pgettext("tab", "Log"),
        "monitor": pgettext("tab", "Monitor"),
    }


def tab_label(tab: str, count: str = "") -> str:
    """`2 Drafts`, and behind it what is new there."""
    names = tab_names()
    number = list(names).index(tab) + 1
    return f"{number} {names[tab]}{count}"


def tab_counts(seen: Perspective, new: int, *, ringing: bool) -> Mapping[str, str]:
    """What stands behind the names: `new` is what others sent, `ringing` whether a call does."""
    unread = sum(seen.me not in item.opened_by for item in seen.view.feed)
    return {
        "feed": f"{f' ●{unread}' if unread else ''}{' ☎' if ringing else ''}",
        "drafts": drafts_sign(seen.view.drafts, seen),
        "coordination": f" ●{new}" if new else "",
    }
