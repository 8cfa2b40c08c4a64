"""The team's responses, what waits for this person first, then the latest."""

from dataclasses import dataclass

from textual.content import Content

from exercise_sim.exercise.visibility import Draft
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.columns import spread
from exercise_sim.tui.team.entry_list import EntryList
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import standing
from exercise_sim.tui.team.writing import Writing


@dataclass(frozen=True, slots=True)
class DraftEntry:
    """A response in the log, a text that this person is writing, or one on top of the other."""

    id: str
    draft: Draft | None
    writing: Writing | None
    recovered: bool = False


def draft_entries(
    seen: Perspective, writings: dict[str, Writing], recovered: set[str]
) -> list[DraftEntry]:
    """What is being written, what waits for this person, then everything else, latest first."""
    known = {d.response.id: d for d in seen.view.drafts}
    entries = [
        DraftEntry(slot, known.get(slot), writings.get(slot), slot in recovered)
        for slot in dict.fromkeys([*known, *writings])
    ]
    return sorted(entries, key=lambda entry: _order(entry, seen))


def _order(entry: DraftEntry, seen: Perspective) -> tuple[int, int]:
    if entry.draft is None:
        return (1, 0)
    latest = entry.draft.response.latest.seq
    if standing(entry.draft, seen).mine_to_decide:
        return (0, latest)
    return (1 if entry.writing is not None else 2, -latest)


class DraftsList(EntryList[DraftEntry]):
    """First line: how it stands. Second: action and first words."""

    def __init__(self, *, id: str) -> None:  # noqa: A002
        super().__init__(
            empty=_(
                "Your team has not written anything yet. Press {new} to write a response, or "
                "{respond} on an entry of the feed."
            ).format(new=key_of("team.anywhere.compose"), respond=key_of("team.feed.respond")),
            id=id,
        )
        self._seen: Perspective | None = None
        self._t = 0.0

    def show_drafts(self, seen: Perspective, entries: list[DraftEntry]) -> None:
        self._seen = seen
        self._t = seen.t
        self.show(entries)

    def show_time(self, t: float) -> None:
        if int(t) != int(self._t):
            self._t = t
            self.draw_again()

    def draw(self, entry: DraftEntry, width: int) -> list[Content]:
        assert self._seen is not None
        words: list[Content] = []
        if entry.writing is not None:
            text = _("recovered: not saved yet") if entry.recovered else _("you are writing it")
            words.append(Content.styled(f"✎ {text}", "bold $text-accent"))
        if entry.draft is not None:
            stands = standing(entry.draft, self._seen)
            words.append(Content.styled(one_line(stands.with_time(self._t)), stands.style))
        return [
            spread(Content("; ").join(words), _version(entry), width),
            spread(_first_words(entry), Content(""), width),
        ]


def _version(entry: DraftEntry) -> Content:
    if entry.draft is None:
        return Content("")
    return Content.styled(f"v{entry.draft.response.latest.number}", "$foreground-muted")


def _first_words(entry: DraftEntry) -> Content:
    if entry.writing is not None:
        action, text = entry.writing.content.action, entry.writing.first_words
    else:
        assert entry.draft is not None
        content = entry.draft.response.latest.content
        action, text = content.action, next(iter(content.texts.values()), "")
    words = one_line(text, 400)
    return Content.assemble(
        "  ", (action_name(action), "bold"), "  ", words or (_("no text yet"), "italic")
    )
