"""What people tell each other and write down."""

from dataclasses import replace

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.evolving.registry import evolves
from exercise_sim.exercise.state import Bookmark, Message, Note, State


@evolves(ev.FactConfirmed)
def fact_confirmed(state: State, event: ev.FactConfirmed) -> State:
    known = {**state.facts.get(event.team, {}), event.fact: state.t}
    return replace(state, facts={**state.facts, event.team: known})


@evolves(ev.MessageSent)
def message_sent(state: State, event: ev.MessageSent) -> State:
    message = Message(
        id=event.message,
        team=event.team,
        speaker=event.speaker,
        to=event.to,
        text=event.text,
        about=event.about,
        by=event.by,
        t=state.t,
        seq=state.seq,
    )
    return replace(state, messages=(*state.messages, message))


@evolves(ev.NoteTaken)
def note_taken(state: State, event: ev.NoteTaken) -> State:
    note = Note(event.text, event.inject, event.team, event.by, state.t, state.seq)
    return replace(state, notes=(*state.notes, note))


@evolves(ev.BookmarkSet)
def bookmark_set(state: State, event: ev.BookmarkSet) -> State:
    bookmark = Bookmark(event.label, event.by, state.t, state.seq)
    return replace(state, bookmarks=(*state.bookmarks, bookmark))
