"""What an entry of the feed looks like: as its channel does, told apart by layout and a word."""

from __future__ import annotations

from typing import Literal

from exercise_sim.exercise.mentions import reach
from exercise_sim.exercise.visibility import FeedItem, Task
from exercise_sim.localization import N_, _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.vocabulary import ChannelKind
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.calls import call_at
from exercise_sim.tui.team.perspective import Perspective

Look = Literal["post", "headline", "email", "call", "enquiry", "message", "platform", "meeting"]

WORDS: dict[Look, str] = {
    "post": N_("Post"),
    "headline": N_("News"),
    "email": N_("E-mail"),
    "call": N_("Call"),
    "enquiry": N_("Press enquiry"),
    "message": N_("Message"),
    "platform": N_("Platform"),
    "meeting": N_("Meeting"),
}

BY_KIND: dict[ChannelKind, Look] = {
    "social": "post",
    "web": "headline",
    "press": "headline",
    "broadcast": "headline",
    "email": "email",
    "phone": "call",
    "sms": "message",
    "messenger": "message",
    "platform": "platform",
    "meeting": "meeting",
}

SAYS_ALL: frozenset[Look] = frozenset(("email", "call", "enquiry", "meeting"))
"""Looks that say enough by their word; the channel's name would only take the sender's room."""


def look_of(item: FeedItem, seen: Perspective) -> Look:
    """A newsroom that asks for something enquires; whatever else it does, it reports."""
    kinds = {channel.id: channel.kind for channel in seen.view.channels}
    look = BY_KIND[kinds[item.channel]] if item.channel in kinds else "post"
    if item.from_press and look != "call" and asked_for(item) is not None:
        return "enquiry"
    return look


def asked_for(item: FeedItem) -> Task | None:
    """The reply that whoever wrote wants."""
    return next((task for task in item.tasks if task.action == "reply"), None)


def shown_title(item: FeedItem, seen: Perspective) -> str:
    """The title in the language in which it came."""
    return item.title.as_it_came(item.original, seen.view.language)[1]


def list_title(item: FeedItem, look: Look, seen: Perspective, t: float) -> str:
    """The second line in a list."""
    title = one_line(shown_title(item, seen), 400)
    if look == "email":
        return _("Subject: {title}").format(title=title)
    if look == "message":
        return quoted(title)
    if look == "enquiry":
        return f"{wanted_by(item, seen)}: {title}"
    if look == "call" and call_at(item, t).state == "missed":
        return _("Voicemail: {title}").format(title=title)
    return title


def wanted_by(item: FeedItem, seen: Perspective) -> str:
    """`Answer by 09:25`, in story time, as a journalist says it."""
    task = asked_for(item)
    if task is None or task.due is None:
        return _("Answer wanted")
    return _("Answer by {time}").format(time=seen.story_time(task.due))


def people_reached(item: FeedItem, seen: Perspective) -> int:
    """How many people use its channel."""
    return reach(seen.view.audiences, (item.channel,))


def reach_words(people: int) -> str:
    """Nothing where the scenario counts nobody on the channel."""
    if not people:
        return ""
    words = ngettext("reaches {people} person", "reaches up to {people} people", people)
    return words.format(people=whole(people))
