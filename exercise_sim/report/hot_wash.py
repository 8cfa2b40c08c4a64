"""What the teams and the people in them said after EndEx."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from exercise_sim.exercise.feedback import STATEMENTS
from exercise_sim.exercise.state import Feedback, State
from exercise_sim.localization import _
from exercise_sim.report.names import Names

HIGHEST = 5
"""Feedback runs from 1 (not at all) to this (fully)."""


@dataclass(frozen=True, slots=True)
class Question:
    """`answers` is (team's name, text) of the teams that wrote something."""

    text: str
    answers: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FeedbackRow:
    """`counts` says how many people chose 1, 2, ... 5; `mean` is the mean of their numbers."""

    statement: str
    mean: float
    counts: tuple[int, ...]

    @property
    def people(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class HotWashResult:
    """Feedback says nowhere who gave it; `comments` stand in the order of the alphabet."""

    questions: tuple[Question, ...]
    people: int
    feedback: tuple[FeedbackRow, ...]
    comments: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return not (self.questions or self.people)


def hot_wash(state: State, names: Names) -> HotWashResult:
    given = list(state.feedback.values())
    asked = () if state.hot_wash is None else state.hot_wash.questions
    return HotWashResult(
        questions=tuple(
            Question(_(question), tuple(_answers(state, number, names)))
            for number, question in enumerate(asked)
        ),
        people=len(given),
        feedback=tuple(_rows(given)),
        comments=tuple(sorted(one.comment.strip() for one in given if one.comment.strip())),
    )


def _answers(state: State, number: int, names: Names) -> Iterable[tuple[str, str]]:
    assert state.hot_wash is not None
    for team in state.scenario.teams:
        text = state.hot_wash.answers.get((team.id, number), "").strip()
        if text:
            yield names.team(team.id), text


def _rows(given: Sequence[Feedback]) -> Iterable[FeedbackRow]:
    """The statements of the form first, then what else was rated."""
    asked = dict.fromkeys([*STATEMENTS, *(key for one in given for key in one.ratings)])
    for statement in asked:
        values = [one.ratings[statement] for one in given if statement in one.ratings]
        if values:
            counts = tuple(values.count(number) for number in range(1, HIGHEST + 1))
            # What else the log holds is data, and stands as it is.
            text = _(STATEMENTS[statement]) if statement in STATEMENTS else statement
            yield FeedbackRow(text, sum(values) / len(values), counts)
