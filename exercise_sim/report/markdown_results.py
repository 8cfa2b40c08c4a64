"""Teams, injects and texts of the report as Markdown."""

from collections.abc import Iterator, Sequence

from exercise_sim.localization import _, pgettext
from exercise_sim.localization.numbers import decimal
from exercise_sim.localization.quoting import quoted
from exercise_sim.report import wording as w
from exercise_sim.report.inject_words import delivered
from exercise_sim.report.markdown_text import bullets, inline, quote, table
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.numbers import capital, coverage, ended, percent
from exercise_sim.report.results import InjectResult, LineResult, ReleasedText, Score, TeamOnInject
from exercise_sim.report.task_words import done_with


def teams(report: AfterActionReport) -> Iterator[str]:
    for team in report.teams:
        yield f"### {inline(team.name)}"
        if not team.present:
            yield _(w.NOT_PRESENT)
            continue
        yield f"{_scored(team.score)}. {inline(team.tasks)}"
        if team.score.held_back:
            yield inline(team.score.held_back)
        yield table(
            (_("Criterion"), _("Score"), _("Coverage")),
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
        yield f"### {_(w.HEADINGS['not_delivered'])}"
        yield bullets(map(inline, report.not_delivered))


def texts(report: AfterActionReport) -> Iterator[str]:
    if not report.texts:
        yield _(w.NO_TEXTS)
    for text in report.texts:
        yield f"### {w.text_number(text.number)}: {inline(text.team)}, {text.at}"
        yield inline(_described(text))
        for remark in text.remarks:
            yield f"**{inline(remark)}**"
        for passage in text.passages:
            yield f"{w.language_name(passage.language)}:"
            yield quote(passage.text)


def rating(score: Score) -> str:
    if score.rating is None:
        return _(w.NOT_RATED)
    said = f"{score.rating} – {_(w.RATINGS[score.rating])}"
    return f"{said} ({_(w.HELD_BACK)})" if score.held_back else said


def record_entries(events: Sequence[int]) -> str:
    if not events:
        return ""
    return _("Record {entries}").format(entries=", ".join(map(str, events)))


def _inject(inject: InjectResult) -> Iterator[str]:
    source = _("from {source}").format(source=inline(inject.source))
    yield f"{inject.first} · {source}. {inline(ended(inject.truth))}"
    if inject.objectives:
        objectives = inline("; ".join(inject.objectives))
        yield _("Objectives: {objectives}").format(objectives=objectives)
    yield quote("\n\n".join((inject.body.text, *inject.media)))
    for team in inject.teams:
        said = coverage(team.score.observed, team.score.applicable)
        yield f"#### {inline(team.team)}: {percent(team.score.value)} ({said})"
        yield from _team_on_inject(team)


def _team_on_inject(team: TeamOnInject) -> Iterator[str]:
    if team.told is not None:
        yield _("{team} was told this instead:").format(team=inline(team.team))
        yield quote(team.told.text)
    yield f"{delivered(team)}."
    yield table(
        (
            _("Expected"),
            pgettext("deadline", "By"),
            pgettext("what a team did", "Done"),
            _("When"),
            _("Score"),
        ),
        [
            (
                inline(", ".join((task.expected, *task.details))),
                _("no deadline") if task.due is None else str(task.due),
                inline(task.done),
                "–" if task.done_at is None else str(task.done_at),
                percent(task.score.value),
            )
            for task in team.tasks
        ],
    )
    if team.texts:
        yield bullets(
            f"{w.text_number(text.number)} ({text.done}{w.aloud(text.observed)}, {text.at}): "
            f"{inline(quoted(text.excerpt))}"
            for text in team.texts
        )
    lines = [(task.expected, line) for task in team.tasks for line in task.lines]
    if lines:
        yield table(
            (
                _("Task"),
                _("Criterion"),
                _("Score"),
                _("Weight"),
                _("Why"),
                _("Evidence"),
            ),
            [
                (
                    inline(expected),
                    line.criterion,
                    _value(line),
                    decimal(line.weight),
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
    if answers:
        answered = ended(_("In answer to {injects}").format(injects=answers))
    else:
        answered = _("In answer to nothing in particular.")
    done = capital(done_with(text.done, text.where))
    return f"{done}; {text.standing}. {answered} ({record_entries((text.seq,))})"


def _scored(score: Score) -> str:
    said = coverage(score.observed, score.applicable)
    return f"{percent(score.value)}, {rating(score)} ({said})"
