"""What stands above an inject that is read: who, where and when, as its channel shows it."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.localization import _, ngettext
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.calls import call_at
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.post_look import (
    WORDS,
    asked_for,
    look_of,
    people_reached,
    reach_words,
    shown_title,
    wanted_by,
)
from exercise_sim.tui.team.threads import replies
from exercise_sim.tui.team.waiting import is_open
from exercise_sim.tui.times import countdown, t_plus


def head_of(item: FeedItem, seen: Perspective, t: float) -> Content:
    """Two lines, or four of an e-mail; how many there are does not change with the time."""
    look, sender = look_of(item, seen), seen.sender_name(item)
    if look == "email":
        lines = list(_mail(item, seen))
    elif look == "headline":
        lines = [_line(seen.channel(item.channel).upper(), _(WORDS[look]), item, seen)]
        by = _("By {author}").format(author=one_line(sender, 60))
        lines.append(_muted(by, *_echo(item, seen)))
    elif look == "post":
        lines = [_line(sender, _on(item, seen, _("Post on {channel}")), item, seen)]
        lines.append(_muted(*_echo(item, seen)))
    elif look == "call":
        call = call_at(item, t)
        lines = [_line(sender, _(WORDS[look]), item, seen)]
        style = "bold reverse" if call.state == "ringing" else "bold"
        lines.append(Content.styled(f"☎ {call.words()}", style))
    elif look == "enquiry":
        lines = [_line(sender, _on(item, seen, _("Press enquiry by {channel}")), item, seen)]
        lines.append(_deadline(item, seen, t))
    else:
        lines = [_line(sender, _on(item, seen, "{channel}"), item, seen)]
    return Content("\n").join(line for line in lines if line)


def _on(item: FeedItem, seen: Perspective, words: str) -> str:
    return words.format(channel=one_line(seen.channel(item.channel), 40))


def _line(author: str, what: str, item: FeedItem, seen: Perspective) -> Content:
    return Content.assemble(
        (one_line(author, 60), "bold"), " · ", (what, "$text-accent"), f" · {_when(item, seen)}"
    )


def _when(item: FeedItem, seen: Perspective) -> str:
    """`T+05:00 (09:05)`, and when it came again."""
    came = f"{t_plus(item.t)} ({seen.story_time(item.t)})"
    if not item.again:
        return came
    return f"{came} · " + _("again at {time}").format(time=t_plus(item.again[-1]))


def _muted(*parts: str) -> Content:
    return Content.styled(" · ".join(part for part in parts if part), "$foreground-muted")


def _echo(item: FeedItem, seen: Perspective) -> Iterator[str]:
    """How many people it reaches, and how often it was answered."""
    yield reach_words(people_reached(item, seen))
    answers = replies(seen.view)[item.id]
    yield ngettext("{n} reply", "{n} replies", answers).format(n=answers) if answers else ""


def _mail(item: FeedItem, seen: Perspective) -> Iterator[Content]:
    fields = (
        (_("From:"), one_line(seen.sender_name(item), 100)),
        (_("To:"), one_line(seen.team(seen.view.team.id), 100)),
        (_("Subject:"), one_line(shown_title(item, seen), 200)),
        (_("Sent:"), _when(item, seen)),
    )
    width = max(Content(name).cell_length for name, _value in fields)
    for name, value in fields:
        gap = " " * (width - Content(name).cell_length + 1)
        yield Content.assemble((name, "$text-accent"), gap, (value, "bold"))


def _deadline(item: FeedItem, seen: Perspective, t: float) -> Content:
    """`Answer by 09:25; 04:12 left`."""
    task = asked_for(item)
    words = wanted_by(item, seen)
    if task is None or task.due is None:
        return Content.styled(words, "bold")
    if not is_open(task):
        return Content.styled(words, "bold $text-success")
    left = task.due - t
    if left < 0:
        late = _("{deadline}; passed {time} ago").format(deadline=words, time=countdown(-left))
        return Content.styled(f"! {late}", "bold $text-error")
    return Content.styled(
        _("{deadline}; {time} left").format(deadline=words, time=countdown(left)), "bold"
    )
