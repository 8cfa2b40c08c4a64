"""What people told each other, wrote down and took care of."""

from collections.abc import Mapping

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.looking import is_look
from exercise_sim.exercise.narrating.registry import narrates
from exercise_sim.exercise.narrating.teller import Teller, short, with_reason
from exercise_sim.localization import N_, _

_TAKEN = {
    "inject": N_("{who} took on {item} for the SimCell."),
    "message": N_("{who} took on a message for the SimCell."),
    "response": N_("{who} took on a response for the SimCell."),
    "clearance": N_("{who} took on a draft for the SimCell."),
}
_LEFT = {
    "inject": N_("{who} gave back {item}."),
    "message": N_("{who} gave back a message."),
    "response": N_("{who} gave back a response."),
    "clearance": N_("{who} gave back a draft."),
}
_CLOSED = {
    "inject": N_("{who} put {item} aside"),
    "message": N_("{who} put a message aside"),
    "response": N_("{who} put a response aside"),
    "clearance": N_("{who} put a draft aside"),
}


@narrates(ev.FactConfirmed)
def fact_confirmed(tell: Teller, e: ev.FactConfirmed) -> str:
    fact = tell.scenario.fact[e.fact].text.for_reader(tell.scenario.language)
    return _("{team} learned: “{text}”").format(team=tell.team(e.team), text=short(fact))


@narrates(ev.MessageSent)
def message_sent(tell: Teller, e: ev.MessageSent) -> str:
    sender = f"{e.speaker} (SimCell)" if e.team is None else tell.who(e.by)
    return _("{sender} wrote to {recipients}: “{text}”").format(
        sender=sender, recipients=tell.recipients(e.to), text=short(e.text)
    )


@narrates(ev.DecisionRecorded)
def decision_recorded(tell: Teller, e: ev.DecisionRecorded) -> str:
    text = short(e.text)
    if e.team is None:
        return _("Exercise control decided: “{text}”").format(text=text)
    return _("{team} decided: “{text}”").format(team=tell.team(e.team), text=text)


@narrates(ev.NoteTaken)
def note_taken(tell: Teller, e: ev.NoteTaken) -> str:
    return _("{who} noted: {text}").format(who=tell.who(e.by), text=short(e.text))


@narrates(ev.BookmarkSet)
def bookmark_set(_tell: Teller, e: ev.BookmarkSet) -> str:
    return with_reason(_("Bookmark"), e.label)


@narrates(ev.QueueItemTaken)
def taken(tell: Teller, e: ev.QueueItemTaken) -> str:
    return _of_the_queue(_TAKEN, tell, e)


@narrates(ev.QueueItemLeft)
def left(tell: Teller, e: ev.QueueItemLeft) -> str:
    return _of_the_queue(_LEFT, tell, e)


@narrates(ev.QueueItemClosed)
def closed(tell: Teller, e: ev.QueueItemClosed) -> str:
    if is_look(e.item):
        return _("{who} looked at a response.").format(who=tell.who(e.by))
    return with_reason(_of_the_queue(_CLOSED, tell, e), e.reason)


def _of_the_queue(
    sentences: Mapping[str, str],
    tell: Teller,
    e: ev.QueueItemTaken | ev.QueueItemLeft | ev.QueueItemClosed,
) -> str:
    """The sentence for the kind of what waited; what is not known is named as the log has it."""
    kind, _colon, about = e.item.partition(":")
    if kind == "inject" and about in tell.scenario.inject:
        item = tell.inject(about)
    else:
        item = short(e.item)
    sentence = sentences.get(kind, sentences["inject"])
    return _(sentence).format(who=tell.who(e.by), item=item)
