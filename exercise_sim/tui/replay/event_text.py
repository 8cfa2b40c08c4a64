"""One event in full: its sentence, when and by whom, and the text that it is about."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.narration import narrate
from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.replay.cursor import Cursor
from exercise_sim.tui.facilitator.inject_text import as_players_see_it, ground_truth
from exercise_sim.tui.plain import plain
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.response_rows import version_text
from exercise_sim.tui.replay.row import lines, paragraphs
from exercise_sim.tui.times import t_plus


def sentence(cursor: Cursor, seq: int) -> str:
    """What happened at event number `seq`. It holds text from outside."""
    return narrate(cursor.final, cursor.events[seq - 1].event)


def event_detail(cursor: Cursor, seq: int, moment: Moment) -> Content:
    """The event in full; `moment` says from whose viewpoint."""
    event = cursor.events[seq - 1].event
    after = Moment(cursor.final, moment.t, moment.team)
    when = f"{t_plus(cursor.moment(seq))} · {after.story_time(cursor.moment(seq))}"
    count = _("event {number} of {all}").format(number=seq, all=cursor.last)
    stamp = f"{when} · {count} · {event.wall:%H:%M:%S} UTC"
    return paragraphs(
        [
            lines(
                [
                    plain(sentence(cursor, seq)).stylize("bold"),
                    Content.styled(stamp, "$text-muted"),
                ]
            ),
            _before_startex(cursor) if seq == cursor.setup else None,
            *_texts(event, after),
        ]
    )


def _before_startex(cursor: Cursor) -> Content:
    told = [plain(sentence(cursor, seq)) for seq in range(1, cursor.setup)]
    return lines([Content.styled(_("Before that"), "bold"), *told])


def _texts(event: ev.Event, moment: Moment) -> list[Content]:
    match event:
        case (
            ev.InjectDelivered()
            | ev.InjectOpened()
            | ev.InjectHeld()
            | ev.InjectUnheld()
            | ev.InjectSkipped()
            | ev.InjectRecalled()
        ):
            return _inject(event.inject, moment)
        case ev.InjectAssessed():
            disarm = f"DISARM: {', '.join(event.disarm)}" if event.disarm else ""
            reason = event.rationale.strip()
            because = _("Because: {reason}").format(reason=reason) if reason else ""
            return [plain(one) for one in (disarm, because) if one] + _inject(event.inject, moment)
        case ev.ClearanceReturned():
            return [plain(event.comment), _version(moment.state, event, moment)]
        case (
            ev.VersionSaved()
            | ev.ClearanceRequested()
            | ev.ClearanceApproved()
            | ev.ResponseReleased()
            | ev.ResponseCorrected()
        ):
            return [_version(moment.state, event, moment)]
        case ev.ResponseWithdrawn():
            response = moment.state.responses[event.response]
            return [plain(event.reason), version_text(moment, response.latest)]
        case ev.MessageSent() | ev.NoteTaken():
            return [plain(event.text.strip())]
        case ev.BookmarkSet():
            return [plain(event.label.strip())]
        case ev.FactConfirmed():
            return [plain(moment.names.fact(event.fact).strip())]
        case _:
            return []


def _version(
    state: State,
    event: ev.VersionSaved
    | ev.ClearanceRequested
    | ev.ClearanceApproved
    | ev.ClearanceReturned
    | ev.ResponseReleased
    | ev.ResponseCorrected,
    moment: Moment,
) -> Content:
    return version_text(moment, state.responses[event.response].version(event.version))


def _inject(inject: str, moment: Moment) -> list[Content]:
    authored = moment.state.scenario.inject[inject]
    shown = [as_players_see_it(moment.state, moment.told(authored))]
    if moment.team is None:
        shown.append(ground_truth(moment.state, authored))
    return shown
