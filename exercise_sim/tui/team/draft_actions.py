"""What a person can do with a response as it stands."""

from collections.abc import Iterator

from exercise_sim.exercise.visibility import Draft
from exercise_sim.tui.team.drafts_list import DraftEntry
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import standing


def possible(entry: DraftEntry | None, seen: Perspective) -> Iterator[str]:
    """Ids of the actions that make sense; the rules of play have the last word."""
    if entry is None:
        return
    yield "read"
    if entry.draft is not None and len(entry.draft.response.versions) > 1:
        yield "differences"
    if seen.status == "ended":
        return
    if entry.writing is not None:
        yield from ("edit", "discard")
    if entry.draft is not None:
        yield from _with_saved(entry.draft, seen)


def _with_saved(draft: Draft, seen: Perspective) -> Iterator[str]:
    response = draft.response
    if response.withdrawal is not None:
        return
    if "drafter" in seen.my_duties:
        yield "edit"
    if response.releases:
        yield "withdraw"
    if len(seen.view.teams) > 1:
        yield "share"
    if draft.left and response.pending is None:
        yield "request"
    if response.pending is not None and not response.pending.simcell:
        if standing(draft, seen).mine_to_decide:
            yield "approve"
        if set(seen.my_duties) & set(draft.required):
            yield "send_back"
    if not response.releases or response.releases[-1].version != response.latest.number:
        yield "release"
