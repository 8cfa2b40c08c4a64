"""What each team owes for each delivered inject: by when, and whether it has been done."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from exercise_sim.exercise.state import Delivery, Release, Response, State
from exercise_sim.scenario.expectations import JoinedExpectations
from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.vocabulary import Action

OwedStatus = Literal["waiting", "overdue", "done", "done late", "waived"]

Stretches = tuple[tuple[float, float], ...]
"""(from, to) in T+ seconds, in order, none touching the next."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What took effect for an inject: a release, or an assessment (`response` is None).

    `t` and `seq` are those of the release that names the inject; in `Owed.answer` they say since
    when the text has been out, where that counts (see `_in_effect`).
    """

    action: Action
    t: float
    seq: int
    response: str | None = None
    version: int | None = None
    out: Release | None = None
    """The release by which the text first went out, where that was an earlier one."""


@dataclass(frozen=True, slots=True)
class Wait:
    """A draft of `response` waited for the SimCell's word, T+ `begun` to `over`."""

    response: str
    begun: float
    over: float


@dataclass(frozen=True, slots=True)
class Owed:
    """One expectation of one team for one inject.

    `start` is the T+ from which the team's time runs, or None where the team is not present
    yet. `due` is start + target + time spent waiting for the SimCell, in T+ seconds; None
    without a target. `answer` is the first release that fulfils it. `idle` is what is not the
    team's time after `start`: what the clock jumped over, and waiting for the SimCell, which is
    that of the response that became the answer or, while there is none, of any draft of one.
    """

    inject: str
    team: str
    expectation: Expectation
    delivered: float
    start: float | None
    due: float | None
    answer: Answer | None
    waived: bool
    idle: Stretches = ()

    @property
    def closes(self) -> float | None:
        """T+ at which twice the target is used up; None without a target or a start."""
        if self.start is None or self.expectation.within is None:
            return None
        return _put_off(self.start + 2 * self.expectation.within, self.idle)

    def spent(self, t: float) -> float:
        """Seconds of the team's own time from `start` until T+ `t`; 0 before."""
        if self.start is None or t <= self.start:
            return 0.0
        idle = sum(max(0.0, min(over, t) - begun) for begun, over in self.idle)
        return max(0.0, t - self.start - idle)

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
    received = deliveries_to(state, team)
    return owed_for(state, team, received, answers_of(state, team), simcell_waits(state, team))


def owed_for(
    state: State,
    team: str,
    received: Iterable[tuple[str, Delivery]],
    answers: Mapping[str, Sequence[Answer]],
    waits: Mapping[tuple[str, Action], Sequence[Wait]],
) -> list[Owed]:
    """What `team` owes for those it has `received`, in that order.

    `answers` and `waits` are what `answers_of` and `simcell_waits` give.
    """
    joined = JoinedExpectations(state.playbook)
    return [
        _owed(
            state,
            team,
            delivery,
            inject_id,
            expectation,
            answers.get(inject_id, ()),
            waits.get((inject_id, expectation.action), ()),
        )
        for inject_id, delivery in received
        for expectation in joined.of(state.scenario.inject[inject_id])
        if not expectation.by or team in expectation.by
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

    A release with fewer characters than the playbook's content floor is no answer, and what was
    withdrawn is none any more.
    """
    answers: dict[str, list[Answer]] = defaultdict(list)
    for assessment in state.assessments:
        if assessment.team == team:
            answers[assessment.inject].append(Answer("assess", assessment.t, assessment.seq))
    for response in state.responses.values():
        if response.team != team or response.withdrawal is not None:
            continue
        for release in response.releases:
            content = response.version(release.version).content
            if content.length < state.playbook.content_floor and not response.observed:
                continue
            first = out_since(response, release)
            answer = Answer(
                content.action,
                release.t,
                release.seq,
                response.id,
                release.version,
                out=None if first is release else first,
            )
            for inject in dict.fromkeys(content.answers):
                answers[inject].append(answer)
    for found in answers.values():
        found.sort(key=lambda answer: answer.seq)
    return answers


def out_since(response: Response, release: Release) -> Release:
    """The release by which the text of `release` first went out, without a break.

    A correction that only names more injects changes nothing in public.
    """
    content = response.version(release.version).content
    public = (content.texts, content.channels, content.to)
    first = release
    for earlier in reversed(response.releases):
        if earlier.seq >= release.seq:
            continue
        before = response.version(earlier.version).content
        if (before.texts, before.channels, before.to) != public:
            break
        first = earlier
    return first


def simcell_waits(state: State, team: str) -> dict[tuple[str, Action], list[Wait]]:
    """(inject, action) -> when drafts of it waited for the SimCell's word.

    A wait is over when the SimCell decides, the text is edited, or goes out all the same. A draft
    below the content floor would be no answer, so nobody waits for it.
    """
    waits: dict[tuple[str, Action], list[Wait]] = defaultdict(list)
    for response in state.responses.values():
        if response.team != team:
            continue
        for request in response.requests:
            if not request.simcell:
                continue
            decided = [d.t for d in response.decisions if d.seq > request.seq]
            edited = [v.t for v in response.versions if v.seq > request.seq]
            released = [r.t for r in response.releases if r.seq > request.seq]
            over = min([*decided, *edited, *released, state.t])
            content = response.version(request.version).content
            if content.length < state.playbook.content_floor:
                continue
            for inject in dict.fromkeys(content.answers):
                waits[inject, content.action].append(Wait(response.id, request.t, over))
    return waits


def _merged(stretches: Sequence[tuple[float, float]], start: float) -> Stretches:
    """What lies after `start`, each moment once."""
    if not stretches:
        return ()
    found: list[tuple[float, float]] = []
    for begun, over in sorted((max(begun, start), over) for begun, over in stretches):
        if over <= begun:
            continue
        if found and begun <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], over))
        else:
            found.append((begun, over))
    return tuple(found)


def _put_off(moment: float, idle: Stretches) -> float:
    """`moment` moved later by the idle time that begins before it."""
    for begun, over in idle:
        if begun <= moment:
            moment += over - begun
    return moment


def _owed(
    state: State,
    team: str,
    delivery: Delivery,
    inject: str,
    expectation: Expectation,
    answers: Sequence[Answer],
    waits: Sequence[Wait],
) -> Owed:
    start = max(delivery.t, state.present[team]) if team in state.present else None

    def standing(answer: Answer | None) -> Owed:
        """How it stands if `answer` is the one that fulfils it."""
        waited = [
            (wait.begun, wait.over)
            for wait in waits
            if answer is None or wait.response == answer.response
        ]
        due: float | None = None
        idle: Stretches = ()
        if start is not None and expectation.within is not None:
            due = _put_off(start + expectation.within, _merged(waited, start))
            # A jump before the target waives it, so jumps never move `due`.
            jumped = [(jump.start, jump.to) for jump in state.jumps]
            idle = _merged([*waited, *jumped], start)
        owed = Owed(inject, team, expectation, delivery.t, start, due, answer, False, idle)
        return owed if answer is None else replace(owed, answer=_in_effect(answer, owed, delivery))

    fulfilling = [standing(one) for one in answers if one.action == expectation.action]
    owed = min(fulfilling, key=_answered, default=None) or standing(None)
    return replace(owed, waived=True) if _waived(state, owed) else owed


def _answered(owed: Owed) -> int:
    """The log number by which what fulfils it took effect."""
    assert owed.answer is not None
    return owed.answer.seq


def _in_effect(answer: Answer, owed: Owed, delivery: Delivery) -> Answer:
    """`answer` from when its text went out, where that was before the inject came (prebunking).

    Naming the inject has to fall into the time allowed: afterwards a text that was out all along
    is found to fit anything.
    """
    if answer.out is None or answer.out.seq > delivery.seq:
        return answer
    if owed.closes is not None and answer.t > owed.closes:
        return answer
    return replace(answer, t=answer.out.t, seq=answer.out.seq)


def _waived(state: State, owed: Owed) -> bool:
    """Whether the clock jumped while the team's own time for it ran and nothing was done."""
    return owed.start is not None and any(
        owed.start <= jump.start
        and (owed.due is None or jump.start <= owed.due)
        and (owed.answer is None or owed.answer.t >= jump.to)
        for jump in state.jumps
    )
