"""What can be chosen in the fields of the composer."""

from collections.abc import Callable

from exercise_sim.localization import _, ngettext
from exercise_sim.localization.numbers import whole
from exercise_sim.scenario.vocabulary_in_words import action_name
from exercise_sim.tui.plain import one_line
from exercise_sim.tui.team.mark_list import Choice
from exercise_sim.tui.team.perspective import Perspective
from exercise_sim.tui.team.wording import ACTIONS
from exercise_sim.tui.team.writing import Writing
from exercise_sim.tui.times import t_plus


def action_choices(_seen: Perspective) -> list[Choice]:
    return [Choice(action, action_name(action), _(about)) for action, about in ACTIONS.items()]


def answer_choices(seen: Perspective) -> list[Choice]:
    """Injects that the team has received, the latest first."""
    return [
        Choice(
            item.id,
            seen.title(item.id),
            f"{one_line(seen.sender_name(item), 20)}, {t_plus(item.t)}",
        )
        for item in reversed(seen.view.feed)
        if not item.recalled
    ]


def channel_choices(seen: Perspective) -> list[Choice]:
    return [
        Choice(c.id, seen.read(c.name), _limit(c.limit) if c.limit else "")
        for c in seen.view.channels
    ]


def audience_choices(seen: Perspective) -> list[Choice]:
    return [
        Choice(
            a.id,
            seen.read(a.name),
            ngettext(
                "{size} person; read {languages}; use {channels}",
                "{size} people; read {languages}; use {channels}",
                a.size,
            ).format(
                size=whole(a.size),
                languages=", ".join(a.languages),
                channels=", ".join(seen.channel(c) for c in a.channels),
            ),
        )
        for a in seen.view.audiences
    ]


def recipient_choices(seen: Perspective) -> list[Choice]:
    teams = [
        Choice(t.id, seen.read(t.name), _("team"))
        for t in seen.view.teams
        if t.id != seen.view.team.id
    ]
    return [*teams, *(Choice(p, seen.recipient(p)) for p in seen.view.personas)]


def _limit(characters: int) -> str:
    words = ngettext("up to {number} character", "up to {number} characters", characters)
    return words.format(number=whole(characters))


CHOICES: dict[str, Callable[[Perspective], list[Choice]]] = {
    "action": action_choices,
    "answers": answer_choices,
    "channels": channel_choices,
    "audiences": audience_choices,
    "to": recipient_choices,
}
"""Field of `Writing` -> what can be chosen there."""


def languages_of(seen: Perspective, writing: Writing) -> list[str]:
    """Languages to write in: of the exercise, of its audiences, and those written in already."""
    audience = [code for a in seen.view.audiences for code in a.languages]
    own = seen.view.title.languages
    return list(dict.fromkeys([seen.view.language, *own, *audience, *writing.content.texts]))
