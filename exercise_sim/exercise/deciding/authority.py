"""Who may do what."""

from exercise_sim.exercise.commands import HOST
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import InjectState, Participant, Response, State
from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.vocabulary import Duty


def facilitator(state: State, by: str) -> None:
    """Refuses everyone but facilitators and the host."""
    person = state.participants.get(by)
    if by != HOST and (person is None or person.role != "facilitator"):
        raise Refused("Only a facilitator can do this.")


def evaluator(state: State, by: str) -> None:
    """Refuses everyone but evaluators and facilitators."""
    person = state.participants.get(by)
    if person is None or person.role not in ("evaluator", "facilitator"):
        raise Refused("Only evaluators and facilitators judge.")


def not_final(state: State) -> None:
    """Refuses what would change a report that is final."""
    if state.final:
        raise Refused("The report is final; nothing in it changes any more.")


def team(state: State, team_id: str) -> None:
    if team_id not in state.scenario.team:
        raise Refused(f"There is no team `{team_id}` in this exercise.")


def is_facilitator(state: State, by: str) -> bool:
    person = state.participants.get(by)
    return person is not None and person.role == "facilitator"


def player(state: State, by: str) -> tuple[Participant, str]:
    """(the player, their team); refuses everyone else."""
    person = state.participants.get(by)
    if person is None or person.role != "player" or person.team is None:
        raise Refused("Only a player of a team can do this.")
    return person, person.team


def with_duty(state: State, by: str, duty: Duty) -> tuple[Participant, str]:
    """(the player, their team) where the player has `duty`."""
    person, team = player(state, by)
    if duty not in person.duties:
        raise Refused(f"This needs the duty of {duty}, which you do not have.")
    return person, team


def in_play(state: State) -> None:
    """Refuses what teams may not do before StartEx, in a pause and after EndEx."""
    if state.clock.status != "running":
        words = {
            "not started": "The exercise has not started yet.",
            "paused": "The exercise is paused; go on when it resumes.",
            "ended": "The exercise has ended.",
        }
        raise Refused(words[state.clock.status])


def not_ended(state: State) -> None:
    if state.clock.status == "ended":
        raise Refused("The exercise has ended.")


def inject(state: State, inject_id: str) -> tuple[Inject, InjectState]:
    if inject_id not in state.injects:
        raise Refused(f"There is no inject `{inject_id}` in this exercise.")
    return state.scenario.inject[inject_id], state.injects[inject_id]


def delivered_to(state: State, inject_id: str, team: str) -> None:
    """Refuses what speaks of an inject that the team has not received."""
    if inject_id not in state.injects or team not in state.injects[inject_id].deliveries:
        raise Refused(f"Your team has not received an inject `{inject_id}`.")


def own_response(state: State, response_id: str, team: str) -> Response:
    response = state.responses.get(response_id)
    if response is None or response.team != team:
        raise Refused("Your team has no such response.")
    return response


def text(value: str, what: str) -> str:
    if not value.strip():
        raise Refused(f"Please write {what}.")
    return value
