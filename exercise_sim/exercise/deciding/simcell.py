"""Who of the SimCell takes care of what waits for a person."""

from exercise_sim.exercise import commands as cmd
from exercise_sim.exercise import events as ev
from exercise_sim.exercise.deciding import authority
from exercise_sim.exercise.deciding.registry import Stamp, decides
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _


@decides(cmd.TakeQueueItem)
def take(state: State, command: cmd.TakeQueueItem, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    mark = state.queue.get(command.item)
    if mark is not None and mark.by == command.by and not mark.closed:
        return []
    if mark is not None and mark.by is not None and not mark.closed:
        person = state.participants.get(mark.by)
        name = person.name if person else mark.by
        raise Refused(_("{name} takes care of this already.").format(name=name))
    return [ev.QueueItemTaken(**stamp.fields, item=command.item)]


@decides(cmd.LeaveQueueItem)
def leave(state: State, command: cmd.LeaveQueueItem, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    mark = state.queue.get(command.item)
    # Anybody may free it: whoever took it may have gone home.
    if mark is None or mark.by is None:
        return []
    return [ev.QueueItemLeft(**stamp.fields, item=command.item)]


@decides(cmd.CloseQueueItem)
def close(state: State, command: cmd.CloseQueueItem, stamp: Stamp) -> list[ev.Event]:
    authority.facilitator(state, command.by)
    mark = state.queue.get(command.item)
    if mark is not None and mark.closed:
        return []
    return [ev.QueueItemClosed(**stamp.fields, item=command.item, reason=command.reason)]
