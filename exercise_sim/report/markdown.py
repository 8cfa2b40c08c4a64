"""The after-action report as Markdown (CommonMark with tables)."""

from collections.abc import Iterator, Sequence

from exercise_sim.report import wording as w
from exercise_sim.report.markdown_judgement import hot_wash, judgement
from exercise_sim.report.markdown_results import injects, rating, record_entries, teams, texts
from exercise_sim.report.markdown_text import bullets, inline, quote, table
from exercise_sim.report.model import AfterActionReport, Finding, PlanRow
from exercise_sim.report.numbers import coverage, percent, quoted
from exercise_sim.report.results import ObjectiveResult

_TOP = 3


def to_markdown(report: AfterActionReport) -> str:
    """The whole report; every section carries the exercise and the handling mark."""
    blocks = [f"# {inline(report.title)}", f"**{w.REPORT}**", *_first_page(report)]
    for anchor, write in (
        ("overview", _overview),
        ("objectives", _objectives),
        ("strengths", lambda one: _findings(one.strengths, w.NO_STRENGTHS)),
        ("improvements", lambda one: _findings(one.improvements, w.NO_IMPROVEMENTS)),
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
        blocks += [f"## {w.HEADINGS[anchor]}", _mark(report), *write(report)]
    return "\n\n".join(blocks) + "\n"


def _mark(report: AfterActionReport) -> str:
    return f"**{w.EXERCISE} · {inline(report.handling)}**"


def _first_page(report: AfterActionReport) -> Iterator[str]:
    yield _mark(report)
    if report.broken:
        yield f"**{inline(report.broken)}** {w.BROKEN_RECORD}"
    yield f"{report.overview.held} · {inline(report.exercise)} · {inline(report.overview.status)}"
    yield f"### {w.HEADINGS['exercised']}"
    yield inline(report.overview.scope)
    yield f"### {w.HEADINGS['picture']}"
    yield bullets(inline(line) for line in report.picture)
    yield f"### {w.HEADINGS['ratings']}"
    yield table(
        ("Objective", "Core capability", "Rating", "Score"),
        [
            (inline(one.text), inline(one.capability), rating(one.score), percent(one.score.value))
            for one in report.objectives
        ],
    )
    for anchor, found, none in (
        ("top_strengths", report.strengths, w.NO_STRENGTHS),
        ("top_improvements", report.improvements, w.NO_IMPROVEMENTS),
    ):
        yield f"### {w.HEADINGS[anchor]}"
        yield (
            "\n".join(
                f"{n}. **{inline(one.headline)}.** {inline(one.analysis)}"
                for n, one in enumerate(found[:_TOP], start=1)
            )
            or none
        )


def _overview(report: AfterActionReport) -> Iterator[str]:
    about = report.overview
    organisations = "; ".join(
        f"{one.name} ({one.kind}, players: {one.players}{'' if one.present else ', not present'})"
        for one in about.organisations
    )
    yield table(
        ("Item", "Description"),
        [
            ("Exercise name", inline(about.name)),
            ("Exercise dates", inline(about.held)),
            ("Story time", inline(about.story)),
            ("Duration", inline(about.duration)),
            ("Handling", f"{w.EXERCISE} · {inline(report.handling)}"),
            ("Scope", inline(about.scope)),
            ("Threat", "False claims: " + inline("; ".join(about.threats) or "none")),
            ("Playbook", inline(about.playbook)),
            ("Participating organisations", inline(organisations)),
            ("Run by", inline(about.staff)),
            ("Sponsor", f"*{w.TO_FILL}*"),
            ("Point of contact", f"*{w.TO_FILL}*"),
        ],
    )
    if about.synopsis is not None:
        yield "**Scenario, as the teams were briefed:**"
        yield quote(about.synopsis.text)


def _objectives(report: AfterActionReport) -> Iterator[str]:
    yield table(
        ("Objective", "Core capability", "Rating", "Score", "Coverage", "By team"),
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
    return f"{scores}; evaluators: {', '.join(f'{team} {r}' for team, r in objective.judged)}"


def _findings(found: Sequence[Finding], none: str) -> Iterator[str]:
    if not found:
        yield none
    for number, one in enumerate(found, start=1):
        yield f"### {number}. {inline(one.headline)}"
        parts = [f"**Observation.** {inline(one.observation)}"]
        if one.quotes:
            quotes = " ".join(quoted(words) for words in one.quotes)
            parts.append(f"**In the teams' words.** {inline(quotes)}")
        reference = inline(one.reference)
        if one.events:
            reference += f" {record_entries(one.events)}."
        parts.append(f"**Reference.** {reference.strip()}")
        parts.append(f"**Analysis.** {inline(one.analysis)}")
        if one.capability:
            parts.append(f"**Core capability.** {inline(one.capability)}")
        yield bullets(parts)


def _plan(report: AfterActionReport) -> Iterator[str]:
    yield w.PLAN_NOTE
    yield table(
        w.PLAN_COLUMNS,
        [_plan_row(row) for row in report.plan],
    )


def _plan_row(row: PlanRow) -> tuple[str, ...]:
    filled = (row.number, inline(row.capability), inline(row.issue), "", "")
    return (*filled, inline(row.organisation), "", "", "")


def _timeline(report: AfterActionReport) -> Iterator[str]:
    yield table(
        ("When", "Kind", "Who", "What", "Record"),
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
        yield w.NO_NOTES
    for note in report.notes:
        about = f" on {inline(note.about)}" if note.about else ""
        yield f"**{note.at} · {inline(note.who)}{about}**"
        yield quote(note.text)
    if report.bookmarks:
        yield bullets(
            f"{mark.at} · bookmark: {inline(mark.text) or '(no label)'}"
            for mark in report.bookmarks
        )


def _participants(report: AfterActionReport) -> Iterator[str]:
    yield w.NAMES_NOTE
    yield table(
        ("Name", "Role", "Team", "Duties"),
        [
            (inline(one.name), one.role, inline(one.team), inline(one.duties))
            for one in report.participants
        ],
    )


def _method(report: AfterActionReport) -> Iterator[str]:
    yield from w.METHOD
    yield table(
        ("Criterion", "How it is seen", "Weight"),
        [(one.name, one.seen, f"{one.weight:g}") for one in report.criteria],
    )
    yield table(
        ("Rating", "In words", "What it means", "Score"),
        [(one.rating, one.words, one.meaning, one.limits) for one in report.bands],
    )
    yield w.BANDS_NOTE


def _record(report: AfterActionReport) -> Iterator[str]:
    if report.broken:
        yield f"**{inline(report.broken)}**"
        yield w.BROKEN_RECORD
        yield bullets(
            (
                f"Exercise: {inline(report.exercise)}",
                f"Entries in the record: {report.events}",
            )
        )
        return
    yield from w.RECORD
    yield bullets(
        (
            f"Exercise: {inline(report.exercise)}",
            f"Entries in the record: {report.events}",
            f"Closing digest: {inline(report.digest)}",
            f"To check: {inline(w.verify_command(report.exercise, report.digest))}",
        )
    )
