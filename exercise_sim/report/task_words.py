"""What the report calls tasks, how they ended, and what teams did for them."""

from collections.abc import Sequence
from typing import Literal

from exercise_sim.exercise.events import Sanction
from exercise_sim.localization import N_, _
from exercise_sim.localization.lists import listed
from exercise_sim.scenario.vocabulary import Action, Veracity

Standing = Literal["in time", "late", "not done", "waived", "open", "done"]


def task_name(action: Action) -> str:
    """`Publish a statement`: what is expected."""
    return _(_TASKS[action])


def done_name(action: Action) -> str:
    """`published`: what a team did, without saying who."""
    return _(_DONE[action])


def done_with(done: str, where: str) -> str:
    """`published on Telegram, for Residents`."""
    return _("{done} {where}").format(done=done, where=where) if where else done


def addressed(action: Action, recipients: Sequence[str]) -> str:
    """`to A and B`; `with A and B` for what is coordinated."""
    return _(_TOWARDS.get(action, _TO)).format(recipients=listed(recipients))


def standing_name(standing: Standing) -> str:
    """`done in time`."""
    return _(_STANDINGS[standing])


def sanction_name(sanction: Sanction) -> str:
    """`no clearance needed`."""
    return _(_SANCTIONS[sanction])


def assessed_as(veracity: Veracity) -> str:
    """`Assessed as fabricated`."""
    return _(_ASSESSED[veracity])


def assessed_inject(inject: str, veracity: Veracity) -> str:
    """`assessed “They are evacuating us” as fabricated`."""
    return _(_ASSESSED_INJECT[veracity]).format(inject=inject)


_TASKS: dict[Action, str] = {
    "assess": N_("Assess it"),
    "publish": N_("Publish a statement"),
    "reply": N_("Reply to whoever asked"),
    "notify": N_("Notify the platform or regulator"),
    "escalate": N_("Escalate to leadership or the crisis cell"),
    "coordinate": N_("Coordinate with other teams"),
    "verify": N_("Verify with somebody who knows"),
    "brief": N_("Write an internal overview"),
    "monitor": N_("Watch it and not respond"),
}

_DONE: dict[Action, str] = {
    "assess": N_("assessed"),
    "publish": N_("published"),
    "reply": N_("replied"),
    "notify": N_("notified"),
    "escalate": N_("escalated"),
    "coordinate": N_("coordinated"),
    "verify": N_("asked for verification"),
    "brief": N_("sent an internal overview"),
    "monitor": N_("decided to watch and not respond"),
}

_TO = N_("to {recipients}")

_TOWARDS: dict[Action, str] = {
    "coordinate": N_("with {recipients}"),
    "verify": N_("from {recipients}"),
}

_STANDINGS: dict[Standing, str] = {
    "in time": N_("done in time"),
    "late": N_("done late"),
    "done": N_("done (it had no deadline)"),
    "not done": N_("not done"),
    "waived": N_("waived, because the clock was moved past it"),
    "open": N_("still open when the record ends"),
}

_SANCTIONS: dict[Sanction, str] = {
    "not required": N_("no clearance needed"),
    "cleared": N_("cleared"),
    "cleared by SimCell": N_("cleared by the people who run the exercise"),
    "not cleared": N_("not cleared"),
}

_ASSESSED: dict[Veracity, str] = {
    "fabricated": N_("Assessed as fabricated"),
    "misleading": N_("Assessed as misleading"),
    "unverified": N_("Assessed as unverified"),
    "accurate": N_("Assessed as true"),
}

_ASSESSED_INJECT: dict[Veracity, str] = {
    "fabricated": N_("assessed {inject} as fabricated"),
    "misleading": N_("assessed {inject} as misleading"),
    "unverified": N_("assessed {inject} as unverified"),
    "accurate": N_("assessed {inject} as true"),
}
