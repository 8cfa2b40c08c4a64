"""What people tell each other and write down."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority, not_there
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _

SIMCELL = "simcell"
"""Recipient of a message that is meant for the people who run the exercise."""


@decides(cmd.SendMessage)
def send_message(state: State, command: cmd.SendMessage, stamp: Stamp) -> list[ev.Event]:
    text = authority.text(command.text, _("Please write a message."))
    if not command.to:
        raise Refused(_("Choose who the message is for."))
    if any(message.id == command.message for message in state.messages):
        raise Refused(_("This message was sent already."))
    if authority.is_facilitator(state, command.by):
        team = None
        known = set(state.scenario.team)
        if not command.speaker.strip():
            raise Refused(_("Choose whom you speak as."))
    else:
        team = authority.own_team(state, command.by)
        authority.not_ended(state)
        known = {*state.scenario.team, *state.scenario.persona, SIMCELL} - {team}
        if command.speaker:
            raise Refused(_("A team speaks as itself."))
    for unknown in [to for to in command.to if to not in known]:
        raise Refused(_("`{name}` cannot receive this message.").format(name=unknown))
    return [
        ev.MessageSent(
            **stamp.fields,
            message=command.message,
            team=team,
            speaker=command.speaker.strip(),
            to=command.to,
            text=text,
            about=command.about,
        )
    ]


@decides(cmd.ConfirmFact)
def confirm_fact(state: State, command: cmd.ConfirmFact, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    authority.not_ended(state)
    if command.fact not in state.scenario.fact:
        raise Refused(_(not_there.FACT).format(id=command.fact))
    if command.team not in state.scenario.team:
        raise Refused(_("There is no team `{team}` in this exercise.").format(team=command.team))
    if command.fact in state.facts.get(command.team, {}):
        raise Refused(_("This team knows the fact already."))
    return [ev.FactConfirmed(**stamp.fields, fact=command.fact, team=command.team)]


@decides(cmd.TakeNote)
def take_note(state: State, command: cmd.TakeNote, stamp: Stamp) -> list[ev.Event]:
    person = state.participants.get(command.by)
    if person is None or person.role not in ("facilitator", "evaluator"):
        raise Refused(_("Only facilitators and evaluators take notes."))
    text = authority.text(command.text, _("Please write a note."))
    if command.inject is not None:
        authority.inject(state, command.inject)
    if command.team is not None and command.team not in state.scenario.team:
        raise Refused(_("There is no team `{team}` in this exercise.").format(team=command.team))
    return [ev.NoteTaken(**stamp.fields, text=text, inject=command.inject, team=command.team)]


@decides(cmd.SetBookmark)
def set_bookmark(state: State, command: cmd.SetBookmark, stamp: Stamp) -> list[ev.Event]:
    person = state.participants.get(command.by)
    if command.by != cmd.HOST and (
        person is None or person.role not in ("facilitator", "evaluator")
    ):
        raise Refused(_("Only facilitators and evaluators set bookmarks."))
    return [ev.BookmarkSet(**stamp.fields, label=command.label)]
