"""Which injects belong together for a team: what followed stays with what it followed."""

from collections.abc import Iterable, Mapping

from exercise_sim.scenario.inject import Inject
from exercise_sim.scenario.scenario import Scenario


def threads(
    scenario: Scenario, received: Iterable[str], known: Mapping[str, str]
) -> dict[str, str]:
    """Inject -> the one that its thread began with, for what a team `received`, in that order.

    `known` is that of all it received before.

    An inject joins the thread of one that its condition is about, where the team has that one
    already. Only that is told, never what it waited for. Of several the first counts.
    """
    began = dict(known)
    for inject_id in received:
        if inject_id in began:
            continue
        earlier = (one for one in _about(scenario.inject[inject_id]) if one in began)
        before = next(earlier, None)
        began[inject_id] = inject_id if before is None else began[before]
    return began


def _about(inject: Inject) -> tuple[str, ...]:
    """The injects that `inject` waits for something about, in the order of its condition."""
    if inject.when is None:
        return ()
    named = (condition.inject for condition in inject.when.walk())
    return tuple(one for one in named if one is not None and one != inject.id)
