"""What waits on whom, and since when: every text of the team that is not out or taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from exercise_sim.exercise.visibility import Draft
from exercise_sim.localization import _
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.standing import returned, who_decides
from exercise_sim.tui.times import clock_face


@dataclass(frozen=True, slots=True)
class Waiting:
    """`on` names people in plain words; `since` is T+ in seconds."""

    draft: Draft
    on: str
    mine: bool
    to_do: str
    since: float


def all_waiting(seen: Perspective) -> list[Waiting]:
    """What waits for the person at the keyboard first, then what waits longest."""
    found = [one for draft in seen.view.drafts for one in _waiting(draft, seen)]
    return sorted(found, key=lambda one: (not one.mine, one.since))


def board_text(seen: Perspective, t: float) -> Content:
    """One block for each person or group that something waits on."""
    waiting = all_waiting(seen)
    if not waiting:
        return Content(_("Nothing waits on anybody: every text is out, or there is none."))
    blocks: dict[str, list[Content]] = {}
    for one in waiting:
        blocks.setdefault(one.on, []).append(_lines(one, t))
    return Content("\n\n").join(
        Content("\n").join([Content.styled(on, "bold underline"), *lines])
        for on, lines in blocks.items()
    )


def _lines(one: Waiting, t: float) -> Content:
    latest = one.draft.response.latest
    first = one_line(next(iter(latest.content.texts.values()), ""), 60)
    head = _("{action}, version {number}").format(
        action=action_name(latest.content.action), number=latest.number
    )
    return Content.assemble(
        ("► " if one.mine else "… ", "bold $text-warning"),
        (f"{clock_face(max(0.0, t - one.since)):>6}  ", "bold"),
        f"{one.to_do}: {head}\n          ",
        (quoted(first) if first else "", "$foreground-muted"),
    )


def _waiting(draft: Draft, seen: Perspective) -> Iterator[Waiting]:
    response = draft.response
    latest = response.latest
    out = response.releases and response.releases[-1].version == latest.number
    if response.withdrawal is not None or out:
        return
    pending, back = response.pending, returned(response)
    if pending is not None and draft.left:
        signers = who_decides(draft, seen)
        on = _("The SimCell") if pending.simcell else _people(signers, seen)
        mine = not pending.simcell and seen.me in signers
        yield Waiting(draft, on, mine, _("to clear"), pending.t)
    elif back is not None:
        words = _("sent back, to rewrite")
        if back.comment.strip():
            words += f" ({one_line(back.comment, 60)})"
        yield _author(draft, seen, words, back.t)
    elif draft.left:
        yield _author(draft, seen, _("to send for clearance"), latest.t)
    else:
        since = max([latest.t, *(d.t for d in response.approvals(latest.number))])
        words = _("cleared, to release") if draft.required else _("to release")
        yield _author(draft, seen, words, since)


def _author(draft: Draft, seen: Perspective, to_do: str, since: float) -> Waiting:
    author = draft.response.latest.by
    return Waiting(draft, _people([author], seen), author == seen.me, to_do, since)


def _people(ids: list[str], seen: Perspective) -> str:
    names = [_("YOU") if one == seen.me else seen.person(one) for one in ids]
    return _(" or ").join(names)
