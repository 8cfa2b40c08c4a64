"""The feed in order: the newest first, with what belongs together side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from exercise_sim.exercise.visibility import FeedItem, TeamView

Brackets = Mapping[str, tuple[str, str]]
"""Entry -> the signs on the left of its two lines; entries that stand alone are left out."""


def newest_first(items: Iterable[FeedItem]) -> list[FeedItem]:
    """As they came; what is given runs from the first to the latest."""
    return list(items)[::-1]


def together(items: Iterable[FeedItem]) -> list[FeedItem]:
    """Threads by their newest entry, each with its newest first."""
    threads: dict[str, list[FeedItem]] = {}
    for item in newest_first(items):
        threads.setdefault(item.thread or item.id, []).append(item)
    return [item for thread in threads.values() for item in thread]


def brackets(ordered: Sequence[FeedItem]) -> Brackets:
    """A bracket around every thread of two or more, as `together` ordered them."""
    found: dict[str, tuple[str, str]] = {}
    threads = [None, *[item.thread for item in ordered], None]
    for item, before, after in zip(ordered, threads[:-2], threads[2:], strict=True):
        above, below = before == item.thread, after == item.thread
        if above or below:
            found[item.id] = ("│" if above else "┌", "│" if below else "└")
    return found


def replies(view: TeamView) -> Counter[str]:
    """Inject -> how many messages about it and texts of the team in answer to it there are."""
    found = Counter(message.about for message in view.messages if message.about is not None)
    for draft in view.drafts:
        content = draft.response.released
        if content is not None and content.action != "monitor":
            found.update(set(content.answers))
    return found


def rest_of_thread(item: FeedItem, view: TeamView) -> list[FeedItem]:
    """What belongs together with `item`, in the order in which it came."""
    return [one for one in view.feed if one.thread == item.thread and one.id != item.id]
