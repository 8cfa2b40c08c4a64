"""What comes to each team, when, and until when it is due; of what is planned by time."""

from collections.abc import Sequence
from dataclasses import dataclass

from exercise_sim.scenario.inject import Expectation
from exercise_sim.scenario.scenario import Scenario

MOST_REPEATS = 1000


@dataclass(frozen=True, slots=True)
class Task:
    """One delivery to a team. Times are T+ in seconds."""

    number: int
    """Of the inject, counted from 0."""
    at: float
    deadlines: tuple[float, ...]
    """When each expectation that the team owes is due; later comings of an inject ask nothing."""

    @property
    def ends(self) -> float:
        """When nothing of it is due any more."""
        return max(self.deadlines, default=self.at)


def load(scenario: Scenario, expected: Sequence[tuple[Expectation, ...]]) -> dict[str, list[Task]]:
    """Tasks of each team, by time; `expected` is what each inject asks for, `by` says of whom.

    Conditional injects are left out: nobody knows when they come.
    """
    tasks: dict[str, list[Task]] = {team.id: [] for team in scenario.teams}
    ends = scenario.duration
    for number, inject in enumerate(scenario.injects):
        if inject.at is None or inject.at > ends:
            continue
        owed = [one for one in expected[number] if one.within is not None]
        for team in inject.to:
            if team not in tasks:
                continue
            due = tuple(
                inject.at + one.within
                for one in owed
                if one.within is not None and (not one.by or team in one.by)
            )
            tasks[team].append(Task(number, inject.at, due))
            if inject.repeat is not None:
                times = min(inject.repeat.times or MOST_REPEATS, MOST_REPEATS)
                for again in range(1, times + 1):
                    at = inject.at + again * inject.repeat.every
                    if at > ends:
                        break
                    tasks[team].append(Task(number, at, ()))
    for coming in tasks.values():
        coming.sort(key=lambda task: task.at)
    return tasks
