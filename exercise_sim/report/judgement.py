"""What people judged: ratings with comments, lines judged differently, what is for the debrief."""

from collections.abc import Iterable
from dataclasses import dataclass

from exercise_sim.exercise.state import RatingGiven, State
from exercise_sim.localization import _
from exercise_sim.localization.quoting import quoted
from exercise_sim.report.criteria_words import criterion_name
from exercise_sim.report.harmless import one_line
from exercise_sim.report.moments import Moment, ReportClock
from exercise_sim.report.names import Names
from exercise_sim.report.results import ReleasedText
from exercise_sim.report.task_words import task_name
from exercise_sim.scenario.vocabulary import Rating
from exercise_sim.scoring.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class RatingRow:
    """`rating` is None for a comment alone; `replaced`: the same person rated it anew later."""

    at: Moment
    team: str
    about: str
    rating: Rating | None
    comment: str
    replaced: bool


@dataclass(frozen=True, slots=True)
class OverrideRow:
    """One line of a score: `automatic` is what the log alone gave, `value` is what counts."""

    at: Moment
    team: str
    inject: str
    task: str
    criterion: str
    automatic: float | None
    value: float
    reason: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """`observed` and `flagged` are numbers of texts in the report; `drafts` are for the debrief
    too, and were never released."""

    ratings: tuple[RatingRow, ...]
    overrides: tuple[OverrideRow, ...]
    observed: tuple[int, ...]
    flagged: tuple[int, ...]
    drafts: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return not (self.ratings or self.overrides or self.observed or self.flagged or self.drafts)


def judgement(
    state: State,
    card: Scorecard,
    texts: tuple[ReleasedText, ...],
    names: Names,
    clock: ReportClock,
) -> Judgement:
    by_response = numbers_by_response(state, texts)
    return Judgement(
        ratings=tuple(
            RatingRow(
                clock.at(one.t),
                names.team(one.team),
                _about(one, state, by_response, names),
                one.rating,
                one.comment.strip(),
                _replaced(one, state.ratings),
            )
            for one in state.ratings
        ),
        overrides=tuple(_overrides(state, card, names, clock)),
        observed=tuple(text.number for text in texts if text.observed),
        flagged=tuple(sorted(n for one in state.flagged for n in by_response.get(one, ())[-1:])),
        drafts=tuple(
            sorted(
                _draft(state, one, names)
                for one in state.flagged
                if one not in by_response and one in state.responses
            )
        ),
    )


def ratings_of_objective(state: State, objective: str, names: Names) -> tuple[tuple[str, str], ...]:
    """(team's name, ratings that stand) for each team whom somebody rated for the objective."""
    given = [
        one
        for one in state.ratings
        if (one.subject, one.about) == ("objective", objective)
        and one.rating is not None
        and not _replaced(one, state.ratings)
    ]
    return tuple(
        (names.team(team.id), ", ".join(str(one.rating) for one in given if one.team == team.id))
        for team in state.scenario.teams
        if any(one.team == team.id for one in given)
    )


def numbers_by_response(state: State, texts: Iterable[ReleasedText]) -> dict[str, tuple[int, ...]]:
    """Response -> the numbers that its released versions have in the report."""
    by_seq = {text.seq: text.number for text in texts}
    return {
        response.id: tuple(by_seq[release.seq] for release in response.releases)
        for response in state.responses.values()
        if response.releases
    }


def _about(
    one: RatingGiven, state: State, numbers: dict[str, tuple[int, ...]], names: Names
) -> str:
    if one.subject == "inject":
        return _("inject {inject}").format(inject=names.inject(one.about))
    if one.subject == "objective":
        objective = state.scenario.objective[one.about]
        text = quoted(one_line(names.read(objective.text)))
        return _("objective {objective}").format(objective=text)
    if one.about in numbers:
        return _("text {n}").format(n=numbers[one.about][-1])
    return _draft(state, one.about, names)


def _draft(state: State, response: str, names: Names) -> str:
    content = state.responses[response].latest.content
    text = content.texts.get(names.language) or next(iter(content.texts.values()), "")
    team = names.team(state.responses[response].team)
    return _("a draft of {team} that was not released: {text}").format(
        team=team, text=quoted(one_line(text, 120))
    )


def _replaced(one: RatingGiven, ratings: tuple[RatingGiven, ...]) -> bool:
    what = (one.by, one.team, one.subject, one.about)
    return one.rating is not None and any(
        later.seq > one.seq
        and later.rating is not None
        and (later.by, later.team, later.subject, later.about) == what
        for later in ratings
    )


def _overrides(
    state: State, card: Scorecard, names: Names, clock: ReportClock
) -> Iterable[OverrideRow]:
    """In the order of the judgements; a line that counts no more (recalled) is left out."""
    for (inject, team, expectation, criterion), made in sorted(
        state.overrides.items(), key=lambda item: item[1].seq
    ):
        scored = card.injects.get((inject, team))
        for expected in () if scored is None else scored.expectations:
            key = expected.expectation.id or expected.expectation.action
            for line in expected.lines:
                if key == expectation and line.criterion == criterion:
                    yield OverrideRow(
                        clock.at(made.t),
                        names.team(team),
                        names.title(inject),
                        task_name(expected.expectation.action),
                        criterion_name(criterion),
                        line.automatic,
                        made.value,
                        made.reason.strip(),
                    )
