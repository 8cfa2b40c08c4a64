"""The feed: what has arrived, the newest first, two lines each."""

from textual.content import Content

from exercise_sim.exercise.visibility import FeedItem
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.columns import spread
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.waiting import Kind, load
from exercise_sim.tui.times import clock_face

STYLES: dict[Kind, str] = {
    "overdue": "bold $text-error",
    "waiting": "bold $text-warning",
    "answered": "$text-success",
    "nothing asked": "$foreground-muted",
    "recalled": "$foreground-muted",
}


class FeedList(EntryList[FeedItem]):
    """First line: time, channel, sender, deadline. Second: the title."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(empty="", id=id)
        self._seen: Perspective | None = None
        self._t = 0.0

    def show_feed(self, seen: Perspective, channel: str | None) -> None:
        """Lists what came by `channel` (None: by all of them)."""
        self._seen = seen
        self._t = seen.t
        self.empty = (
            "Nothing has come by this channel."
            if seen.view.feed
            else "Nothing has arrived yet. What arrives will be listed here, the newest first."
        )
        items = [item for item in seen.view.feed if channel in (None, item.channel)]
        self.show(items[::-1])

    def show_time(self, t: float) -> None:
        if int(t) != int(self._t):
            self._t = t
            self.draw_again()

    def draw(self, entry: FeedItem, width: int) -> list[Content]:
        assert self._seen is not None
        standing = load(entry, self._t)
        unread = self._seen.me not in entry.opened_by
        head = Content.assemble(
            ("● " if unread else "  ", "bold $text-accent"),
            (clock_face(entry.t), "$foreground-muted"),
            " ",
            (one_line(self._seen.channel(entry.channel), 24), "$text-accent"),
            " ",
            one_line(entry.sender, 60),
        )
        title = Content(one_line(self._seen.title(entry.id), 400))
        if entry.recalled:
            title = title.stylize("strike dim")
        elif unread:
            title = title.stylize("bold")
        more = f"+{standing.more} more" if standing.more else ""
        if entry.again:
            more = f"came {len(entry.again) + 1} times  {more}".rstrip()
        return [
            spread(head, Content.styled(standing.words(self._t), STYLES[standing.kind]), width),
            spread(Content("  ") + title, Content.styled(more, "$foreground-muted"), width),
        ]
