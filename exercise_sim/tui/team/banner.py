"""One line under the tabs that says what matters now, in every state of the exercise."""

from textual.content import Content
from textual.widgets import Static

from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.waiting import is_overdue, most_urgent
from exercise_sim.tui.times import countdown

TOLD_FOR = 60.0
"""Exercise seconds for which a jump of story time is told."""


class Banner(Static):
    """Paused and ended stand out; while the clock runs it names the nearest deadline."""

    def show(self, seen: Perspective, t: float) -> None:
        words, kind = what_matters(seen, t)
        self.set_class(kind == "alarm", "-alarm")
        self.set_class(kind == "stop", "-stop")
        content = Content(one_line(words))
        if self.content != content:
            self.update(content, layout=False)


def what_matters(seen: Perspective, t: float) -> tuple[str, str]:
    """(the sentence, its kind: `calm`, `alarm` or `stop`)."""
    if seen.status == "not started":
        return "The exercise has not started yet. Read the briefing; F1 shows the keys.", "calm"
    if seen.status == "paused":
        phase = seen.view.phase
        if phase is not None and phase.kind == "discussion" and phase.questions:
            return f"‖ DISCUSSION: {seen.read(phase.title)}. The questions are under key 4.", "stop"
        reason = seen.view.pause_reason.strip()
        because = f": {reason}" if reason else ""
        return f"‖ PAUSED{because}. The clock stands; nothing can be released.", "stop"
    if seen.status == "ended":
        return "■ THE EXERCISE HAS ENDED. You can still read everything.", "stop"
    jump = next(reversed(seen.view.story.jumps), None)
    if jump is not None and t - jump.t < TOLD_FOR:
        return f"► The story has moved on: it is now {jump.to:%d.%m.%Y, %H:%M}.", "calm"
    urgent = most_urgent(seen.view, t)
    if urgent is None:
        if seen.view.feed:
            return "✓ Nothing is waiting for your team.", "calm"
        return "Nothing has arrived yet.", "calm"
    item, task = urgent
    what = f"{task.action}: {seen.title(item.id)}"
    if task.due is None:
        return f"Next: {what}, no deadline", "calm"
    if is_overdue(task, t):
        return f"! LATE by {countdown(t - task.due)}: {what}", "alarm"
    return f"Next: {countdown(task.due - t)} left to {what}", "calm"
