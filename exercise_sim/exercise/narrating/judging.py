"""What people judged, and scores that were worked out for conditions."""

from exercise_sim.exercise import events as ev
from exercise_sim.exercise.narrating.registry import narrates
from exercise_sim.exercise.narrating.teller import Teller, quoted, short, with_reason
from exercise_sim.localization import N_, _
from exercise_sim.localization.numbers import decimal
from exercise_sim.scenario.vocabulary import Action, Criterion

_SCORES: dict[Criterion | None, str] = {
    None: N_("The score"),
    "timeliness": N_("The timeliness score"),
    "action": N_("The action score"),
    "assessment": N_("The assessment score"),
    "clearance": N_("The clearance score"),
    "key_messages": N_("The key messages score"),
    "accuracy": N_("The accuracy score"),
    "amplification": N_("The amplification score"),
    "reach": N_("The reach score"),
    "coordination": N_("The coordination score"),
    "escalation": N_("The escalation score"),
    "clarity": N_("The clarity score"),
    "empathy": N_("The empathy score"),
}
_LINES: dict[Criterion, str] = {
    "timeliness": N_("timeliness of {team} for {inject}"),
    "action": N_("action of {team} for {inject}"),
    "assessment": N_("assessment of {team} for {inject}"),
    "clearance": N_("clearance of {team} for {inject}"),
    "key_messages": N_("key messages of {team} for {inject}"),
    "accuracy": N_("accuracy of {team} for {inject}"),
    "amplification": N_("amplification of {team} for {inject}"),
    "reach": N_("reach of {team} for {inject}"),
    "coordination": N_("coordination of {team} for {inject}"),
    "escalation": N_("escalation of {team} for {inject}"),
    "clarity": N_("clarity of {team} for {inject}"),
    "empathy": N_("empathy of {team} for {inject}"),
}
_SEEN: dict[Action, str] = {
    "assess": N_("{who} saw {team} assess aloud for {inject}: “{text}”"),
    "publish": N_("{who} saw {team} publish aloud for {inject}: “{text}”"),
    "reply": N_("{who} saw {team} reply aloud for {inject}: “{text}”"),
    "notify": N_("{who} saw {team} notify aloud for {inject}: “{text}”"),
    "escalate": N_("{who} saw {team} escalate aloud for {inject}: “{text}”"),
    "coordinate": N_("{who} saw {team} coordinate aloud for {inject}: “{text}”"),
    "verify": N_("{who} saw {team} verify aloud for {inject}: “{text}”"),
    "brief": N_("{who} saw {team} brief aloud for {inject}: “{text}”"),
    "monitor": N_("{who} saw {team} monitor aloud for {inject}: “{text}”"),
}


@narrates(ev.ScoreJudged)
def score_judged(tell: Teller, e: ev.ScoreJudged) -> str:
    if e.inject is None and e.value is None:
        said = _("{score} of {team} for everything so far was not observed.")
    elif e.inject is None:
        said = _("{score} of {team} for everything so far was {value}.")
    elif e.value is None:
        said = _("{score} of {team} for {inject} was not observed.")
    else:
        said = _("{score} of {team} for {inject} was {value}.")
    return said.format(
        score=_(_SCORES[e.criterion]),
        team=tell.team(e.team),
        inject="" if e.inject is None else tell.inject(e.inject),
        value="" if e.value is None else decimal(e.value, 2),
    )


@narrates(ev.ScoreOverridden)
def score_overridden(tell: Teller, e: ev.ScoreOverridden) -> str:
    line = _(_LINES[e.criterion]).format(team=tell.team(e.team), inject=tell.inject(e.inject))
    if e.value is None:
        return _("{who} took back a judgement of {line}.").format(who=tell.who(e.by), line=line)
    said = _("{who} judged {line} as {value}").format(
        who=tell.who(e.by), line=line, value=decimal(e.value, 2)
    )
    return with_reason(said, e.reason)


@narrates(ev.Rated)
def rated(tell: Teller, e: ev.Rated) -> str:
    if e.subject == "response":
        about = ""
        commented = _("{who} commented on {team} for a response")
        given = _("{who} rated {team} {rating} for a response")
    else:
        about = _rated_about(tell, e)
        commented = _("{who} commented on {team} for {about}")
        given = _("{who} rated {team} {rating} for {about}")
    said = (commented if e.rating is None else given).format(
        who=tell.who(e.by), team=tell.team(e.team), rating=e.rating, about=about
    )
    return with_reason(said, e.comment)


def _rated_about(tell: Teller, e: ev.Rated) -> str:
    if e.subject == "objective":
        return quoted(tell.scenario.objective[e.about].text.for_reader(tell.scenario.language))
    return tell.inject(e.about)


@narrates(ev.Flagged)
def flagged(tell: Teller, e: ev.Flagged) -> str:
    if e.flagged:
        said = _("{who} marked a response for the debrief.")
    else:
        said = _("{who} no longer marked a response for the debrief.")
    return said.format(who=tell.who(e.by))


@narrates(ev.ResponseObserved)
def response_observed(tell: Teller, e: ev.ResponseObserved) -> str:
    return _(_SEEN[e.action]).format(
        who=tell.who(e.by),
        team=tell.team(e.team),
        inject=tell.inject(e.inject),
        text=short(e.text),
    )
