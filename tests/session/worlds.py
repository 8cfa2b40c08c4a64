"""The small world with one thing changed."""

from typing import Any

from exercise_sim.scenario.playbook import Playbook
from exercise_sim.scenario.scenario import Scenario
from tests.exercise.worlds import small_world

World = tuple[Scenario, Playbook]


def with_expectation(inject: int, **changes: Any) -> World:
    """The first expectation of inject number 0, 1, ... has these fields; None takes one out."""
    return _changed(lambda scenario: _change(scenario["injects"][inject]["expect"][0], changes))


def with_limit(channel: str, limit: int) -> World:
    return _changed(
        lambda scenario: [
            one.update(limit=limit) for one in scenario["channels"] if one["id"] == channel
        ]
    )


def with_roles(team: str, *roles: str) -> World:
    return _changed(
        lambda scenario: [one.update(roles=roles) for one in scenario["teams"] if one["id"] == team]
    )


def in_language(language: str) -> World:
    """Without model answers, and with a scenario language of its own."""

    def change(scenario: dict[str, Any]) -> None:
        scenario["language"] = language
        for inject in scenario["injects"]:
            for expected in inject.get("expect", ()):
                expected.pop("model_answer", None)

    return _changed(change)


def _change(mapping: dict[str, Any], changes: dict[str, Any]) -> None:
    for key, value in changes.items():
        if value is None:
            mapping.pop(key)
        else:
            mapping[key] = value


def _changed(change: Any) -> World:
    scenario, playbook = small_world()
    data = scenario.model_dump(mode="json", by_alias=True, exclude_unset=True)
    change(data)
    return Scenario.model_validate(data), playbook
