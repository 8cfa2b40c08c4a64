"""Who may do what."""

from exercise_sim.exercise.commands import HOST
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import InjectState, Participant, Response, State
from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary import Duty

_LACKING: dict[Duty, str] = {
    "drafter": N_("This needs the duty of drafter, which you do not have."),
    "approver": N_("This needs the duty of approver, which you do not have."),
    "monitor": N_("This needs the duty of monitor, which you do not have."),
}
_STANDING_STILL = {
    "not started": N_("The exercise has not started yet."),
    "paused": N_("The exercise is paused; go on when it resumes."),
    "ended": N_("The exercise has ended."),
}


def facilitator(state: State, by: str) -> None:
    """Refuses everyone but facilitators and the host."""
    person = state.participants.get(by)
    if by != HOST and (person is None or person.role != "facilitator"):
        raise Refused(_("Only a facilitator can do this."))


def evaluator(state: State, by: str) -> None:
    """Refuses everyone but evaluators and facilitators."""
    person = state.participants.get(by)
    if person is None or person.role not in ("evaluator", "facilitator"):
        raise Refused(_("Only evaluators and facilitators judge."))


def not_final(state: State) -> None:
    """Refuses what would change a report that is final."""
    if state.final:
        raise Refused(_("The report is final; nothing in it changes any more."))


def team(state: State, team_id: str) -> None:
    if team_id not in state.scenario.team:
        raise Refused(_("There is no team `{team}` in this exercise.").format(team=team_id))


def is_facilitator(state: State, by: str) -> bool:
    person = state.participants.get(by)
    return person is not None and person.role == "facilitator"


def player(state: State, by: str) -> Participant:
    """Refuses everyone but players of a team."""
    return _player(state, by)[0]


def own_team(state: State, by: str) -> str:
    """The team of a player; refuses everyone else."""
    return _player(state, by)[1]


def _player(state: State, by: str) -> tuple[Participant, str]:
    person = state.participants.get(by)
    if person is None or person.role != "player" or person.team is None:
        raise Refused(_("Only a player of a team can do this."))
    return person, person.team


def with_duty(state: State, by: str, duty: Duty) -> str:
    """The team of a player who has `duty`; refuses everyone else."""
    person, team = _player(state, by)
    if duty not in person.duties:
        raise Refused(_(_LACKING[duty]))
    return team


def in_play(state: State) -> None:
    """Refuses what teams may not do before StartEx, in a pause and after EndEx."""
    if state.clock.status != "running":
        raise Refused(_(_STANDING_STILL[state.clock.status]))


def not_ended(state: State) -> None:
    if state.clock.status == "ended":
        raise Refused(_("The exercise has ended."))


def inject(state: State, inject_id: str) -> InjectState:
    if inject_id not in state.injects:
        raise Refused(_("There is no inject `{inject}` in this exercise.").format(inject=inject_id))
    return state.injects[inject_id]


def delivered_to(state: State, inject_id: str, team: str) -> None:
    """Refuses what speaks of an inject that the team has not received."""
    if inject_id not in state.injects or team not in state.injects[inject_id].deliveries:
        raise Refused(
            _("Your team has not received an inject `{inject}`.").format(inject=inject_id)
        )


def own_response(state: State, response_id: str, team: str) -> Response:
    response = state.responses.get(response_id)
    if response is None or response.team != team:
        raise Refused(_("Your team has no such response."))
    return response


def text(value: str, lacking: str) -> str:
    """`value`; refuses a blank one with the sentence `lacking`."""
    if not value.strip():
        raise Refused(lacking)
    return value
