"""Whether a version may go out: who has to clear it, and who has."""

from exercise_sim.exercise.events import Sanction
from exercise_sim.exercise.state import Response, State
from exercise_sim.scenario.vocabulary import Duty


def required_duties(state: State, response: Response) -> tuple[Duty, ...]:
    """Duties that the playbook wants for the latest version's action."""
    return state.playbook.clearance.get(response.latest.content.action, ())


def could_clear(state: State, response: Response, duty: Duty) -> list[str]:
    """Participants of the team who may sign the latest version as `duty`."""
    return [
        person.id
        for person in state.participants.values()
        if person.team == response.team
        and duty in person.duties
        and not (state.playbook.four_eyes and person.id == response.latest.by)
    ]


def duties_left(state: State, response: Response) -> list[Duty]:
    """Required duties that have not signed the latest version."""
    signed = {decision.duty for decision in response.approvals(response.latest.number)}
    return [duty for duty in required_duties(state, response) if duty not in signed]


def sanction(state: State, response: Response) -> Sanction:
    """How the latest version stands with clearance."""
    if not required_duties(state, response):
        return "not required"
    if duties_left(state, response):
        return "not cleared"
    signed = response.approvals(response.latest.number)
    return "cleared by SimCell" if any(d.simcell for d in signed) else "cleared"
