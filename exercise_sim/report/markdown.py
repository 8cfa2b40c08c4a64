"""The after-action report as Markdown (CommonMark with tables)."""

from collections.abc import Iterable, Iterator, Sequence

from exercise_sim.report import wording as w
from exercise_sim.report.markdown_text import inline, quote, table
from exercise_sim.report.model import (
    AfterActionReport,
    Finding,
    InjectResult,
    LineResult,
    PlanRow,
    ReleasedText,
    Score,
    TeamOnInject,
)
from exercise_sim.report.numbers import coverage, ended, percent, quoted

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
        ("teams", _teams),
        ("injects", _injects),
        ("texts", _texts),
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
    yield f"{report.overview.held} · {inline(report.exercise)} · {inline(report.overview.status)}"
    yield f"### {w.HEADINGS['exercised']}"
    yield inline(report.overview.scope)
    yield f"### {w.HEADINGS['picture']}"
    yield _bullets(inline(line) for line in report.picture)
    yield f"### {w.HEADINGS['ratings']}"
    yield table(
        ("Objective", "Core capability", "Rating", "Score"),
        [
            (inline(one.text), inline(one.capability), _rating(one.score), percent(one.score.value))
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
                _rating(one.score),
                percent(one.score.value),
                coverage(one.score.observed, one.score.applicable),
                inline(", ".join(f"{team} {percent(s.value)}" for team, s in one.teams)),
            )
            for one in report.objectives
        ],
    )


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
            reference += f" {_record_entries(one.events)}."
        parts.append(f"**Reference.** {reference.strip()}")
        parts.append(f"**Analysis.** {inline(one.analysis)}")
        if one.capability:
            parts.append(f"**Core capability.** {inline(one.capability)}")
        yield _bullets(parts)


def _plan(report: AfterActionReport) -> Iterator[str]:
    yield w.PLAN_NOTE
    yield table(
        w.PLAN_COLUMNS,
        [_plan_row(row) for row in report.plan],
    )


def _plan_row(row: PlanRow) -> tuple[str, ...]:
    filled = (row.number, inline(row.capability), inline(row.issue), "", "")
    return (*filled, inline(row.organisation), "", "", "")


def _teams(report: AfterActionReport) -> Iterator[str]:
    for team in report.teams:
        yield f"### {inline(team.name)}"
        if not team.present:
            yield "The team was not present."
            continue
        yield f"{_scored(team.score)}. {inline(team.tasks)}"
        yield table(
            ("Criterion", "Score", "Coverage"),
            [
                (
                    one.name,
                    percent(one.score.value),
                    coverage(one.score.observed, one.score.applicable),
                )
                for one in team.criteria
            ],
        )


def _injects(report: AfterActionReport) -> Iterator[str]:
    for number, inject in enumerate(report.injects, start=1):
        yield f"### {number}. {inline(inject.title)}"
        yield from _inject(inject)
    if report.not_delivered:
        yield f"### {w.HEADINGS['not_delivered']}"
        yield _bullets(map(inline, report.not_delivered))


def _inject(inject: InjectResult) -> Iterator[str]:
    yield f"{inject.first} · from {inline(inject.source)}. {inline(ended(inject.truth))}"
    if inject.objectives:
        yield f"Objectives: {inline('; '.join(inject.objectives))}"
    yield quote("\n\n".join((inject.body.text, *inject.media)))
    for team in inject.teams:
        yield f"#### {inline(team.team)}: {_scored(team.score)}"
        yield from _team_on_inject(team)


def _team_on_inject(team: TeamOnInject) -> Iterator[str]:
    read = "never opened" if team.opened is None else f"first read {team.opened}"
    yield f"Delivered {team.delivered}, {read}."
    yield table(
        ("Expected", "By", "Done", "When", "Score"),
        [
            (
                inline(", ".join((task.expected, *task.details))),
                "no deadline" if task.due is None else str(task.due),
                inline(task.done),
                "–" if task.done_at is None else str(task.done_at),
                percent(task.score.value),
            )
            for task in team.tasks
        ],
    )
    if team.texts:
        yield _bullets(
            f"Text {text.number} ({text.action}, {text.at}): {inline(quoted(text.excerpt))}"
            for text in team.texts
        )
    lines = [(task.expected, line) for task in team.tasks for line in task.lines]
    if lines:
        yield table(
            ("Task", "Criterion", "Score", "Weight", "Why", "Evidence"),
            [
                (
                    inline(expected),
                    line.criterion,
                    percent(line.value),
                    f"{line.weight:g}",
                    inline(line.why),
                    _evidence(line),
                )
                for expected, line in lines
            ],
        )


def _evidence(line: LineResult) -> str:
    quotes = " ".join(inline(quoted(words)) for words in line.quotes)
    return f"{quotes} {_record_entries(line.events)}".strip()


def _texts(report: AfterActionReport) -> Iterator[str]:
    if not report.texts:
        yield w.NO_TEXTS
    for text in report.texts:
        yield f"### Text {text.number}: {inline(text.team)}, {text.at}"
        yield inline(_described(text))
        for remark in text.remarks:
            yield f"**{inline(remark)}**"
        for passage in text.passages:
            yield f"{w.LANGUAGES.get(passage.language, passage.language)}:"
            yield quote(passage.text)


def _described(text: ReleasedText) -> str:
    answers = "; ".join(quoted(title) for title in text.answers)
    where = f" {text.where}" if text.where else ""
    answered = (
        ended(f" In answer to {answers}") if answers else " In answer to nothing in particular."
    )
    return f"{text.action.capitalize()}{where}; {text.standing}.{answered} (Record {text.seq})"


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
        yield _bullets(
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
    yield from w.RECORD
    yield _bullets(
        (
            f"Exercise: {inline(report.exercise)}",
            f"Entries in the record: {report.events}",
            f"Closing digest: {inline(report.digest)}",
            f"To check: {inline(w.verify_command(report.exercise, report.digest))}",
        )
    )


def _rating(score: Score) -> str:
    return w.NOT_RATED if score.rating is None else f"{score.rating} – {w.RATINGS[score.rating]}"


def _scored(score: Score) -> str:
    said = coverage(score.observed, score.applicable)
    return f"{percent(score.value)}, {_rating(score)} ({said})"


def _record_entries(events: Sequence[int]) -> str:
    return f"Record {', '.join(map(str, events))}" if events else ""


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
