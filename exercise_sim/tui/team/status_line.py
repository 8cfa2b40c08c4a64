"""What the header says to a team."""

from exercise_sim.localization import _, ngettext
from exercise_sim.tui.exercise_header import ExerciseHeader
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.waiting import to_answer
from exercise_sim.tui.times import t_plus


def show_header(header: ExerciseHeader, seen: Perspective, t: float) -> None:
    """The clock, and how much is to answer and overdue."""
    waiting, overdue = to_answer(seen.view, t)
    if not seen.view.feed or seen.status == "ended":
        matters = ""
    elif seen.view.checklist_hidden:
        matters = ngettext("{n} unread", "{n} unread", seen.unread).format(n=seen.unread)
    elif overdue:
        matters = _("{number} to answer, {late} OVERDUE").format(number=waiting, late=overdue)
    else:
        matters = ngettext("{n} to answer", "{n} to answer", waiting).format(n=waiting)
    header.show(
        title=seen.read(seen.view.title),
        handling=seen.view.handling,
        t_plus=t_plus(t),
        story_time=seen.story_time(t),
        state=seen.status,
        matters=matters,
        alarm=overdue > 0 and seen.status != "ended",
    )
