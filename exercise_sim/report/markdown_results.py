"""Teams, injects and texts of the report as Markdown."""

from collections.abc import Iterator, Sequence

from exercise_sim.report import wording as w
from exercise_sim.report.markdown_text import bullets, inline, quote, table
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.numbers import coverage, ended, percent, quoted
from exercise_sim.report.results import InjectResult, LineResult, ReleasedText, Score, TeamOnInject


def teams(report: AfterActionReport) -> Iterator[str]:
    for team in report.teams:
        yield f"### {inline(team.name)}"
        if not team.present:
            yield "The team was not present."
            continue
        yield f"{_scored(team.score)}. {inline(team.tasks)}"
        if team.score.held_back:
            yield inline(team.score.held_back)
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


def injects(report: AfterActionReport) -> Iterator[str]:
    for number, inject in enumerate(report.injects, start=1):
        yield f"### {number}. {inline(inject.title)}"
        yield from _inject(inject)
    if report.not_delivered:
        yield f"### {w.HEADINGS['not_delivered']}"
        yield bullets(map(inline, report.not_delivered))


def texts(report: AfterActionReport) -> Iterator[str]:
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


def rating(score: Score) -> str:
    if score.rating is None:
        return w.NOT_RATED
    said = f"{score.rating} – {w.RATINGS[score.rating]}"
    return f"{said} ({w.HELD_BACK})" if score.held_back else said


def record_entries(events: Sequence[int]) -> str:
    return f"Record {', '.join(map(str, events))}" if events else ""


def _inject(inject: InjectResult) -> Iterator[str]:
    yield f"{inject.first} · from {inline(inject.source)}. {inline(ended(inject.truth))}"
    if inject.objectives:
        yield f"Objectives: {inline('; '.join(inject.objectives))}"
    yield quote("\n\n".join((inject.body.text, *inject.media)))
    for team in inject.teams:
        said = coverage(team.score.observed, team.score.applicable)
        yield f"#### {inline(team.team)}: {percent(team.score.value)} ({said})"
        yield from _team_on_inject(team)


def _team_on_inject(team: TeamOnInject) -> Iterator[str]:
    read = "never opened" if team.opened is None else f"first read {team.opened}"
    if team.told is not None:
        yield f"{inline(team.team)} was told this instead:"
        yield quote(team.told.text)
    again = f" and {len(team.again)} more times, last {team.again[-1]}" if team.again else ""
    yield f"Delivered {team.delivered}{again}, {read}."
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
        yield bullets(
            f"Text {text.number} ({text.action}{w.aloud(text.observed)}, {text.at}): "
            f"{inline(quoted(text.excerpt))}"
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
                    _value(line),
                    f"{line.weight:g}",
                    inline(line.why),
                    _evidence(line),
                )
                for expected, line in lines
            ],
        )


def _value(line: LineResult) -> str:
    value = percent(line.value)
    return w.both_values(value, percent(line.automatic)) if line.overridden else value


def _evidence(line: LineResult) -> str:
    quotes = " ".join(inline(quoted(words)) for words in line.quotes)
    return f"{quotes} {record_entries(line.events)}".strip()


def _described(text: ReleasedText) -> str:
    answers = "; ".join(quoted(title) for title in text.answers)
    where = f" {text.where}" if text.where else ""
    answered = (
        ended(f" In answer to {answers}") if answers else " In answer to nothing in particular."
    )
    return f"{text.action.capitalize()}{where}; {text.standing}.{answered} (Record {text.seq})"


def _scored(score: Score) -> str:
    said = coverage(score.observed, score.applicable)
    return f"{percent(score.value)}, {rating(score)} ({said})"
