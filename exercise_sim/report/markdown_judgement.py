"""What people judged and said afterwards, as Markdown."""

from collections.abc import Iterator

from exercise_sim.localization import _
from exercise_sim.localization.numbers import decimal
from exercise_sim.report import wording as w
from exercise_sim.report.markdown_text import bullets, inline, quote, table
from exercise_sim.report.model import AfterActionReport
from exercise_sim.report.numbers import percent


def judgement(report: AfterActionReport) -> Iterator[str]:
    found = report.judgement
    if found.empty:
        yield _(w.NO_JUDGEMENT)
        return
    if found.ratings:
        yield f"### {_(w.JUDGED['ratings'])}"
        yield table(
            (_("When"), _("Team"), _("About"), _("Rating"), _("Comment")),
            [
                (
                    str(one.at),
                    inline(one.team),
                    inline(one.about),
                    w.rating_given(one.rating, one.replaced),
                    inline(one.comment) or "–",
                )
                for one in found.ratings
            ],
        )
    if found.overrides:
        yield f"### {_(w.JUDGED['overrides'])}"
        yield _(w.OVERRIDES_NOTE)
        yield table(
            (
                _("Team"),
                _("Inject"),
                _("Task"),
                _("Criterion"),
                _("By the log"),
                _("Counts"),
                _("Reason"),
            ),
            [
                (
                    inline(one.team),
                    inline(one.inject),
                    inline(one.task),
                    one.criterion,
                    percent(one.automatic),
                    percent(one.value),
                    inline(one.reason),
                )
                for one in found.overrides
            ],
        )
    if found.observed:
        yield f"### {_(w.JUDGED['observed'])}"
        yield f"{_(w.OBSERVED_NOTE)} {w.texts_numbered(found.observed)}."
    if found.flagged or found.drafts:
        yield f"### {_(w.JUDGED['flagged'])}"
        numbered = [w.texts_numbered(found.flagged)] if found.flagged else []
        yield bullets([*numbered, *map(inline, found.drafts)])


def hot_wash(report: AfterActionReport) -> Iterator[str]:
    said = report.hot_wash
    if said.empty:
        yield _(w.NO_HOT_WASH)
        return
    for question in said.questions:
        yield f"### {inline(question.text)}"
        if not question.answers:
            yield _(w.NO_ANSWER)
        for team, answer in question.answers:
            yield f"**{inline(team)}**"
            yield quote(answer)
    if said.people:
        yield f"### {_(w.FEEDBACK)}"
        yield w.feedback_note(said.people)
    if said.feedback:
        yield table(
            (_("Statement"), _("Mean"), _("People"), *map(str, w.FEEDBACK_NUMBERS)),
            [
                (
                    inline(one.statement),
                    decimal(one.mean, 1),
                    str(one.people),
                    *map(str, one.counts),
                )
                for one in said.feedback
            ],
        )
    for comment in said.comments:
        yield quote(comment)
