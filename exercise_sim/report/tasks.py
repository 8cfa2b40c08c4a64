"""What a team was expected to do about an inject, what it did, and how that was judged."""

from exercise_sim.exercise.state import State
from exercise_sim.localization import _
from exercise_sim.localization.lists import listed
from exercise_sim.report.criteria_words import criterion_name
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.numbers import capital
from exercise_sim.report.results import LineResult, Passage, ReleasedText, Score, Segment, Task
from exercise_sim.report.task_words import (
    Standing,
    addressed,
    assessed_as,
    done_name,
    standing_name,
    task_name,
)
from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.local_text import LocalText
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.scenario.vocabulary_in_words import priority_name
from exercise_sim.scoring.scorecard import ExpectationScore, Line, Mean


def written(mean: Mean, rating: Rating | None = None, held_back: str = "") -> Score:
    """The mean as the report shows it, with a rating where it has one."""
    return Score(mean.value, mean.observed, mean.applicable, rating, held_back)


def standing(score: ExpectationScore) -> Standing:
    """How a task ended."""
    if score.done_at is not None:
        if score.due is None:
            return "done"
        return "in time" if score.done_at <= score.due else "late"
    if score.waived:
        return "waived"
    judged = any(line.value is not None for line in score.lines)
    return "not done" if judged else "open"


def passage(names: Names, text: LocalText) -> Passage:
    """A text of the scenario, with nothing marked in it."""
    language, words = names.pick(text)
    return Passage(language, (Segment(words.strip()),))


def task(
    score: ExpectationScore,
    texts: tuple[ReleasedText, ...],
    state: State,
    names: Names,
    clock: ReportClock,
) -> Task:
    """`texts` is what the team released for the inject."""
    expected = score.expectation
    return Task(
        expected=task_name(expected.action),
        details=tuple(_details(expected, names)),
        due=None if score.due is None else clock.at(score.due),
        standing=standing(score),
        done=_done(score, texts, state, names),
        done_at=None if score.done_at is None else clock.at(score.done_at),
        score=written(score.mean),
        lines=tuple(_line(line) for line in score.lines),
        model_answer=(
            None if expected.model_answer is None else passage(names, expected.model_answer)
        ),
    )


def _details(expected: Expectation, names: Names) -> list[str]:
    details = []
    if expected.to:
        details.append(addressed(expected.action, [names.recipient(one) for one in expected.to]))
    if expected.channels:
        channels = listed([names.channel(one) for one in expected.channels])
        details.append(_("on {channels}").format(channels=channels))
    if expected.audiences:
        audiences = listed([names.audience(one) for one in expected.audiences])
        details.append(_("reaching {audiences}").format(audiences=audiences))
    if expected.key_messages:
        messages = listed([names.message(one) for one in expected.key_messages])
        details.append(_("conveying {messages}").format(messages=messages))
    if expected.facts:
        facts = listed([names.fact(one) for one in expected.facts])
        details.append(_("resting on {facts}").format(facts=facts))
    if expected.optional:
        details.append(_("optional: it counts because it was done"))
    return details


def _done(
    score: ExpectationScore, texts: tuple[ReleasedText, ...], state: State, names: Names
) -> str:
    how = standing(score)
    if score.done_at is None:
        return capital(standing_name(how))
    if score.response is None:
        return f"{_assessment(score, state, names)} – {standing_name(how)}"
    action = score.expectation.action
    numbers = [_("text {n}").format(n=one.number) for one in texts if one.action == action]
    which = f" ({listed(numbers)})" if numbers else ""
    return f"{capital(done_name(action))}{which} – {standing_name(how)}"


def _assessment(score: ExpectationScore, state: State, names: Names) -> str:
    made = [a for a in state.assessments if a.team == score.team and a.inject == score.inject]
    last = made[-1]
    parts = [assessed_as(last.veracity), priority_name(last.priority)]
    if last.claim is not None:
        parts.append(_("claim {claim}").format(claim=names.claim(last.claim)))
    return ", ".join(parts)


def _line(line: Line) -> LineResult:
    return LineResult(
        criterion=criterion_name(line.criterion),
        value=line.value,
        weight=line.weight,
        why=line.why,
        quotes=tuple(one_line(quote.text) for quote in line.quotes),
        events=line.events,
        overridden=line.overridden,
        automatic=line.automatic,
    )
