"""What is to be delivered, and when."""

from exercise_sim.exercise.state import InjectState, State


def recipients_left(state: State, inject: InjectState) -> list[str]:
    """Teams that the inject is meant for and has not reached; none once it is out of play."""
    if inject.status not in ("scheduled", "held"):
        return []
    return [t for t in state.scenario.inject[inject.id].to if t not in inject.deliveries]


def due_injects(state: State, t: float) -> list[InjectState]:
    """Scheduled injects whose time has come at T+ `t` seconds, earliest first."""
    due = [
        inject
        for inject in state.injects.values()
        if inject.status == "scheduled" and inject.due is not None and inject.due <= t
    ]
    return sorted(due, key=lambda inject: inject.due or 0.0)


def next_inject(state: State) -> InjectState | None:
    """The scheduled inject that comes next, or None where nothing is left."""
    scheduled = [i for i in state.injects.values() if i.status == "scheduled"]
    return min(scheduled, key=lambda inject: inject.due or 0.0, default=None)
