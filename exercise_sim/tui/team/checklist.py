"""What the playbook still expects for the injects that a response answers."""

from textual.content import Content

from exercise_sim.localization import _
from exercise_sim.localization.quoting import quoted
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.waiting import is_open, is_overdue, task_words
from exercise_sim.tui.team.writing import Writing


def checklist(writing: Writing, seen: Perspective, t: float) -> Content:
    """One line per task; the one that this response would do is marked with an arrow."""
    lines = []
    content = writing.content
    for inject in content.answers:
        item = seen.item(inject)
        if item is None:
            continue
        for task in item.tasks:
            this = is_open(task) and task.action == content.action
            style = "bold $text-error" if is_overdue(task, t) else ("bold" if this else "")
            arrow = "→" if this else " "
            title = one_line(seen.title(inject), 40) if len(content.answers) > 1 else ""
            words = f"{arrow} {task_words(task, t)} {quoted(title) if title else ''}".rstrip()
            lines.append(Content.styled(words, style))
    if not lines:
        hint = (
            _("Nothing is expected for what this answers.")
            if content.answers
            else _("This answers no inject. Choose one under “Answers”, if it does.")
        )
        return Content.styled(hint, "$foreground-muted")
    return Content("\n").join(lines)
