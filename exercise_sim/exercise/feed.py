"""The feed of a team, of which only those entries are made anew that an event has changed.

A feed may have ten thousand entries and is asked for after every event, which changes one or two
of them. States share what did not change between them, so that comparing identities finds it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from exercise_sim.exercise.feed_item import FeedItem, feed_item, newsrooms
from exercise_sim.exercise.progress import Answer, Owed, Wait, answers_of, owed_for, simcell_waits
from exercise_sim.exercise.state import Assessment, InjectState, State
from exercise_sim.exercise.threads import threads
from exercise_sim.scenario.vocabulary import Action

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class _Done:
    """What a team has done about injects, by inject, as far as entries depend on it."""

    assessments: Mapping[str, Sequence[Assessment]]
    answers: Mapping[str, Sequence[Answer]]
    waits: Mapping[tuple[str, Action], Sequence[Wait]]


@dataclass(frozen=True, slots=True)
class Feed:
    """`items` run from the first delivered to the latest; the rest says what they came from."""

    items: tuple[FeedItem, ...]
    by_inject: Mapping[str, FeedItem]
    threads: Mapping[str, str]
    state: State
    team: str
    done: _Done


class FeedMemory:
    """The feed as it was asked for last, by whoever asks again and again.

    It remembers one feed, and gives what `feed_of` would give without it.
    """

    def __init__(self) -> None:
        self._last: Feed | None = None

    def feed(self, state: State, team: str) -> tuple[FeedItem, ...]:
        self._last = feed_of(state, team, self._last)
        return self._last.items


def feed_of(state: State, team: str, before: Feed | None = None) -> Feed:
    """What `team` has received.

    `before` is any feed worked out earlier; where it is not one that this one goes on from,
    everything is worked out afresh.
    """
    done = _done(state, team, before)
    changed = None if before is None else _changed(before, state, team, done)
    if before is None or changed is None:
        return _made(state, team, done, list(_received(state, team)))
    if not changed:
        return Feed(before.items, before.by_inject, before.threads, state, team, done)
    return _made(state, team, done, changed, before)


def _made(
    state: State, team: str, done: _Done, wanted: list[str], before: Feed | None = None
) -> Feed:
    """`before` with the entries of `wanted` made anew or added."""
    wanted.sort(key=lambda inject: state.injects[inject].deliveries[team].seq)
    thread = threads(state.scenario, wanted, {} if before is None else before.threads)
    owed = _owed(state, team, done, wanted)
    media = newsrooms(state.scenario)
    items = {} if before is None else dict(before.by_inject)
    for inject in wanted:
        items[inject] = feed_item(
            state,
            team,
            inject,
            thread=thread[inject],
            assessments=done.assessments.get(inject, ()),
            owed=owed.get(inject, ()),
            newsrooms=media,
        )
    return Feed(tuple(items.values()), items, thread, state, team, done)


def _owed(state: State, team: str, done: _Done, injects: list[str]) -> dict[str, list[Owed]]:
    if state.scenario.hide_checklist:
        return {}
    standing = [
        (inject, state.injects[inject].deliveries[team])
        for inject in injects
        if state.injects[inject].status != "recalled"
    ]
    found: dict[str, list[Owed]] = {}
    for owed in owed_for(state, team, standing, done.answers, done.waits):
        found.setdefault(owed.inject, []).append(owed)
    return found


def _received(state: State, team: str) -> list[str]:
    return [inject.id for inject in state.injects.values() if team in inject.deliveries]


def _done(state: State, team: str, before: Feed | None) -> _Done:
    waits = simcell_waits(state, team)
    if (
        before is not None
        and before.team == team
        and before.state.assessments is state.assessments
        and before.state.responses is state.responses
        and before.state.playbook is state.playbook
    ):
        return _Done(before.done.assessments, before.done.answers, waits)
    assessed: dict[str, list[Assessment]] = {}
    for assessment in state.assessments:
        if assessment.team == team:
            assessed.setdefault(assessment.inject, []).append(assessment)
    return _Done(assessed, answers_of(state, team), waits)


def _changed(before: Feed, state: State, team: str, done: _Done) -> list[str] | None:
    """The injects of `team` whose entries may differ from `before`.

    None: it is not a feed to go on from, be it that of another team or exercise or of a later
    moment, or something has changed on which every entry depends.
    """
    if _common(before.state, before.team) != _common(state, team):
        return None
    if not _same_texts(before, state):
        return None
    touched = _replaced(before.state.injects, state.injects)
    touched |= _differing(before.done.assessments, done.assessments)
    touched |= _differing(before.done.answers, done.answers)
    touched |= {inject for inject, _ in _differing(before.done.waits, done.waits)}
    latest = _seq(before.state, team, before.items[-1].id) if before.items else 0
    changed = []
    for inject in touched:
        seq, was = _seq(state, team, inject), _seq(before.state, team, inject)
        # Entries are added behind the others, never taken away or moved.
        if seq != was and (was or seq <= latest):
            return None
        if seq:
            changed.append(inject)
    return changed


def _common(state: State, team: str) -> tuple[object, ...]:
    """What every entry depends on."""
    scenario = state.scenario
    return (
        team,
        state.present.get(team),
        state.jumps,
        state.playbook,
        scenario.hide_checklist,
        scenario.channels,
        scenario.personas,
    )


def _same_texts(before: Feed, state: State) -> bool:
    """Whether all that the team had is still there and was not rewritten."""
    old, new = before.state.scenario, state.scenario
    return old is new or all(old.inject[one] is new.inject.get(one) for one in before.by_inject)


def _seq(state: State, team: str, inject: str) -> int:
    """The log number of the delivery; 0: the team does not have it."""
    standing = state.injects.get(inject)
    delivery = None if standing is None else standing.deliveries.get(team)
    return 0 if delivery is None else delivery.seq


def _replaced(old: Mapping[str, InjectState], new: Mapping[str, InjectState]) -> set[str]:
    """What is in `new` and not the very same record in `old`."""
    if old is new:
        return set()
    return {inject for inject, standing in new.items() if old.get(inject) is not standing}


def _differing(old: Mapping[K, object], new: Mapping[K, object]) -> set[K]:
    """What is not equal in both, or in one alone."""
    if old is new:
        return set()
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
