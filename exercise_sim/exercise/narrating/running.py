"""The exercise as a whole: who came, the clock, and what follows EndEx."""

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.narrating.registry import narrates
from exercise_sim.exercise.narrating.teller import ROLES, Teller, short, with_reason
from exercise_sim.exercise.reasons import reason_told
from exercise_sim.localization import N_, _, ngettext

_PHASES = {
    "play": N_("Phase: {title}."),
    "break": N_("Break: {title}."),
    "discussion": N_("Discussion: {title}."),
}


@narrates(ev.ExerciseCreated)
def created(tell: Teller, _event: ev.ExerciseCreated) -> str:
    title = short(tell.scenario.title.for_reader(tell.scenario.language))
    return _("The exercise “{title}” was made.").format(title=title)


@narrates(ev.ParticipantJoined)
def joined(tell: Teller, e: ev.ParticipantJoined) -> str:
    where = _(ROLES[e.role]) if e.team is None else tell.team(e.team)
    return _("{name} joined ({where}).").format(name=e.name, where=where)


@narrates(ev.TeamMarkedPresent)
def marked_present(tell: Teller, e: ev.TeamMarkedPresent) -> str:
    return _("{team} is present.").format(team=tell.team(e.team))


@narrates(ev.CommsCheckCalled)
def comms_check_called(tell: Teller, e: ev.CommsCheckCalled) -> str:
    return _("{who} called a comms check.").format(who=tell.who(e.by))


@narrates(ev.CommsCheckAnswered)
def comms_check_answered(tell: Teller, e: ev.CommsCheckAnswered) -> str:
    return _("{team} answered the comms check.").format(team=tell.team(e.team))


@narrates(ev.ExerciseStarted)
def started(_tell: Teller, _event: ev.ExerciseStarted) -> str:
    return _("StartEx.")


@narrates(ev.ExercisePaused)
def paused(_tell: Teller, e: ev.ExercisePaused) -> str:
    return with_reason(_("The exercise was paused"), reason_told(e.reason))


@narrates(ev.ExerciseResumed)
def resumed(_tell: Teller, _event: ev.ExerciseResumed) -> str:
    return _("The exercise went on.")


@narrates(ev.OutageRecorded)
def outage(_tell: Teller, _event: ev.OutageRecorded) -> str:
    return _("Nobody conducted for a while; that time counts as a pause.")


@narrates(ev.ClockJumped)
def clock_jumped(_tell: Teller, e: ev.ClockJumped) -> str:
    minutes = round((e.to - e.t) / 60)
    return ngettext(
        "The clock jumped forward by {n} minute.",
        "The clock jumped forward by {n} minutes.",
        minutes,
    ).format(n=minutes)


@narrates(ev.PhaseBegun)
def phase_begun(tell: Teller, e: ev.PhaseBegun) -> str:
    phase = tell.scenario.phase[e.phase]
    return _(_PHASES[phase.kind]).format(
        title=short(phase.title.for_reader(tell.scenario.language))
    )


@narrates(ev.StoryJumped)
def story_jumped(tell: Teller, e: ev.StoryJumped) -> str:
    to = tell.state.story.local(e.to)
    return _("Story time is now {time}.").format(time=f"{to:%Y-%m-%d %H:%M}")


@narrates(ev.ExerciseEnded)
def ended(_tell: Teller, _event: ev.ExerciseEnded) -> str:
    return _("EndEx.")


@narrates(ev.ExerciseReopened)
def reopened(tell: Teller, e: ev.ExerciseReopened) -> str:
    return with_reason(_("{who} reopened the exercise").format(who=tell.who(e.by)), e.reason)


@narrates(ev.HotWashOpened)
def hot_wash_opened(tell: Teller, e: ev.HotWashOpened) -> str:
    return _("{who} opened the hot wash.").format(who=tell.who(e.by))


@narrates(ev.HotWashAnswered)
def hot_wash_answered(tell: Teller, e: ev.HotWashAnswered) -> str:
    return _("{team} answered question {number}: “{text}”").format(
        team=tell.team(e.team), number=e.question + 1, text=short(e.text)
    )


@narrates(ev.FeedbackGiven)
def feedback_given(tell: Teller, e: ev.FeedbackGiven) -> str:
    return _("{who} gave feedback.").format(who=tell.who(e.by))


@narrates(ev.ReportFinalised)
def report_finalised(tell: Teller, e: ev.ReportFinalised) -> str:
    return _("{who} made the report final.").format(who=tell.who(e.by))
