"""A log in memory, for rehearsals and tests; it does what the kept ones do."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import RLock

from exercise_sim.exercise.commands import HOST, Command, CreateExercise
from exercise_sim.exercise.events import Event, VersionSaved
from exercise_sim.log.contract import (
    Chain,
    ExerciseSummary,
    NoSuchExercise,
    Recorded,
    Row,
    SavedDraft,
    Verification,
)
from exercise_sim.log.head import Extension, Head, carry_out
from exercise_sim.log.integrity import verify
from exercise_sim.log.naming import free_id, join_codes, next_id
from exercise_sim.log.summary import CLOCK_KINDS, no_such_exercise, summarise
from exercise_sim.log.taking_in import as_chained, newly_chained
from exercise_sim.log.wall_clock import utc_now
from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario


@dataclass
class _Kept:
    head: Head
    codes: dict[str, str]
    recorded: list[Recorded] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    drafts: dict[tuple[str, str], SavedDraft] = field(default_factory=dict)

    def add(self, extension: Extension) -> None:
        self.head = extension.head
        self.recorded.extend(extension.recorded)
        self.rows.extend(extension.rows)
        for recorded in extension.recorded:
            if isinstance(recorded.event, VersionSaved):
                self.drafts.pop((recorded.event.by, recorded.event.response), None)


class MemoryLog:
    """Implements `Log`; what it holds is gone when it is. `now` is the wall clock."""

    def __init__(self, now: Callable[[], datetime] = utc_now) -> None:
        self._now = now
        self._lock = RLock()
        self._kept: dict[str, _Kept] = {}
        self._commits = 0

    def create(self, scenario: Scenario, playbook: Playbook) -> str:
        with self._lock:
            name = next_id(scenario.id, self._kept)
            command = CreateExercise(by=HOST, scenario=scenario, playbook=playbook)
            self._keep(name, carry_out(Head(name), command, self._now()))
            return name

    def transact(self, exercise: str, command: Command) -> list[Recorded]:
        with self._lock:
            kept = self._of(exercise)
            extension = carry_out(kept.head, command, self._now())
            if extension.rows:
                kept.add(extension)
                self._commits += 1
            return extension.recorded

    def read(self, exercise: str, after: int = 0) -> list[Recorded]:
        with self._lock:
            return self._of(exercise).recorded[max(0, after) :]

    def exercises(self) -> list[ExerciseSummary]:
        with self._lock:
            found = [self.summary(name) for name in reversed(self._kept)]
        return sorted(found, key=lambda summary: summary.created, reverse=True)

    def summary(self, exercise: str) -> ExerciseSummary:
        with self._lock:
            kept = self._of(exercise)
            return summarise(
                exercise,
                (r.event for r in kept.recorded if r.event.kind in CLOCK_KINDS),
                len(kept.rows),
                max(row.t for row in kept.rows),
            )

    def change_mark(self) -> int:
        return self._commits

    def join_codes(self, exercise: str) -> dict[str, str]:
        with self._lock:
            return dict(self._of(exercise).codes)

    def teams_by_code(self) -> dict[str, tuple[str, str]]:
        with self._lock:
            return {
                code: (name, team)
                for name in self._kept
                for team, code in self.join_codes(name).items()
            }

    def save_draft(self, exercise: str, participant: str, slot: str, body: str) -> None:
        with self._lock:
            drafts = self._of(exercise).drafts
            drafts.pop((participant, slot), None)
            if body:
                saved = self._now().astimezone(UTC)
                drafts[participant, slot] = SavedDraft(slot, body, saved)

    def drafts(self, exercise: str, participant: str) -> list[SavedDraft]:
        with self._lock:
            drafts = self._of(exercise).drafts
            return [draft for (who, _), draft in reversed(drafts.items()) if who == participant]

    def adopt(self, exercise: str, events: list[Event]) -> str:
        with self._lock:
            name = free_id(exercise, self._kept)
            self._keep(name, newly_chained(name, events))
            return name

    def chain(self, exercise: str) -> Chain:
        with self._lock:
            kept = self._of(exercise)
            return Chain(kept.head.chain, tuple(kept.rows))

    def restore(self, chain: Chain) -> str:
        extension = as_chained(chain)
        with self._lock:
            name = free_id(chain.name, self._kept)
            self._keep(name, extension)
            return name

    def verify(self, exercise: str, against: str | None = None) -> Verification:
        chain = self.chain(exercise)
        return verify(chain.name, chain.rows, against)

    def close(self) -> None:
        """Nothing is open."""

    def _of(self, exercise: str) -> _Kept:
        try:
            return self._kept[exercise]
        except KeyError:
            raise NoSuchExercise(no_such_exercise(exercise, self._kept)) from None

    def _keep(self, name: str, extension: Extension) -> None:
        state = extension.head.state
        if state is None:
            raise ValueError("there is no event to start from")
        taken = [code for kept in self._kept.values() for code in kept.codes.values()]
        kept = _Kept(extension.head, join_codes(state.scenario.team, taken))
        kept.add(extension)
        self._kept[name] = kept
        self._commits += 1
