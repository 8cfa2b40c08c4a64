"""What is waiting for the team and how long is left: the question a player asks first."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from exercise_sim.exercise.visibility import FeedItem, Task, TeamView
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary import Action
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.times import countdown

Kind = Literal["overdue", "waiting", "answered", "nothing asked", "recalled"]


@dataclass(frozen=True, slots=True)
class Load:
    """How one entry of the feed stands: the most urgent open task, and how many more there are."""

    kind: Kind
    task: Task | None = None
    more: int = 0

    def words(self, t: float) -> str:
        """`publish in 04:59`, `! publish late 00:30`, `answered`."""
        if self.kind == "recalled":
            return "✗ " + _("recalled")
        if self.kind == "answered":
            return "✓ " + _("answered")
        return "" if self.task is None else task_words(self.task, t)


def is_open(task: Task) -> bool:
    return task.done_at is None and not task.waived


def is_overdue(task: Task, t: float) -> bool:
    return is_open(task) and task.due is not None and t > task.due


def task_words(task: Task, t: float) -> str:
    """What is to be done and how long is left, in words and not in colour alone."""
    action = action_name(task.action)
    if task.done_at is not None:
        late = task.due is not None and task.done_at > task.due
        done = _("{action} done late") if late else _("{action} done")
        return "✓ " + done.format(action=action)
    if task.waived:
        return "– " + _("{action} waived").format(action=action)
    if task.due is None:
        return f"○ {action}"
    left = task.due - t
    if left < 0:
        return "! " + _("{action} late {time}").format(action=action, time=countdown(-left))
    return "○ " + _("{action} in {time}").format(action=action, time=countdown(left))


def load(item: FeedItem, t: float) -> Load:
    """How `item` stands at T+ `t` seconds."""
    if item.recalled:
        return Load("recalled")
    opened = sorted((task for task in item.tasks if is_open(task)), key=_urgency)
    if opened:
        first = opened[0]
        kind: Kind = "overdue" if is_overdue(first, t) else "waiting"
        return Load(kind, first, len(opened) - 1)
    return Load("answered" if item.tasks else "nothing asked")


def to_answer(view: TeamView, t: float) -> tuple[int, int]:
    """(entries with something left to do, those of them that are overdue)."""
    waiting = _waiting_in(view.feed)
    return len(waiting.dues), bisect_left(waiting.dues, t)


def most_urgent(view: TeamView, _t: float) -> tuple[FeedItem, Task] | None:
    """The entry and task whose deadline is nearest, or longest past; None: nothing is waiting."""
    return _waiting_in(view.feed).first


def next_action(item: FeedItem) -> Action | None:
    """What a response to `item` would most urgently do; None: nothing is asked that it could."""
    asked = [task for task in item.tasks if task.done_at is None and task.action != "assess"]
    return min(asked, key=_urgency).action if asked else None


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is open in a feed: `dues` has the most urgent deadline of each entry, in order."""

    dues: tuple[float, ...]
    first: tuple[FeedItem, Task] | None


def _waiting_of(feed: tuple[FeedItem, ...]) -> _Waiting:
    found = [
        (item, min(tasks, key=_urgency))
        for item in feed
        if not item.recalled and (tasks := [task for task in item.tasks if is_open(task)])
    ]
    dues = sorted(_urgency(task) for _item, task in found)
    return _Waiting(tuple(dues), min(found, key=lambda pair: _urgency(pair[1]), default=None))


def _urgency(task: Task) -> float:
    return float("inf") if task.due is None else task.due


def _remembering_one() -> Callable[[tuple[FeedItem, ...]], _Waiting]:
    """`_waiting_of`, worked out once for as long as it is asked about the same feed.

    Header and banner ask four times a second, and a feed may have ten thousand entries.
    """
    known: list[tuple[tuple[FeedItem, ...], _Waiting]] = []

    def waiting_in(feed: tuple[FeedItem, ...]) -> _Waiting:
        if not known or known[0][0] is not feed:
            known[:] = [(feed, _waiting_of(feed))]
        return known[0][1]

    return waiting_in


_waiting_in = _remembering_one()
