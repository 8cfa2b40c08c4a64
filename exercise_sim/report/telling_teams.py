"""What teams did, as rows of the timeline: assessments, clearance, releases, messages."""

from exercise_sim.exercise import events as ev
from exercise_sim.localization import N_, _, pgettext
from exercise_sim.localization.lists import listed
from exercise_sim.report.harmless import one_line
from exercise_sim.report.numbers import ended
from exercise_sim.report.released_texts import where
from exercise_sim.report.task_words import assessed_inject, done_name, done_with, sanction_name
from exercise_sim.report.teller import Teller, Told, because, excerpt
from exercise_sim.report.wording import STAFF
from exercise_sim.scenario.vocabulary import Duty
from exercise_sim.scenario.vocabulary_in_words import priority_name
from exercise_sim.scoring.phrases import t_plus

_APPROVED: dict[Duty, str] = {
    "drafter": N_("cleared the draft as drafter"),
    "approver": N_("cleared the draft as approver"),
    "monitor": N_("cleared the draft as monitor"),
}


def assessed(tell: Teller, e: ev.InjectAssessed) -> Told:
    parts = [assessed_inject(tell.names.inject(e.inject), e.veracity), priority_name(e.priority)]
    if e.claim is not None:
        parts.append(_("spreading the claim {claim}").format(claim=tell.names.claim(e.claim)))
    what = ended(", ".join(parts)) + because(e.rationale)
    return _("Assessment"), tell.names.team(e.team), what


def released(tell: Teller, e: ev.ResponseReleased) -> Told:
    content = tell.state.responses[e.response].version(e.version).content
    done = done_with(done_name(content.action), where(content, tell.names))
    what = tell.with_text(f"{done}{_standing(e.sanction)}", e.response, e.version)
    if e.sanction == "not cleared":
        what = f"{what} {_reason_given(e.reason)}"
    return pgettext("timeline", "Release"), tell.who(e.by), what


def corrected(tell: Teller, e: ev.ResponseCorrected) -> Told:
    done = _("corrected what it had released") + _standing(e.sanction)
    note = _("What was corrected: {note}").format(note=excerpt(e.note))
    what = f"{tell.with_text(done, e.response, e.version)} {note}"
    return _("Correction"), tell.who(e.by), what


def withdrawn(tell: Teller, e: ev.ResponseWithdrawn) -> Told:
    version = tell.state.responses[e.response].releases[-1].version
    what = tell.with_text(_("withdrew what it had released"), e.response, version)
    return _("Withdrawal"), tell.who(e.by), f"{what} {_reason_given(e.reason)}"


def requested(tell: Teller, e: ev.ClearanceRequested) -> Told:
    if e.simcell:
        done = _("asked for clearance by the people who run the exercise")
    else:
        done = _("asked for clearance")
    return _("Clearance"), tell.who(e.by), tell.with_text(done, e.response, e.version)


def approved(tell: Teller, e: ev.ClearanceApproved) -> Told:
    what = tell.with_text(_(_APPROVED[e.duty]), e.response, e.version)
    return _("Clearance"), tell.who(e.by), what


def returned(tell: Teller, e: ev.ClearanceReturned) -> Told:
    what = tell.with_text(_("sent the draft back"), e.response, e.version)
    comment = _("Comment: {comment}").format(comment=excerpt(e.comment))
    return _("Clearance"), tell.who(e.by), f"{what} {comment}"


def message(tell: Teller, e: ev.MessageSent) -> Told:
    who = one_line(e.speaker, 60) or _(STAFF) if e.team is None else tell.names.team(e.team)
    what = _("wrote to {recipients}: {text}").format(
        recipients=listed([tell.names.recipient(one) for one in e.to]), text=excerpt(e.text)
    )
    return pgettext("timeline", "Message"), who, what


def observed(tell: Teller, e: ev.ResponseObserved) -> Told:
    what = _("{done} aloud at {time} in answer to {inject}: {text}").format(
        done=done_name(e.action),
        time=t_plus(e.at),
        inject=tell.names.inject(e.inject),
        text=excerpt(e.text),
    )
    return _("Seen aloud"), tell.names.team(e.team), what


def shared(tell: Teller, e: ev.DraftShared) -> Told:
    done = _("showed {teams} a draft").format(teams=listed(tell.names.teams(e.to)))
    what = tell.with_text(done, e.response, e.version)
    return pgettext("timeline", "Draft"), tell.who(e.by), what


def decided(tell: Teller, e: ev.DecisionRecorded) -> Told:
    who = _(STAFF) if e.team is None else tell.names.team(e.team)
    return _("Decision"), who, _("decided: {text}").format(text=excerpt(e.text))


def fact_confirmed(tell: Teller, e: ev.FactConfirmed) -> Told:
    what = _("learned for certain: {fact}").format(fact=tell.names.fact(e.fact))
    return _("Fact"), tell.names.team(e.team), ended(what)


def opened(tell: Teller, e: ev.InjectOpened) -> Told:
    what = _("opened {inject}").format(inject=tell.names.inject(e.inject))
    return _("First read"), tell.names.team(e.team), ended(what)


def present(tell: Teller, e: ev.TeamMarkedPresent) -> Told:
    return _("Presence"), tell.names.team(e.team), _("was in the room; its time runs from here.")


def _standing(sanction: ev.Sanction) -> str:
    return "" if sanction == "not required" else f" ({sanction_name(sanction)})"


def _reason_given(reason: str) -> str:
    return _("Reason given: {reason}").format(reason=excerpt(reason))
