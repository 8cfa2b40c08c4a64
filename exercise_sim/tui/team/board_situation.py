"""The situation board: what all teams have decided, said and confirmed, on one page."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content

from exercise_sim.exercise.state import Decision
from exercise_sim.localization import _
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.actions import key_of
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.times import t_plus


def board_of_all(seen: Perspective) -> Content:
    """Decisions first: they are what another team must not miss."""
    blocks = [
        (
            _("Decided (all teams see this)"),
            list(_decisions(seen)),
            _("Nothing yet. Press {key}.").format(key=key_of("team.coordination.record")),
        ),
        (_("In public"), list(_statements(seen)), _("Nobody has published anything yet.")),
        (_("Facts your team can stand on"), list(_facts(seen)), _("None yet: verify.")),
    ]
    return Content("\n\n").join(
        Content("\n").join(
            [
                Content.styled(title, "bold underline"),
                *(lines or [Content.styled(nothing, "$foreground-muted")]),
            ]
        )
        for title, lines, nothing in blocks
    )


def whose(decision: Decision, seen: Perspective) -> str:
    """The team that put it there, or exercise control."""
    if decision.team is None:
        return _("Exercise control")
    if decision.team == seen.view.team.id:
        return _("Your team")
    return one_line(seen.team(decision.team), 60)


def _decisions(seen: Perspective) -> Iterator[Content]:
    for decision in reversed(seen.view.decisions):
        yield _line(decision.t, whose(decision, seen), decision.text)


def _statements(seen: Perspective) -> Iterator[Content]:
    found: list[tuple[float, str, str, str]] = []
    for theirs in seen.view.statements:
        mark = _("withdrawn") if theirs.withdrawn else _("corrected") if theirs.corrected else ""
        text = next(iter(theirs.texts.values()), "")
        found.append((theirs.t, one_line(seen.team(theirs.team), 60), text, mark))
    for draft in seen.view.drafts:
        ours = draft.response
        if not ours.releases:
            continue
        content = ours.version(ours.releases[-1].version).content
        if content.action == "publish":
            gone = ours.withdrawal is not None
            mark = _("withdrawn") if gone else _("corrected") if len(ours.releases) > 1 else ""
            text = next(iter(content.texts.values()), "")
            found.append((ours.releases[-1].t, _("Your team"), text, mark))
    for t, who, text, mark in sorted(found, key=lambda one: -one[0]):
        yield _line(t, f"{who} [{mark}]" if mark else who, one_line(text, 300))


def _facts(seen: Perspective) -> Iterator[Content]:
    for fact in seen.view.facts:
        yield Content("• ") + plain(one_line(seen.read(fact.text)))


def _line(t: float, who: str, text: str) -> Content:
    return Content.assemble(
        (f"{t_plus(t):<9} ", "$foreground-muted"), (f"{who}: ", "bold"), plain(text.strip())
    )
