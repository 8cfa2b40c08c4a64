"""One line under the tabs that says what matters now, in every state of the exercise."""

from typing import Literal

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from exercise_sim.exercise.no_play import is_no_play, what_happened
from exercise_sim.exercise.reasons import reason_told
from exercise_sim.localization import _, ngettext
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.waiting import is_overdue, most_urgent
from exercise_sim.tui.times import countdown

TOLD_FOR = 60.0
"""Exercise seconds for which a jump of story time is told."""

Kind = Literal["calm", "ask", "alarm", "stop", "no-play"]


class Banner(Static):
    """Paused and ended stand out; while the clock runs it names the nearest deadline."""

    class Clicked(Message):
        """The person wants to go where the sentence points."""

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Clicked())

    def show(self, seen: Perspective, t: float) -> None:
        words, kind = what_matters(seen, t)
        for known in ("ask", "alarm", "stop", "no-play"):
            self.set_class(kind == known, f"-{known}")
        content = no_play_sign(words) if kind == "no-play" else Content(one_line(words))
        if self.content != content:
            self.update(content, layout=False)


def no_play_sign(reason: str) -> Content:
    """Three lines in letters that no other state of the exercise has."""
    mark, no_play, real = "■■■", _("NO PLAY"), _("THIS IS REAL")
    return Content("\n").join(
        [
            Content(f"{mark}  {no_play}  {mark}  {real}  {mark}"),
            Content(one_line(reason, 120)),
            Content(_("The exercise stands. Listen to the people in charge, not to this screen.")),
        ]
    )


def what_matters(seen: Perspective, t: float) -> tuple[str, Kind]:
    """(the sentence, its kind)."""
    view = seen.view
    if seen.status == "paused" and is_no_play(view.pause_reason):
        return what_happened(view.pause_reason), "no-play"
    if called(seen):
        words = _("☎ COMMS CHECK: exercise control calls your team. Press {key}: we are present.")
        return words.format(key=key_of("team.anywhere.answer_call")), "ask"
    if seen.status == "not started":
        return _before_startex(seen), "calm"
    if seen.status == "paused":
        phase = view.phase
        if phase is not None and discussed(seen):
            words = _("DISCUSSION: {title}. The questions are under key {key}.")
            return "‖ " + words.format(
                key=key_of("team.anywhere.show_tab.playbook"), title=seen.read(phase.title)
            ), "stop"
        reason = reason_told(view.pause_reason.strip())
        if reason:
            words = _("PAUSED: {reason}. The clock stands; nothing can be released.")
            return "‖ " + words.format(reason=reason), "stop"
        return "‖ " + _("PAUSED. The clock stands; nothing can be released."), "stop"
    if seen.status == "ended":
        return "■ " + _("THE EXERCISE HAS ENDED. You can still read everything."), "stop"
    jump = next(reversed(view.story.jumps), None)
    if jump is not None and t - jump.t < TOLD_FOR:
        words = _("The story has moved on: it is now {time}.")
        return "► " + words.format(time=f"{jump.to:%d.%m.%Y, %H:%M}"), "calm"
    if view.checklist_hidden:
        return _left_to_the_team(seen), "calm"
    return _nearest_deadline(seen, t)


def called(seen: Perspective) -> bool:
    """Whether exercise control waits for the team's answer to a comms check."""
    view = seen.view
    return view.comms_called and view.comms_check is None and seen.status != "ended"


def discussed(seen: Perspective) -> bool:
    """Whether the teams are to talk about the questions of the phase now."""
    phase = seen.view.phase
    if seen.status != "paused" or phase is None:
        return False
    return phase.kind == "discussion" and bool(phase.questions)


def _before_startex(seen: Perspective) -> str:
    if seen.view.comms_check is not None:
        return "✓ " + _("Your team has answered the comms check. The exercise starts soon.")
    return _("The exercise has not started yet. Read the briefing; {key} shows the keys.").format(
        key=key_of("team.anywhere.help")
    )


def _left_to_the_team(seen: Perspective) -> str:
    """Where the scenario hides what is expected, nothing here may tell it."""
    number = seen.unread
    if not number:
        return _("You decide what needs an answer, and by when.")
    words = ngettext(
        "{number} entry is unread. You decide what needs an answer, and by when.",
        "{number} entries are unread. You decide what needs an answer, and by when.",
        number,
    )
    return words.format(number=number)


def _nearest_deadline(seen: Perspective, t: float) -> tuple[str, Kind]:
    urgent = most_urgent(seen.view, t)
    if urgent is None:
        if seen.view.feed:
            return "✓ " + _("Nothing is waiting for your team."), "calm"
        return _("Nothing has arrived yet."), "calm"
    item, task = urgent
    what = f"{action_name(task.action)}: {seen.title(item.id)}"
    if task.due is None:
        return _("Next: {task}, no deadline").format(task=what), "calm"
    if is_overdue(task, t):
        return "! " + _("LATE by {time}: {task}").format(
            time=countdown(t - task.due), task=what
        ), "alarm"
    return _("Next: {time} left to {task}").format(time=countdown(task.due - t), task=what), "calm"
