"""Drafts and statements as they were."""

from __future__ import annotations

from textual.content import Content

from exercise_sim.exercise.events import Sanction
from exercise_sim.exercise.state import Response, Version
from exercise_sim.exercise.visibility import Draft, Statement
from exercise_sim.localization import N_, _
from exercise_sim.localization.quoting import quoted
from exercise_sim.scenario.vocabulary_in_words import action_name, duty_name
from exercise_sim.tui.plain import one_line, plain
from exercise_sim.tui.replay.moment import Moment
from exercise_sim.tui.replay.row import Row, brief, heading, lines, paragraphs
from exercise_sim.tui.team.standing import standing
from exercise_sim.tui.times import clock_face, t_plus

_SANCTIONS: dict[Sanction, str] = {
    "not required": N_("needed no clearance"),
    "cleared": N_("cleared"),
    "cleared by SimCell": N_("cleared by the SimCell"),
    "not cleared": N_("not cleared"),
}


def response_rows(moment: Moment) -> list[Row]:
    """The team's drafts and what others had in public; every team's where all are looked at.

    What was worked on last comes first.
    """
    rows = [
        _draft_row(moment, team, draft)
        for team in moment.teams
        for draft in moment.seen_by(team).view.drafts
    ]
    if moment.team is not None:
        rows += [_public_row(moment, one) for one in moment.seen_by(moment.team).view.statements]
    return sorted(rows, key=lambda row: row.seq, reverse=True)


def _draft_row(moment: Moment, team: str, draft: Draft) -> Row:
    response = draft.response
    whose = "" if moment.team is not None else f"{one_line(moment.names.team(team), 18)}: "
    return Row(
        id=f"response/{response.id}",
        seq=_last_seq(response),
        draw=lambda: (
            _line(_last_t(response), whose, response.latest),
            _standing(moment, team, draft),
        ),
        detail=lambda: response_detail(moment, response),
    )


def _standing(moment: Moment, team: str, draft: Draft) -> Content:
    stands = standing(draft, moment.seen_by(team))
    return Content.styled(one_line(stands.with_time(moment.t), 40), stands.style)


def _public_row(moment: Moment, statement: Statement) -> Row:
    response = moment.state.responses[statement.response]
    release = response.releases[-1]
    how = (
        _("✗ withdrawn")
        if statement.withdrawn
        else _("corrected")
        if statement.corrected
        else _("public")
    )
    whose = f"{one_line(moment.names.team(statement.team), 18)}: "
    version = response.version(release.version)
    return Row(
        id=f"public/{response.id}",
        seq=release.seq,
        draw=lambda: (_line(release.t, whose, version), Content.styled(how, "$text-muted")),
        detail=lambda: paragraphs(
            [
                heading(_("In public, by {team}").format(team=moment.names.team(statement.team))),
                Content(_("Since {time}").format(time=t_plus(release.t))),
                version_text(moment, version),
            ]
        ),
    )


def _line(t: float, whose: str, version: Version) -> Content:
    text = next(iter(version.content.texts.values()), "")
    return Content.assemble(
        (f"{clock_face(t)} ", "$text-muted"),
        (whose, "$text-accent"),
        (f"{action_name(version.content.action)} ", "bold"),
        quoted(brief(text)),
    )


def response_detail(moment: Moment, response: Response) -> Content:
    """What had become of a response: its history, then its latest text."""
    action = action_name(response.latest.content.action)
    return paragraphs(
        [
            heading(f"{action}, {moment.names.team(response.team)}"),
            _history(moment, response),
            version_text(moment, response.latest),
        ]
    )


def _history(moment: Moment, response: Response) -> Content:
    person = moment.names.person
    found: list[tuple[int, float, str]] = [
        (
            v.seq,
            v.t,
            _("version {number} saved by {person}").format(number=v.number, person=person(v.by)),
        )
        for v in response.versions
    ]
    for request in response.requests:
        words = (
            _("{person} asked the SimCell for clearance of version {number}")
            if request.simcell
            else _("{person} asked for clearance of version {number}")
        ).format(person=person(request.by), number=request.version)
        found.append((request.seq, request.t, words))
    for decision in response.decisions:
        words = (
            _("version {number} returned by {person}: {comment}").format(
                number=decision.version, person=person(decision.by), comment=decision.comment
            )
            if decision.duty is None
            else _("version {number} cleared by {person} as {duty}").format(
                number=decision.version, person=person(decision.by), duty=duty_name(decision.duty)
            )
        )
        found.append((decision.seq, decision.t, words))
    for place, release in enumerate(response.releases):
        because = f": {release.reason}" if release.reason else ""
        note = f"; {release.note}" if release.note else ""
        words = (
            _("corrected with version {number} ({sanction})")
            if place
            else _("released as version {number} ({sanction})")
        ).format(number=release.version, sanction=_(_SANCTIONS[release.sanction]) + because) + note
        found.append((release.seq, release.t, words))
    if response.withdrawal is not None:
        gone = response.withdrawal
        words = _("withdrawn by {person}: {reason}").format(
            person=person(gone.by), reason=gone.reason
        )
        found.append((gone.seq, gone.t, words))
    return lines(plain(f"{t_plus(t)}  {words}") for _seq, t, words in sorted(found))


def version_text(moment: Moment, version: Version) -> Content:
    """What one version said, in every language, and where it was to go."""
    names, content = moment.names, version.content
    parts = [
        plain(f"{label}: {value}")
        for label, value in (
            (_("Answers"), ", ".join(names.inject(one) for one in content.answers)),
            (_("On"), names.channels(content.channels)),
            (_("For"), ", ".join(names.audience(one) for one in content.audiences)),
            (_("To"), names.recipients(content.to)),
        )
        if value
    ]
    texts = [
        Content.styled(f"{one_line(language, 10).upper()} ", "bold $text-accent")
        + plain(text.strip())
        for language, text in content.texts.items()
    ]
    return paragraphs([lines(parts) if parts else None, *texts])


def _last_seq(response: Response) -> int:
    return max(
        response.latest.seq,
        *(one.seq for one in response.requests),
        *(one.seq for one in response.decisions),
        *(one.seq for one in response.releases),
        0 if response.withdrawal is None else response.withdrawal.seq,
    )


def _last_t(response: Response) -> float:
    return max(
        response.latest.t,
        *(one.t for one in response.decisions),
        *(one.t for one in response.releases),
        0.0 if response.withdrawal is None else response.withdrawal.t,
    )
