"""Messages grouped by whom they are with."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content

from exercise_sim.exercise.state import Message
from exercise_sim.localization import _
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.team.perspective import SIMCELL, Perspective
from exercise_sim.tui.times import t_plus

CONVERSATION = "with "
"""What the id of every conversation begins with."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """`id` is stable while messages come; `to` is whom an answer goes to."""

    id: str
    name: str
    to: tuple[str, ...]
    messages: tuple[Message, ...]


def conversations(seen: Perspective) -> list[Conversation]:
    """The one with the latest message first."""
    found: dict[tuple[str, ...], list[Message]] = {}
    for message in seen.view.messages:
        found.setdefault(_others(message, seen), []).append(message)
    threads = [
        Conversation(
            _id_with(others),
            seen.recipients(others),
            tuple(one for one in others if _can_be_written_to(one, seen)) or (SIMCELL,),
            tuple(messages),
        )
        for others, messages in found.items()
    ]
    return sorted(threads, key=lambda thread: -thread.messages[-1].seq)


def conversation_with(message: Message, seen: Perspective) -> str:
    """The id of the conversation that `message` belongs to."""
    return _id_with(_others(message, seen))


def conversation_text(thread: Conversation, seen: Perspective) -> Content:
    """The messages, first to last, as in a chat."""
    return Content("\n\n").join(_message(message, seen) for message in thread.messages)


def statements_text(seen: Perspective) -> Content:
    """What other teams have in public, the latest first."""
    return Content("\n\n").join(_statements(seen)) or Content(
        _("No other team has published anything yet.")
    )


def _statements(seen: Perspective) -> Iterator[Content]:
    for statement in reversed(seen.view.statements):
        marks = " · " + _("corrected") if statement.corrected else ""
        marks += " · ✗ " + _("WITHDRAWN") if statement.withdrawn else ""
        channels = ", ".join(seen.channel(channel) for channel in statement.channels)
        head = Content.assemble(
            (one_line(seen.team(statement.team), 60), "bold"),
            (f" · {t_plus(statement.t)} · {one_line(channels, 80)}{marks}", "$foreground-muted"),
        )
        yield Content("\n").join(
            [head, *(plain(text.strip()) for text in statement.texts.values())]
        )


def _id_with(others: tuple[str, ...]) -> str:
    return CONVERSATION + " ".join(others)


def _others(message: Message, seen: Perspective) -> tuple[str, ...]:
    own = seen.view.team.id
    if message.team is None:
        speaker = next(
            (p for p, name in seen.view.personas.items() if message.speaker in name.root.values()),
            message.speaker,
        )
        return (speaker,)
    sender = [message.team] if message.team != own else []
    return tuple(sorted({*sender, *message.to} - {own}))


def _can_be_written_to(one: str, seen: Perspective) -> bool:
    return one == SIMCELL or one in seen.view.personas or one in {t.id for t in seen.view.teams}


def _message(message: Message, seen: Perspective) -> Content:
    own = message.team == seen.view.team.id
    if own:
        who = _("{name} to {recipients}").format(
            name=seen.person(message.by), recipients=seen.recipients(message.to)
        )
    elif message.team is None:
        who = message.speaker
    else:
        who = seen.team(message.team)
    head = Content.assemble(
        ("→ " if own else "● ", "bold $text-accent"),
        (one_line(who, 100), "bold"),
        (f" · {t_plus(message.t)} ({seen.story_time(message.t)})", "$foreground-muted"),
    )
    return Content("\n").join([head, plain(message.text.strip())])
