"""How people come to their place at an exercise: a join code, a name, a seat."""

import secrets
import unicodedata
from collections.abc import Iterable

from exercise_sim.exercise.commands import Join
from exercise_sim.exercise.events import Role
from exercise_sim.exercise.refusal import Refused
from exercise_sim.exercise.state import Participant, State
from exercise_sim.localization import _
from exercise_sim.log.contract import Log
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.session.seat import Seat


def find_by_code(log: Log, code: str) -> tuple[str, str]:
    """(exercise, team) that `code` opens; case, spaces and dashes do not matter.

    No other exercise is looked at, so that one which is damaged keeps nobody out of theirs. Raises
    `Refused` where no exercise that still goes on has the code.
    """
    wanted = _bare(code)
    for known, (exercise, team) in log.teams_by_code().items():
        if _bare(known) == wanted and log.summary(exercise).status != "ended":
            return exercise, team
    raise Refused(
        _("No exercise has this join code; ask the facilitator for the code of your team.")
    )


def take_seat(
    log: Log,
    exercise: str,
    name: str,
    role: Role,
    team: str | None = None,
    duties: Iterable[Duty] = (),
) -> Seat:
    """The seat of the person called `name`; whoever comes back finds their own again.

    A person of the same name, role and team who joined before is taken to be the same one, so
    that a reopened console finds its drafts; their duties stay as they were. Raises `Refused`
    where the rules do not let them join and `NoSuchExercise` where there is no such exercise.
    """
    seat = Seat(log, exercise, participant="")
    known = _joined_as(seat.state, name, role, team)
    if known is not None:
        seat.participant = known
        return seat
    seat.participant = secrets.token_hex(4)
    seat.submit(
        Join(
            by=seat.participant,
            participant=seat.participant,
            name=name,
            role=role,
            team=team,
            duties=tuple(duties),
        )
    )
    return seat


def known_as(people: Iterable[Participant], name: str) -> str | None:
    """Who of `people` is called `name`, or None."""
    wanted = _same(name)
    return next((person.id for person in people if _same(person.name) == wanted), None)


def _joined_as(state: State, name: str, role: Role, team: str | None) -> str | None:
    alike = [p for p in state.participants.values() if (p.role, p.team) == (role, team)]
    return known_as(alike, name)


def _same(name: str) -> str:
    """Equal for what a person takes for the same name; composed and decomposed letters too."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _bare(code: str) -> str:
    return "".join(char for char in code.casefold() if char.isalnum())
