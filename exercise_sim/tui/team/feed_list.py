"""The feed: what has arrived, the newest first, two lines each."""

from __future__ import annotations

from collections import Counter

from textual.content import Content

from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.localization import _, ngettext
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.calls import call_at
from exercise_sim.tui.team.columns import spread
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.post_look import (
    SAYS_ALL,
    WORDS,
    Look,
    list_title,
    look_of,
    people_reached,
    reach_words,
)
from exercise_sim.tui.team.threads import Brackets, brackets, newest_first, replies, together
from exercise_sim.tui.team.waiting import Kind, Load, load
from exercise_sim.tui.times import clock_face

STYLES: dict[Kind, str] = {
    "overdue": "bold $text-error",
    "waiting": "bold $text-warning",
    "answered": "$text-success",
    "nothing asked": "$foreground-muted",
    "recalled": "$foreground-muted",
}
ROOM_FOR_REACH = 68
"""Cells of a line from which on the reach of a post stands in the list too."""


class FeedList(EntryList[FeedItem]):
    """First line: time, what it is, channel, sender, deadline. Second: the title."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(empty="", id=id)
        self._seen: Perspective | None = None
        self._t = 0.0
        self._feed: tuple[FeedItem, ...] | None = None
        self._by: tuple[str | None, bool] = (None, True)
        self._ordered: list[FeedItem] = []
        self._brackets: Brackets = {}
        self._replies: Counter[str] = Counter()

    def show_feed(self, seen: Perspective, channel: str | None, *, threads: bool = True) -> None:
        """Lists what came by `channel` (None: by all of them), in `threads` or as it came."""
        self._seen = seen
        self._t = seen.t
        self.empty = (
            _("Nothing has come by this channel.")
            if seen.view.feed
            else _("Nothing has arrived yet. What arrives will be listed here, the newest first.")
        )
        before = self._brackets, self._replies
        # Most news leave the feed the very same, and ordering a long one takes longer than drawing.
        if seen.view.feed is not self._feed or (channel, threads) != self._by:
            self._feed, self._by = seen.view.feed, (channel, threads)
            items = [item for item in self._feed if channel in (None, item.channel)]
            self._ordered = together(items) if threads else newest_first(items)
            self._brackets = brackets(self._ordered) if threads else {}
        self._replies = replies(seen.view)
        for entry in [entry for entry in self._drawn if self._beside(entry, *before)]:
            del self._drawn[entry]
        self.show(self._ordered)

    def show_time(self, t: float) -> None:
        if int(t) != int(self._t):
            self._t = t
            self.draw_again()

    def draw(self, entry: FeedItem, width: int) -> list[Content]:
        assert self._seen is not None
        standing = load(entry, self._t)
        look = look_of(entry, self._seen)
        unread = self._seen.me not in entry.opened_by
        upper, lower = self._brackets.get(entry.id, (" ", " "))
        head = Content.assemble(
            (upper, "$foreground-muted"),
            ("● " if unread else "  ", "bold $text-accent"),
            (clock_face(entry.t), "$foreground-muted"),
            " ",
            *self._from(entry, look),
        )
        title = Content(list_title(entry, look, self._seen, self._t))
        if entry.recalled:
            title = title.stylize("strike dim")
        elif unread:
            title = title.stylize("bold")
        lead = Content.assemble((lower, "$foreground-muted"), "  ")
        more = " · ".join(self._more(entry, look, standing, width))
        return [
            spread(head, self._standing(entry, look, standing), width),
            spread(lead + title, Content.styled(more, "$foreground-muted"), width),
        ]

    def _beside(self, entry: str, marks: Brackets, answered: Counter[str]) -> bool:
        """Whether what is drawn beside `entry` differs from before, though it is the same."""
        return (
            marks.get(entry) != self._brackets.get(entry) or answered[entry] != self._replies[entry]
        )

    def _from(self, entry: FeedItem, look: Look) -> list[tuple[str, str]]:
        """`Post Telegram @handle`, `News BORDER NEWS`, `E-mail Sender`."""
        assert self._seen is not None
        parts = [(_(WORDS[look]), "bold")]
        channel = one_line(self._seen.channel(entry.channel), 24)
        if look == "headline":
            parts += [(" ", ""), (channel.upper(), "$text-accent")]
        elif look not in SAYS_ALL:
            parts += [(" ", ""), (channel, "$text-accent")]
        return [*parts, (" ", ""), (one_line(self._seen.sender_name(entry), 60), "")]

    def _standing(self, entry: FeedItem, look: Look, standing: Load) -> Content:
        if look == "call" and not entry.recalled:
            ringing = call_at(entry, self._t).in_list()
            if ringing:
                return Content.styled(ringing, "bold reverse")
        return Content.styled(standing.words(self._t), STYLES[standing.kind])

    def _more(self, entry: FeedItem, look: Look, standing: Load, width: int) -> list[str]:
        """What else there is to say about it, in the right corner."""
        assert self._seen is not None
        found = []
        if look in ("post", "headline") and width >= ROOM_FOR_REACH:
            found.append(reach_words(people_reached(entry, self._seen)))
        if answers := self._replies[entry.id]:
            found.append(ngettext("{n} reply", "{n} replies", answers).format(n=answers))
        if entry.again:
            times = len(entry.again) + 1
            found.append(ngettext("came {n} time", "came {n} times", times).format(n=times))
        if standing.more:
            found.append(ngettext("+{n} more", "+{n} more", standing.more).format(n=standing.more))
        return [one for one in found if one]
