"""Drafts shown to partner teams before release: theirs to read, ours to show."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.visibility import PartnerDraft
from exercise_sim.localization import _
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.mark_list import Choice
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.version_text import where_to
from exercise_sim.tui.team.wording import language_name
from exercise_sim.tui.times import t_plus


def latest_shown(seen: Perspective) -> list[PartnerDraft]:
    """Of each draft the version that was shown last, the latest first."""
    latest = {draft.response: draft for draft in seen.view.partner_drafts}
    return sorted(latest.values(), key=lambda draft: -draft.t)


def partner_draft_id(draft: PartnerDraft) -> str:
    """The same for every version of a draft."""
    return f"draft {draft.response}"


def partner_draft_title(draft: PartnerDraft, seen: Perspective) -> str:
    return _("Draft of {team}").format(team=one_line(seen.team(draft.team), 60))


def partner_draft_text(draft: PartnerDraft, seen: Perspective) -> Content:
    """What can be read of it; Enter answers the team that wrote it."""
    head = _("{action}, version {number}, shown to you at {time}, before release").format(
        action=action_name(draft.content.action), number=draft.version, time=t_plus(draft.t)
    )
    parts = [
        Content.styled(partner_draft_title(draft, seen), "bold"),
        Content(head),
        where_to(draft.content, seen),
    ]
    for code, text in draft.content.texts.items():
        parts.append(Content.styled(f"\n── {language_name(code)} ──", "bold $text-accent"))
        parts.append(plain(text.strip()))
    return Content("\n").join(part for part in parts if part)


def partner_choices(seen: Perspective) -> list[Choice]:
    """The other teams."""
    return [
        Choice(team.id, seen.read(team.name))
        for team in seen.view.teams
        if team.id != seen.view.team.id
    ]
