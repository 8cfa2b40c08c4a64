"""When each inject can come to each team at the earliest, whatever the teams do.

Works forward from what is given by time or by hand. All that a condition forbids is taken to be
left undone and all that it asks for to be done at once, so what is not reached here never comes.
"""

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import Final

from exercise_sim.scenario.checking.terms import Happening, Term
from exercise_sim.scenario.condition import (
    After,
    AssessmentMade,
    MessagePassed,
    NoResponse,
    ResponseGiven,
    ScoreReached,
)
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario

Coming = tuple[str, str]
"""(inject, team)."""

MOST_JUDGED: Final = 400_000
"""Conditions, each for one team, that are looked at; those beyond are taken to hold."""


class _Wait:
    """A term for one team, waiting for what it is made of."""

    __slots__ = ("after", "coming", "left")

    def __init__(self, after: "_Wait | None", left: int, coming: Coming | None = None) -> None:
        self.after = after
        """What waits for this in turn."""
        self.left = left
        """How many parts have to hold yet."""
        self.coming = coming
        """The inject that comes then."""


class Reach:
    """What can come, and from when on."""

    def __init__(
        self, scenario: Scenario, playbook: Playbook | None, terms: Mapping[str, Term]
    ) -> None:
        self.terms = terms
        """What each conditional inject waits for."""
        self._scenario = scenario
        self._clearance = None if playbook is None else playbook.clearance
        self._recipients = {one.id: frozenset(one.to) for one in scenario.injects}
        self._waiting: defaultdict[Coming, list[tuple[float, _Wait]]] = defaultdict(list)
        self._soon: list[tuple[float, int, _Wait]] = []
        self._number = count()
        self.earliest: dict[Coming, float] = {}
        """T+ in seconds, for everything that can come before EndEx."""
        self.too_late: dict[Coming, float] = {}
        """T+ in seconds, for what could come after EndEx only."""
        self._work_out()

    def needs(self, what: Happening | None, team: str) -> tuple[Coming | None, float] | None:
        """What must come before this can happen for a recipient `team`, and how long after.

        With None for what must come, the time is T+. None where it cannot happen at all.
        """
        match what:
            case None:
                return None, 0.0
            case MessagePassed():
                sender = what.sender or team
                return (None, 0.0) if what.to != sender else None
            case ResponseGiven() if what.cleared is False and not self._clearable(what):
                return None
            case After():
                delay = what.delay
            case NoResponse():
                delay = what.within
            case ResponseGiven() | ScoreReached():
                delay = what.after or 0.0
            case AssessmentMade():
                delay = 0.0
        recipients = None if what.inject is None else self._recipients.get(what.inject)
        whose = what.team or team
        # Names that exist nowhere are mistakes of their own.
        if what.inject is None or recipients is None or whose not in self._scenario.team:
            return None, delay
        return ((what.inject, whose), delay) if whose in recipients else None

    def begins(self, asked: Term, team: str) -> float:
        """T+ from which `asked` can hold for `team` at the earliest; infinite: never."""
        if asked.sort == "not yet":
            return 0.0
        if asked.sort == "happens":
            needed = self.needs(asked.what, team)
            if needed is None:
                return inf
            before, delay = needed
            t = delay if before is None else self.earliest.get(before, inf) + delay
            return t if t <= self._scenario.duration else inf
        latest = max if asked.sort == "all" else min
        return latest(self.begins(part, team) for part in asked.parts)

    def possible(self, asked: Term, team: str) -> bool:
        """Whether `asked` could hold for `team` if every inject came."""
        if not asked.parts:
            return asked.sort == "not yet" or self.needs(asked.what, team) is not None
        enough = all if asked.sort == "all" else any
        return enough(self.possible(part, team) for part in asked.parts)

    def _clearable(self, what: ResponseGiven) -> bool:
        """Whether something of the kind needs clearance, so that it may go out without."""
        if self._clearance is None:
            return True
        if what.action is None:
            return any(self._clearance.values())
        return bool(self._clearance.get(what.action))

    def _work_out(self) -> None:
        left = MOST_JUDGED
        for inject in self._scenario.injects:
            asked = self.terms.get(inject.id)
            if asked is not None:
                left -= asked.size * len(inject.to)
            for team in inject.to:
                comes = _Wait(None, 1, (inject.id, team))
                if asked is None or left < 0:
                    self._holds(comes, inject.at or 0.0)
                else:
                    self._build(asked, team, comes)
        while self._soon:
            t, _, wait = heappop(self._soon)
            self._settle(wait, t)

    def _build(self, asked: Term, team: str, after: _Wait) -> None:
        if asked.parts:
            wait = _Wait(after, len(asked.parts) if asked.sort == "all" else 1)
            for part in asked.parts:
                self._build(part, team, wait)
        elif asked.sort == "not yet":
            self._holds(after, 0.0)
        else:
            needed = self.needs(asked.what, team)
            if needed is not None:
                before, delay = needed
                if before is None:
                    self._holds(after, delay)
                else:
                    self._waiting[before].append((delay, after))

    def _holds(self, wait: _Wait, t: float) -> None:
        heappush(self._soon, (t, next(self._number), wait))

    def _settle(self, wait: _Wait, t: float) -> None:
        """One more part of `wait` holds, from T+ `t` on; times come in order."""
        wait.left -= 1
        if wait.left != 0:
            return
        if wait.after is not None:
            self._holds(wait.after, t)
        elif wait.coming is not None and t <= self._scenario.duration:
            self.earliest[wait.coming] = t
            for delay, waiting in self._waiting.pop(wait.coming, ()):
                self._holds(waiting, t + delay)
        elif wait.coming is not None:
            self.too_late[wait.coming] = t
