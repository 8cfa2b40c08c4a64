"""What became of injects."""

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.narrating.registry import narrates
from exercise_sim.exercise.narrating.teller import Teller, with_reason
from exercise_sim.exercise.reasons import reason_told
from exercise_sim.localization import N_, _
from exercise_sim.scenario.vocabulary import Priority, Veracity

_ASSESSED: dict[Veracity, str] = {
    "fabricated": N_("{who} assessed {inject} as fabricated"),
    "misleading": N_("{who} assessed {inject} as misleading"),
    "unverified": N_("{who} assessed {inject} as unverified"),
    "accurate": N_("{who} assessed {inject} as accurate"),
}
_PRIORITIES: dict[Priority, str] = {
    "high": N_("priority high"),
    "medium": N_("priority medium"),
    "low": N_("priority low"),
}


@narrates(ev.InjectDelivered)
def delivered(tell: Teller, e: ev.InjectDelivered) -> str:
    reached = _("{inject} reached {team} again") if e.again else _("{inject} reached {team}")
    said = reached.format(inject=tell.inject(e.inject), team=tell.team(e.team))
    if e.variant is not None:
        variant = _("variant `{variant}`").format(variant=e.variant)
        said += f" ({variant})"
    if e.t - e.due >= 1:
        late = _("{seconds} s late").format(seconds=round(e.t - e.due))
        said += f" ({late})"
    return f"{said}."


@narrates(ev.InjectAdded)
def added(tell: Teller, e: ev.InjectAdded) -> str:
    who, inject = tell.who(e.by), tell.inject(e.inject.id)
    if e.copied_from is None:
        return _("{who} added the inject {inject}.").format(who=who, inject=inject)
    return _("{who} added the inject {inject}, a copy of {original}.").format(
        who=who, inject=inject, original=tell.inject(e.copied_from)
    )


@narrates(ev.InjectEdited)
def edited(tell: Teller, e: ev.InjectEdited) -> str:
    return _("{who} rewrote {inject} (version {version}).").format(
        who=tell.who(e.by), inject=tell.inject(e.inject), version=e.version
    )


@narrates(ev.InjectMoved)
def moved(tell: Teller, e: ev.InjectMoved) -> str:
    return _("{who} moved {inject} to T+{minutes} min.").format(
        who=tell.who(e.by), inject=tell.inject(e.inject), minutes=round(e.due / 60)
    )


@narrates(ev.InjectHeld)
def held(tell: Teller, e: ev.InjectHeld) -> str:
    return _("{who} held {inject}.").format(who=tell.who(e.by), inject=tell.inject(e.inject))


@narrates(ev.InjectUnheld)
def unheld(tell: Teller, e: ev.InjectUnheld) -> str:
    return _("{who} released the hold on {inject}.").format(
        who=tell.who(e.by), inject=tell.inject(e.inject)
    )


@narrates(ev.InjectSkipped)
def skipped(tell: Teller, e: ev.InjectSkipped) -> str:
    who, inject = tell.who(e.by), tell.inject(e.inject)
    if e.team is None:
        said = _("{who} skipped {inject}").format(who=who, inject=inject)
    else:
        said = _("{who} skipped {inject} for {team}").format(
            who=who, inject=inject, team=tell.team(e.team)
        )
    return with_reason(said, reason_told(e.reason))


@narrates(ev.InjectRecalled)
def recalled(tell: Teller, e: ev.InjectRecalled) -> str:
    said = _("{who} recalled {inject}").format(who=tell.who(e.by), inject=tell.inject(e.inject))
    return with_reason(said, e.reason)


@narrates(ev.InjectOpened)
def opened(tell: Teller, e: ev.InjectOpened) -> str:
    return _("{who} opened {inject}.").format(who=tell.who(e.by), inject=tell.inject(e.inject))


@narrates(ev.InjectAssessed)
def assessed(tell: Teller, e: ev.InjectAssessed) -> str:
    said = _(_ASSESSED[e.veracity]).format(who=tell.who(e.by), inject=tell.inject(e.inject))
    clauses = [said, _(_PRIORITIES[e.priority])]
    if e.claim is not None:
        clauses.append(_("claim `{claim}`").format(claim=e.claim))
    return f"{', '.join(clauses)}."
