"""What people tell each other and write down."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State

SIMCELL = "simcell"
"""Recipient of a message that is meant for the people who run the exercise."""


@decides(cmd.SendMessage)
def send_message(state: State, command: cmd.SendMessage, stamp: Stamp) -> list[ev.Event]:
    text = authority.text(command.text, "a message")
    if not command.to:
        raise Refused("Choose who the message is for.")
    if any(message.id == command.message for message in state.messages):
        raise Refused("This message was sent already.")
    if authority.is_facilitator(state, command.by):
        team = None
        known = set(state.scenario.team)
        if not command.speaker.strip():
            raise Refused("Choose whom you speak as.")
    else:
        _, team = authority.player(state, command.by)
        authority.not_ended(state)
        known = {*state.scenario.team, *state.scenario.persona, SIMCELL} - {team}
        if command.speaker:
            raise Refused("A team speaks as itself.")
    for unknown in [to for to in command.to if to not in known]:
        raise Refused(f"`{unknown}` cannot receive this message.")
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
        raise Refused(f"There is no fact `{command.fact}` in this scenario.")
    if command.team not in state.scenario.team:
        raise Refused(f"There is no team `{command.team}` in this exercise.")
    if command.fact in state.facts.get(command.team, {}):
        raise Refused("This team knows the fact already.")
    return [ev.FactConfirmed(**stamp.fields, fact=command.fact, team=command.team)]


@decides(cmd.TakeNote)
def take_note(state: State, command: cmd.TakeNote, stamp: Stamp) -> list[ev.Event]:
    person = state.participants.get(command.by)
    if person is None or person.role not in ("facilitator", "evaluator"):
        raise Refused("Only facilitators and evaluators take notes.")
    text = authority.text(command.text, "a note")
    if command.inject is not None:
        authority.inject(state, command.inject)
    if command.team is not None and command.team not in state.scenario.team:
        raise Refused(f"There is no team `{command.team}` in this exercise.")
    return [ev.NoteTaken(**stamp.fields, text=text, inject=command.inject, team=command.team)]


@decides(cmd.SetBookmark)
def set_bookmark(state: State, command: cmd.SetBookmark, stamp: Stamp) -> list[ev.Event]:
    person = state.participants.get(command.by)
    if command.by != cmd.HOST and (
        person is None or person.role not in ("facilitator", "evaluator")
    ):
        raise Refused("Only facilitators and evaluators set bookmarks.")
    return [ev.BookmarkSet(**stamp.fields, label=command.label)]
