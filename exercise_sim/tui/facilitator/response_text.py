"""What a team wrote for one inject, with the automatic score and the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from exercise_sim.exercise.state import Response, State
from exercise_sim.localization import _
from exercise_sim.localization.numbers import decimal
from exercise_sim.scenario.vocabulary_in_words import action_name, criterion_name, veracity_name
from exercise_sim.scoring.scorecard import ExpectationScore, Line, Quote, Scorecard
from exercise_sim.tui.facilitator.field_words import priority_word, sanction_words
from exercise_sim.tui.facilitator.inject_text import joined, labelled
from exercise_sim.tui.facilitator.names import Names
from exercise_sim.tui.facilitator.team_cells import percent
from exercise_sim.tui.plain import harmless, one_line, plain
from exercise_sim.tui.times import t_plus


def responses_of(state: State, scores: Scorecard | None, inject: str, team: str) -> Content | None:
    """Assessments, drafts and releases of `team` for `inject`; None where there are none."""
    scored = None if scores is None else scores.injects.get((inject, team))
    expectations = () if scored is None else scored.expectations
    blocks = [
        *_assessments(state, expectations, inject, team),
        *(
            _response(state, response, [e for e in expectations if e.response == response.id])
            for response in state.responses.values()
            if response.team == team and inject in response.latest.content.answers
        ),
        *_unanswered(expectations),
    ]
    return Content("\n\n").join(blocks) if blocks else None


def highlighted(text: str, quotes: Sequence[Quote]) -> Content:
    """`text` with the quoted words marked; offsets count the characters as they were written."""
    pieces, at = [], 0
    for start, end in _merged(quotes, len(text)):
        pieces.append(plain(text[at:start]))
        pieces.append(Content.styled(harmless(text[start:end]), "bold underline $text-success"))
        at = end
    return Content("").join([*pieces, plain(text[at:])])


def _merged(quotes: Sequence[Quote], length: int) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((max(0, q.start), min(q.end, length)) for q in quotes):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged


def _assessments(
    state: State, expectations: Sequence[ExpectationScore], inject: str, team: str
) -> list[Content]:
    names = Names(state)
    found = [a for a in state.assessments if a.inject == inject and a.team == team]
    if not found:
        return []
    lines = []
    for one in found:
        claim = ", " + _("claim {claim}").format(claim=one.claim) if one.claim else ""
        lines.append(
            Content.styled(f"{action_name('assess')} ", "bold")
            + Content.styled(
                f"{t_plus(one.t)} {one_line(names.person(one.by))}: ", "$foreground 60%"
            )
            + plain(f"{veracity_name(one.veracity)}, {priority_word(one.priority)}{claim}")
        )
        if one.rationale:
            lines.append(plain(one.rationale))
    for scored in expectations:
        if scored.expectation.action == "assess":
            lines += _score_lines(scored.lines)
    return [joined(lines)]


def _response(state: State, response: Response, scored: list[ExpectationScore]) -> Content:
    lines = [as_written(state, response, scored)]
    for one in scored:
        lines += _score_lines(one.lines)
    return joined(lines)


def as_written(state: State, response: Response, scored: Sequence[ExpectationScore]) -> Content:
    """Who wrote what to whom and how it stands, the words that `scored` rests on marked."""
    names = Names(state)
    out = response.releases[-1] if response.releases else None
    version = response.latest if out is None else response.version(out.version)
    content = version.content
    status = _status(response)
    lines = [
        Content.styled(action_name(content.action), "bold")
        + Content.styled(f"  {status}", "$text-accent"),
        Content.styled(
            _("version {number}, {person}, {time}").format(
                number=version.number,
                person=one_line(names.person(version.by)),
                time=t_plus(version.t),
            ),
            "$foreground 60%",
        ),
    ]
    for label, value in (
        (_("On"), names.channels(content.channels)),
        (_("For"), ", ".join(names.audience(one) for one in content.audiences)),
        (_("To"), names.recipients(content.to)),
    ):
        if value:
            lines.append(labelled(label, Content(one_line(value))))
    quotes = [quote for one in scored for line in one.lines for quote in line.quotes]
    for language, text in content.texts.items():
        own = [
            q
            for q in quotes
            if (q.response, q.version, q.language) == (response.id, version.number, language)
        ]
        lines.append(Content.styled(f"{one_line(language).upper()} ", "$text-accent"))
        lines[-1] += highlighted(text.rstrip(), own)
    return joined(lines)


def _status(response: Response) -> str:
    if response.withdrawal is not None:
        return _("↶ withdrawn {time}: {reason}").format(
            time=t_plus(response.withdrawal.t), reason=one_line(response.withdrawal.reason)
        )
    if response.observed:
        return _("✎ seen by an evaluator at {time}").format(time=t_plus(response.releases[-1].t))
    if response.releases:
        out = response.releases[-1]
        what = _("✓ corrected {time}") if len(response.releases) > 1 else _("✓ released {time}")
        why = f": {one_line(out.reason)}" if out.sanction == "not cleared" else ""
        return f"{what.format(time=t_plus(out.t))} ({sanction_words(out.sanction)}{why})"
    if response.pending is not None:
        waits = (
            _("○ waits for the SimCell since {time}")
            if response.pending.simcell
            else _("○ waits for the team's approver since {time}")
        )
        return waits.format(time=t_plus(response.pending.t))
    return _("○ draft")


def _unanswered(expectations: Sequence[ExpectationScore]) -> list[Content]:
    """Score lines of what no response answered, so that no number is without its reason."""
    lines = []
    for one in expectations:
        if one.response is None and one.expectation.action != "assess":
            observed = [line for line in one.lines if line.value is not None]
            if observed:
                action = Content.styled(f"{action_name(one.expectation.action)}: ", "bold")
                lines += [action + _no_answer(one), *_score_lines(observed)]
    return [joined(lines)] if lines else []


def _no_answer(one: ExpectationScore) -> Content:
    return Content.styled(_("waived") if one.waived else _("nothing released"), "$foreground 60%")


def _score_lines(lines: Sequence[Line]) -> list[Content]:
    return [_score_line(line) for line in lines]


def _score_line(line: Line) -> Content:
    value = "  –  " if line.value is None else f"{percent(line.value):>5}"
    style = "$foreground 60%"
    if line.value is not None:
        style = (
            "$text-success"
            if line.value >= 0.8
            else "$text-warning"
            if line.value >= 0.5
            else "$text-error"
        )
    return (
        Content.styled(f"{value} ", f"bold {style}")
        + Content(f"{criterion_name(line.criterion)} ")
        + Content.styled(f"×{decimal(line.weight)}  ", "$foreground 60%")
        + plain(line.why)
    )
