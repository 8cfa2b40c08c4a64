"""`decide(state, command, wall) -> [event]`: what somebody wants, by the rules of play."""

from datetime import datetime

from pydantic import ValidationError

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.commands import Command, CreateExercise
from exercise_sim.exercise.deciding import DECIDERS
from exercise_sim.exercise.deciding.registry import Stamp
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import State
from exercise_sim.localization import _, ngettext


def decide(state: State | None, command: Command, wall: datetime) -> list[ev.Event]:
    """The events that `command`, given at `wall` (UTC), leads to; none where nothing changes.

    Raises `Refused` with a sentence for the person where the rules do not allow it. `state` is
    None only for `CreateExercise`.
    """
    if isinstance(command, CreateExercise):
        if state is not None:
            raise Refused(_("This exercise exists already."))
        return [
            ev.ExerciseCreated(
                wall=wall,
                t=0.0,
                by=command.by,
                scenario=command.scenario,
                playbook=command.playbook,
            )
        ]
    if state is None:
        raise Refused(_("There is no such exercise."))
    stamp = Stamp(wall, max(state.t, state.clock.t_plus(wall)), command.by)
    try:
        return DECIDERS[type(command)](state, command, stamp)
    except ValidationError as error:
        raise Refused(_unkept(error)) from error


def _unkept(error: ValidationError) -> str:
    # The only values that reach an event unchecked are texts: too long, or not text at all.
    first = error.errors()[0]
    if first["type"] == "string_too_long":
        most = first["ctx"]["max_length"]
        return ngettext(
            "This cannot be kept in the log: String should have at most {n} character.",
            "This cannot be kept in the log: String should have at most {n} characters.",
            most,
        ).format(n=most)
    return _("This cannot be kept in the log: {reason}.").format(reason=first["msg"])
