"""The after-action report as Markdown (CommonMark with tables)."""

from collections.abc import Iterator, Sequence

from exercise_sim.localization import _, pgettext
from exercise_sim.localization.numbers import decimal
from exercise_sim.localization.quoting import quoted
from exercise_sim.report import wording as w
from exercise_sim.report.markdown_judgement import hot_wash, judgement
from exercise_sim.report.markdown_results import injects, rating, record_entries, teams, texts
from exercise_sim.report.markdown_text import bullets, inline, quote, table
from exercise_sim.report.model import AfterActionReport, Finding, Organisation, PlanRow
from exercise_sim.report.numbers import coverage, percent
from exercise_sim.report.results import ObjectiveResult

_TOP = 3


def to_markdown(report: AfterActionReport) -> str:
    """The whole report; every section carries the exercise and the handling mark."""
    blocks = [f"# {inline(report.title)}", f"**{_(w.REPORT)}**", *_first_page(report)]
    for anchor, write in (
        ("overview", _overview),
        ("objectives", _objectives),
        ("strengths", lambda one: _findings(one.strengths, _(w.NO_STRENGTHS))),
        ("improvements", lambda one: _findings(one.improvements, _(w.NO_IMPROVEMENTS))),
        ("plan", _plan),
        ("teams", teams),
        ("injects", injects),
        ("texts", texts),
        ("judgement", judgement),
        ("hot_wash", hot_wash),
        ("timeline", _timeline),
        ("notes", _notes),
        ("participants", _participants),
        ("method", _method),
        ("record", _record),
    ):
        blocks += [f"## {_(w.HEADINGS[anchor])}", _mark(report), *write(report)]
    return "\n\n".join(blocks) + "\n"


def _mark(report: AfterActionReport) -> str:
    return f"**{_(w.EXERCISE)} · {inline(report.handling)}**"


def _first_page(report: AfterActionReport) -> Iterator[str]:
    yield _mark(report)
    if report.broken:
        yield f"**{inline(report.broken)}** {_(w.BROKEN_RECORD)}"
    yield f"{report.overview.held} · {inline(report.exercise)} · {inline(report.overview.status)}"
    yield f"### {_(w.HEADINGS['exercised'])}"
    yield inline(report.overview.scope)
    yield f"### {_(w.HEADINGS['picture'])}"
    yield bullets(inline(line) for line in report.picture)
    yield f"### {_(w.HEADINGS['ratings'])}"
    yield table(
        (_("Objective"), _("Core capability"), _("Rating"), _("Score")),
        [
            (inline(one.text), inline(one.capability), rating(one.score), percent(one.score.value))
            for one in report.objectives
        ],
    )
    for anchor, found, none in (
        ("top_strengths", report.strengths, _(w.NO_STRENGTHS)),
        ("top_improvements", report.improvements, _(w.NO_IMPROVEMENTS)),
    ):
        yield f"### {_(w.HEADINGS[anchor])}"
        yield (
            "\n".join(
                f"{n}. **{inline(one.headline)}.** {inline(one.analysis)}"
                for n, one in enumerate(found[:_TOP], start=1)
            )
            or none
        )


def _overview(report: AfterActionReport) -> Iterator[str]:
    about = report.overview
    organisations = "; ".join(_organisation(one) for one in about.organisations)
    claims = "; ".join(about.threats)
    fill = f"*{_(w.TO_FILL)}*"
    yield table(
        (_("Item"), _("Description")),
        [
            (_("Exercise name"), inline(about.name)),
            (_("Exercise dates"), inline(about.held)),
            (_("Story time"), inline(about.story)),
            (_("Duration"), inline(about.duration)),
            (_("Handling"), f"{_(w.EXERCISE)} · {inline(report.handling)}"),
            (_("Scope"), inline(about.scope)),
            (
                _("Threat"),
                _("False claims: {claims}").format(claims=inline(claims))
                if claims
                else _("False claims: none"),
            ),
            (_("Playbook"), inline(about.playbook)),
            (_("Participating organisations"), inline(organisations)),
            (_("Run by"), inline(about.staff)),
            (_("Sponsor"), fill),
            (_("Point of contact"), fill),
        ],
    )
    if about.synopsis is not None:
        briefed = _("Scenario, as the teams were briefed")
        yield f"**{briefed}:**"
        yield quote(about.synopsis.text)


def _organisation(one: Organisation) -> str:
    said = [one.kind, _("players: {n}").format(n=one.players)]
    if not one.present:
        said.append(_("not present"))
    return f"{one.name} ({', '.join(said)})"


def _objectives(report: AfterActionReport) -> Iterator[str]:
    yield table(
        (
            _("Objective"),
            _("Core capability"),
            _("Rating"),
            _("Score"),
            _("Coverage"),
            _("By team"),
        ),
        [
            (
                inline(one.text),
                inline(one.capability),
                rating(one.score),
                percent(one.score.value),
                coverage(one.score.observed, one.score.applicable),
                inline(_by_team(one)),
            )
            for one in report.objectives
        ],
    )


def _by_team(objective: ObjectiveResult) -> str:
    scores = ", ".join(f"{team} {percent(score.value)}" for team, score in objective.teams)
    if not objective.judged:
        return scores
    judged = ", ".join(f"{team} {given}" for team, given in objective.judged)
    by_evaluators = _("evaluators: {ratings}").format(ratings=judged)
    return f"{scores}; {by_evaluators}"


def _findings(found: Sequence[Finding], none: str) -> Iterator[str]:
    if not found:
        yield none
    for number, one in enumerate(found, start=1):
        yield f"### {number}. {inline(one.headline)}"
        parts = [_labelled(_("Observation"), inline(one.observation))]
        if one.quotes:
            quotes = " ".join(quoted(words) for words in one.quotes)
            parts.append(_labelled(_("In the teams' words"), inline(quotes)))
        reference = inline(one.reference)
        if one.events:
            reference += f" {record_entries(one.events)}."
        parts.append(_labelled(_("Reference"), reference.strip()))
        parts.append(_labelled(_("Analysis"), inline(one.analysis)))
        if one.capability:
            parts.append(_labelled(_("Core capability"), inline(one.capability)))
        yield bullets(parts)


def _labelled(label: str, text: str) -> str:
    return f"**{label}.** {text}"


def _plan(report: AfterActionReport) -> Iterator[str]:
    yield _(w.PLAN_NOTE)
    yield table(
        w.plan_columns(),
        [_plan_row(row) for row in report.plan],
    )


def _plan_row(row: PlanRow) -> tuple[str, ...]:
    filled = (row.number, inline(row.capability), inline(row.issue), "", "")
    return (*filled, inline(row.organisation), "", "", "")


def _timeline(report: AfterActionReport) -> Iterator[str]:
    yield table(
        (_("When"), _("Kind"), _("Who"), _("What"), pgettext("entries of the log", "Record")),
        [
            (
                str(row.at),
                row.kind,
                inline(row.who),
                inline(row.what),
                ", ".join(map(str, row.events)),
            )
            for row in report.timeline
        ],
    )


def _notes(report: AfterActionReport) -> Iterator[str]:
    if not report.notes and not report.bookmarks:
        yield _(w.NO_NOTES)
    for note in report.notes:
        yield f"**{note.at} · {inline(w.remark_by(note.who, note.about))}**"
        yield quote(note.text)
    if report.bookmarks:
        yield bullets(f"{mark.at} · {inline(w.bookmark(mark.text))}" for mark in report.bookmarks)


def _participants(report: AfterActionReport) -> Iterator[str]:
    yield _(w.NAMES_NOTE)
    yield table(
        (_("Name"), _("Role"), _("Team"), _("Duties")),
        [
            (inline(one.name), one.role, inline(one.team), inline(one.duties))
            for one in report.participants
        ],
    )


def _method(report: AfterActionReport) -> Iterator[str]:
    yield from map(_, w.METHOD)
    yield table(
        (_("Criterion"), _("How it is seen"), _("Weight")),
        [(one.name, one.seen, decimal(one.weight)) for one in report.criteria],
    )
    yield table(
        (_("Rating"), _("In words"), _("What it means"), _("Score")),
        [(one.rating, one.words, one.meaning, one.limits) for one in report.bands],
    )
    yield _(w.BANDS_NOTE)


def _record(report: AfterActionReport) -> Iterator[str]:
    about = (
        _("Exercise: {exercise}").format(exercise=inline(report.exercise)),
        _("Entries in the record: {n}").format(n=report.events),
    )
    if report.broken:
        yield f"**{inline(report.broken)}**"
        yield _(w.BROKEN_RECORD)
        yield bullets(about)
        return
    yield from map(_, w.RECORD)
    command = inline(w.verify_command(report.exercise, report.digest))
    yield bullets(
        (
            *about,
            _("Closing digest: {digest}").format(digest=inline(report.digest)),
            _("To check: {command}").format(command=command),
        )
    )
