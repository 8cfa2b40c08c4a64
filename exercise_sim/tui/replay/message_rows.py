"""What people had told each other, and what a team knew."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.state import Message
from exercise_sim.localization import _
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.row import Row, brief, heading, lines, paragraphs
from exercise_sim.tui.times import clock_face, t_plus


def message_rows(moment: Moment) -> list[Row]:
    """Messages, the latest first; for a team below them one row with the facts it knew."""
    if moment.team is None:
        return [_row(moment, one) for one in reversed(moment.state.messages)]
    view = moment.seen_by(moment.team).view
    rows = [_row(moment, one) for one in reversed(view.messages)]
    facts = Row(
        id="facts",
        seq=moment.seq,
        draw=lambda: (
            Content(
                _("Facts that the team knew or could look up: {number}").format(
                    number=len(view.facts)
                )
            ),
            Content(""),
        ),
        detail=lambda: _facts(moment),
    )
    return [*rows, facts]


def _row(moment: Moment, message: Message) -> Row:
    return Row(
        id=f"message/{message.id}",
        seq=message.seq,
        draw=lambda: (_line(moment, message), Content("")),
        detail=lambda: message_text(moment, message),
    )


def _line(moment: Moment, message: Message) -> Content:
    return Content.assemble(
        (f"{clock_face(message.t)} ", "$text-muted"),
        (f"{one_line(_sender(moment, message), 24)} → ", "$text-accent"),
        (f"{one_line(moment.names.recipients(message.to), 24)}: ", "$text-accent"),
        brief(message.text),
    )


def message_text(moment: Moment, message: Message) -> Content:
    about = (
        None
        if message.about is None
        else plain(_("About: {inject}").format(inject=moment.names.inject(message.about)))
    )
    return paragraphs(
        [
            lines(
                [
                    heading(_("From {sender}").format(sender=_sender(moment, message))),
                    plain(
                        _("To {recipients}, {time}").format(
                            recipients=moment.names.recipients(message.to), time=t_plus(message.t)
                        )
                    ),
                ]
            ),
            about,
            plain(message.text.strip()),
        ]
    )


def _sender(moment: Moment, message: Message) -> str:
    if message.team is None:
        return _("{speaker} (SimCell)").format(speaker=message.speaker)
    return f"{moment.names.person(message.by)}, {moment.names.team(message.team)}"


def _facts(moment: Moment) -> Content:
    assert moment.team is not None
    known = moment.state.facts.get(moment.team, {})
    parts = [heading(_("What {team} could know").format(team=moment.names.team(moment.team)))]
    for fact in moment.seen_by(moment.team).view.facts:
        since = _("from {time}").format(time=t_plus(fact.known_at))
        if fact.id in known:
            since = _("from {time}; confirmed to the team at {asked}").format(
                time=t_plus(fact.known_at), asked=t_plus(known[fact.id])
            )
        parts.append(
            plain(f"• {moment.names.read(fact.text).strip()}")
            + Content.styled(f"\n  {one_line(moment.names.read(fact.source), 80)}", "$text-muted")
            + Content.styled(f", {since}", "$text-muted")
        )
    return paragraphs(parts if len(parts) > 1 else [*parts, Content(_("Nothing yet."))])
