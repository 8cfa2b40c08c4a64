"""What each team owes for each delivered inject: by when, and whether it has been done."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Literal

from exercise_sim.exercise.state import Delivery, Response, State
from exercise_sim.scenario.expectations import expectations_for
from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.vocabulary import Action

OwedStatus = Literal["waiting", "overdue", "done", "done late", "waived"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What took effect for an inject: a release, or an assessment (`response` is None)."""

    action: Action
    t: float
    seq: int
    response: str | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """One expectation of one team for one inject.

    `start` is the T+ from which the team's time runs, or None where the team is not present
    yet. `due` is start + target + time spent waiting for the SimCell, in T+ seconds; None
    without a target. `answer` is the first release that fulfils it.
    """

    inject: str
    team: str
    expectation: Expectation
    delivered: float
    start: float | None
    due: float | None
    answer: Answer | None
    waived: bool

    def status(self, t: float) -> OwedStatus:
        """How it stands at T+ `t` seconds."""
        if self.answer is not None:
            late = self.due is not None and self.answer.t > self.due
            return "done late" if late else "done"
        if self.waived:
            return "waived"
        return "overdue" if self.due is not None and t > self.due else "waiting"


def owed_by(state: State, team: str) -> list[Owed]:
    """Everything `team` owes for the injects it has received, in the order of delivery.

    Recalled injects are left out. Optional expectations are included.
    """
    answers = answers_of(state, team)
    responses = [r for r in state.responses.values() if r.team == team]
    return [
        _owed(state, team, delivery, inject_id, expectation, answers[inject_id], responses)
        for inject_id, delivery in deliveries_to(state, team)
        for expectation in expectations_for(state.playbook, state.scenario.inject[inject_id], team)
    ]


def deliveries_to(state: State, team: str) -> list[tuple[str, Delivery]]:
    """(inject, delivery) that stand for `team`, first delivered first; recalled ones left out."""
    found = [
        (inject.id, inject.deliveries[team])
        for inject in state.injects.values()
        if inject.status != "recalled" and team in inject.deliveries
    ]
    return sorted(found, key=lambda pair: pair[1].seq)


def answers_of(state: State, team: str) -> dict[str, list[Answer]]:
    """Inject -> what `team` released or assessed for it, in order; empty lists for the rest.

    A release with fewer characters than the playbook's content floor is no answer. Where a
    correction says more than what it corrects, it is the answer from its own time on.
    """
    answers: dict[str, list[Answer]] = defaultdict(list)
    for assessment in state.assessments:
        if assessment.team == team:
            answers[assessment.inject].append(Answer("assess", assessment.t, assessment.seq))
    for response in state.responses.values():
        if response.team != team:
            continue
        for release in response.releases:
            content = response.version(release.version).content
            if content.length < state.playbook.content_floor:
                continue
            for inject in content.answers:
                answers[inject].append(
                    Answer(content.action, release.t, release.seq, response.id, release.version)
                )
    for found in answers.values():
        found.sort(key=lambda answer: answer.seq)
    return answers


def simcell_waits(responses: list[Response], inject: str, now: float) -> list[tuple[float, float]]:
    """(from, to) in T+ seconds when drafts answering `inject` waited for the SimCell's word."""
    waits = []
    for response in responses:
        for request in response.requests:
            answers = response.version(request.version).content.answers
            if not request.simcell or inject not in answers:
                continue
            decided = [d.t for d in response.decisions if d.seq > request.seq]
            edited = [v.t for v in response.versions if v.seq > request.seq]
            waits.append((request.t, min([*decided, *edited, now])))
    return waits


def _owed(
    state: State,
    team: str,
    delivery: Delivery,
    inject: str,
    expectation: Expectation,
    answers: list[Answer],
    responses: list[Response],
) -> Owed:
    answer = next((a for a in answers if a.action == expectation.action), None)
    start = due = None
    if team in state.present:
        start = max(delivery.t, state.present[team])
        if expectation.within is not None:
            due = start + expectation.within
            for begun, over in simcell_waits(responses, inject, state.t):
                if begun <= due:
                    due += max(0.0, over - max(begun, start))
    waived = any(
        delivery.t <= jump.start and (due is None or jump.start <= due) for jump in state.jumps
    )
    return Owed(
        inject=inject,
        team=team,
        expectation=expectation,
        delivered=delivery.t,
        start=start,
        due=due,
        answer=answer,
        waived=waived and (answer is None or any(answer.t >= j.to for j in state.jumps)),
    )
