"""What is waiting for the team and how long is left: the question a player asks first."""

from dataclasses import dataclass
from typing import Literal

from exercise_sim.exercise.visibility import FeedItem, Task, TeamView
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
            return "✗ recalled"
        if self.kind == "answered":
            return "✓ answered"
        return "" if self.task is None else task_words(self.task, t)


def is_open(task: Task) -> bool:
    return task.done_at is None and not task.waived


def is_overdue(task: Task, t: float) -> bool:
    return is_open(task) and task.due is not None and t > task.due


def task_words(task: Task, t: float) -> str:
    """What is to be done and how long is left, in words and not in colour alone."""
    if task.done_at is not None:
        late = task.due is not None and task.done_at > task.due
        return f"✓ {task.action} done{' late' if late else ''}"
    if task.waived:
        return f"– {task.action} waived"
    if task.due is None:
        return f"○ {task.action}"
    left = task.due - t
    if left < 0:
        return f"! {task.action} late {countdown(-left)}"
    return f"○ {task.action} in {countdown(left)}"


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
    loads = [load(item, t).kind for item in view.feed]
    overdue = loads.count("overdue")
    return loads.count("waiting") + overdue, overdue


def most_urgent(view: TeamView, t: float) -> tuple[FeedItem, Task] | None:
    """The entry and task whose deadline is nearest, or longest past; None: nothing is waiting."""
    loads = [(item, load(item, t).task) for item in view.feed]
    waiting = [(item, task) for item, task in loads if task is not None]
    return min(waiting, key=lambda pair: _urgency(pair[1]), default=None)


def _urgency(task: Task) -> float:
    return float("inf") if task.due is None else task.due
