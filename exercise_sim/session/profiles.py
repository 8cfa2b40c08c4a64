"""How good a simulated team is, and what is wrong with it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from exercise_sim.exercise.refusal import Refused
from exercise_sim.scenario.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Profile:
    """`pace` is when it releases, as a share of the target; None: never."""

    name: str
    pace: float | None
    amplifies: bool = False
    """Repeats the claim before and behind what it has to say."""


PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            Profile("exemplary", pace=0.5),
            Profile("late", pace=1.6),
            Profile("silent", pace=None),
            Profile("amplifier", pace=0.5, amplifies=True),
        )
    }
)


def profiles_named(names: Iterable[str]) -> list[Profile]:
    """The profiles of these names. Raises `Refused` for a name that there is not."""
    found = []
    for name in names:
        profile = PROFILES.get(name.strip().casefold())
        if profile is None:
            raise Refused(f"There is no profile `{name}`; there are {', '.join(PROFILES)}.")
        found.append(profile)
    if not found:
        raise Refused(f"Choose at least one profile: {', '.join(PROFILES)}.")
    return found


def shared_out(scenario: Scenario, profiles: list[Profile]) -> dict[str, Profile]:
    """Team -> profile: one for all, or one each in the order of the scenario.

    Raises `Refused` where there are neither one nor as many as teams.
    """
    teams = [team.id for team in scenario.teams]
    if len(profiles) == 1:
        return dict.fromkeys(teams, profiles[0])
    if len(profiles) != len(teams):
        raise Refused(
            f"The scenario has {len(teams)} teams ({', '.join(teams)}), and {len(profiles)} "
            "profiles were given; give one for all, or one for each."
        )
    return dict(zip(teams, profiles, strict=True))
